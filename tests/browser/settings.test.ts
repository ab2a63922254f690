// What can be set does what it says, on the built panel with a person's taps.
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { newPrinter } from '../../src/core/device/printer.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
  browser.context.setDefaultTimeout(6000);
  // Counts the tones that the panel plays; the machine has no loudspeaker to listen to.
  await browser.context.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    Object.assign(globalThis, { tones: 0 });
    OscillatorNode.prototype.start = function play(...when) {
      (globalThis as unknown as { tones: number }).tones += 1;
      return start.apply(this, when);
    };
  });
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

const open = async (query: string): Promise<void> => {
  await browser.page.goto(`${inject('url')}/panel/?${query}`);
  await appReady(browser.page);
};
const button = (name: string | RegExp) => browser.page.getByRole('button', { name, exact: true });
const tap = (name: string): Promise<void> => button(name).first().click();
const panel = () => browser.page.locator('.panel');
const tones = (): Promise<number> => browser.page.evaluate(() => (globalThis as unknown as { tones: number }).tones);

test('a button beeps when it is pressed, and is silent when muted or when its sound is off', async () => {
  await open('scenario=signed-in&screen=sounds&lang=en');
  await tap('Louder');
  await expect.poll(tones, { timeout: 5000 }).toBe(1);
  await browser.page.getByRole('switch', { name: /Button press sound/ }).click();
  await expect.poll(tones, { timeout: 5000 }).toBe(2);
  await tap('Quieter');
  await browser.page.getByRole('switch', { name: /Button press sound/ }).click();
  await browser.page.getByRole('switch', { name: /Mute/ }).click();
  await expect.poll(tones, { timeout: 5000 }).toBe(3);
  await tap('Home');
  expect(await tones()).toBe(3);
  await expect.poll(() => button('Sounds: muted').count()).toBe(1);
});

test('brightness and theme change what is drawn, and are there after a reload', async () => {
  await open('scenario=signed-in&screen=brightness&lang=en');
  await tap('20%');
  await expect.poll(() => panel().evaluate((element) => getComputedStyle(element).filter)).toBe('brightness(0.6)');
  await open('scenario=signed-in&screen=theme&lang=en');
  await tap('Dark');
  await expect.poll(() => panel().getAttribute('data-theme')).toBe('dark');
  const ground = (): Promise<string> => panel().evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(ground).toBe('rgb(13, 21, 30)');
  await browser.page.reload();
  await appReady(browser.page);
  expect([await panel().getAttribute('data-theme'), await ground()]).toEqual(['dark', 'rgb(13, 21, 30)']);
});

test('the clock shows the date that was set', async () => {
  await open('scenario=signed-in&screen=date-time&lang=en');
  await tap('Year: later');
  await tap('OK');
  await expect.poll(() => browser.page.getByText('Saved', { exact: true }).count()).toBe(1);
  await tap('Home');
  expect(await browser.page.getByRole('time').textContent()).toContain('2027');
});

test('a language chosen on the panel wins over the link’s, also after a reload', async () => {
  await open('scenario=not-signed-in&screen=language&lang=mk');
  await browser.page.getByRole('button', { name: 'English', exact: true }).click();
  await expect.poll(() => browser.page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(new URL(browser.page.url()).searchParams.has('lang')).toBe(false);
  await browser.page.getByRole('button', { name: 'Polski', exact: true }).click();
  await expect.poll(() => browser.page.evaluate(() => document.documentElement.lang)).toBe('pl');
  await browser.page.reload();
  await appReady(browser.page);
  expect(await browser.page.evaluate(() => document.documentElement.lang)).toBe('pl');
});

test('no frame shows two languages while one follows the other', async () => {
  await open('scenario=signed-in&screen=language&lang=en');
  await expect.poll(() => browser.page.getByRole('heading', { level: 1 }).textContent()).toBe('Language');
  // What each frame shows: the title, the mark and the page's language.
  await browser.page.evaluate(() => {
    const frames: string[] = [];
    Object.assign(globalThis, { frames });
    const look = (): void => {
      const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
      frames.push([document.documentElement.lang, text('h1'), text('.mark')].join(' | '));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const name of ['Русский', 'Oʻzbekcha', 'English', 'Македонски']) {
    await tap(name);
    await expect.poll(() => button(name).getAttribute('aria-pressed')).toBe('true');
  }
  await expect.poll(() => browser.page.evaluate(() => document.documentElement.lang)).toBe('mk');
  const seen = await browser.page.evaluate(() => [...new Set((globalThis as unknown as { frames: string[] }).frames)]);
  expect(seen.sort()).toEqual(
    (['en', 'ru', 'uz', 'mk'] as const)
      .map((lang) => [lang, saidBy(lang, 'menu.language'), saidBy(lang, 'simulation.mark')].join(' | '))
      .sort(),
  );
});

test('an IP address typed on the panel’s keyboard is checked, saved and shown', async () => {
  await open('scenario=signed-in&screen=network-setup&lang=en');
  await tap('Manual');
  const type = async (field: string, text: string): Promise<void> => {
    await browser.page.getByRole('button', { name: new RegExp(`^${field}`) }).click();
    await button('Delete').waitFor();
    for (let left = 0; left < 15; left += 1) await tap('Delete');
    for (const key of text) await tap(key);
    await tap('OK');
    await button('Delete').waitFor({ state: 'detached' });
  };
  await type('IP Address', '192.168.1.255');
  await tap('OK');
  await expect.poll(() => browser.page.getByRole('main').textContent()).toContain('Use one for a single device.');
  await type('IP Address', '192.168.1.77');
  await tap('OK');
  await expect.poll(() => browser.page.getByText('Saved', { exact: true }).count()).toBe(1);
  await open('scenario=signed-in&screen=wired-wifi-status&lang=en');
  await expect.poll(() => browser.page.getByRole('main').textContent()).toContain('192.168.1.77');
  expect(browser.errors).toEqual([]);
});

test('a changed administrator password opens the printer, and stands nowhere in the page or its stores', async () => {
  await open('scenario=signed-in&screen=admin-password&lang=en');
  await button('Delete').waitFor();
  await browser.page.keyboard.type(newPrinter.serial);
  await tap('OK');
  for (const field of [/^New password(?! again)/, /^New password again/]) {
    await browser.page.getByRole('button', { name: field }).click();
    await button('Delete').waitFor();
    await browser.page.keyboard.type('practice-77');
    await tap('OK');
    await button('Delete').waitFor({ state: 'detached' });
  }
  await tap('OK');
  await expect.poll(() => browser.page.getByText('Saved', { exact: true }).count()).toBe(1);
  await tap('Home');
  await tap('Sign out administrator');
  await open('scenario=signed-in&screen=lock-setting&lang=en');
  await button('Delete').waitFor();
  await browser.page.keyboard.type('practice-77');
  await tap('OK');
  await expect.poll(() => browser.page.getByRole('heading', { level: 1 }).textContent()).toBe('Lock Setting');
  const stored = await browser.page.evaluate(async () => {
    const texts = [
      document.documentElement.outerHTML,
      location.href,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        texts.push(JSON.stringify(all));
      }
      database.close();
    }
    return texts;
  });
  expect(stored.length).toBeGreaterThan(3);
  expect(stored.filter((text) => text.includes('practice-77'))).toEqual([]);
});
