// G22 whole: the status sheet is printed by taps, read on the screen, saved as a PDF, and the PDF says the same.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { newPrinter } from '../../src/core/device/printer.ts';
import { type Language, languages } from '../../src/core/device/profile.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { readPdf } from '../support/read-pdf.ts';
import { printed, saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ viewport: { width: 1024, height: 600 } });
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

const way = [
  'panel.settings',
  'panel.generalSettings',
  'panel.networkSettings',
  'panel.networkStatus',
  'networkStatus.printStatusSheet',
];
const tap = (name: string): Promise<void> => browser.page.getByRole('button', { name, exact: true }).click();
const sheet = () => browser.page.locator('.paper');
const folded = (text: string): string => text.replaceAll(/[\s\p{Cf}]/gu, '');

async function open(query: string): Promise<void> {
  await browser.page.goto(`${inject('url')}/panel/?${query}`);
  await appReady(browser.page);
}

/** From Home by the names that the edition prints, then Start printing; resolves when the sheet is out. */
async function print(language: Language, hasTwoNetworks: boolean): Promise<void> {
  for (const id of way) {
    // With two networks there is one level more, which no edition prints.
    if (hasTwoNetworks && id === 'panel.networkStatus') await tap(saidBy(language, 'menu.standard-network'));
    await tap(printed(language, id));
  }
  await tap(saidBy(language, 'sheet.start'));
  await sheet().waitFor();
}

async function save(language: Language): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = browser.page.waitForEvent('download');
  await tap(saidBy(language, 'sheet.save'));
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.each(languages)('in %s', (language) => {
  it.each(['signed-in', 'additional-network'] as const)(
    'G22: the sheet of %s on the screen and in the PDF: the same words in the same order',
    async (scenario) => {
      await open(`scenario=${scenario}&screen=home&lang=${language}`);
      await print(language, scenario === 'additional-network');
      const shown = (await sheet().textContent()) ?? '';
      for (const value of [newPrinter.serial, '192.168.1.43', 'smtp-mail.outlook.com', 'printer@contoso.com'])
        expect(shown).toContain(value);
      expect(shown).toContain(saidBy(language, 'sheet.email-server'));
      const { name, bytes } = await save(language);
      expect(name).toBe(`network-status-sheet-${newPrinter.serial}.pdf`);
      const { pages, info, language: told } = await readPdf(new Uint8Array(bytes));
      expect(folded(pages.flatMap(({ texts }) => texts).join(''))).toBe(folded(shown));
      expect([info.Title, told]).toEqual([saidBy(language, 'sheet.title'), language]);
      expect(browser.errors).toEqual([]);
    },
  );
});

it('a sheet that is cancelled while it is printed does not come out; then the message is there again', async () => {
  await open('scenario=not-signed-in&screen=print-status-sheet&lang=en');
  await tap('Start printing');
  await tap('Cancel');
  await browser.page.getByRole('button', { name: 'Start printing' }).waitFor();
  expect(await sheet().count()).toBe(0);
});

it('the sheet stays as it was printed; printed again it tells what is true then', async () => {
  await open('scenario=wifi-only&screen=print-status-sheet&lang=en');
  await tap('Start printing');
  await sheet().waitFor();
  expect(await sheet().textContent()).toContain('Contoso-Office');
  await tap('Print again');
  await expect.poll(() => sheet().count()).toBe(0);
  await sheet().waitFor();
  expect(browser.errors).toEqual([]);
});

it('the sheet can be saved without a network: what makes the PDF is kept with the rest', async () => {
  // A visitor of its own: in the other's world the panel may stand on a sheet that is already out.
  await browser.close();
  browser = await openBrowser({ viewport: { width: 1024, height: 600 } });
  await open('scenario=signed-in&screen=print-status-sheet&lang=uz');
  await browser.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await browser.page.reload();
  await appReady(browser.page);
  await tap(saidBy('uz', 'sheet.start'));
  await sheet().waitFor();
  await browser.context.setOffline(true);
  try {
    expect((await readPdf(new Uint8Array((await save('uz')).bytes))).pages.length).toBeGreaterThan(0);
  } finally {
    await browser.context.setOffline(false);
  }
});
