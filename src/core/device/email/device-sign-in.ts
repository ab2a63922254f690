/** The sign-in on Web Config's side (G12-G19): asks for a code, polls, holds the tokens until OK. RFC 8628. */
import { readAccess } from '../../cloud/entra/token-text.ts';
import type { Moment } from '../../cloud/moment.ts';
import { withUnanswered } from '../../run/note-wire.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import { causes } from '../jobs/causes.ts';
import type { PrinterState } from '../printer.ts';
import type { DeviceSignIn, EmailState } from './email-state.ts';
import { aadstsOf, askForCode, poll, tokensOf } from './oauth-client.ts';
import { reachCause } from './reach.ts';
import { trustNotes, trustProblem } from './trust.ts';

/** What the steps need of the printer: its network, and its own clock in ms. */
interface Printer {
  printer: Pick<PrinterState, 'model' | 'network' | 'web'>;
  clock: number;
  moment: Moment;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why the directory is not asked at all: it cannot be reached, or what answers there is not trusted. Null where it can be asked. */
export function notAsked({ faults }: EmailState, { printer, clock, moment }: Printer) {
  const cause = reachCause(printer, faults, 'entra');
  if (cause !== null) return { cause, error: 'unreachable', description: causes[cause].reason };
  const trust = trustProblem(printer, faults, clock, moment.now);
  return trust === null
    ? null
    : { cause: 'certificate-refused' as const, error: `untrusted-${trust}`, description: trustNotes[trust] };
}

/** Begins anew; one that was under way is forgotten (its code ends by itself). */
export function beginSignIn(
  email: EmailState,
  service: EmailServerSettings['emailService'],
  around: Printer,
): EmailState {
  const { moment } = around;
  const failed = notAsked(email, around);
  if (failed !== null) {
    const { cause, error, description } = failed;
    const told = withUnanswered(email, 'entra', cause, description, moment.now);
    return { ...told, signIn: { state: 'failed', error, aadsts: null, description }, page: null };
  }
  const asked = askForCode(email, service, moment);
  const { body } = asked.reply;
  // `/devicecode` may answer an error with status 200 (identity.md 1.2).
  if (asked.reply.status !== 200 || typeof body.error === 'string') {
    const description = text(body.error_description);
    const signIn: DeviceSignIn = {
      state: 'failed',
      error: text(body.error),
      aadsts: aadstsOf(asked.reply),
      description,
    };
    return { ...asked.email, signIn, page: null };
  }
  const interval = Number(body.interval ?? 5) * 1000;
  const signIn: DeviceSignIn = {
    state: 'waiting',
    service,
    deviceCode: text(body.device_code),
    userCode: text(body.user_code),
    verificationUri: text(body.verification_uri),
    message: text(body.message),
    expiresAt: moment.now + Number(body.expires_in) * 1000,
    interval,
    nextPollAt: moment.now + interval,
  };
  return { ...asked.email, signIn, page: null };
}

/** One poll that is due. */
export function pollStep(email: EmailState, around: Printer): EmailState {
  const { clock, moment } = around;
  const { signIn } = email;
  if (signIn?.state !== 'waiting') return email;
  // A cut in the network is no answer: the printer goes on asking as long as the code lives.
  const again = (interval: number): DeviceSignIn => ({ ...signIn, interval, nextPollAt: moment.now + interval });
  if (notAsked(email, around) !== null && moment.now < signIn.expiresAt)
    return { ...email, signIn: again(signIn.interval) };
  const asked = poll(email, signIn.service, signIn.deviceCode, moment);
  const { body, status } = asked.reply;
  if (status === 200) {
    const claims = readAccess(text(body.access_token), email.cloud.entra.secret);
    const tokens = tokensOf(asked.reply, claims?.upn ?? '', clock);
    return { ...asked.email, signIn: { state: 'signed-in', service: signIn.service, tokens } };
  }
  if (body.error === 'authorization_pending' || status >= 500)
    return { ...asked.email, signIn: again(signIn.interval) };
  // RFC 8628 3.5: five seconds more from now on.
  if (body.error === 'slow_down') return { ...asked.email, signIn: again(signIn.interval + 5000) };
  const failed: DeviceSignIn = {
    state: 'failed',
    error: text(body.error),
    aadsts: aadstsOf(asked.reply),
    description: text(body.error_description),
  };
  return { ...asked.email, signIn: failed };
}
