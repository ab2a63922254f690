// A browser without SharedWorker: the world runs in the page, in one tab at a time, and another tab may take it over.
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeEach(async () => {
  browser = await openBrowser();
  await browser.context.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
});
afterEach(() => browser.close());

const address = (query: string): string => `${inject('url')}/panel/?${query}`;

test('the panel works, keeps what was changed, and goes on after a reload', async () => {
  const { page } = browser;
  await page.goto(address('scenario=signed-in&lang=en&screen=theme'));
  await appReady(page);
  expect(await page.evaluate(() => 'SharedWorker' in globalThis)).toBe(false);
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expect.poll(() => page.locator('.panel').getAttribute('data-theme')).toBe('dark');
  await page.reload();
  await appReady(page);
  expect(await page.locator('.panel').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('.panel').getAttribute('data-screen')).toBe('theme');
  expect(browser.errors).toEqual([]);
});

test('a second tab says where the printer is, and takes it over on request', async () => {
  const { page: first, context } = browser;
  await first.goto(address('scenario=signed-in&lang=en&screen=settings'));
  await appReady(first);
  const second = await context.newPage();
  await second.goto(address('scenario=signed-in&lang=en'));
  await second.getByRole('heading', { name: saidBy('en', 'elsewhere.title', 'app') }).waitFor();
  expect(await axeViolations(second)).toEqual([]);
  await second.getByRole('button', { name: saidBy('en', 'elsewhere.here', 'app'), exact: true }).click();
  await expect.poll(() => second.getByRole('heading', { level: 1 }).textContent()).toBe('Settings');
  await first.getByRole('heading', { name: saidBy('en', 'elsewhere.title', 'app') }).waitFor();
  await second.getByRole('button', { name: 'General Settings', exact: true }).click();
  await expect.poll(() => second.getByRole('heading', { level: 1 }).textContent()).toBe('General Settings');
  expect(browser.errors).toEqual([]);
});
