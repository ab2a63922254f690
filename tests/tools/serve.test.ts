// The server: headers, compression, content types, folders without a slash, what is not there, nothing outside its folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precompress } from '../../tools/precompress.ts';
import { portFrom, startAdvice } from '../../tools/start.ts';
import { startServer, type TestServer } from '../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'faceplate-serve-'));
const site = join(folder, 'site');
const page = `<!doctype html><title>Panel</title>${'<p>text</p>'.repeat(50)}`;
let server: TestServer;

beforeAll(async () => {
  for (const name of ['panel', 'assets', 'fonts']) mkdirSync(join(site, name), { recursive: true });
  mkdirSync(join(folder, 'stories'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'panel/index.html'), page);
  writeFileSync(join(site, 'assets/index-AbCd1234.js'), 'export {};');
  writeFileSync(join(site, 'sw.js'), 'self;');
  writeFileSync(join(site, 'manifest.webmanifest'), '{}');
  writeFileSync(join(site, 'fonts/a.woff2'), 'font');
  writeFileSync(join(folder, 'stories/index.html'), page);
  precompress(site);
  server = await startServer({ dir: site, storybook: join(folder, 'stories') });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The whole answer to a request whose path no client library has tidied up. */
function raw(path: string, header = 'X-None: 1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, 'localhost', () =>
      socket.write(`GET ${path} HTTP/1.0\r\nHost: localhost\r\n${header}\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (data) => {
      text += String(data);
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('headers', () => {
  test.for(['/', '/panel/', '/sw.js', '/nothing'])('%s carries the security headers', async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'self'/);
    expect(headers.get('content-security-policy')).toMatch(
      /require-trusted-types-for 'script'; trusted-types faceplate$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test.for([
    ['/panel/', 'text/html;charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript', 'no-cache'],
    ['/assets/index-AbCd1234.js', 'text/javascript', 'public, max-age=31536000, immutable'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/fonts/a.woff2', 'font/woff2', 'no-cache'],
  ] as const)('%s has its type and cache rule', async ([path, type, cache]) => {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(cache);
  });

  test('Storybook may run its own inline scripts, but nobody else may frame it', async () => {
    const { headers, status } = await fetch(`${server.url}/storybook/`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
  });
});

describe('answers', () => {
  test('text comes as brotli, the plain file to those who cannot read it', async () => {
    const response = await raw('/panel/', 'Accept-Encoding: br');
    expect(response).toMatch(/content-encoding: br/i);
    expect(await (await fetch(`${server.url}/panel/`)).text()).toBe(page);
    const bytes = server.requests.filter(({ path }) => path === '/panel/').map((request) => request.bytes);
    expect(Math.min(...bytes)).toBeLessThan(page.length / 2);
  });

  test('an unchanged file is not sent again', async () => {
    const first = await fetch(`${server.url}/panel/`);
    const again = await fetch(`${server.url}/panel/`, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('a folder without its slash leads to the folder, query kept', async () => {
    const { status, headers } = await fetch(`${server.url}/panel?lang=mk`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/panel/?lang=mk']);
  });

  test('what is not there gets a page in plain words', async () => {
    const response = await fetch(`${server.url}/nothing`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing at this address');
  });

  test.for(['/../secret.txt', '/panel/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt'])(
    '%s does not leave the folder',
    async (path) => {
      const response = await raw(path);
      expect(response).not.toContain('secret\n');
      expect(response).toMatch(/^HTTP\/1\.1 404/);
    },
  );

  test.for(['/%E0%A4%A', '/%00', '//example.com/panel'])('%s is not a server error', async (path) => {
    expect(await raw(path)).toMatch(/^HTTP\/1\.1 404/);
  });

  test('only reading is allowed', async () => {
    expect((await fetch(`${server.url}/panel/`, { method: 'POST' })).status).toBe(405);
  });

  test('only this machine is listened to', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
  });
});

describe('starting', () => {
  test('PORT is checked', () => {
    expect(portFrom(undefined)).toBe(4600);
    expect(portFrom('8080')).toBe(8080);
    expect(portFrom('eighty')).toContain('not "eighty"');
    expect(portFrom('70000')).toContain('not "70000"');
  });

  test('a taken port is a message that says what to do', async () => {
    await expect(startServer({ dir: site, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(startAdvice('EADDRINUSE', 4600)).toContain('PORT=4601 npm start');
  });
});
