// The guide's statements on the real panel, by the names that a person reads in the printed edition.
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { newPrinter } from '../../src/core/device/printer.ts';
import { languages } from '../../src/core/device/profile.ts';
import { autonyms } from '../../src/i18n/languages.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { printed, saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ viewport: { width: 800, height: 480 } });
  browser.context.setDefaultTimeout(5000);
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

const open = async (query: string): Promise<void> => {
  await browser.page.goto(`${inject('url')}/panel/?${query}`);
  await appReady(browser.page);
};
const tap = (name: string): Promise<void> => browser.page.getByRole('button', { name, exact: true }).click();
const heading = () => browser.page.getByRole('heading', { level: 1 });
const row = (label: string) => browser.page.getByRole('term').filter({ hasText: label });

/** Waits until a screen that comes in a file of its own is drawn: its heading is there before its content. */
const drawn = (page: Page): Promise<void> => page.locator('main').locator('button, dl, p, section').first().waitFor();

/** Goes down the menu as the guide prints the path, and checks each level's name on the way. */
async function follow(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await tap(name);
    await expect.poll(() => heading().textContent()).toBe(name);
    await drawn(browser.page);
  }
}

const networkStatus = ['panel.settings', 'panel.generalSettings', 'panel.networkSettings', 'panel.networkStatus'];

