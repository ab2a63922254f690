import type { Page } from 'playwright';
import { itemIds } from '../../src/core/device/panel/menu.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { Language } from '../../src/core/device/profile.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { logInStates } from './log-in-states.ts';
import { myEmailStates } from './my-email-states.ts';
import { saidBy } from './words.ts';

/** A state of the panel that a person can see: the link that leads near it, and the taps from there. */
export interface PanelState {
  name: string;
  query: string;
  /** Done by another window before the taps. */
  commands?: readonly Command[];
  taps?: (tap: (key: string) => Promise<void>, page: Page, language: Language) => Promise<void>;
}

const open = (scenario: string, screen?: string): string =>
  `scenario=${scenario}${screen === undefined ? '' : `&screen=${screen}`}`;

/** Types the initial password on the panel's own keyboard (by a keyboard on a cable: the keys have tests of their own). */
async function signIn(tap: (key: string) => Promise<void>, page: Page): Promise<void> {
  await page.locator('.keyboard').waitFor();
  await page.keyboard.type(newPrinter.serial);
  await tap('action.ok');
}

const admins = ['admin-settings', 'admin-password', 'lock-setting'];
const additional = itemIds.filter((id) => id.startsWith('additional-') || id === 'standard-network');
const plain = itemIds.filter(
  (id) =>
    ![
      ...admins,
      ...additional,
      'first-language',
      'admin-sign-in',
      'user-sign-in',
      'print-admin-log-in',
      'to-my-email',
    ].includes(id),
);

const everyScreen: PanelState[] = [
  { name: 'first-language', query: open('factory-default') },
  ...plain.map((id) => ({ name: id, query: open('signed-in', id) })),
  ...additional.map((id) => ({ name: id, query: open('additional-network', id) })),
  { name: 'admin-sign-in', query: open('admin-locked', 'network-settings') },
  ...admins.map((id) => ({ name: id, query: open('signed-in', id), taps: signIn })),
];

const waitForCheck = (page: Page): Promise<void> => page.locator('.check-is-passed, .check-is-failed').waitFor();

/** Prints the status sheet and waits until it is out. */
async function printSheet(tap: (key: string) => Promise<void>, page: Page): Promise<void> {
  await tap('sheet.start');
  await page.locator('.paper').waitFor();
}

/** Steps within screens, and screens in other circumstances. */
const everyStep: PanelState[] = [
  { name: 'home: cable unplugged', query: open('cable-unplugged', 'home') },
  { name: 'home: Wi-Fi', query: open('wifi-only', 'home') },
  { name: 'home: locked', query: open('admin-locked', 'home') },
  { name: 'network-settings: two networks', query: open('additional-network', 'network-settings') },
  { name: 'basic-settings: locked', query: open('admin-locked', 'basic-settings') },
  { name: 'wired-wifi-status: no cable', query: open('cable-unplugged', 'wired-wifi-status') },
  { name: 'wired-wifi-status: Wi-Fi', query: open('wifi-only', 'wired-wifi-status') },
  { name: 'wifi-direct-status: on', query: open('wifi-only', 'wifi-direct-status') },
  { name: 'email-server-status: not signed in', query: open('not-signed-in', 'email-server-status') },
  { name: 'email-server-status: expired', query: open('token-expired', 'email-server-status') },
  { name: 'email-server-status: old firmware', query: open('old-firmware', 'email-server-status') },
  {
    name: 'print-status-sheet: sheet',
    query: open('signed-in', 'print-status-sheet'),
    taps: printSheet,
  },
  {
    name: 'print-status-sheet: two networks',
    query: open('additional-network', 'print-status-sheet'),
    taps: printSheet,
  },
  {
    name: 'network-setup: manual',
    query: open('signed-in', 'network-setup'),
    taps: async (tap) => tap('value.manual'),
  },
  {
    name: 'network-setup: refused',
    query: open('signed-in', 'network-setup'),
    taps: async (tap) => {
      await tap('value.manual');
      await tap('action.ok');
    },
  },
  {
    name: 'network-setup: keyboard',
    query: open('signed-in', 'network-setup'),
    taps: async (tap, page, language) => {
      await tap('value.manual');
      await page
        .getByRole('button', { name: saidBy(language, 'network.address') })
        .first()
        .click();
      await page.keyboard.type('192.168.1.2');
    },
  },
  {
    name: 'admin-sign-in: wrong password',
    query: open('admin-locked', 'network-settings'),
    taps: async (tap, page) => {
      await page.locator('.keyboard').waitFor();
      await page.keyboard.type('wrong');
      await tap('action.ok');
    },
  },
  {
    name: 'admin-password: keyboard',
    query: open('signed-in', 'admin-password'),
    taps: async (tap, page, language) => {
      await signIn(tap, page);
      await page
        .getByRole('button', { name: saidBy(language, 'admin.next') })
        .first()
        .click();
      await page.keyboard.type('abc');
    },
  },
  {
    name: 'connection-check: passed',
    query: open('signed-in', 'connection-check'),
    taps: async (tap, page) => {
      await tap('action.start');
      await waitForCheck(page);
    },
  },
  {
    name: 'connection-check: failed',
    query: open('cable-unplugged', 'connection-check'),
    taps: async (tap, page) => {
      await tap('action.start');
      await waitForCheck(page);
    },
  },
  { name: 'about: start again?', query: open('signed-in', 'about'), taps: async (tap) => tap('about.restart') },
  {
    name: 'date-time: saved',
    query: open('signed-in', 'date-time'),
    taps: async (tap) => tap('action.ok'),
  },
];

