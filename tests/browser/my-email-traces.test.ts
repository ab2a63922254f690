// Whoever was at the panel leaves nothing for who comes next: name, address and tokens of A are searched in B's page, in its history, in every store of the
// browser, in its heap and on the disk, after each way in which A's stay can end: log-out, idle timeout, a crash, and kill -9 at each point of a sign-in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
class Stay implements AsyncDisposable {
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

  /** The process of the windows ends, whatever they were waiting for. */
  async crash(): Promise<void> {
    const { context } = this.browser ?? {};
    const pages = context?.pages() ?? [];
    await this.panel?.page.unrouteAll();
    await this.panel?.page.goto('chrome://crash').catch(() => undefined);
    await context?.newPage();
    for (const page of pages) await page.close();
    this.panel = null;
    this.other = null;
  }

  async kill(): Promise<void> {
    void this.texts;
    await this.browser?.kill();
    await this.browser?.close();
    this.browser = null;
    this.panel = null;
    this.other = null;
  }

  /** Where A is still logged in, somebody logs them out. */
  async #goes(panel: PanelTab): Promise<void> {
    if ((await panel.root.locator('[data-screen="print-admin-log-in"]').count()) > 0) return;
    const message = panel.root.getByRole('alertdialog');
    if ((await message.count()) > 0) await panel.message();
    await panel.logOut(a.name);
  }

  /** B logs in, after A has been logged out where they still were, and looks for A everywhere. */
  async next(look: (panel: PanelTab) => Promise<void> = async () => undefined): Promise<readonly string[]> {
    const panel = this.panel ?? (await this.open());
    await this.#goes(panel);
    await panel.logInByPassword(boris.userId, printerPassword);
    await panel.toMyEmail();
    await panel.shows(boris.name);
    await this.other?.close();
    const left = found(await placesOf(panel.page), this.texts);
    await look(panel);
    await this.browser?.close();
    const disk = storesOnDisk(this.profile);
    expect(disk.length).toBeGreaterThan(0);
    const onDisk = this.texts.filter((text) => disk.some((bytes) => holds(bytes, text)));
    return [...left, ...onDisk.map((text) => `disk: ${text}`)];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }

  async end(): Promise<void> {
    await this.browser?.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Runs in a page: leaves a text wherever one can be left. */
async function plant(text: string): Promise<void> {
  Object.assign(globalThis, { left: `${text} in the heap` });
  document.title = text;
  await cookieStore.set('left', text);
  document.body.append(document.createElement('input'), text);
  for (const field of document.querySelectorAll('input')) field.value = text;
  localStorage.setItem('left', text);
  sessionStorage.setItem('left', text);
  await (await caches.open('left')).put('/left', new Response(text));
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('left');
    opening.onupgradeneeded = () => opening.result.createObjectStore('left').put(new TextEncoder().encode(text), 1);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

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
    // The click itself waits for the page that does not come.
    await Promise.race([way, microsoft.enterPassword(a.account)]);
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
    await panel.shows(a.account);
    await panel.press(panel.said('action.start'));
    await panel.headed(panel.said('menu.job-status'));
  },
} as const;
type Stage = keyof typeof stages;

/** The printer waits half a minute for this A: meanwhile the other tests run. */
let idle: Stay;
beforeAll(() => {
  idle = new Stay();
});
afterAll(() => idle.end());

test('A leaves the Microsoft page open and goes away', async () => {
  const panel = await idle.begin();
  await idle.other?.send({ type: 'operation-timeout.set', operationTimeout: { on: true, seconds: 30 } });
  await stages.page(panel);
});

test('the search finds what is planted in any of its places', async () => {
  await using browser = await openBrowser({ serviceWorkers: 'block' });
  const { page } = browser;
  await page.goto(`${inject('url')}/offline-nowhere?planted-1`);
  await page.evaluate(plant, 'planted-1');
  const places = await placesOf(page);
  expect(found(places, ['planted-1'])).toEqual(Object.keys(places).map((place) => `${place}: planted-1`));
});

test('log-out: while A is there A can be found, and afterwards nowhere', async () => {
  await using stay = new Stay();
  const panel = await stay.begin();
  await stages.scanning(panel);
  const before = found(await placesOf(panel.page), stay.texts);
  expect(before).toContain(`heap: ${a.name}`);
  expect(before).toContain(`heap: ${a.account}`);
  expect(stay.tokens).toBeGreaterThanOrEqual(4);
  await panel.logOut(a.name);
  // The browser of the pages knows nobody, either: it asks for an account.
  const left = await stay.next(async (next) => (await next.toMicrosoft()).atAccount());
  expect(left).toEqual([]);
});

test('crash of the window, with the answer on its way', async () => {
  await using stay = new Stay();
  await stages.answer(await stay.begin());
  await stay.crash();
  expect(await stay.next()).toEqual([]);
});

test.each(Object.keys(stages) as Stage[])('kill -9 of the browser: %s', async (stage) => {
  await using stay = new Stay();
  await stages[stage](await stay.begin());
  await stay.kill();
  expect(await stay.next()).toEqual([]);
});

test('idle timeout on the Microsoft page: the panel is back, and nothing is left', async () => {
  const { panel } = idle;
  if (panel === null) throw new Error('The panel was not opened.');
  await panel.root.waitForURL((url) => url.pathname.endsWith('/panel/'), { timeout: 45_000 });
  await appReady(panel.page);
  await panel.atLogIn();
  expect(await idle.next()).toEqual([]);
});