describe.each(languages)('in %s', (language) => {
  const word = (id: string): string => printed(language, id);
  const path = (last: string): string[] => [...networkStatus, last].map(word);

  it('a new printer asks for the language first; the way to the email server status is the guide’s (G21, G39)', async () => {
    const fresh = await openBrowser({ viewport: { width: 800, height: 480 } });
    try {
      await fresh.page.goto(`${inject('url')}/panel/`);
      await appReady(fresh.page);
      await fresh.page.getByRole('button', { name: autonyms[language], exact: true }).click();
      for (const name of path('networkStatus.emailServerStatus'))
        await fresh.page.getByRole('button', { name, exact: true }).click();
      await expect
        .poll(() => fresh.page.getByRole('heading', { level: 1 }).textContent())
        .toBe(word('networkStatus.emailServerStatus'));
      await drawn(fresh.page);
      expect(await fresh.page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(
        await fresh.page.getByText(saidBy(language, 'email.state.not-configured'), { exact: true }).count(),
      ).toBeGreaterThan(0);
      expect(fresh.errors).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it('G07: the printer’s IP address stands under Wired LAN/Wi-Fi Status', async () => {
    await open(`scenario=signed-in&lang=${language}`);
    await goHome(language);
    await follow(path('networkStatus.wiredWifiStatus'));
    await expect.poll(() => browser.page.getByText('192.168.1.43', { exact: true }).count()).toBeGreaterThan(0);
    expect(browser.errors).toEqual([]);
  });

  it('G07: on a model with two networks the way has the level (Standard)', async () => {
    await open(`scenario=additional-network&panel=7&lang=${language}`);
    const [settings, general, network, ...rest] = path('networkStatus.wiredWifiStatus');
    await goHome(language);
    await follow([settings, general, network, saidBy(language, 'menu.standard-network'), ...rest].map(String));
    await expect.poll(() => browser.page.getByText('192.168.1.43', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('G20: the login icon is there while settings are locked; behind it the administrator signs in', async () => {
    await open(`scenario=admin-locked&lang=${language}`);
    await goHome(language);
    const icon = browser.page.getByRole('button', { name: saidBy(language, 'action.sign-in'), exact: true });
    if ((await icon.count()) === 0) await tap(saidBy(language, 'action.sign-out'));
    await icon.click();
    for (const key of newPrinter.serial) await pressKey(language, key);
    await tap(saidBy(language, 'action.ok'));
    await expect
      .poll(() => browser.page.getByRole('button', { name: saidBy(language, 'action.sign-out'), exact: true }).count())
      .toBe(1);
    await follow(path('networkStatus.emailServerStatus'));
    await goHome(language);
    await tap(saidBy(language, 'action.sign-out'));
    await expect.poll(() => icon.count()).toBe(1);
    expect(browser.errors).toEqual([]);
  });

  it('G20: no login icon where nothing is locked', async () => {
    await open(`scenario=signed-in&lang=${language}`);
    await goHome(language);
    expect(
      await browser.page.getByRole('button', { name: saidBy(language, 'action.sign-in'), exact: true }).count(),
    ).toBe(0);
  });

  it('G21: Email Server Status shows the settings that are saved on the printer', async () => {
    await open(`scenario=signed-in&lang=${language}`);
    await goHome(language);
    await follow(path('networkStatus.emailServerStatus'));
    const shown = await browser.page.getByRole('main').textContent();
    for (const value of [
      'OAuth2',
      'Microsoft Exchange Online',
      'printer@contoso.com',
      'smtp-mail.outlook.com',
      '587',
      'STARTTLS',
    ])
      expect(shown).toContain(value);
    for (const key of [
      'authentication-method',
      'email-service',
      'authenticated-account',
      'sender-address',
      'smtp-server',
      'smtp-port',
      'secure-connection',
      'certificate-validation',
      'pop3-server',
    ]) {
      expect(await row(saidBy(language, `email.${key}`)).count(), key).toBeGreaterThan(0);
    }
    expect(shown).toContain(saidBy(language, 'email.state.signed-in'));
  });

  it.each(['token-expired', 'not-signed-in'] as const)(
    'G21: with %s the status says so, and what to do',
    async (scenario) => {
      await open(`scenario=${scenario}&screen=email-server-status&lang=${language}`);
      const state = scenario === 'token-expired' ? 'expired' : 'not-configured';
      await expect
        .poll(() => browser.page.getByRole('main').textContent())
        .toContain(saidBy(language, `email.state.${state}`));
      expect(await browser.page.getByRole('main').textContent()).toContain(saidBy(language, `email.advice.${state}`));
    },
  );

  it('G22: Print Status Sheet: a message, printing, then the sheet with network and email server information', async () => {
    await open(`scenario=signed-in&lang=${language}`);
    await goHome(language);
    await follow(path('networkStatus.printStatusSheet'));
    await tap(saidBy(language, 'sheet.start'));
    await expect
      .poll(() => browser.page.getByRole('main').textContent(), { timeout: 10_000 })
      .toContain('smtp-mail.outlook.com');
    const sheet = await browser.page.getByRole('main').textContent();
    for (const value of [newPrinter.serial, '192.168.1.43', 'printer@contoso.com']) expect(sheet).toContain(value);
  });

  it('G39: every label of the panel is in the edition’s language', async () => {
    await open(`scenario=signed-in&screen=network-status&lang=${language}`);
    const rows = ['wiredWifiStatus', 'emailServerStatus', 'printStatusSheet'].map((id) => word(`networkStatus.${id}`));
    await expect.poll(() => heading().textContent()).toBe(word('panel.networkStatus'));
    for (const name of rows) expect(await browser.page.getByRole('button', { name, exact: true }).count()).toBe(1);
    expect(
      await browser.page.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dataset.missingKeys ?? '',
      ]),
    ).toEqual([language, '']);
  });

  it('G41: the trademark notice can be read, whole', async () => {
    await open(`scenario=signed-in&lang=${language}`);
    await goHome(language);
    await tap(saidBy(language, 'menu.about'));
    const shown = browser.page.getByRole('main');
    await expect.poll(() => shown.textContent()).toContain('are trademarks of the Microsoft group of companies.');
    for (const key of ['what', 'epson', 'others'])
      expect(await shown.textContent()).toContain(saidBy(language, `about.${key}`));
  });
});

async function goHome(language: (typeof languages)[number]): Promise<void> {
  const home = browser.page.getByRole('button', { name: saidBy(language, 'action.home'), exact: true });
  if ((await home.count()) > 0) await home.click();
  await expect.poll(() => home.count()).toBe(0);
}

/** Types a letter or digit on the panel's own keyboard: changes the case or the layer where the key is not there. */
async function pressKey(language: (typeof languages)[number], key: string): Promise<void> {
  const { page } = browser;
  const wanted = page.getByRole('button', { name: key, exact: true });
  await page.getByRole('button', { name: saidBy(language, 'keyboard.delete'), exact: true }).waitFor();
  for (const name of ['', 'keyboard.shift', 'keyboard.digits', 'keyboard.letters']) {
    if ((await wanted.count()) > 0) break;
    const change = name === '' ? null : page.getByRole('button', { name: saidBy(language, name), exact: true });
    if (change !== null && (await change.count()) > 0) await change.click();
  }
  await wanted.click();
}
