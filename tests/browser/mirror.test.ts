// Two tabs show one printer; either may close or crash.

import type { BrowserContext, Page } from 'playwright';
import { afterEach, expect, inject, test } from 'vitest';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';

let browser: OpenBrowser | undefined;

afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

async function openPanel(context: BrowserContext, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('url')}/panel/${query}`);
  await appReady(page);
  return page;
}

const choice = (page: Page, percent: number) => page.getByRole('button', { name: new RegExp(`^${percent}\\s*%$`) });
const chosen = (page: Page, percent: number) =>
  expect.poll(() => choice(page, percent).getAttribute('aria-pressed'), { timeout: 5000 }).toBe('true');

test('two tabs mirror each other; either may close or crash', async () => {
  browser = await openBrowser();
  const { context } = browser;
  const first = await openPanel(context, '?scenario=signed-in&lang=en&screen=brightness');
  // Without a scenario: the world that is open.
  const second = await openPanel(context, '?lang=en');
  await choice(first, 20).click();
  await chosen(second, 20);
  await choice(second, 60).click();
  await chosen(first, 60);

  await first.close();
  await choice(second, 80).click();
  await chosen(second, 80);

  const third = await openPanel(context, '?lang=en');
  await chosen(third, 80);
  const crashed = second.waitForEvent('crash');
  await second.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await choice(third, 40).click();
  await chosen(third, 40);
  // Of the windows that closed or crashed nothing is left in the worker: it waits for the end of this one only.
  const watched = () =>
    third.evaluate(
      async () =>
        (await navigator.locks.query()).pending?.filter(({ name }) => name?.startsWith('faceplate-window')).length,
    );
  await expect.poll(watched).toBe(1);
  await third.reload();
  await appReady(third);
  await chosen(third, 40);
});
