// What a person can see of Web Config and the desk: where each is, and how to get there. The Microsoft pages: microsoft-states.ts.
import type { Page } from 'playwright';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { Language, PanelSize } from '../../src/core/device/profile.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { adminAddress, adminPageIds } from '../../src/surfaces/desk/admin/pages.view.ts';
import { type WindowId, windowIds } from '../../src/surfaces/desk/windows.ts';
import { pages } from '../../src/surfaces/webconfig/pages.ts';
import type { OtherWindow } from './other-window.ts';
import { practiceScan } from './practice-scan.ts';
import { saidBy } from './words.ts';

/** A window, in CSS px. `panel`: it is this panel's glass. */
export interface DrawnSize {
  width: number;
  height: number;
  panel?: PanelSize;
}

export interface SurfaceState {
  name: string;
  surface: '' | 'webconfig' | 'microsoft/devicelogin' | 'microsoft/authorize';
  scenario: ScenarioId;
  hash?: string;
  /** Parameters besides scenario and language. `site`: address of the built site. */
  query?: (site: string) => Readonly<Record<string, string>>;
  /** Where it is drawn; else in three windows. */
  sizes?: readonly DrawnSize[];
  /** The page goes on from the state before: no new world, only `hash` and `steps`. */
  goesOn?: true;
  /** Done by another window where the page goes on. */
  next?: (other: OtherWindow) => Promise<void>;
  /** Done by another window before anybody looks. */
  before?: (other: OtherWindow) => Promise<void>;
  /** Done on the page. */
  steps?: (page: Page, language: Language) => Promise<void>;
}

/** Logs in at Web Config with the initial password, unless somebody is. */
export async function logIn(page: Page, language: Language): Promise<void> {
  const said = (key: string): string => saidBy(language, `webconfig:${key}`);
  await page.locator('main').waitFor();
  const password = page.getByLabel(said('log-in.password'), { exact: true });
  if ((await password.count()) === 0) return;
  await password.fill(newPrinter.serial);
  await page
    .getByRole('main')
    .getByRole('button', { name: said('action.ok'), exact: true })
    .click();
  await password.waitFor({ state: 'detached' });
}

/** A press on a button of the page, by its words. */
async function press(page: Page, language: Language, key: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: saidBy(language, `webconfig:${key}`), exact: true })
    .click();
}

/** A file of users with something wrong in each column that may be wrong. */
async function chooseWrongUsers(page: Page, language: Language): Promise<void> {
  await logIn(page, language);
  const text = [
    'User ID;Password;ID Number;Email Address;Shoe Size;Color Scanning',
    'emma;;12;nobody;38;perhaps',
    'anna;;1002;anna@contoso.com;39;Yes;more',
    'emma;practice-2;x;emma@contoso.com;40;',
  ].join('\n');
  const file = { name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('.import-report').waitFor();
}

const web = (name: string, scenario: ScenarioId, hash: string, more: Partial<SurfaceState> = {}): SurfaceState => ({
  name: `web config: ${name}`,
  surface: 'webconfig',
  scenario,
  hash,
  steps: logIn,
  ...more,
});

export const webStates: readonly SurfaceState[] = [
  web('log in', 'signed-in', '#/network/email-server/basic', { steps: async (page) => page.locator('main').waitFor() }),
  ...pages.map(({ path }, at) => web(path, 'signed-in', `#/${path}`, at === 0 ? {} : { goesOn: true })),
  web('nobody signed in', 'not-signed-in', '#/network/email-server/basic'),
  web('signed in, not saved', 'forgot-ok', '#/network/email-server/basic'),
  web('old firmware', 'old-firmware', '#/network/email-server/basic'),
  web('users of the printer', 'to-my-email', '#/epson-open-platform/user-settings'),
  web('a user is refused', 'to-my-email', '#/epson-open-platform/user-settings/add', {
    goesOn: true,
    steps: async (page, language) => {
      await logIn(page, language);
      await press(page, language, 'users.generate');
      await press(page, language, 'action.apply');
      await page.locator('.summary').waitFor();
    },
  }),
  web('a file of users is refused', 'to-my-email', '#/epson-open-platform/import-export', {
    goesOn: true,
    steps: chooseWrongUsers,
  }),
  web('printer not reached', 'cable-unplugged', '#/status/product', {
    steps: async (page) => page.locator('main:visible').waitFor(),
  }),
];

const onTab = async (page: Page, id: string): Promise<void> => page.locator(`#desk-tab-${id}`).click();

/** Types an address into the computer's browser. */
async function typeAddress(page: Page, address: string, language: Language): Promise<void> {
  await onTab(page, 'computer');
  await page.getByRole('textbox', { name: saidBy(language, 'desk:computer.address'), exact: true }).fill(address);
  await page.getByRole('button', { name: saidBy(language, 'desk:computer.go'), exact: true }).click();
}

/** A scan that has arrived, and one that has failed. */
async function twoJobs(other: OtherWindow): Promise<void> {
  await other.send({ type: 'scan.start', scan: practiceScan });
  // Each step of a job begins when the one before it is over.
  for (let steps = 0; steps < 12; steps += 1) await other.send({ type: 'time.forward', ms: 3000 });
  await other.send({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: false } } });
  await other.send({ type: 'scan.start', scan: practiceScan });
  for (let steps = 0; steps < 4; steps += 1) await other.send({ type: 'time.forward', ms: 3000 });
  await other.send({ type: 'panel.go', item: 'print-status-sheet' });
  await other.send({ type: 'status-sheet.print' });
  await other.send({ type: 'time.forward', ms: 60_000 });
}

const desk = (name: string, more: Partial<SurfaceState>): SurfaceState => ({
  name: `desk: ${name}`,
  surface: '',
  scenario: 'signed-in',
  ...more,
});
const windowOf = (id: WindowId, goesOn: boolean): SurfaceState =>
  desk(id, { ...(goesOn ? { goesOn } : {}), before: twoJobs, steps: async (page) => onTab(page, id) });

export const deskStates: readonly SurfaceState[] = [
  desk('first picture', {}),
  ...windowIds.filter((id) => id !== 'printer').map((id, at) => windowOf(id, at > 0)),
  desk('wrong address', { steps: (page, language) => typeAddress(page, '192.168.9.9', language) }),
  desk('mail', {
    before: twoJobs,
    steps: async (page, language) => {
      await typeAddress(page, 'outlook.office.com', language);
      await page.locator('.mail select').selectOption(practiceScan.to[0] ?? '');
      await page.getByRole('button', { name: practiceScan.subject }).first().click();
    },
  }),
  ...adminPageIds.map((id) =>
    desk(`admin centers: ${id}`, {
      goesOn: true,
      steps: (page, language) => typeAddress(page, adminAddress(id), language),
    }),
  ),
];
