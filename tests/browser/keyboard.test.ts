// The panel's own keyboard on the built site: every letter of every language by taps, on the smallest panel.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Language, type PanelSize, panelSizes } from '../../src/core/device/profile.ts';
import { axeViolations } from '../support/axe.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { pageFaults } from '../support/page-faults.ts';
import { saidBy } from '../support/words.ts';

/** A sentence with every letter of the language's alphabet (CLDR's main exemplars; the unit test compares). */
const sentences: Readonly<Record<Language, string>> = {
  en: 'Sphinx of black quartz, judge my vow!',
  mk: 'Ѕидарски пејзаж: шугав билмез со чудење џвака ќофте и кељ на туѓ цех.',
  ru: 'Съешь же ещё этих мягких французских булок, да выпей чаю.',
  ms: 'Quokka, xilofon dan vektor Zubir jatuh; Wang Siti pun sah, pemuda Yusof berfikir cergas.',
  pl: 'Pójdźże, kiń tę chmurność w głąb flaszy! Quiz Vexa',
  uz: 'Oʻzbek maʼnosi: gʻalaba, joʻxori, qovun, dehqon, fil, chumchuq, shahar, tip, xayr, mevali; Gʻ.',
};

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ viewport: panelSizes['4.3'], hasTouch: true });
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});
afterEach(async () => {
  // Nothing on the page may call up the device's own keyboard.
  expect(await browser.page.locator('.panel :is(input, textarea, [contenteditable])').count()).toBe(0);
});

/** Opens the keyboard over a field of Scan to Email. */
async function openField(field: string, language: Language, size: PanelSize = '4.3'): Promise<void> {
  const { page } = browser;
  await page.setViewportSize(panelSizes[size]);
  await page.goto(`${inject('url')}/panel/?scenario=signed-in&screen=scan-to-email&lang=${language}&panel=${size}`);
  await appReady(page);
  if (field === 'scan.to') {
    await page.locator('[data-field="scan.to"], [data-field="recipients"]').first().tap();
    await page.locator('[data-field="scan.enter-address"]').tap();
  } else await page.locator(`[data-field="${field}"]`).tap();
  await page.locator('.keyboard').waitFor();
  // What the printer has put there goes first.
  await page.locator('.entry button').first().tap();
  expect(await typed()).toBe('');
}

const key = (name: string) => browser.page.locator('.keys').getByRole('button', { name, exact: true });
const pageKey = (language: Language, to: 'letters' | 'digits' | 'more') =>
  browser.page.locator('.keys').getByRole('button', { name: new RegExp(`${saidBy(language, `keyboard.${to}`)}$`) });
const typed = (): Promise<string | null> => browser.page.locator('.entry-text').textContent();
const popup = () => browser.page.getByRole('dialog');

/** Taps the key of a letter or sign: with shift where it is a capital, on the page where it is. */
async function tapKey(language: Language, text: string): Promise<void> {
  const letter = text.toLowerCase() !== text.toUpperCase();
  if (text === ' ') return key(saidBy(language, 'keyboard.space')).tap();
  if ((await key(text).count()) === 0 && letter) {
    if ((await pageKey(language, 'letters').count()) > 0) await pageKey(language, 'letters').tap();
    if ((await key(text).count()) === 0) await key(saidBy(language, 'keyboard.shift')).tap();
  } else {
    for (const to of ['digits', 'more'] as const)
      if ((await key(text).count()) === 0) await pageKey(language, to).tap();
  }
  await key(text).tap();
}

describe.each(Object.entries(sentences) as [Language, string][])('in %s', (language, sentence) => {
  test('a sentence with all its letters is typed by taps alone', async () => {
    await openField('scan.subject', language);
    const keys = sentence.match(/[oOgG]ʻ|./gu) ?? [];
    for (const text of keys) await tapKey(language, text);
    expect(await typed()).toBe(sentence);
    await key(saidBy(language, 'action.ok')).tap();
    await browser.page.locator('[data-field="scan.subject"]').waitFor();
    expect(await browser.page.locator('[data-field="scan.subject"]').textContent()).toContain(sentence);
  });
});

