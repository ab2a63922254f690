// To My Email at the panel, with somebody logged in whose address is as long as addresses get.
import type { Page } from 'playwright';
import type { Command } from '../../src/core/protocol.ts';
import { longAddress } from '../../stories/support/mail-views.ts';
import { holdCard, savedUser } from '../../stories/support/print-admin-rows.ts';
import type { PanelState } from './states.ts';

const open: Command = { type: 'panel.go', item: 'to-my-email' };
const refused: Command = {
  type: 'my-email.not-signed-in',
  problem: {
    reason: 'refused',
    aadsts: 90094,
    description:
      'AADSTS90094: An administrator of Contoso has set a policy that prevents you from granting permissions.',
  },
};

interface Circumstances {
  scenario?: string;
  before?: readonly Command[];
  after?: readonly Command[];
  /** What is drawn in the end. */
  shows: string;
  taps?: (tap: (key: string) => Promise<void>, page: Page) => Promise<void>;
}

const atMyEmail = (name: string, { scenario, before = [], after = [], shows, taps }: Circumstances): PanelState => ({
  name: `to-my-email: ${name}`,
  query: `scenario=${scenario ?? 'to-my-email-first-time'}`,
  commands: [...before, { type: 'email.look' }, holdCard('anna'), open, ...after],
  taps: async (tap, page) => {
    await taps?.(tap, page);
    await page.locator(shows).first().waitFor();
  },
});
const inUse = 'to-my-email-in-use';

/** What the sweep draws of it. */
export const myEmailStates: readonly PanelState[] = [
  atMyEmail('sign-in', { before: savedUser('anna', { email: longAddress }), shows: '.my-email-lead' }),
  atMyEmail('consent needed', {
    after: [refused],
    taps: (_, page) => page.locator('.my-email-said').click(),
    shows: '.my-email-text',
  }),
  atMyEmail('no address', { before: savedUser('anna', { email: '' }), shows: '.form-question' }),
  atMyEmail('form', { scenario: inUse, before: savedUser('anna', { email: longAddress }), shows: '.scan-form' }),
  atMyEmail('sign out?', {
    scenario: inUse,
    taps: (_, page) => page.locator('[data-field="my-email.account"]').click(),
    shows: '.form-question',
  }),
  atMyEmail('job', {
    scenario: inUse,
    taps: async (tap, page) => {
      await tap('action.start');
      await page.locator('.progress').waitFor({ state: 'detached', timeout: 40_000 });
    },
    shows: '[data-screen="job-status"] .details',
  }),
];
