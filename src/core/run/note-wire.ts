/** Puts into the timeline what the printer and the services say to each other, as it goes over the line. */
import type { EntraReply } from '../cloud/entra/call-entra.ts';
import type { Submission } from '../cloud/exchange/mailboxes.ts';
import { replyText, type SmtpReply } from '../cloud/exchange/reply-text.ts';
import type { SmtpCommand } from '../cloud/exchange/smtp.ts';
import type { EmailState } from '../device/email/email-state.ts';
import type { CauseId } from '../device/jobs/causes.ts';
import { exchangeText, httpDate } from './http-text.ts';
import { mask, type Said, type TimelineEntry, withSaid } from './timeline.ts';

const loginHost = 'login.microsoftonline.com';

const firstNumber = (value: unknown): number | null =>
  Array.isArray(value) && typeof value[0] === 'number' ? value[0] : null;

/** Who asks the directory, for which job, and whose sign-in it is about; null where it is nobody's yet. */
export type EntraCaller = Pick<TimelineEntry, 'from' | 'job' | 'account'>;

/** What the printer asked the directory, and its answer (src/wire shows the same on a real wire). `now`: true time in ms. */
export function withEntraCall(
  email: EmailState,
  call: { endpoint: string; tenant: string; form: Readonly<Record<string, string>> },
  reply: EntraReply,
  now: number,
  caller: EntraCaller,
): EmailState {
  const path = `/${call.tenant}/oauth2/v2.0/${call.endpoint}`;
  const { status, body, retryAfter } = reply;
  const error = typeof body.error === 'string' ? ` ${body.error}` : '';
  const aadsts = firstNumber(body.error_codes);
  const isPending = body.error === 'authorization_pending';
  // What a person types on a page is called a code, too, and is shown there.
  const secrets = ['code'];
  const said: Said = {
    ...caller,
    to: 'entra',
    kind: 'http',
    title: `POST ${path} → ${status}${error}${aadsts === null || isPending ? '' : ` AADSTS${aadsts}`}`,
    text: exchangeText(
      { method: 'POST', host: loginHost, path, headers: { Accept: 'application/json' }, form: call.form, secrets },
      {
        status,
        headers: {
          'Cache-Control': 'no-store, no-cache',
          Pragma: 'no-cache',
          'Content-Type': 'application/json; charset=utf-8',
          ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter) }),
        },
        body,
      },
      now,
    ),
    aadsts,
  };
  return withSaid(email, said, now);
}

/** The client's lines of a command (RFC 5321, 4954); `shown` where they hold no secret. */
function clientLines(command: SmtpCommand, shown: string): readonly string[] {
  if (command.verb === 'AUTH XOAUTH2') return [`C: AUTH XOAUTH2 base64(user=${command.user}^Aauth=Bearer ${mask}^A^A)`];
  if (command.verb === 'AUTH LOGIN')
    return ['C: AUTH LOGIN', 'S: 334 VXNlcm5hbWU6', `C: base64(${command.user})`, 'S: 334 UGFzc3dvcmQ6', `C: ${mask}`];
  return shown.split('\n').map((line) => `C: ${line}`);
}

const serverLines = (reply: SmtpReply): readonly string[] =>
  replyText(reply)
    .split('\n')
    .map((line) => `S: ${line}`);

/** "535 5.7.139" of a reply: its code and, where it has one, its enhanced code (RFC 3463). */
export function replyCode(reply: Pick<SmtpReply, 'code' | 'lines'>): string {
  const enhanced = /^[245]\.\d{1,3}\.\d{1,3}(?=\s|$)/.exec(reply.lines[0] ?? '')?.[0];
  return enhanced === undefined ? String(reply.code) : `${reply.code} ${enhanced}`;
}

/** A command of the printer and the reply. `command` null: the greeting. */
export function withSmtpTurn(
  email: EmailState,
  command: SmtpCommand | null,
  shown: string,
  reply: SmtpReply,
  now: number,
): EmailState {
  const isFirst = command === null;
  const verb = command === null ? '' : /^(EHLO|STARTTLS|DATA|QUIT)$/.test(command.verb) ? shown : command.verb;
  const said: Said = {
    from: isFirst ? 'exchange' : 'printer',
    to: isFirst ? 'printer' : 'exchange',
    kind: 'smtp',
    title: isFirst ? replyCode(reply) : `${verb} → ${replyCode(reply)}`,
    text: [...(command === null ? [] : clientLines(command, shown)), ...serverLines(reply)].join('\n'),
    job: email.line?.job ?? null,
    account: command !== null && 'user' in command ? command.user : null,
  };
  return withSaid(email, said, now);
}

const boundary = '=-faceplate';

/** The scan as a part of its own (RFC 2046, 2183); the file itself is left out. */
const filePart = ({ fileName, size }: NonNullable<Submission['attachment']>): string[] => [
  `Content-Type: multipart/mixed; boundary="${boundary}"`,
  '',
  `--${boundary}`,
  `Content-Type: application/pdf; name="${fileName}.pdf"`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${fileName}.pdf"`,
  '',
  `[${size} bytes as base64]`,
  `--${boundary}--`,
];

/** Plain text; a dot at the beginning of a line is doubled (RFC 5321 4.5.2). */
const textPart = (text: string): string[] => [
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...text.split('\n').map((line) => (line.startsWith('.') ? `.${line}` : line)),
];

/** The message as it is sent (RFC 5322, MIME). */
function messageLines(message: Submission, to: readonly string[], now: number) {
  const { messageId, from, subject, attachment, text } = message;
  return [
    `Date: ${httpDate(now).replace('GMT', '+0000')}`,
    `From: <${from}>`,
    `To: ${to.map((address) => `<${address}>`).join(', ')}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    ...(attachment === null ? textPart(text ?? '') : filePart(attachment)),
    '.',
  ];
}

/** A message that is sent whole, before the service has answered. */
export const withMessage = (email: EmailState, message: Submission, to: readonly string[], now: number): EmailState =>
  withSaid(
    email,
    {
      from: 'printer',
      to: 'exchange',
      kind: 'smtp',
      title: `message · ${message.size} bytes`,
      text: messageLines(message, to, now)
        .map((line) => `C: ${line}`)
        .join('\n'),
      job: email.line?.job ?? null,
    },
    now,
  );

/** What the service says without having been asked just now: its word about a whole message. */
export const withSmtpReply = (email: EmailState, reply: SmtpReply, now: number): EmailState =>
  withSaid(
    email,
    {
      from: 'exchange',
      to: 'printer',
      kind: 'smtp',
      title: replyCode(reply),
      text: [...serverLines(reply), 'C: QUIT'].join('\n'),
      job: email.line?.job ?? null,
    },
    now,
  );

/** Nobody answered: the cause, and why. */
export const withUnanswered = (
  email: EmailState,
  to: 'entra' | 'exchange',
  cause: CauseId,
  text: string,
  now: number,
): EmailState =>
  withSaid(email, { from: 'printer', to, kind: 'note', title: cause, text, job: email.line?.job ?? null }, now);
