/** Email Server > Basic and Connection Test (G10-G13, G18, G19, G32, G40). */
import { emailAround } from '../../device/email/around.ts';
import { beginSignIn } from '../../device/email/device-sign-in.ts';
import type { EmailState } from '../../device/email/email-state.ts';
import type { EmailServerSettings } from '../../device/email-server/email-server.ts';
import { beginTest } from '../../device/web/connection-test.ts';
import { emailServerProblems, methodProblem } from '../../device/web/email-server-problems.ts';
import type { Refusal } from '../../protocol.ts';
import type { World } from '../../world.ts';
import { notOffered } from '../refusals.ts';
import { emailOf } from '../scan-checks.ts';
import type { WebRequestHandlers } from './web.ts';

type AccountEvent = 'account.saved' | 'account.expired' | 'account.removed';

/** Moves the saved account to another state; false where its chart has no such step. */
function moveAccount(world: World, type: AccountEvent): boolean {
  const before = world.account.getSnapshot();
  world.account.send({ type });
  return world.account.getSnapshot() !== before;
}

/** What the saved account becomes: only OK brings a sign-in to the printer (G19, G32). */
function saveAccount(
  world: World,
  email: EmailState,
  { authenticationMethod, emailService }: EmailServerSettings,
): EmailState {
  const { signIn } = email;
  if (authenticationMethod !== 'oauth2') {
    moveAccount(world, 'account.removed');
    return { ...email, tokens: null, ended: null };
  }
  if (signIn?.state !== 'signed-in' || signIn.service !== emailService) return email;
  moveAccount(world, 'account.saved');
  return { ...email, tokens: signIn.tokens, signIn: null, page: null, ended: null };
}

function save(world: World, settings: EmailServerSettings, password: string | null): Refusal | null {
  const email = emailOf(world);
  const problems = emailServerProblems(world.printer, email.signIn, email.tokens !== null, settings, password);
  if (Object.keys(problems).length > 0) return { reason: 'web', problems };
  world.printer = { ...world.printer, emailServer: settings };
  // What a test found of other settings is of no use any more.
  const before = { ...email, test: null };
  world.email = saveAccount(world, password === null ? before : { ...before, smtpPassword: password }, settings);
  world.record({ type: 'email-server.saved' });
  return null;
}

/** Signing in to one service signs the printer out of another (G12). */
function signOutOther(world: World, email: EmailState, service: EmailServerSettings['emailService']): EmailState {
  if (world.printer.emailServer.emailService === service || !moveAccount(world, 'account.removed')) return email;
  world.record({ type: 'email-account.removed' });
  return { ...email, tokens: null, ended: null };
}

export const emailRequests: WebRequestHandlers<
  | 'email-server.save'
  | 'email-sign-in.start'
  | 'email-sign-in.cancel'
  | 'email-account.sign-out'
  | 'connection-test.start'
> = {
  'email-server.save': (world, { settings, password }) => save(world, settings, password),
  'email-sign-in.start': (world, { service }) => {
    const problems = methodProblem(world.printer, 'oauth2');
    if (problems !== null) return { reason: 'web', problems };
    world.email = beginSignIn(signOutOther(world, emailOf(world), service), service, emailAround(world));
    world.record({ type: 'email-sign-in.changed' });
    return null;
  },
  'email-sign-in.cancel': (world) => {
    const { email } = world;
    if (email === null || email.signIn === null) return notOffered;
    world.email = { ...email, signIn: null, page: null };
    world.record({ type: 'email-sign-in.changed' });
    return null;
  },
  'email-account.sign-out': (world) => {
    const email = emailOf(world);
    if (email.signIn?.state === 'signed-in') {
      world.email = { ...email, signIn: null, page: null };
      world.record({ type: 'email-sign-in.changed' });
      return null;
    }
    if (!moveAccount(world, 'account.removed')) return notOffered;
    world.email = { ...email, tokens: null, ended: null };
    world.record({ type: 'email-account.removed' });
    return null;
  },
  'connection-test.start': (world) => {
    const email = emailOf(world);
    if (email.test?.result === null) return { reason: 'web', problems: { test: { problem: 'busy' } } };
    beginTest(world, email);
    return null;
  },
};
