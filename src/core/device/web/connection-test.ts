/** Email Server > Connection Test: goes the way that a job goes, up to the sender's address, and says how far it came (printer.md 6.3). */
import { withUnanswered } from '../../run/note-wire.ts';
import type { World } from '../../world.ts';
import { emailAround } from '../email/around.ts';
import {
  type Around,
  bringToken,
  connect,
  mailFrom,
  type Place,
  type Stop,
  sayAll,
  signIn,
  type Talk,
} from '../email/conversation.ts';
import type { EmailState } from '../email/email-state.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import { causeOf, causes } from '../jobs/causes.ts';
import { endSignIn } from '../jobs/run-jobs.ts';
import type { ConnectionTest, TestResult } from './web-view.ts';

/** How long a test takes, ms: long enough to be seen. */
export const testTime = 4000;

/** Begins a test; where a job has the line it says so at once. */
export function beginTest(world: World, email: EmailState): void {
  const startedAt = world.trueTime;
  const isBusy = email.line !== null;
  const test: ConnectionTest = isBusy
    ? { startedAt, until: startedAt, result: 'busy', answer: null }
    : { startedAt, until: startedAt + testTime, result: null, answer: null };
  world.email = { ...email, test };
}

const resultAt: Readonly<Record<Place, TestResult>> = {
  token: 'communication-error',
  network: 'communication-error',
  host: 'dns-error',
  port: 'unsupported-communication',
  security: 'wrong-security',
  certificate: 'untrusted-ca',
  line: 'communication-error',
  auth: 'authentication-error',
  sender: 'sender-refused',
};

/** What an SMTP reply says of the settings, where it says more than its place does: 504 offers no such sign-in on a line that is not secured, 530 wants one, 550 5.7.30 wants another. */
function resultOfReply(answer: string, place: Place): TestResult | null {
  if (place === 'auth' && answer.startsWith('504 ')) return 'wrong-security';
  const wantsOther = place === 'auth' ? answer.startsWith('550 5.7.30') : answer.startsWith('530 ');
  return wantsOther ? 'method-mismatch' : null;
}

/** What the page says of where the way ended. Codes 360, 361 and 370 are the guide's, for OAuth 2.0 (G36-G38). */
function resultOf(
  { place, cause, answer, trust }: Stop,
  method: EmailServerSettings['authenticationMethod'],
): TestResult {
  const { code } = causeOf(cause);
  if (method === 'oauth2' && (code === 360 || code === 361 || code === 370)) return `code-${code}`;
  if (cause === 'dns') return 'dns-error';
  if (cause === 'tls-refused') return 'communication-error';
  if (trust !== null) return trust === 'date' ? 'untrusted-date' : 'untrusted-ca';
  return resultOfReply(answer ?? '', place) ?? resultAt[place];
}

/** Up to the sender's address; a token that the mail service refuses is renewed once, as for a job. */
function goTheWay(email: EmailState, around: Around): { talk: Talk; stop: Stop | null } {
  const steps = [
    (talk: Talk) => bringToken(talk, around),
    (talk: Talk) => connect(talk, around),
    (talk: Talk) => signIn(talk, around),
    (talk: Talk) => sayAll(talk, [mailFrom(null, talk, around), [{ verb: 'QUIT' }, 'QUIT']], 'sender', around.moment),
  ];
  let talk: Talk = { email, owner: null, session: null, renewed: false, said: [] };
  for (let at = 0; at < steps.length; at += 1) {
    const turn = steps[at]?.(talk) ?? { talk, stop: null };
    talk = turn.talk;
    if (turn.stop !== null) return { talk, stop: turn.stop };
    // A token is renewed once only: the way begins again at most once.
    if (turn.renew === true) at = -1;
  }
  return { talk, stop: null };
}

/** Why there is no way to go: nobody is signed in, or the sign-in is over (G31, G34). */
function notBegun(world: World, { ended, tokens }: EmailState): TestResult | null {
  const { authenticationMethod: method, smtpServer } = world.printer.emailServer;
  if (method === 'off' && smtpServer === '') return 'must-sign-in';
  if (method !== 'oauth2') return null;
  const account = world.account.getSnapshot().value;
  if (account === 'expired') return ended?.code === 370 ? 'code-370' : 'code-361';
  return account === 'signed-in' && tokens !== null ? null : 'must-sign-in';
}

/** The test is due: the way is gone at once, and what it changed stays, for real services remember it, too. */
export function testStep(world: World, email: EmailState, test: ConnectionTest): void {
  const none = notBegun(world, email);
  const around = emailAround(world);
  const { talk, stop } = none === null ? goTheWay(email, around) : { talk: { email }, stop: null };
  const done: ConnectionTest =
    stop === null
      ? { ...test, result: none ?? 'passed', answer: null }
      : { ...test, result: resultOf(stop, world.printer.emailServer.authenticationMethod), answer: stop.answer };
  const told =
    stop === null || stop.answer !== null
      ? talk.email
      : withUnanswered(talk.email, stop.service, stop.cause, causes[stop.cause].reason, around.moment.now);
  world.email = { ...told, test: done };
  world.record({ type: 'connection-test.finished' });
  if (stop !== null && causeOf(stop.cause).signIn === 'ends') endSignIn(world, stop.cause);
}
