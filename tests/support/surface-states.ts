// What a person can see of Web Config, the Microsoft pages and the desk: where each is, and how to get there.
import type { Page } from 'playwright';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { Language } from '../../src/core/device/profile.ts';
import type { Command } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { adminAddress, adminPageIds } from '../../src/surfaces/desk/admin/pages.view.ts';
import { type WindowId, windowIds } from '../../src/surfaces/desk/windows.ts';
import { pages } from '../../src/surfaces/webconfig/pages.ts';
import type { OtherWindow } from './other-window.ts';
import { practiceScan } from './practice-scan.ts';
import { saidBy } from './words.ts';

export interface SurfaceState {
  name: string;
  surface: '' | 'webconfig' | 'microsoft/devicelogin';
  scenario: ScenarioId;
  hash?: string;
  /** The page goes on from the state before: no new world, only `hash` and `steps`. */
  goesOn?: true;
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
  web('printer not reached', 'cable-unplugged', '#/status/product', {
    steps: async (page) => page.locator('main:visible').waitFor(),
  }),
];

async function userCodeOf(other: OtherWindow): Promise<string> {
  const signIn = (await other.view()).mail?.signIn;
  return signIn?.state === 'waiting' ? signIn.userCode : '';
}

/** Opens the pages with the printer's code and gives answers one after the other. */
const answers =
  (reality: 'guide' | 'real', ...inputs: readonly SignInInput[]) =>
  async (other: OtherWindow): Promise<void> => {
    await other.send({ type: 'reality.set', reality });
    await other.perform({
      type: 'at-web-config',
      request: { type: 'email-sign-in.start', service: 'exchange-online' },
    });
    await other.send({ type: 'microsoft.open' });
    const code = await userCodeOf(other);
    for (const input of inputs)
      await other.send({
        type: 'microsoft.step',
        input: input.type === 'enter-code' && input.code === '' ? { type: 'enter-code', code } : input,
      });
  };

const code: SignInInput = { type: 'enter-code', code: '' };
const account = (address: string): SignInInput => ({ type: 'enter-account', account: address });
const password: SignInInput = { type: 'use-practice-password' };
const ms = (
  name: string,
  reality: 'guide' | 'real',
  inputs: readonly SignInInput[],
  scenario: ScenarioId = 'first-sign-in',
  also: readonly Command[] = [],
): SurfaceState => ({
  name: `microsoft pages: ${name}`,
  surface: 'microsoft/devicelogin',
  scenario,
  before: async (other) => {
    for (const command of also) await other.send(command);
    await answers(reality, ...inputs)(other);
  },
  steps: async (page) => page.locator('h1').first().waitFor(),
});
const admin = account('admin@contoso.com');
const contoso = (set: Partial<{ adminConsentWorkflow: boolean; userConsent: 'none' }>): Command => ({
  type: 'cloud.change',
  change: { of: 'tenant', domain: 'contoso.com', set },
});
const mfa: Command = {
  type: 'cloud.change',
  change: {
    of: 'policy',
    domain: 'contoso.com',
    id: 'mfa',
    policy: { id: 'mfa', name: 'Require multifactor authentication', on: true, excluded: [], control: 'require-mfa' },
  },
};
const registered: Command = {
  type: 'cloud.change',
  change: { of: 'user', address: 'admin@contoso.com', set: { mfa: 'registered' } },
};

export const microsoftStates: readonly SurfaceState[] = [
  ms('code', 'guide', []),
  ms('code, real, wrong', 'real', [{ type: 'enter-code', code: 'NONSENSE' }]),
  ms('account', 'guide', [code]),
  ms('account outside', 'guide', [code, account('me@company.example')]),
  ms('password', 'guide', [code, admin]),
  ms('wrong password', 'real', [code, admin, { type: 'enter-password', password: 'wrong' }]),
  ms('permissions', 'guide', [code, admin, password]),
  ms('signed in', 'guide', [code, admin, password, { type: 'accept', organization: true }]),
  ms('declined', 'guide', [code, admin, password, { type: 'cancel' }]),
  ms('second factor', 'real', [code, admin, password], 'first-sign-in', [mfa, registered]),
  ms('second factor to register', 'real', [code, admin, password], 'first-sign-in', [mfa]),
  ms('stay signed in', 'real', [code, admin, password]),
  ms('confirm', 'real', [code, admin, password, { type: 'stay-signed-in', yes: true }]),
  ms('need admin approval', 'guide', [code, account('anna@contoso.com'), password], 'first-sign-in', [
    contoso({ userConsent: 'none' }),
  ]),
  ms('approval required', 'guide', [code, account('anna@contoso.com'), password], 'first-sign-in', [
    contoso({ userConsent: 'none', adminConsentWorkflow: true }),
  ]),
  ms('blocked by security defaults', 'guide', [code, admin, password], 'before-you-begin'),
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
