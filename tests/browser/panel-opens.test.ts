// The built site opens at the root of a host and below any folder, without a complaint of the browser.
import { afterEach, expect, inject, test } from 'vitest';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let browser: OpenBrowser | undefined;
let server: TestServer | undefined;

afterEach(async () => {
  await browser?.close();
  await server?.close();
  browser = undefined;
  server = undefined;
});

test('the start page is the desk, with the panel in it; both keep what the address asks for', async () => {
  browser = await openBrowser({ viewport: { width: 1280, height: 800 } });
  await browser.page.goto(`${inject('url')}/?lang=mk&scenario=signed-in`);
  await appReady(browser.page);
  const panel = browser.page.frameLocator('iframe[name="faceplate-panel"]');
  await panel.locator('[data-screen="home"]').waitFor();
  expect(await panel.locator('html').getAttribute('lang')).toBe('mk');
  expect(browser.errors).toEqual([]);
});

test('the panel opens below a folder, and all its files are found there', async () => {
  server = await startServer({ dir: inject('dist'), base: '/some/folder/' });
  browser = await openBrowser();
  await browser.page.goto(`${server.url}/panel`);
  await appReady(browser.page);
  await browser.page
    .evaluate(() => navigator.serviceWorker.ready.then((found) => found.scope))
    .then((scope) => {
      expect(scope).toBe(`${server?.url}/`);
    });
  expect(server.requests.filter(({ status }) => status >= 400)).toEqual([]);
  expect(browser.errors).toEqual([]);
});

test('two panels show the same build, and none of it comes from elsewhere', async () => {
  browser = await openBrowser();
  const hosts = new Set<string>();
  browser.context.on('request', (request) => hosts.add(new URL(request.url()).host));
  await browser.page.goto(`${inject('url')}/panel/`);
  await appReady(browser.page);
  expect([...hosts]).toEqual([new URL(inject('url')).host]);
});
