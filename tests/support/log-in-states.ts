// Epson Print Admin Serverless at the panel: nobody is there, and somebody is, whose name is as long as it can be.
import type { Page } from 'playwright';
import type { PrintAdminUser } from '../../src/core/device/print-admin/print-admin.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { OpenPlatformSettings } from '../../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { holdCard, savedUser } from '../../stories/support/print-admin-rows.ts';
import type { PanelState } from './states.ts';

const atLogIn = (
  name: string,
  taps?: PanelState['taps'],
  settings: Partial<OpenPlatformSettings> = {},
): PanelState => ({
  name: `print-admin-log-in: ${name}`,
  query: 'scenario=to-my-email',
  commands: atWebConfig({
    type: 'open-platform.save',
    settings: { ...newPrinter.web.openPlatform, ...settings },
  }),
  ...(taps === undefined ? {} : { taps }),
});
const toStep = (page: Page, step: string): Promise<void> => page.locator(`[data-step="${step}"]`).click();

/** Types an entry and its OK, and waits for `then`. */
async function enter(page: Page, text: string, then: string): Promise<void> {
  await page.locator('.keyboard').waitFor();
  await page.keyboard.type(text);
  await page.locator('.key-ok').click();
  await page.locator(then).first().waitFor();
}
const toPassword = async (page: Page): Promise<void> => {
  await toStep(page, 'user-id');
  await enter(page, 'anna', '.keyboard-text');
};
const unknownCard = async (page: Page): Promise<void> => {
  await toStep(page, 'cards');
  await page.locator('.id-card-blank').click();
  await page.locator('.form-question').waitFor();
};
const loggedIn = (name: string, change: Partial<PrintAdminUser>): PanelState => ({
  name: `home: ${name}`,
  query: 'scenario=to-my-email',
  commands: [...savedUser('anna', change), holdCard('anna')],
  taps: (_, page) => page.locator('.log-out').waitFor(),
});

/** What the sweep draws of it. */
export const logInStates: readonly PanelState[] = [
  atLogIn('start'),
  atLogIn('number', undefined, { howToAuthenticate: 'card-or-id-number' }),
  atLogIn('no cards', undefined, { howToAuthenticate: 'user-id' }),
  atLogIn('cards', (_, page) => toStep(page, 'cards')),
  atLogIn('unknown card', (_, page) => unknownCard(page)),
  atLogIn('unknown card, for the administrator', (_, page) => unknownCard(page), { allowCardRegistration: false }),
  atLogIn('languages', (_, page) => toStep(page, 'languages')),
  atLogIn('user ID', async (_, page) => {
    await toStep(page, 'user-id');
    await enter(page, ' ', '.entry-wrong');
  }),
  atLogIn('password', (_, page) => toPassword(page)),
  atLogIn('wrong password', async (_, page) => {
    await toPassword(page);
    await enter(page, 'wrong', '.entry-wrong');
  }),
  atLogIn(
    'wrong number',
    async (_, page) => {
      await toStep(page, 'number');
      await enter(page, '12', '.entry-wrong');
    },
    { howToAuthenticate: 'id-number' },
  ),
  loggedIn('user with a long name, without To My Email', {
    name: 'W'.repeat(32),
    functions: ['scan'],
  }),
  loggedIn('administrator with a long name', {
    name: 'Константин Константинопольский-Щ',
    administrator: true,
  }),
];
