// After the first visit the panel opens without a server, whatever the query of its address.
import { afterEach, expect, inject, test } from 'vitest';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let browser: OpenBrowser | undefined;
let server: TestServer | undefined;

afterEach(async () => {
  await browser?.close();
  await server?.close();
});

const ready = () => performance.getEntriesByName('app-ready').length > 0;

test.for(['/', '/some/folder/'])('works without a server below %s', async (base) => {
  server = await startServer({ dir: inject('dist'), base });
  browser = await openBrowser();
  const { page } = browser;
  await page.goto(`${server.url}/panel/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await server.close();
  let opened = 0;
  for (const path of ['/panel/', '/panel/?lang=mk&scenario=token-expired', '/panel?lang=ru', '/?lang=pl']) {
    await page.goto(`${server.url}${path}`);
    await page.waitForURL(`**/panel/?(\\?*)`).catch(() => undefined);
    await page.waitForFunction(ready);
    opened += 1;
  }
  expect(opened).toBe(4);
});
