/** The mail client: one connection, phase by phase (RFC 5321, 3207, 4954). Every phase is a step of its own, so that a cut or a crash can come between any two. */
import { replyText, type SmtpReply } from '../../cloud/exchange/reply-text.ts';
import { connectSmtp, type SmtpCommand, smtpCommand } from '../../cloud/exchange/smtp.ts';
import type { Moment } from '../../cloud/moment.ts';
import { withMessage, withSmtpReply, withSmtpTurn, withUnanswered } from '../../run/note-wire.ts';
import { type CauseId, causes } from '../jobs/causes.ts';
import type { Job, TranscriptLine } from '../jobs/job.ts';
import { jobOf, note } from '../jobs/job-list.ts';
import { messageSize, phaseTime } from '../jobs/timing.ts';
import type { PrinterState } from '../printer.ts';
import { deviceName } from '../status-sheet.ts';
import type { EmailState, MailLine } from './email-state.ts';
import { isFresh, publicAddress, refresh } from './oauth-client.ts';
import { mailHosts, mailPorts, reachCause, trustsCertificates } from './reach.ts';

/** What the line needs of the printer. `clock`: the printer's own time in ms. */
export interface Around {
  printer: PrinterState;
  clock: number;
  moment: Moment;
}

/** How a step of the line ended: it goes on, the mail is accepted, or the try failed. `again`: another try may help. */
export type LineResult =
  | { email: EmailState; end: null }
  | { email: EmailState; end: 'accepted' }
  | { email: EmailState; end: { cause: CauseId; answer: string | null; again: boolean; uncertain: boolean } };

const failed = (email: EmailState, cause: CauseId, answer: string | null = null, again = false): LineResult => ({
  email,
  end: { cause, answer, again, uncertain: false },
});

/** Carries out the phase that is due. */
export function lineStep(email: EmailState, line: MailLine, around: Around): LineResult {
  const job = jobOf(email, line.job);
  if (job === null || job.scan === null) return { email: { ...email, line: null }, end: null };
  const result = phases[line.phase](email, line, job, around);
  const { end } = result;
  if (end === null || end === 'accepted' || end.answer !== null) return result;
  // Nobody answered: the timeline tells why.
  const to = line.phase === 'token' ? 'entra' : 'exchange';
  return { ...result, email: withUnanswered(result.email, to, end.cause, causes[end.cause].reason, around.moment.now) };
}

type Phase = (email: EmailState, line: MailLine, job: Job, around: Around) => LineResult;

function next(email: EmailState, line: MailLine, job: Job, { moment }: Around, phase: MailLine['phase']): LineResult {
  return { email: { ...email, line: { ...line, phase, dueAt: moment.now + phaseTime(phase, job) } }, end: null };
}

/** The cause goes into the transcript as a note: nothing was said on the line. */
const noted = (email: EmailState, job: Job, cause: CauseId): EmailState =>
  note(email, job.id, [{ who: 'note', text: causes[cause].reason }]);

function tokenPhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const { printer, clock, moment } = around;
  const { tokens } = email;
  if (printer.emailServer.authenticationMethod !== 'oauth2') return next(email, line, job, around, 'connect');
  if (tokens === null) return failed(noted(email, job, 'token-refused'), 'token-refused');
  if (isFresh(tokens, clock) && !line.renewed) return next(email, line, job, around, 'connect');
  const cut = reachCause(printer, email.faults, 'entra');
  if (cut !== null) return failed(noted(email, job, cut), cut);
  if (!trustsCertificates(clock, moment.now))
    return failed(noted(email, job, 'certificate-refused'), 'certificate-refused');
  const asked = refresh(email, tokens, clock, moment);
  const told = note(asked.email, job.id, asked.said);
  if (asked.cause !== null) return failed(told, asked.cause, asked.answer, asked.cause === 'entra-busy');
  return next(told, { ...line, renewed: true }, job, around, 'connect');
}

