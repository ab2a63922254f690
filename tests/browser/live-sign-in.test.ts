// The sign-in at the real Entra ID, with the settings of a live site as they are: Microsoft's name leads to src/wire's directory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserApp, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import { signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import type { Auth, AuthResult } from '../../src/identity/auth.ts';
import { entraOrigin } from '../../src/identity/entra-settings.ts';
import { completeTransaction, openTransaction } from '../../src/wire/authorize.ts';
import { cspMeta } from '../../tools/csp.ts';
import { liveSignInDefine, readLiveSignIn } from '../../tools/live-sign-in.ts';
import { projectRoot } from '../../tools/paths.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { entraServer } from '../support/entra-server.ts';
import { passwordFor } from '../support/practice-passwords.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { testCertificate } from '../support/test-certificate.ts';

type Directory = Awaited<ReturnType<typeof entraServer>>;
declare const faceplate: { auth: Auth; result: AuthResult | null };

const tenantId = 'contoso.com';
const folder = mkdtempSync(join(tmpdir(), 'faceplate-live-'));
let directory: Directory;
let site: TestServer;
let browser: OpenBrowser;

const pageText = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${cspMeta(true)}">
<link rel="icon" href="icon.svg"><title>Live</title></head><body><script type="module" src="./main.ts"></script></body></html>`;

/** The panel's page as far as a sign-in goes. */
const script = (identity: string): string => `
import { createAuth } from '${identity}/create-auth.ts';
import { entraSettings } from '${identity}/entra-settings.ts';
import { liveSignIn } from '${identity}/live-sign-in.ts';
import { takeAnswer } from '${identity}/returning.ts';
const answer = takeAnswer();
const auth = await createAuth(entraSettings(liveSignIn));
globalThis.faceplate = { auth, result: answer === null ? null : await auth.resume(answer) };
document.title = 'Ready';
`;

/** A page with the very modules, built as the site is built, from a live-sign-in.json. */
async function buildPage(): Promise<string> {
  const root = join(folder, 'site');
  mkdirSync(join(root, 'panel'), { recursive: true });
  writeFileSync(join(folder, 'live-sign-in.json'), JSON.stringify({ tenantId, clientId: browserApp.clientId }));
  writeFileSync(join(root, 'panel/index.html'), pageText);
  writeFileSync(join(root, 'panel/main.ts'), script(join(projectRoot, 'src/identity')));
  const outDir = join(folder, 'dist');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    mode: 'production',
    define: liveSignInDefine(readLiveSignIn(folder)),
    build: {
      outDir,
      target: 'es2024',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'panel/index.html') },
    },
  });
  writeFileSync(join(outDir, 'panel/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return outDir;
}

/** The person at Microsoft's pages: where the browser goes then. */
function walk(transaction: string): string {
  const answers: Readonly<Record<string, SignInInput>> = {
    account: { type: 'enter-account', account: 'anna@contoso.com' },
    password: { type: 'enter-password', password: passwordFor('anna@contoso.com') },
    consent: { type: 'accept', organization: false },
  };
  let session = openTransaction(directory.transactions, transaction, 'guide', '203.0.113.5');
  for (let pages = 0; session !== null && pages < 9; pages += 1) {
    const done = completeTransaction(directory, directory.transactions, transaction, session);
    if (done !== null) return done;
    const input = answers[session.page];
    if (input === undefined) break;
    const next = signInStep(directory.read(), session, input, directory.moment());
    directory.write(next.state);
    session = next.session;
  }
  throw new Error(`stopped on ${session?.page}`);
}

beforeAll(async () => {
  const [dist, server] = await Promise.all([buildPage(), entraServer(testCertificate(), entraOrigin)]);
  directory = server;
  site = await startServer({ dir: dist, isLive: true });
  const { registrations } = directory.read();
  const app = { ...browserApp, redirectUris: [{ uri: `${site.url}/panel/`, platform: 'spa' as const }] };
  directory.write({
    ...directory.read(),
    registrations: [...registrations.filter(({ clientId }) => clientId === printerApp.clientId), app],
  });
  const { host } = new URL(entraOrigin);
  const { port } = new URL(directory.server.origin);
  browser = await openBrowser({
    args: [`--host-resolver-rules=MAP ${host} 127.0.0.1:${port}`, '--ignore-certificate-errors'],
  });
  await browser.context.route('https://pages.example/**', async (route) => {
    const transaction = new URL(route.request().url()).searchParams.get('transaction') ?? '';
    await route.fulfill({ contentType: 'text/html', body: `<a href="${walk(transaction)}">Continue</a>` });
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await directory?.server.close();
  rmSync(folder, { recursive: true });
});

const ready = (page: Page) => page.waitForFunction(() => document.title === 'Ready');
const tokenRequests = (): number => directory.heard.filter(({ path }) => path.endsWith('/token')).length;

test('signs in, renews without a page, signs out: nothing asked of anybody else, nothing left, nothing said', async () => {
  const { page } = browser;
  const hosts = new Set<string>();
  const urls: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    hosts.add(url.host);
    urls.push(url);
  });
  await page.goto(`${site.url}/panel/?lang=pl`);
  await ready(page);
  await page.evaluate(() => void faceplate.auth.signIn('pl'));
  await page.getByRole('link', { name: 'Continue' }).click();
  await ready(page);
  const address = page.url();
  expect(address).toBe(`${site.url}/panel/?lang=pl`);
  expect(await page.evaluate(() => faceplate.result)).toMatchObject({
    ok: true,
    signedIn: { account: 'anna@contoso.com', name: 'Anna Example' },
  });
  expect(tokenRequests()).toBe(1);

  const renewed = await page.evaluate(() => faceplate.auth.renew());
  expect(renewed).toMatchObject({ ok: true, signedIn: { account: 'anna@contoso.com' } });
  expect(tokenRequests()).toBe(2);
  expect(directory.heard.filter(({ status }) => status >= 400)).toEqual([]);
  // The tokens are in no storage, signed in or not.
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([0, 0, '']);

  await page.evaluate(() => {
    // The page that comes back says "Ready" anew.
    document.title = 'Leaving';
    void faceplate.auth.signOut();
  });
  await ready(page);
  expect(page.url()).toBe(`${site.url}/panel/?lang=pl`);
  const logout = urls.find(({ pathname }) => pathname.endsWith('/logout'));
  expect(logout?.href.startsWith(`${entraOrigin}/`)).toBe(true);
  expect(logout?.searchParams.get('id_token_hint')).toBeTruthy();
  expect(await page.evaluate(() => faceplate.auth.current())).toBeNull();
  expect([...hosts].toSorted((a, b) => a.localeCompare(b))).toEqual(
    [new URL(site.url).host, new URL(entraOrigin).host, 'pages.example'].toSorted((a, b) => a.localeCompare(b)),
  );
  expect(browser.errors).toEqual([]);
});

test('what the directory refuses comes through with its number', async () => {
  const { page } = browser;
  await page.goto(`${site.url}/panel/`);
  await ready(page);
  await page.evaluate(() => void faceplate.auth.signIn('en'));
  const link = page.getByRole('link', { name: 'Continue' });
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto(href.replace(/code=[^&]+/, 'code=garbled'));
  await ready(page);
  expect(await page.evaluate(() => faceplate.result)).toMatchObject({
    ok: false,
    problem: { reason: 'refused', aadsts: 70000 },
  });
});
