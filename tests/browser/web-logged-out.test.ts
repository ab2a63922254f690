// Web Config without log-in: three pages may be seen, every other one asks who is there and shows nothing of what it holds.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pages } from '../../src/surfaces/webconfig/pages.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block' });
});
afterAll(() => browser.close());

/** What the pages hold in this scenario. */
const held = ['printer@contoso.com', 'smtp-mail.outlook.com', 'anna@contoso.com', 'time.example.com', '255.255.255.0'];

test('what is open is known by name', () => {
  expect(pages.filter(({ open }) => open === true).map(({ path }) => path)).toEqual([
    'status/product',
    'status/network',
    'status/panel-snapshot',
  ]);
});

test('every other page asks to log in and shows nothing', async () => {
  const { page, errors } = browser;
  await page.goto(`${inject('url')}/webconfig/?scenario=signed-in&lang=en`);
  await appReady(page);
  for (const { path } of pages.filter(({ open }) => open !== true)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${path}`);
    await page.getByText(saidBy('en', 'webconfig:log-in.needed'), { exact: true }).waitFor();
    const main = page.getByRole('main');
    expect(await main.locator('input, select, textarea').count(), path).toBe(2);
    const drawn = await page.content();
    expect(
      held.filter((text) => drawn.includes(text)),
      path,
    ).toEqual([]);
    await page.evaluate(() => {
      location.hash = '#/status/product';
    });
    await page.getByText('FP7K004300').first().waitFor();
  }
  expect(errors).toEqual([]);
});
