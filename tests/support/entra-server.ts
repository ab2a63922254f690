import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { newEntra } from '../../src/core/cloud/entra/contoso.ts';
import type { EntraState } from '../../src/core/cloud/entra/directory.ts';
import type { Transactions } from '../../src/wire/authorize.ts';
import { createEntraHandler } from '../../src/wire/entra-handler.ts';
import { type EntraKeys, makeKeys } from '../../src/wire/keys.ts';
import { seededRng } from './entra-directory.ts';

type Handler = (request: Request) => Promise<Response>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, origin: string, handler: Handler) {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await bodyOf(incoming);
  const request = new Request(`${origin}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
  const response = await handler(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** A handler behind a real server on loopback; https with a key and certificate. */
async function serve(handler: Handler, secure?: { key: string; cert: string }) {
  let origin = '';
  let busy = 0;
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    busy += 1;
    outgoing.once('close', () => {
      busy -= 1;
    });
    answer(incoming, outgoing, origin, handler).catch((error: unknown) => {
      outgoing.writeHead(500);
      outgoing.end(String(error));
    });
  };
  const server = secure === undefined ? createServer(listener) : createSecureServer(secure, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  origin = `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  return {
    origin,
    get busy() {
      return busy;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Made once: it takes a while. */
let madeKeys: Promise<EntraKeys> | undefined;

/** A directory on a real port, whose time is Date's. `base`: what clients call it, where they reach it by another name. */
export async function entraServer(secure?: { key: string; cert: string }, base?: string) {
  const rng = seededRng(7);
  madeKeys ??= makeKeys();
  const keys = await madeKeys;
  let state: EntraState = newEntra(Date.now(), rng);
  const transactions: Transactions = new Map();
  const host = {
    read: () => state,
    write(next: EntraState) {
      state = next;
    },
    moment: () => ({ now: Date.now(), rng }),
  };
  const signInPage = (id: string) => new URL(`https://pages.example/sign-in?transaction=${id}`);
  const heard: { path: string; status: number; body: string }[] = [];
  const more = base === undefined ? {} : { base };
  const handler = createEntraHandler({ ...host, ...more, keys, transactions, signInPage });
  const listening = await serve(async (request) => {
    const response = await handler(request);
    const body = await response.clone().text();
    heard.push({ path: new URL(request.url).pathname, status: response.status, body });
    return response;
  }, secure);
  return { ...host, keys, transactions, heard, server: listening };
}

const { setInterval: realInterval, clearInterval: stopInterval } = globalThis;

/** Lets simulated time fly while no request is under way: a client's polls come at once. Returns a function that stops it. `step`: ms per tick. */
export function timeFlies(server: { busy: number }, step = 1000): () => void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 21) });
  const ticking = realInterval(() => {
    if (server.busy === 0) vi.advanceTimersByTime(step);
  }, 5);
  return () => {
    stopInterval(ticking);
    vi.useRealTimers();
  };
}
