// A stored printer that cannot be read: a clear message, the copy for download byte for byte, a fresh start.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, expect, inject, test } from 'vitest';
import words from '../../locales/en/app.json' with { type: 'json' };
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';

let browser: OpenBrowser | undefined;

afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

/** Changes the stored text of the world `signed-in`, while no panel is open; resolves to the new text. */
async function damage(page: Page, how: 'cut' | 'future'): Promise<string> {
  await page.goto(`${inject('url')}/manifest.webmanifest`);
  return page.evaluate(async (kind) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [name] = (await indexedDB.databases())
      .map((database) => database.name)
      .filter((found) => found?.startsWith('faceplate'));
    const database = await done(indexedDB.open(name ?? ''));
    const { iv, data } = await done<{ iv: BufferSource; data: ArrayBuffer }>(
      database.transaction('worlds').objectStore('worlds').get('signed-in'),
    );
    const key: CryptoKey = await done(database.transaction('meta').objectStore('meta').get('key'));
    const text = new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
    const broken = kind === 'cut' ? text.slice(0, 700) : text.replace(/"version":\d+/, '"version":1000');
    await done(database.transaction('worlds', 'readwrite').objectStore('worlds').put(broken, 'signed-in'));
    database.close();
    return broken;
  }, how);
}

test.each([
  ['cut', words.store['damaged-title']],
  ['future', words.store['future-title']],
] as const)('%s: says so, offers the copy, starts afresh', async (how, title) => {
  browser = await openBrowser();
  const { page } = browser;
  // The browser looks for one when `damage` opens a bare file.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const address = `${inject('url')}/panel/?scenario=signed-in&lang=en`;
  await page.goto(address);
  await appReady(page);
  const text = await damage(page, how);
  await page.goto(address);
  await page.getByRole('heading', { name: title }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.store.download }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);

  await page.getByRole('button', { name: words.store.fresh }).click();
  await page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
  await page.reload();
  await appReady(page);
  expect(await page.getByRole('heading', { name: title }).count()).toBe(0);
  expect(browser.errors).toEqual([]);
});
