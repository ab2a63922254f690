// Hand-made views of To My Email: every state of the user's own sign-in.

import type { MyEmailProblem, MyEmailView } from '../../src/core/device/my-email/my-email-state.ts';
import type { Draft, StepId } from '../../src/core/device/panel/panel-events.ts';
import type { WorldView } from '../../src/core/protocol.ts';
import type { Auth, AuthResult, SignedIn } from '../../src/identity/auth.ts';
import type { PanelPage } from '../../src/surfaces/panel/panel-context.ts';
import { atScan } from './mail-views.ts';

type Change = (view: WorldView) => WorldView;

const anna = { id: 3, name: 'Anna Example', administrator: false, color: true };

const notSignedIn: MyEmailView = {
  address: 'anna@contoso.com',
  signIn: 'none',
  account: null,
  ended: null,
  problem: null,
  underWay: false,
};

export const signedIn: Partial<MyEmailView> = { signIn: 'signed-in', account: 'anna@contoso.com' };

export const problem = (
  reason: MyEmailProblem['reason'],
  aadsts: number | null = null,
  description = '',
): Partial<MyEmailView> => ({ problem: { reason, aadsts, description } });

interface Circumstances {
  step?: StepId;
  draft?: Draft;
  user?: Partial<typeof anna>;
}

/** To My Email with somebody logged in. The scenario has to be one of Epson Print Admin Serverless. */
export const atMyEmail =
  (myEmail: Partial<MyEmailView>, { step = 'form', draft = {}, user = {} }: Circumstances = {}): Change =>
  (view) => {
    const scanning = atScan(step, draft, { myEmail: { ...notSignedIn, ...myEmail } })(view);
    const { printAdmin } = view;
    return {
      ...scanning,
      panel: { ...scanning.panel, item: 'to-my-email', kind: 'to-my-email', trail: ['home', 'to-my-email'] },
      printAdmin: printAdmin === null ? null : { ...printAdmin, user: { ...anna, ...user } },
    };
  };

/** A page without an answer in its address. */
export const emptyPage = (changes: Partial<PanelPage> = {}): PanelPage => ({
  answer: null,
  dropped: false,
  auth: null,
  ...changes,
});

export const liveAccount: SignedIn = {
  account: 'anna@contoso.com',
  name: 'Anna Example',
  scopes: ['https://outlook.office.com/SMTP.Send', 'openid', 'profile', 'offline_access'],
  accessUntil: Date.UTC(2026, 10, 23, 10, 12),
};

const nothing = (): Promise<void> => Promise.resolve();

/** A sign-in without anybody behind it: `taken` comes of every answer and every renewal. */
export const fakeAuth = (taken: AuthResult, live: boolean, changes: Partial<Auth> = {}): Auth => ({
  live,
  signIn: () => Promise.resolve(null),
  resume: () => Promise.resolve(taken),
  current: () => (taken.ok ? taken.signedIn : null),
  renew: () => Promise.resolve(taken),
  signOut: nothing,
  forget: nothing,
  ...changes,
});

/** A page of a live deployment, as it is drawn where a real sign-in is on. */
export const livePage = (taken: AuthResult | null, isFramed = false): PanelPage =>
  emptyPage({
    answer: taken === null ? null : '#code=practice&state=practice',
    deployment: {
      live: true,
      isFramed,
      createAuth: () => Promise.resolve(fakeAuth(taken ?? { ok: true, signedIn: liveAccount }, true)),
    },
  });
