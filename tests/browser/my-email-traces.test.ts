// Whoever was at the panel leaves nothing for who comes next: name, address and tokens of A are searched in B's page, in its history, in every store of the
// browser, in its heap and on the disk, after each way in which A's stay can end: log-out, idle timeout, a crash, and kill -9 at each point of a sign-in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { boris, printerPassword } from '../support/my-email.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { PanelTab } from '../support/panel-tab.ts';
import { holds, storesOnDisk } from '../support/secrets.ts';
import type { TabPlace } from '../support/tab.ts';
import { found, listenForTokens, placesOf } from '../support/traces.ts';

const scenario = 'to-my-email-first-time';
const language = 'en';
/** A: made for this test, so that no text of the product holds anything of theirs. */
const a = { name: 'Petrunela Plantova', userId: 'plantova-1', account: 'daria@contoso.com', person: 'Daria Example' };
const planted = Object.values(a);

/** One profile of a browser, opened again after each end. */
class Stay {
  readonly profile = mkdtempSync(join(tmpdir(), 'faceplate-traces-'));
  browser: OpenBrowser | null = null;
  panel: PanelTab | null = null;
  other: OtherWindow | null = null;
  readonly #tokens = new Set<string>();
  #given: () => readonly string[] = () => [];

  async open(): Promise<PanelTab> {
    if (this.browser === null) {
      this.browser = await openBrowser({ userDataDir: this.profile, serviceWorkers: 'block' });
      this.browser.context.setDefaultTimeout(10_000);
      this.#given = await listenForTokens(this.browser.context);
    }
    const { context } = this.browser;
    const place: TabPlace = { context, url: inject('url'), language, scenario };
    const [page] = context.pages();
    this.panel = await PanelTab.open(page === undefined ? place : { ...place, page });
    return this.panel;
  }

  /** A begins: a user of this printer who logs in and selects To My Email. */
  async begin(): Promise<PanelTab> {
    const panel = await this.open();
    if (this.browser === null) throw new Error('no browser');
    this.other = await openOtherWindow({ context: this.browser.context, page: panel.page }, scenario);
    const user = {
      id: 0,
      userId: a.userId,
      name: a.name,
      department: '',
      email: a.account,
      card: '',
      idNumber: '',
      administrator: false,
      functions: ['scan', 'to-my-email'],
      color: true,
    } as const;
    for (const command of atWebConfig({ type: 'print-admin-user.save', user, password: printerPassword }))
      await this.other.send(command);
    await panel.logInByPassword(a.userId, printerPassword);
    await panel.toMyEmail();
    return panel;
  }

  /** Whatever A was given, up to now. */
  get texts(): readonly string[] {
    for (const token of this.#given()) this.#tokens.add(token);
    return [...planted, ...this.#tokens];
  }

  get tokens(): number {
    return this.texts.length - planted.length;
  }

  async kill(): Promise<void> {
    void this.texts;
    await this.browser?.kill();
    await this.browser?.close();
    this.browser = null;
    this.panel = null;
    this.other = null;
  }

  /** B logs in, after A has been logged out where they still were, and looks for A everywhere. */
  async next(): Promise<readonly string[]> {
    const panel = this.panel ?? (await this.open());
    if ((await panel.root.locator('[data-screen="print-admin-log-in"]').count()) === 0) await panel.logOut(a.name);
    await panel.logInByPassword(boris.userId, printerPassword);
    await panel.toMyEmail();
    await panel.shows(boris.name);
    await this.other?.close();
    const left = found(await placesOf(panel.page), this.texts);
    // The browser of the pages knows nobody, either.
    const microsoft = await panel.toMicrosoft();
    await microsoft.atAccount();
    await this.browser?.close();
    const disk = storesOnDisk(this.profile);
    expect(disk.length).toBeGreaterThan(0);
    const onDisk = this.texts.filter((text) => disk.some((bytes) => holds(bytes, text)));
    return [...left, ...onDisk.map((text) => `disk: ${text}`)];
  }

  async end(): Promise<void> {
    await this.browser?.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

let stay: Stay;
afterEach(() => stay.end());

/** How far A comes. */
const stages = {
  /** On the Microsoft page, which shows the address. */
  page: async (panel: PanelTab) => {
    const microsoft = await panel.toMicrosoft();
    await microsoft.atAccount();
    await microsoft.enterAccount(a.account);
    await microsoft.atPassword();
  },
  /** The browser is on the way back to the panel with the answer. */
  answer: async (panel: PanelTab) => {
    const microsoft = await panel.toMicrosoft();
    await microsoft.atAccount();
    await microsoft.enterAccount(a.account);
    await microsoft.atPassword();
    const way = new Promise<void>((resolve) => {
      void panel.page.route(/\/panel\/$/, () => resolve());
    });
    await microsoft.enterPassword(a.account);
    await way;
  },
  'signed-in': async (panel: PanelTab) => {
    const microsoft = await panel.toMicrosoft();
    await microsoft.signIn(a.account);
    await panel.signedIn();
  },
  scanning: async (panel: PanelTab) => {
    await stages['signed-in'](panel);
    await panel.toMyEmail();
    await panel.press(panel.said('action.start'));
    await panel.shows(a.account);
  },
} as const;
type Stage = keyof typeof stages;

test('log-out: while A is there A can be found, and afterwards nowhere', async () => {
  stay = new Stay();
  const panel = await stay.begin();
  await stages.scanning(panel);
  const before = found(await placesOf(panel.page), stay.texts);
  // The search does look.
  expect(before).toContain(`elements: ${a.account}`);
  expect(before).toContain(`heap: ${a.name}`);
  expect(stay.tokens).toBeGreaterThanOrEqual(4);
  await panel.logOut(a.name);
  expect(await stay.next()).toEqual([]);
});

test('idle timeout on the Microsoft page: the panel is back, and nothing is left', async () => {
  stay = new Stay();
  const panel = await stay.begin();
  await stay.other?.send({ type: 'operation-timeout.set', operationTimeout: { on: true, seconds: 30 } });
  await stages.page(panel);
  await panel.root.waitForURL((url) => url.pathname.endsWith('/panel/'), { timeout: 45_000 });
  await appReady(panel.page);
  await panel.atLogIn();
  expect(await stay.next()).toEqual([]);
});

test.each(['page', 'answer', 'signed-in'] as const)('crash of the window: %s', async (stage) => {
  stay = new Stay();
  const panel = await stay.begin();
  await stages[stage](panel);
  await panel.page.unrouteAll();
  await panel.page.goto('chrome://crash').catch(() => undefined);
  const { context } = panel.page;
  await context().newPage();
  await panel.page.close();
  stay.panel = null;
  expect(await stay.next()).toEqual([]);
});

test.each(Object.keys(stages) as Stage[])('kill -9 of the browser: %s', async (stage) => {
  stay = new Stay();
  await stages[stage](await stay.begin());
  await stay.kill();
  expect(await stay.next()).toEqual([]);
});