/** Says a command and writes both sides down; `shown` stands for it where it holds a secret. */
function say(
  email: EmailState,
  line: MailLine,
  command: SmtpCommand,
  shown: string,
  moment: Moment,
): { email: EmailState; line: MailLine; reply: SmtpReply } {
  if (line.session === null) throw new Error('Nothing is connected.');
  const turn = smtpCommand(email.cloud, line.session, command, moment);
  const said: TranscriptLine[] = [
    { who: 'printer', text: shown },
    { who: 'exchange', text: replyText(turn.reply) },
  ];
  const cloud = { ...email.cloud, exchange: turn.exchange };
  const after = { ...line, session: turn.session };
  const told = withSmtpTurn({ ...email, cloud, line: after }, command, shown, turn.reply, moment.now);
  return { email: note(told, line.job, said), line: after, reply: turn.reply };
}

/** What a reply that is no success means for the job. */
function refused(email: EmailState, { code, lines }: SmtpReply, at: 'auth' | 'later'): LineResult {
  const answer = replyText({ code, lines });
  if (code === 421 && answer.includes('4.7.66')) return failed(email, 'tls-refused', answer);
  if (code < 500) return failed(email, 'smtp-unreachable', answer, true);
  if (at === 'auth') return failed(email, 'smtp-auth-refused', answer);
  const isSize = /5\.3\.4|MaxSubmissionExceeded|maximum size/i.test(answer);
  return failed(email, isSize ? 'too-large-there' : 'message-refused', answer);
}

function breaks(email: EmailState, job: Job, at: EmailState['faults']['smtpBreaks']): LineResult | null {
  if (email.faults.smtpBreaks !== at) return null;
  const told = note(email, job.id, [{ who: 'note', text: 'The connection was lost.' }]);
  return failed(told, 'smtp-unreachable', null, true);
}

/** Whether the settings lead to the mail service at all, before anything is said. */
function wayCause(email: EmailState, { printer, clock, moment }: Around): CauseId | null {
  const cut = reachCause(printer, email.faults, 'exchange');
  if (cut !== null) return cut;
  const { smtpServer, smtpPort, secureConnection, certificateValidation } = printer.emailServer;
  if (!mailHosts.includes(smtpServer.toLowerCase())) return 'dns';
  if (!mailPorts.includes(smtpPort) || secureConnection === 'ssl-tls') return 'smtp-unreachable';
  const checks = secureConnection === 'starttls' && certificateValidation;
  return checks && !trustsCertificates(clock, moment.now) ? 'certificate-refused' : null;
}

function connectPhase(before: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const { printer, moment } = around;
  const cause = wayCause(before, around);
  if (cause !== null) return failed(noted(before, job, cause), cause);
  const turn = connectSmtp(before.cloud, { address: publicAddress }, moment);
  const cloud = { ...before.cloud, exchange: turn.exchange };
  const greeting: TranscriptLine = { who: 'exchange', text: replyText(turn.reply) };
  const greeted: MailLine = { ...line, session: turn.session };
  const heard = withSmtpTurn({ ...before, cloud }, null, '', turn.reply, moment.now);
  let now = { email: note(heard, job.id, [greeting]), line: greeted };
  if (turn.reply.code !== 220) return refused(now.email, turn.reply, 'later');
  const cut = breaks(now.email, job, 'greeting');
  if (cut !== null) return cut;
  const name = deviceName(printer);
  const hello: SmtpCommand = { verb: 'EHLO', name };
  const script: [SmtpCommand, string][] = [[hello, `EHLO ${name}`]];
  if (printer.emailServer.secureConnection === 'starttls')
    script.push([{ verb: 'STARTTLS', tls: now.email.faults.tls }, 'STARTTLS'], [hello, `EHLO ${name}`]);
  for (const [command, shown] of script) {
    const said = say(now.email, now.line, command, shown, moment);
    now = said;
    if (said.reply.code >= 400) return refused(now.email, said.reply, 'later');
    const lost = command.verb === 'STARTTLS' ? breaks(now.email, job, 'starttls') : null;
    if (lost !== null) return lost;
  }
  return next(now.email, now.line, job, around, 'auth');
}

function authPhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const { authenticationMethod, authenticatedAccount } = around.printer.emailServer;
  if (authenticationMethod !== 'oauth2' && authenticationMethod !== 'smtp-auth')
    return next(email, line, job, around, 'envelope');
  const isOauth = authenticationMethod === 'oauth2';
  const token = email.tokens?.access ?? null;
  const command: SmtpCommand = isOauth
    ? { verb: 'AUTH XOAUTH2', user: authenticatedAccount, token }
    : { verb: 'AUTH LOGIN', user: authenticatedAccount, password: email.smtpPassword };
  const shown = isOauth
    ? `AUTH XOAUTH2 user=${authenticatedAccount} auth=Bearer •••`
    : `AUTH LOGIN ${authenticatedAccount} •••`;
  const said = say(email, line, command, shown, around.moment);
  if (said.reply.code === 235) return next(said.email, said.line, job, around, 'envelope');
  // The printer's reckoning of the token may be wrong, for its clock may be: one new token, one more try.
  if (isOauth && !line.renewed && replyText(said.reply).startsWith('535 5.7.3')) {
    const renewing = { ...said.line, session: null, renewed: true };
    return next(said.email, renewing, job, around, 'token');
  }
  return refused(said.email, said.reply, 'auth');
}

function envelopePhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const { senderAddress } = around.printer.emailServer;
  const size = messageSize(job);
  const script: [SmtpCommand, string][] = [
    [{ verb: 'MAIL FROM', from: senderAddress, size }, `MAIL FROM:<${senderAddress}> SIZE=${size}`],
    ...(job.scan?.to ?? []).map((to): [SmtpCommand, string] => [{ verb: 'RCPT TO', to }, `RCPT TO:<${to}>`]),
    [{ verb: 'DATA' }, 'DATA'],
  ];
  let now = { email, line };
  for (const [command, shown] of script) {
    const said = say(now.email, now.line, command, shown, around.moment);
    now = said;
    if (said.reply.code >= 400) return refused(now.email, said.reply, 'later');
  }
  return next(now.email, now.line, job, around, 'data');
}

/** Parts of a conversation need the network all the time. */
function lostOnTheWay(email: EmailState, job: Job, { printer }: Around): LineResult | null {
  if (reachCause(printer, email.faults, 'exchange') === null) return null;
  const told = note(email, job.id, [{ who: 'note', text: 'The connection was lost.' }]);
  return failed(told, 'smtp-unreachable', null, true);
}

function dataPhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const cut = lostOnTheWay(email, job, around) ?? breaks(email, job, 'data');
  if (cut !== null) return cut;
  const { scan } = job;
  if (scan === null || line.session === null) throw new Error('Nothing to send.');
  const size = messageSize(job);
  const { subject, fileName, sample, color, resolution, format } = scan;
  const attachment = { fileName, sample, color, resolution, pages: job.pages, format, size: job.size };
  const from = around.printer.emailServer.senderAddress;
  const message = { messageId: job.messageId, from, subject, size, attachment, text: null };
  const turn = smtpCommand(email.cloud, line.session, { verb: 'END', message }, around.moment);
  const header = `From: ${from} · Subject: ${subject} · Message-ID: ${job.messageId} · ${fileName}.pdf · ${size} bytes`;
  const told = note(email, job.id, [
    { who: 'printer', text: header },
    { who: 'printer', text: '.' },
  ]);
  const cloud = { ...told.cloud, exchange: turn.exchange };
  const shown = withMessage({ ...told, cloud }, message, scan.to, around.moment.now);
  return next(shown, { ...line, session: turn.session, reply: turn.reply }, job, around, 'reply');
}

function replyPhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const { reply } = line;
  const cut = lostOnTheWay(email, job, around) ?? breaks(email, job, 'reply');
  // The message is with the service, its word is not here: it may have been taken.
  if (cut !== null && cut.end !== null && cut.end !== 'accepted')
    return { ...cut, end: { ...cut.end, uncertain: true } };
  if (reply === null) throw new Error('No reply is on its way.');
  const told = note(email, job.id, [
    { who: 'exchange', text: replyText(reply) },
    { who: 'printer', text: 'QUIT' },
  ]);
  const heard = withSmtpReply(told, reply, around.moment.now);
  return reply.code === 250 ? { email: heard, end: 'accepted' } : refused(heard, reply, 'later');
}

const phases: Readonly<Record<MailLine['phase'], Phase>> = {
  token: tokenPhase,
  connect: connectPhase,
  auth: authPhase,
  envelope: (email, line, job, around) => lostOnTheWay(email, job, around) ?? envelopePhase(email, line, job, around),
  data: dataPhase,
  reply: replyPhase,
};