const form = (name: string, taps: PanelState['taps'], scenario = 'signed-in'): PanelState => ({
  name: `scan-to-email: ${name}`,
  query: open(scenario, 'scan-to-email'),
  taps: async (tap, page, language) => {
    await page.locator('.scan-start').waitFor();
    await taps?.(tap, page, language);
  },
});
const openField = (page: Page, field: string): Promise<void> => page.locator(`[data-field="${field}"]`).first().click();

/** A recipient from the contacts. */
async function toAnna(tap: (key: string) => Promise<void>, page: Page): Promise<void> {
  await openField(page, 'scan.to');
  await page.getByRole('button', { name: 'anna@contoso.com' }).first().click();
  await tap('action.back');
  await page.locator('.chips').waitFor();
}

/** Scans to Anna and waits until the job is over. */
async function scanToAnna(tap: (key: string) => Promise<void>, page: Page): Promise<void> {
  await page.locator('.scan-start').waitFor();
  await toAnna(tap, page);
  await tap('action.start');
  await page.locator('[data-screen="job-status"]').waitFor();
  await page.locator('.job-lead').waitFor();
  await page.locator('.progress').waitFor({ state: 'detached', timeout: 40_000 });
}

const job = (name: string, scenario: string, after?: PanelState['taps']): PanelState => ({
  name: `job-status: ${name}`,
  query: open(scenario, 'scan-to-email'),
  taps: async (tap, page, language) => {
    await scanToAnna(tap, page);
    await after?.(tap, page, language);
  },
});
const closeMessage = async (tap: (key: string) => Promise<void>): Promise<void> => tap('action.ok');

/** Email: the form and its steps, keyboards, messages, jobs and how they ended. */
const everyEmail: PanelState[] = [
  { name: 'home: email sign-in needed', query: open('token-expired', 'home') },
  form('recipients', (_, page) => openField(page, 'scan.to')),
  form('to somebody', toAnna),
  form('refused', (tap) => tap('action.start')),
  form('originals', (_, page) => openField(page, 'original')),
  form('settings', (_, page) => openField(page, 'scan.settings')),
  form('keyboard with letters', (_, page) => openField(page, 'scan.subject')),
  form('keyboard in another language', async (tap, page) => {
    await openField(page, 'scan.file-name');
    await tap('keyboard.languages');
  }),
  form('keyboard for addresses', async (tap, page) => {
    await openField(page, 'scan.to');
    await tap('scan.enter-address');
    await page.locator('.keyboard').waitFor();
    await page.keyboard.type('anna');
    await page.locator('.key-ok').click();
    await page.locator('.entry-wrong').waitFor();
  }),
  form(
    'must sign in',
    async (tap, page) => {
      await toAnna(tap, page);
      await tap('action.start');
    },
    'not-signed-in',
  ),
  job('done', 'signed-in'),
  job('list', 'signed-in', (tap) => tap('action.back')),
  job('printer', 'signed-in', async (tap) => {
    await tap('action.back');
    await tap('jobs.printer-tab');
  }),
  job('360', 'cable-unplugged'),
  job('361', 'long-pause', closeMessage),
  job('370', 'password-changed', closeMessage),
  job('312', 'smtp-auth-off', (tap) => tap('jobs.conversation')),
];

/** Access Control: who stands there. */
const atUsers = (name: string, taps?: PanelState['taps']): PanelState => ({
  name: `user-sign-in: ${name}`,
  query: open('signed-in', 'home'),
  commands: [
    ...atWebConfig(
      { type: 'access-user.save', user: { number: 2, name: 'WWWWWWWWWWWWWW', functions: ['scan'] }, password: 'one' },
      { type: 'access-control.save', on: true, allowUnidentified: false },
    ),
    { type: 'panel.open', item: 'user-sign-in' },
  ],
  ...(taps === undefined ? {} : { taps }),
});
const everyUser: readonly PanelState[] = [
  atUsers('who'),
  atUsers('password', async (_, page) => {
    await page.getByRole('button', { name: 'WWWWWWWWWWWWWW' }).click();
    await page.locator('.keyboard').waitFor();
  }),
];

export const panelStates: readonly PanelState[] = [
  ...everyScreen,
  ...everyStep,
  ...everyEmail,
  ...everyUser,
  ...logInStates,
  ...myEmailStates,
];
