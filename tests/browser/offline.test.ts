// After the first visit every surface opens without a server, whatever the query of its address.
import { afterEach, expect, inject, test } from 'vitest';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let browser: OpenBrowser | undefined;
let server: TestServer | undefined;

afterEach(async () => {
  await browser?.close();
  await server?.close();
});

const visits = [
  '/panel/',
  '/panel/?lang=mk&scenario=token-expired',
  '/panel?lang=ru',
  '/?lang=pl',
  '/webconfig/?lang=ru',
  '/microsoft/devicelogin/?lang=uz',
];

test.for(['/', '/some/folder/'])('works without a server below %s', async (base) => {
  server = await startServer({ dir: inject('dist'), base });
  browser = await openBrowser();
  const { context, page } = browser;
  await page.goto(`${server.url}/panel/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.close();
  await server.close();
  const opened: string[] = [];
  for (const path of visits) {
    const visit = await context.newPage();
    await visit.goto(`${server.url}${path}`);
    await appReady(visit);
    const { pathname, search } = new URL(visit.url());
    opened.push(`/${pathname.slice(base.length)}${search}`);
    await visit.close();
  }
  expect(opened).toEqual(visits.map((path) => path.replace('/panel?', '/panel/?')));
});
