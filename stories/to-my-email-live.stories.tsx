// The sign-in of one window, with nobody behind it: what a tap does, what fails, what is kept. Live screens are drawn as in a live deployment.
import type { Meta, StoryObj } from '@storybook/preact-vite';
import { expect, fn, userEvent } from 'storybook/test';
import type { Auth, AuthResult } from '../src/identity/auth.ts';
import type { PanelPage } from '../src/surfaces/panel/panel-context.ts';
import { ToMyEmailScreen } from '../src/surfaces/panel/screens/to-my-email/to-my-email.tsx';
import { atMyEmail, emptyPage, fakeAuth, liveAccount } from './support/my-email-views.ts';
import { handsOf } from './support/play-row.ts';
import { Frame } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'To My Email/Own sign-in' };
export default meta;

const good: AuthResult = { ok: true, signedIn: liveAccount };
const failed = (reason: 'unreachable' | 'refused', aadsts: number | null = null): AuthResult => ({
  ok: false,
  problem: { reason, aadsts, description: '' },
});

interface Window {
  live?: boolean;
  isFramed?: boolean;
  answer?: string | null;
  auth?: Partial<Auth>;
  /** In place of the sign-in: it cannot be fetched so many times. */
  missing?: number;
}

type Play = NonNullable<StoryObj['play']>;

/** The screen in a window of its own at each opening of the story. */
function story({ live = true, isFramed = false, answer = null, auth = {}, missing = 0 }: Window, play: Play): StoryObj {
  const newWindow = (): PanelPage => {
    let left = missing;
    const createAuth = (): Promise<Auth> => {
      left -= 1;
      return left >= 0 ? Promise.reject(new Error('not fetched')) : Promise.resolve(fakeAuth(good, live, auth));
    };
    return emptyPage({ answer, deployment: { live, isFramed, createAuth } });
  };
  return {
    ...widget(
      (size) => (
        <Frame size={size ?? '7'} whole change={atMyEmail({})} page={newWindow()}>
          <ToMyEmailScreen />
        </Frame>
      ),
      { scenario: 'to-my-email-first-time' },
    ),
    play,
  };
}

const returning = { answer: '#code=practice&state=practice' };

const leave = fn(() => new Promise<null>(() => {}));
/** However often it is tapped, the window leaves once, and says so. */
export const TappedTwice = story({ live: false, auth: { signIn: leave } }, async (context) => {
  leave.mockClear();
  const hands = handsOf(context);
  const button = await hands.page.findByRole('button', { name: hands.word({ key: 'my-email.sign-in' }) });
  await userEvent.dblClick(button);
  await hands.see('my-email.leaving');
  await userEvent.click(button);
  await expect(leave).toHaveBeenCalledTimes(1);
  // The keyboard goes on where it was.
  await expect(button).toHaveFocus();
});

/** The program of the sign-in cannot be fetched; the next try fetches it. */
export const NotFetched = story({ live: false, missing: 1, auth: { signIn: leave } }, async (context) => {
  const hands = handsOf(context);
  await hands.tap('my-email.sign-in');
  await hands.see('my-email.problem.unreachable');
  await hands.tap('my-email.again');
  await hands.see('my-email.leaving');
});

/** What comes back without a world that takes it is told all the same. */
export const AnswerThatNobodyTakes = story({ live: false, ...returning }, async (context) => {
  await handsOf(context).see('my-email.problem.interrupted');
});

/** Live: the access is renewed without a page. */
export const LiveChecked = story(returning, async (context) => {
  const hands = handsOf(context);
  await hands.see('message.authentication-successful');
  await hands.tap('my-email.live.check');
  await hands.see('my-email.live.checked');
});

/** Live: without a network the sign-in is not over. */
export const LiveUnreachable = story(
  { ...returning, auth: { renew: () => Promise.resolve(failed('unreachable')) } },
  async (context) => {
    const hands = handsOf(context);
    await hands.tap('my-email.live.check');
    await hands.see('my-email.problem.unreachable');
    await hands.see('my-email.live.name');
  },
);

const forget = fn(() => Promise.resolve());
/** Live: after 24 hours it is over, nothing of it is kept, and a new one is offered. */
export const LiveOver = story(
  { ...returning, auth: { renew: () => Promise.resolve(failed('refused', 700084)), forget } },
  async (context) => {
    forget.mockClear();
    const hands = handsOf(context);
    await hands.tap('my-email.live.check');
    await hands.see('my-email.problem.lasted');
    await expect(hands.page.queryByText(liveAccount.account)).toBeNull();
    await expect(forget).toHaveBeenCalledTimes(1);
    await expect(await hands.page.findByRole('button', { name: hands.word({ key: 'my-email.again' }) })).toBeVisible();
  },
);

const signOut = fn(() => new Promise<void>(() => {}));
/** Live: the way out leads over Microsoft's own page. */
export const LiveSignedOut = story({ ...returning, auth: { signOut } }, async (context) => {
  signOut.mockClear();
  const hands = handsOf(context);
  await hands.tap('my-email.sign-out');
  await expect(signOut).toHaveBeenCalledTimes(1);
});

/** Live, inside another page: no sign-in, but a way to a tab of its own. */
export const LiveInFrame = story({ isFramed: true }, async (context) => {
  const hands = handsOf(context);
  await hands.see('my-email.live.in-frame');
  const link = await hands.page.findByRole('link', { name: hands.word({ key: 'my-email.live.open-tab' }) });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(hands.page.queryByRole('button', { name: hands.word({ key: 'my-email.sign-in' }) })).toBeNull();
});