describe('accents', () => {
  test('by a key, with no holding', async () => {
    await openField('scan.subject', 'en');
    await browser.page.locator('.keys').getByRole('button', { name: 'Letters with accents' }).tap();
    await key('e').tap();
    await popup().getByRole('button', { name: 'é', exact: true }).tap();
    await expect.poll(() => popup().count()).toBe(0);
    await key('e').tap();
    expect(await typed()).toBe('ée');
  });

  test('by a finger that holds, and slides onto the letter', async () => {
    await openField('scan.subject', 'en');
    const { page, context } = browser;
    const session = await context.newCDPSession(page);
    const middle = async (place: ReturnType<typeof key>): Promise<{ x: number; y: number }> => {
      const box = await place.boundingBox();
      if (box === null) throw new Error('Not drawn.');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [await middle(key('u'))]);
    await popup().waitFor();
    await touch('touchEnd', []);
    expect(await typed()).toBe('');
    await popup().getByRole('button', { name: 'ü', exact: true }).tap();
    expect(await typed()).toBe('ü');

    await touch('touchStart', [await middle(key('a'))]);
    await popup().waitFor();
    await touch('touchMove', [await middle(popup().getByRole('button', { name: 'ä', exact: true }))]);
    await touch('touchEnd', []);
    await expect.poll(typed).toBe('üä');
    await expect.poll(() => popup().count()).toBe(0);
    await session.detach();
  });

  test('a popup goes by Escape and by a tap beside it; Escape leaves the field only then', async () => {
    await openField('scan.subject', 'en');
    const open = (): Promise<void> =>
      browser.page.locator('.keys').getByRole('button', { name: 'Letters of another language' }).tap();
    await open();
    await popup().waitFor();
    await browser.page.keyboard.press('Escape');
    await expect.poll(() => popup().count()).toBe(0);
    await open();
    await browser.page.locator('.entry-text').tap();
    await expect.poll(() => popup().count()).toBe(0);
    await browser.page.keyboard.type('x');
    expect(await typed()).toBe('x');
    await browser.page.keyboard.press('Escape');
    await browser.page.locator('.keyboard').waitFor({ state: 'detached' });
  });
});

test('a keyboard on a cable types letters of any language in words', async () => {
  // As the keys of other countries' keyboards send them; the test's own keyboard has no such keys.
  const press = (text: string): Promise<void> =>
    browser.page.evaluate(
      (keys) => {
        for (const name of keys) document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      },
      [...text],
    );
  await openField('scan.subject', 'en');
  await press('Ж é№');
  await expect.poll(typed).toBe('Ж é№');
});

const looks: readonly [name: string, field: string, open: (() => Promise<void>) | null][] = [
  ['letters', 'scan.subject', null],
  ['digits', 'scan.subject', () => browser.page.locator('.key-page').first().tap()],
  ['languages', 'scan.subject', () => browser.page.locator('.keys [aria-haspopup]').first().tap()],
];

test('what is wrong with an address stands above it, not on it, on the smallest panel in every language', async () => {
  const { page } = browser;
  for (const language of Object.keys(sentences) as Language[]) {
    await openField('scan.to', language);
    for (const text of ['a', '@', 'b']) await tapKey(language, text);
    await key(saidBy(language, 'action.ok')).tap();
    await page.locator('.entry-wrong').waitFor();
    const [message, text] = await Promise.all([
      page.locator('.entry-wrong').boundingBox(),
      page.locator('.entry-text span').first().boundingBox(),
    ]);
    const room = (text?.y ?? 0) + 3 - ((message?.y ?? 0) + (message?.height ?? 0));
    expect({ language, overlap: room < 0 }).toEqual({ language, overlap: false });
    await page.keyboard.press('Escape');
  }
});

describe.each(Object.keys(panelSizes) as PanelSize[])('on a panel of %s inches', (size) => {
  test.each(looks)('%s: no axe violation, no cut text, no small key, in every language', async (_, field, open) => {
    const faults: string[] = [];
    for (const language of Object.keys(sentences) as Language[]) {
      await openField(field, language, size);
      await open?.();
      const found = [...(await pageFaults(browser.page, '.panel')), ...(await axeViolations(browser.page))];
      faults.push(...found.map((fault) => `${language}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
