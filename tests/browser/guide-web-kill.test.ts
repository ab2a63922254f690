// The twelve steps can be gone on with after anything: a window that is closed or crashes, and kill -9 of the whole browser, after each step.
// What the page has acknowledged is there again; what was only typed may be lost. One language is enough: the words do not matter here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { MicrosoftTab } from '../support/microsoft-tab.ts';
import { PanelTab } from '../support/panel-tab.ts';
import type { TabPlace } from '../support/tab.ts';
import { WebTab } from '../support/web-tab.ts';

const language = 'en';
const { account } = editions[language];
/** The printer asks every 5 seconds whether somebody has signed in. */
const pollTimeout = 10_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faceplate-guide-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

/** The windows of somebody in the middle of the twelve steps; what is closed is opened again when it is needed. */
class Person {
  browser: OpenBrowser | null = null;
  #web: WebTab | null = null;
  #microsoft: MicrosoftTab | null = null;
  #panel: PanelTab | null = null;
  readonly #profile: string;
  code = '';

  constructor(profile: string) {
    this.#profile = profile;
  }

  async #place(): Promise<TabPlace> {
    if (this.browser === null) {
      this.browser = await openBrowser({
        userDataDir: this.#profile,
        serviceWorkers: 'block',
        viewport: { width: 1024, height: 768 },
      });
      this.browser.context.setDefaultTimeout(10_000);
    }
    return { context: this.browser.context, url: inject('url'), language, scenario: 'first-sign-in' };
  }

  /** Web Config at Email Server > Basic: who comes back has to log in again, as a session is never stored. */
  async web(): Promise<WebTab> {
    if (this.#web === null) {
      this.#web = await WebTab.open(await this.#place());
      await this.#web.logIn();
      await this.#web.toEmailServer();
    }
    return this.#web;
  }

  async microsoft(): Promise<MicrosoftTab> {
    this.#microsoft ??= await MicrosoftTab.open(await this.#place());
    return this.#microsoft;
  }

  async panel(): Promise<PanelTab> {
    this.#panel ??= await PanelTab.open(await this.#place());
    return this.#panel;
  }

  forget(): void {
    this.#web = null;
    this.#microsoft = null;
    this.#panel = null;
  }

  /** One window is closed while the others stay; false where it was not open. */
  async close(window: 'web' | 'microsoft' | 'panel'): Promise<boolean> {
    const tab = { web: this.#web, microsoft: this.#microsoft, panel: this.#panel }[window];
    if (tab === null) return false;
    await tab.page.close();
    if (window === 'web') this.#web = null;
    if (window === 'microsoft') this.#microsoft = null;
    if (window === 'panel') this.#panel = null;
    return true;
  }

  /** The windows' own process ends; the world's may be the same one. */
  async crash(): Promise<void> {
    const pages = this.browser?.context.pages() ?? [];
    await Promise.all(
      [this.#web, this.#microsoft, this.#panel].map(async (tab) => {
        if (tab !== null) await tab.page.goto('chrome://crash').catch(() => undefined);
      }),
    );
    await this.browser?.context.newPage();
    for (const page of pages) await page.close();
    this.forget();
  }

  async kill(): Promise<void> {
    await this.browser?.kill();
    await this.browser?.close();
    this.browser = null;
    this.forget();
  }

  async end(): Promise<void> {
    await this.browser?.close();
  }
}

interface Moment {
  step: string;
  /** Resolves when a page has acknowledged it: what comes next is shown. */
  act: (person: Person) => Promise<void>;
  /** What must be seen by somebody who comes back after it. */
  isThere: (person: Person) => Promise<void>;
}

const headed = async (person: Person, key: string): Promise<void> => {
  const tab = await person.microsoft();
  await expect.poll(() => tab.heading().first().textContent()).toBe(tab.said(key));
};
const sameCode = async (person: Person): Promise<void> => (await person.web()).shows(person.code);

const moments: readonly Moment[] = [
  {
    step: '2 to 6',
    act: async (person) => {
      const web = await person.web();
      await web.chooseOauth();
      await web.beginSignIn();
      person.code = await web.code();
    },
    isThere: sameCode,
  },
  {
    step: '7 and 8',
    act: async (person) => {
      await (await person.microsoft()).enterCode(person.code);
      await headed(person, 'microsoft:account.title');
    },
    isThere: async (person) => {
      await headed(person, 'microsoft:account.title');
      await sameCode(person);
    },
  },
  {
    step: '9',
    act: async (person) => {
      await (await person.microsoft()).enterAccount(account);
      await headed(person, 'microsoft:password.title');
    },
    isThere: (person) => headed(person, 'microsoft:password.title'),
  },
  {
    step: '10',
    act: async (person) => {
      await (await person.microsoft()).enterPassword(account);
      await headed(person, 'microsoft:consent.title');
    },
    isThere: (person) => headed(person, 'microsoft:consent.title'),
  },
  {
    step: '11',
    act: async (person) => {
      const tab = await person.microsoft();
      await tab.consent();
      await tab.showsSignedIn(printerApp.name);
    },
    isThere: async (person) => {
      const web = await person.web();
      await web.front();
      await expect
        .poll(() => web.main().textContent(), { timeout: pollTimeout })
        .toContain(web.label('webConfig.status.signedIn'));
      await web.showsSignedIn(account);
    },
  },
  {
    step: '12',
    act: async (person) => (await person.web()).ok(),
    isThere: async (person) => {
      const panel = await person.panel();
      await panel.networkStatus('emailServerStatus');
      await panel.shows(account, panel.said('email.state.signed-in'));
      await (await person.web()).showsSignedIn(account);
    },
  },
];

type Disturbance = (person: Person, isThere: () => Promise<void>) => Promise<void>;

const faults: readonly (readonly [name: string, disturb: Disturbance])[] = [
  [
    'one window closed while the others stay',
    async (person, isThere) => {
      for (const window of ['web', 'microsoft', 'panel'] as const) {
        if (await person.close(window)) await isThere();
      }
    },
  ],
  [
    'every window crashed',
    async (person, isThere) => {
      await person.crash();
      await isThere();
    },
  ],
  [
    'the browser killed',
    async (person, isThere) => {
      await person.kill();
      await isThere();
    },
  ],
];

test.for(faults)(
  '%s after each step: the twelve steps go on where they were',
  { timeout: 120_000 },
  async ([name, disturb]) => {
    const person = new Person(join(folder, name.replaceAll(' ', '-')));
    try {
      for (const { step, act, isThere } of moments) {
        await act(person);
        await disturb(person, () => isThere(person)).catch((error: unknown) => {
          throw new Error(`after step ${step}: ${String(error)}`, { cause: error });
        });
      }
    } finally {
      await person.end();
    }
  },
);
