// G25-G28 from end to end, without a network: the administrator consents, a user signs in once, then again without a page.
import type { Meta, StoryObj } from '@storybook/preact-vite';
import { expect, userEvent } from 'storybook/test';
import { practiceUserPassword } from '../src/core/scenario/print-admin-starts.ts';
import type { Key } from '../src/i18n/i18n.ts';
import { OwnBrowserStage } from './support/own-sign-in-stage.tsx';
import { handsOf } from './support/play-row.ts';
import { carryOut, type Stage } from './support/stage.ts';
import { overridesOf } from './support/stages.ts';

const meta: Meta = { title: 'To My Email/Flow' };
export default meta;

/** Nobody has signed in yet. */
const beforeConsent = {
  parameters: {
    stage: { scenario: 'to-my-email-before-consent', want: 'authorize', commands: [{ type: 'email.look' }] },
  },
  render: (_, { loaded, globals }) => (
    <OwnBrowserStage stage={loaded.stage as Stage} overrides={overridesOf(globals)} />
  ),
} satisfies StoryObj;

type Hands = ReturnType<typeof handsOf>;

const logIn = (hands: Hands, userId: string): Promise<void> =>
  carryOut(hands.link, [{ type: 'print-admin.log-in', userId, password: practiceUserPassword }]);

/** Goes on with a button of the Microsoft pages. */
const next = (hands: Hands, key: Key): Promise<void> => hands.tap(key);

/** Address, password: by what the practice lays ready. */
async function signIn(hands: Hands, account: string): Promise<void> {
  await hands.tap('my-email.sign-in');
  const field = await hands.page.findByRole('textbox');
  await userEvent.type(field, account);
  await next(hands, 'microsoft:action.next');
  await next(hands, 'microsoft:password.practice');
}

/** G27: what the panel says, and that OK leads Home, whence the scan begins anew. */
async function closeMessage(hands: Hands): Promise<void> {
  await hands.see('message.authentication-successful');
  await expect(hands.page.getByRole('alertdialog')).toHaveAccessibleName(
    hands.word({ key: 'menu.print-admin-log-in' }),
  );
  await hands.tap('action.ok');
  await hands.sees('home');
}

/** Everybody's first time, and the second: the administrator consents for all, then Anna signs in, and her next scan needs no sign-in. */
export const AdministratorThenUserThenAgain: StoryObj = {
  ...beforeConsent,
  play: async (context) => {
    const hands = handsOf(context);
    await context.step('The administrator consents on behalf of the organization', async () => {
      await logIn(hands, 'ada');
      await hands.tap('menu.to-my-email');
      await signIn(hands, 'admin@contoso.com');
      await userEvent.click(await hands.page.findByRole('checkbox'));
      await next(hands, 'microsoft:action.accept');
      await closeMessage(hands);
      await carryOut(hands.link, [{ type: 'print-admin.log-out' }]);
    });
    await context.step('Anna signs in once', async () => {
      await logIn(hands, 'anna');
      await hands.tap('menu.to-my-email');
      await signIn(hands, 'anna@contoso.com');
      await closeMessage(hands);
    });
    await context.step('From then on she scans', async () => {
      await hands.tap('menu.to-my-email');
      await hands.tap('action.start');
      await hands.sees('job-status');
      // Longer than the job takes, shorter than the operation timeout.
      await hands.pass(60_000);
      await hands.see('jobs.state.done');
    });
  },
};

/** G29: before the administrator has consented a user is told so, and comes back to a panel that says what to do. */
export const UserBeforeConsent: StoryObj = {
  ...beforeConsent,
  play: async (context) => {
    const hands = handsOf(context);
    await logIn(hands, 'anna');
    await hands.tap('menu.to-my-email');
    await signIn(hands, 'anna@contoso.com');
    await hands.tap('microsoft:own.cancel');
    await hands.see('my-email.problem.consent');
    await hands.see('my-email.advice.consent');
  },
};
