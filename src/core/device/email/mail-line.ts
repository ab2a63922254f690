/** The mail client: one connection, phase by phase. Every phase is a step of its own, so that a cut or a crash can come between any two. What is said: `conversation.ts`. */
import type { Submission } from '../../cloud/exchange/mailboxes.ts';
import { replyText } from '../../cloud/exchange/reply-text.ts';
import { type SmtpCommand, smtpCommand } from '../../cloud/exchange/smtp.ts';
import { withMessage, withSmtpReply, withUnanswered } from '../../run/note-wire.ts';
import { type CauseId, causes } from '../jobs/causes.ts';
import { type Job, recipientsOf } from '../jobs/job.ts';
import { jobOf, note } from '../jobs/job-list.ts';
import { messageSize, phaseTime } from '../jobs/timing.ts';
import {
  type Around,
  bringToken,
  connect,
  lost,
  mailFrom,
  refused,
  sayAll,
  signIn,
  type Talk,
  type Turn,
} from './conversation.ts';
import type { EmailState, MailLine } from './email-state.ts';
import { reachCause } from './reach.ts';
import { ownerOf, senderOf } from './sender.ts';

/** How a step of the line ended: it goes on, the mail is accepted, or the try failed. `again`: another try may help. */
export type LineResult =
  | { email: EmailState; end: null }
  | { email: EmailState; end: 'accepted' }
  | { email: EmailState; end: { cause: CauseId; answer: string | null; again: boolean; uncertain: boolean } };

/** Carries out the phase that is due. */
export function lineStep(email: EmailState, line: MailLine, around: Around): LineResult {
  const job = jobOf(email, line.job);
  if (job === null || recipientsOf(job).length === 0) return { email: { ...email, line: null }, end: null };
  const result = phases[line.phase](email, line, job, around);
  const { end } = result;
  if (end === null || end === 'accepted' || end.answer !== null) return result;
  // Nobody answered: the timeline tells why.
  const to = line.phase === 'token' ? 'entra' : 'exchange';
  return { ...result, email: withUnanswered(result.email, to, end.cause, causes[end.cause].reason, around.moment.now) };
}

type Phase = (email: EmailState, line: MailLine, job: Job, around: Around) => LineResult;

/** The line goes on with another phase. */
function next(email: EmailState, line: MailLine, job: Job, { moment }: Around, phase: MailLine['phase']): LineResult {
  return { email: { ...email, line: { ...line, phase, dueAt: moment.now + phaseTime(phase, job) } }, end: null };
}

const talkOf = (email: EmailState, { session, renewed }: MailLine, job: Job): Talk => ({
  email,
  owner: ownerOf(job),
  session,
  renewed,
  said: [],
});

/** The end of a try. `uncertain`: the whole message was out. */
const ended = ({ talk, stop }: Turn, job: Job, uncertain = false): LineResult => {
  const email = note(talk.email, job.id, talk.said);
  return stop === null ? { email, end: null } : { email, end: { ...stop, uncertain } };
};

/** Writes down what was said and goes on, or ends the try. */
function settle(turn: Turn, line: MailLine, job: Job, around: Around, then: MailLine['phase']): LineResult {
  if (turn.stop !== null) return ended(turn, job);
  const { email, session, renewed, said } = turn.talk;
  const told = note(email, job.id, said);
  return next(told, { ...line, session, renewed }, job, around, turn.renew === true ? 'token' : then);
}

/** Parts of a conversation need the network all the time. */
const lostOnTheWay = (talk: Talk, { printer }: Around): Turn | null =>
  reachCause(printer, talk.email.faults, 'exchange') === null ? null : lost(talk);

const breaks = (talk: Talk, at: EmailState['faults']['smtpBreaks']): Turn | null =>
  talk.email.faults.smtpBreaks === at ? lost(talk) : null;

function envelopePhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const talk = talkOf(email, line, job);
  const cut = lostOnTheWay(talk, around);
  if (cut !== null) return ended(cut, job);
  const script: (readonly [SmtpCommand, string])[] = [
    mailFrom(messageSize(job), talk, around),
    ...recipientsOf(job).map((to) => [{ verb: 'RCPT TO', to }, `RCPT TO:<${to}>`] as const),
    [{ verb: 'DATA' }, 'DATA'],
  ];
  return settle(sayAll(talk, script, 'sender', around.moment), line, job, around, 'data');
}

/** Subject, and the scan or the text. */
function contentOf({ scan, notice, pages, size }: Job): Pick<Submission, 'subject' | 'attachment' | 'text'> {
  if (scan === null) return { subject: notice?.subject ?? '', attachment: null, text: notice?.text ?? '' };
  const { subject, fileName, sample, color, resolution, format } = scan;
  return { subject, attachment: { fileName, sample, color, resolution, pages, format, size }, text: null };
}

function dataPhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const talk = talkOf(email, line, job);
  const cut = lostOnTheWay(talk, around) ?? breaks(talk, 'data');
  if (cut !== null) return ended(cut, job);
  if (line.session === null) throw new Error('Nothing is connected.');
  const size = messageSize(job);
  const { address: from } = senderOf(email, around.printer, talk.owner);
  const { subject, attachment, text } = contentOf(job);
  const message = { messageId: job.messageId, from, subject, size, attachment, text };
  const turn = smtpCommand(email.cloud, line.session, { verb: 'END', message }, around.moment);
  const file = attachment === null ? 'text/plain' : `${attachment.fileName}.pdf`;
  const header = `From: ${from} · Subject: ${subject} · Message-ID: ${job.messageId} · ${file} · ${size} bytes`;
  const told = note(email, job.id, [
    { who: 'printer', text: header },
    { who: 'printer', text: '.' },
  ]);
  const cloud = { ...told.cloud, exchange: turn.exchange };
  const shown = withMessage({ ...told, cloud }, message, recipientsOf(job), around.moment.now);
  return next(shown, { ...line, session: turn.session, reply: turn.reply }, job, around, 'reply');
}

function replyPhase(email: EmailState, line: MailLine, job: Job, around: Around): LineResult {
  const { reply } = line;
  const talk = talkOf(email, line, job);
  const cut = lostOnTheWay(talk, around) ?? breaks(talk, 'reply');
  // The message is with the service, its word is not here: it may have been taken.
  if (cut !== null) return ended(cut, job, true);
  if (reply === null) throw new Error('No reply is on its way.');
  const said = [
    { who: 'exchange', text: replyText(reply) },
    { who: 'printer', text: 'QUIT' },
  ] as const;
  const told = withSmtpReply(email, reply, around.moment.now);
  if (reply.code === 250) return { email: note(told, job.id, said), end: 'accepted' };
  return ended(refused({ ...talk, email: told, said }, reply, 'sender'), job);
}

const phases: Readonly<Record<MailLine['phase'], Phase>> = {
  token: (email, line, job, around) =>
    settle(bringToken(talkOf(email, line, job), around), line, job, around, 'connect'),
  connect: (email, line, job, around) => settle(connect(talkOf(email, line, job), around), line, job, around, 'auth'),
  auth: (email, line, job, around) => settle(signIn(talkOf(email, line, job), around), line, job, around, 'envelope'),
  envelope: envelopePhase,
  data: dataPhase,
  reply: replyPhase,
};
