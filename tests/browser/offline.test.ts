// After the first visit the panel opens without a server, whatever the query of its address.
import { afterEach, expect, inject, test } from 'vitest';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let browser: OpenBrowser | undefined;
let server: TestServer | undefined;

afterEach(async () => {
  await browser?.close();
  await server?.close();
});

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
  for (const path of ['/panel/', '/panel/?lang=mk&scenario=token-expired', '/panel?lang=ru', '/?lang=pl']) {
    const visit = await context.newPage();
    await visit.goto(`${server.url}${path}`);
    await visit.waitForURL((url) => url.pathname === `${base}panel/`);
    await appReady(visit);
    opened.push(new URL(visit.url()).search);
    await visit.close();
  }
  expect(opened).toEqual(['', '?lang=mk&scenario=token-expired', '?lang=ru', '?lang=pl']);
});
