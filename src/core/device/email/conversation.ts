/** What the printer says to the services, step by step (RFC 5321, 3207, 4954): a job and the connection test go the same way. Pure: each step gives the state that it leads to. */
import { replyText, type SmtpReply } from '../../cloud/exchange/reply-text.ts';
import { connectSmtp, type SmtpCommand, type SmtpSession, smtpCommand } from '../../cloud/exchange/smtp.ts';
import type { Moment } from '../../cloud/moment.ts';
import { withSmtpTurn } from '../../run/note-wire.ts';
import { type CauseId, causes } from '../jobs/causes.ts';
import type { TranscriptLine } from '../jobs/job.ts';
import type { PrinterState } from '../printer.ts';
import { deviceName } from '../status-sheet.ts';
import type { EmailState } from './email-state.ts';
import { isFresh, publicAddress, refresh } from './oauth-client.ts';
import { mailHosts, mailPorts, reachCause } from './reach.ts';
import { type MailOwner, senderOf } from './sender.ts';
import { type TrustProblem, trustNotes, trustProblem } from './trust.ts';

/** What a conversation needs of the printer. `clock`: the printer's own time in ms. */
export interface Around {
  printer: PrinterState;
  clock: number;
  moment: Moment;
}

/** A conversation under way. */
export interface Talk {
  email: EmailState;
  /** Whose mail it is about. */
  owner: MailOwner;
  session: SmtpSession | null;
  /** The access token was renewed for this conversation: a second refusal is final. */
  renewed: boolean;
  /** What was said in this step. */
  said: readonly TranscriptLine[];
}

/** Where a conversation came to its end. */
export type Place = 'token' | 'network' | 'host' | 'port' | 'security' | 'certificate' | 'line' | 'auth' | 'sender';

/** Why it goes no further. `again`: another try may help. */
export interface Stop {
  service: 'entra' | 'exchange';
  place: Place;
  cause: CauseId;
  /** What the service answered, word for word; null where it said nothing. */
  answer: string | null;
  again: boolean;
  trust: TrustProblem | null;
}

/** One step and what came of it; `renew`: the way begins again at the token. */
export interface Turn {
  talk: Talk;
  stop: Stop | null;
  renew?: true;
}

const goesOn = (talk: Talk): Turn => ({ talk, stop: null });
const heard = (talk: Talk, ...lines: readonly TranscriptLine[]): Talk => ({ ...talk, said: [...talk.said, ...lines] });

type Reason = Pick<Stop, 'service' | 'place' | 'cause'> & Partial<Stop>;
const stops = (talk: Talk, reason: Reason): Turn => ({
  talk,
  stop: { answer: null, again: false, trust: null, ...reason },
});

/** Nothing was said on the line: the reason is noted. */
const silent = (talk: Talk, reason: Reason): Turn =>
  stops(heard(talk, { who: 'note', text: causes[reason.cause].reason }), reason);

const untrusted = (talk: Talk, service: Stop['service'], trust: TrustProblem): Turn =>
  stops(heard(talk, { who: 'note', text: trustNotes[trust] }), {
    service,
    place: 'certificate',
    cause: 'certificate-refused',
    trust,
  });

/** The connection broke. */
export const lost = (talk: Talk): Turn =>
  stops(heard(talk, { who: 'note', text: 'The connection was lost.' }), {
    service: 'exchange',
    place: 'line',
    cause: 'smtp-unreachable',
    again: true,
  });

/** What a reply that is no success means. */
export function refused(talk: Talk, { code, lines }: SmtpReply, place: Place): Turn {
  const answer = replyText({ code, lines });
  const stopped = (cause: CauseId): Turn => stops(talk, { service: 'exchange', place, cause, answer });
  if (code === 421 && answer.includes('4.7.66')) return stopped('tls-refused');
  if (code < 500)
    return stops(talk, { service: 'exchange', place: 'line', cause: 'smtp-unreachable', answer, again: true });
  if (place === 'auth') return stopped('smtp-auth-refused');
  const isSize = /5\.3\.4|MaxSubmissionExceeded|maximum size/i.test(answer);
  return stopped(isSize ? 'too-large-there' : 'message-refused');
}

/** Nobody is signed in, or not any more. */
const withoutTokens = (talk: Talk): Turn => silent(talk, { service: 'entra', place: 'token', cause: 'token-refused' });

/** A token that can be used, renewed where it has to be. The rotated refresh token is in the state before it is used. */
export function bringToken(talk: Talk, { printer, clock, moment }: Around): Turn {
  const { email } = talk;
  const { tokens, method, app, renewed } = senderOf(email, printer, talk.owner);
  if (method !== 'oauth2') return goesOn(talk);
  if (tokens === null) return withoutTokens(talk);
  if (isFresh(tokens, clock) && !talk.renewed) return goesOn(talk);
  const cut = reachCause(printer, email.faults, 'entra');
  if (cut !== null) return silent(talk, { service: 'entra', place: 'network', cause: cut });
  const trust = trustProblem(printer, email.faults, clock, moment.now);
  if (trust !== null) return untrusted(talk, 'entra', trust);
  const { said, cause, answer, ...asked } = refresh(email, tokens, app, clock, moment);
  const after = asked.renewed === null ? asked.email : renewed(asked.email, asked.renewed);
  const told = heard({ ...talk, email: after, renewed: true }, ...said);
  if (cause === null) return goesOn(told);
  return stops(told, { service: 'entra', place: 'token', cause, answer, again: cause === 'entra-busy' });
}

/** Whether the settings lead to the mail service at all, before anything is said. */
function wayStop(talk: Talk, { printer, clock, moment }: Around): Turn | null {
  const { faults } = talk.email;
  const stopped = (place: Place, cause: CauseId): Turn => silent(talk, { service: 'exchange', place, cause });
  const cut = reachCause(printer, faults, 'exchange');
  if (cut !== null) return stopped('network', cut);
  const { smtpServer, smtpPort, secureConnection, certificateValidation } = printer.emailServer;
  if (!mailHosts.includes(smtpServer.toLowerCase())) return stopped('host', 'dns');
  if (!mailPorts.includes(smtpPort)) return stopped('port', 'smtp-unreachable');
  if (secureConnection === 'ssl-tls') return stopped('security', 'smtp-unreachable');
  const checks = secureConnection === 'starttls' && certificateValidation;
  const trust = checks ? trustProblem(printer, faults, clock, moment.now) : null;
  return trust === null ? null : untrusted(talk, 'exchange', trust);
}

/** Says a command and writes both sides down; `shown` stands for it where it holds a secret. */
export function say(talk: Talk, command: SmtpCommand, shown: string, moment: Moment): { talk: Talk; reply: SmtpReply } {
  const { email, session } = talk;
  if (session === null) throw new Error('Nothing is connected.');
  const turn = smtpCommand(email.cloud, session, command, moment);
  const cloud = { ...email.cloud, exchange: turn.exchange };
  const told = withSmtpTurn({ ...email, cloud }, command, shown, turn.reply, moment.now);
  const after: Talk = { ...talk, email: told, session: turn.session };
  const lines: TranscriptLine[] = [
    { who: 'printer', text: shown },
    { who: 'exchange', text: replyText(turn.reply) },
  ];
  return { talk: heard(after, ...lines), reply: turn.reply };
}

/** Says commands in turn, up to the first that is refused. `breaksAfter`: the verb after which the connection is lost. */
export function sayAll(
  talk: Talk,
  script: readonly (readonly [SmtpCommand, string])[],
  place: Place,
  moment: Moment,
  breaksAfter: SmtpCommand['verb'] | null = null,
): Turn {
  let now = talk;
  for (const [command, shown] of script) {
    const said = say(now, command, shown, moment);
    now = said.talk;
    if (said.reply.code >= 400) return refused(now, said.reply, place);
    if (command.verb === breaksAfter) return lost(now);
  }
  return goesOn(now);
}

/** From the greeting to a line that is secured as the settings want it. */
export function connect(before: Talk, around: Around): Turn {
  const { printer, moment } = around;
  const stopped = wayStop(before, around);
  if (stopped !== null) return stopped;
  const { cloud, faults } = before.email;
  const turn = connectSmtp(cloud, { address: publicAddress }, moment);
  const greeted = { ...before.email, cloud: { ...cloud, exchange: turn.exchange } };
  const email = withSmtpTurn(greeted, null, '', turn.reply, moment.now);
  const talk = heard({ ...before, email, session: turn.session }, { who: 'exchange', text: replyText(turn.reply) });
  if (turn.reply.code !== 220) return refused(talk, turn.reply, 'line');
  if (faults.smtpBreaks === 'greeting') return lost(talk);
  const name = deviceName(printer);
  const hello = [{ verb: 'EHLO', name }, `EHLO ${name}`] as const;
  const secure = [{ verb: 'STARTTLS', tls: faults.tls }, 'STARTTLS'] as const;
  const script = printer.emailServer.secureConnection === 'starttls' ? [hello, secure, hello] : [hello];
  return sayAll(talk, script, 'line', moment, faults.smtpBreaks === 'starttls' ? 'STARTTLS' : null);
}

/** Signs in where the settings want it. */
export function signIn(talk: Talk, { printer, moment }: Around): Turn {
  const { method, account: user, tokens } = senderOf(talk.email, printer, talk.owner);
  if (method !== 'oauth2' && method !== 'smtp-auth') return goesOn(talk);
  const isOauth = method === 'oauth2';
  // Somebody may have signed out while the line was opened.
  if (isOauth && tokens === null) return withoutTokens(talk);
  const command: SmtpCommand = isOauth
    ? { verb: 'AUTH XOAUTH2', user, token: tokens?.access ?? null }
    : { verb: 'AUTH LOGIN', user, password: talk.email.smtpPassword };
  const shown = isOauth ? `AUTH XOAUTH2 user=${user} auth=Bearer •••` : `AUTH LOGIN ${user} •••`;
  const said = say(talk, command, shown, moment);
  if (said.reply.code === 235) return goesOn(said.talk);
  // The printer's reckoning of the token may be wrong, for its clock may be: one new token, one more try.
  if (isOauth && !talk.renewed && replyText(said.reply).startsWith('535 5.7.3'))
    return { talk: { ...said.talk, session: null, renewed: true }, stop: null, renew: true };
  return refused(said.talk, said.reply, 'auth');
}

/** MAIL FROM of the sender. `size`: of the message in bytes; null where there is none. */
export function mailFrom(
  size: number | null,
  { email, owner }: Talk,
  { printer }: Around,
): readonly [SmtpCommand, string] {
  const { address: from } = senderOf(email, printer, owner);
  return [{ verb: 'MAIL FROM', from, size }, `MAIL FROM:<${from}>${size === null ? '' : ` SIZE=${size}`}`];
}
