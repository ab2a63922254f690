/** One SMTP session with Exchange Online as pure steps (RFC 5321, 3207, 4954; identity.md 6.3): a command in, the exact reply out. */
import type { CloudState } from '../cloud.ts';
import { memberById } from '../entra/authority.ts';
import { hexDigits, randomText } from '../entra/ids.ts';
import type { AccessClaims } from '../entra/tokens.ts';
import type { Moment } from '../moment.ts';
import type { ExchangeState, Mailbox } from './exchange.ts';
import { limits, messagesLately, recipientsWith, type Submission, submit } from './mailboxes.ts';
import type { ReplyId } from './replies.ts';
import { replyOf, replyText, type Server, type SmtpReply } from './reply-text.ts';
import { type AuthResult, authWithPassword, authWithToken } from './smtp-auth.ts';

export type SmtpCommand =
  | { verb: 'EHLO'; name: string }
  /** The highest version that the client speaks. */
  | { verb: 'STARTTLS'; tls: '1.0' | '1.2' | '1.3' }
  | { verb: 'AUTH XOAUTH2'; user: string; token: string | AccessClaims | null }
  | { verb: 'AUTH LOGIN'; user: string; password: string }
  /** `size`: SIZE= in bytes. */
  | { verb: 'MAIL FROM'; from: string; size: number | null }
  | { verb: 'RCPT TO'; to: string }
  | { verb: 'DATA' }
  /** The dot at the end of the message. */
  | { verb: 'END'; message: Submission }
  | { verb: 'RSET' | 'NOOP' | 'QUIT' }
  | { verb: 'OTHER'; line: string };

/** A session as plain JSON: it may outlive a restart. */
export interface SmtpSession {
  server: Server;
  /** The client's address. */
  client: string;
  tls: '1.0' | '1.2' | '1.3' | null;
  greeted: boolean;
  /** The mailbox that is signed in. */
  mailbox: string | null;
  from: string | null;
  to: readonly string[];
  /** DATA was answered with 354. */
  receiving: boolean;
  closed: boolean;
}

/** What a command came to. */
export interface SmtpTurn {
  exchange: ExchangeState;
  session: SmtpSession;
  reply: SmtpReply;
}

const hosts = ['AM0PR02CA0134', 'DB9PR05CA0021', 'FR0P281CA0077', 'VI1PR08CA0202'];
const regions = ['eurprd02', 'eurprd05', 'DEUP281', 'eurprd08'];

function newServer({ rng }: Moment): Server {
  const at = Math.floor(rng.next() * hosts.length);
  // Those that were seen begin like this (identity.md 6.4).
  const id = `08DE${randomText(rng, hexDigits, 12).toUpperCase()}`;
  return { host: hosts[at] ?? 'AM0PR02CA0134', region: regions[at] ?? 'eurprd02', id };
}

/** Opens a session: the greeting. */
export function connectSmtp({ exchange }: CloudState, client: { address: string }, moment: Moment): SmtpTurn {
  const session: SmtpSession = {
    server: newServer(moment),
    client: client.address,
    tls: null,
    greeted: false,
    mailbox: null,
    from: null,
    to: [],
    receiving: false,
    closed: false,
  };
  const id = exchange.weather.outage === 'draining' ? 'service-not-active' : 'ready';
  return answer(exchange, session, replyOf(id, session.server, moment));
}

function answer(exchange: ExchangeState, session: SmtpSession, reply: SmtpReply): SmtpTurn {
  return { exchange, session: reply.closes ? { ...session, closed: true } : session, reply };
}

/** What a step needs, and its short ways to answer. */
interface Step {
  cloud: CloudState;
  session: SmtpSession;
  moment: Moment;
  open: number;
  say: (id: ReplyId, change?: Partial<SmtpSession>, values?: Readonly<Record<string, string>>) => SmtpTurn;
}

/** Carries out one command. A closed session answers nothing but 421. `open`: sessions that this mailbox has, with this one. */
export function smtpCommand(
  cloud: CloudState,
  session: SmtpSession,
  command: SmtpCommand,
  moment: Moment,
  open = 1,
): SmtpTurn {
  const say: Step['say'] = (id, change = {}, values = {}) =>
    answer(cloud.exchange, { ...session, ...change }, replyOf(id, session.server, moment, values));
  const step: Step = { cloud, session, moment, open, say };
  if (session.closed) return say('service-not-active');
  if (session.receiving && command.verb !== 'END') return say('bad-sequence', { receiving: false });
  switch (command.verb) {
    case 'EHLO':
      return hello(step);
    case 'STARTTLS':
      return session.tls === null ? say('start-tls', { tls: command.tls, greeted: false }) : say('tls-first');
    case 'AUTH XOAUTH2':
      return auth(step, () => authWithToken(cloud, command.user, command.token, moment));
    case 'AUTH LOGIN':
      return auth(step, () => authWithPassword(cloud, { ...command, client: session.client }, moment));
    case 'MAIL FROM':
      return mailFrom(step, command.from, command.size);
    case 'RCPT TO':
      return recipient(step, command.to);
    case 'DATA':
      return data(step);
    case 'END':
      return end(step, command.message);
    case 'RSET':
      return say('reset', { from: null, to: [] });
    case 'NOOP':
      return say('ok');
    case 'QUIT':
      return say('closing');
    case 'OTHER':
      return say(/^AUTH\b/i.test(command.line) ? 'unrecognized-authentication' : 'unrecognized');
  }
}

/** The extensions of identity.md 6.3: STARTTLS before, AUTH after the session is secured. */
function hello({ cloud, session, say }: Step): SmtpTurn {
  if (session.tls === '1.0' && !cloud.exchange.legacyTls) return say('old-tls');
  const { host } = session.server;
  const own = session.tls === null ? ['STARTTLS'] : ['AUTH LOGIN XOAUTH2'];
  const lines = [
    `${host}.outlook.office365.com Hello [${session.client}]`,
    `SIZE ${limits.banner}`,
    'PIPELINING',
    'DSN',
    'ENHANCEDSTATUSCODES',
    ...own,
    '8BITMIME',
    'BINARYMIME',
    'CHUNKING',
    'SMTPUTF8',
  ];
  const fresh = { ...session, greeted: true, from: null, to: [] };
  return answer(cloud.exchange, fresh, { code: 250, lines, closes: false });
}

function auth({ cloud, session, say }: Step, check: () => AuthResult): SmtpTurn {
  if (!session.greeted || session.mailbox !== null) return say('bad-sequence');
  if (session.tls === null) return say('unrecognized-authentication');
  if (cloud.exchange.weather.outage === 'proxy') return say('temporary-error');
  const result = check();
  return 'refusal' in result ? say(result.refusal) : say('authenticated', { mailbox: result.mailbox });
}

const isAddress = (text: string): boolean => text.length <= 320 && /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/.test(text);

const signedIn = ({ cloud, session }: Step): Mailbox | null =>
  cloud.exchange.mailboxes.find(({ address }) => address === session.mailbox) ?? null;

const maySendAs = (mailbox: Mailbox, from: string): boolean =>
  from.toLowerCase() === mailbox.address || mailbox.sendAs.includes(from.toLowerCase());

function mailFrom(step: Step, from: string, size: number | null): SmtpTurn {
  const { cloud, session, say } = step;
  if (!session.greeted) return say('bad-sequence');
  const mailbox = signedIn(step);
  if (mailbox === null) return say('not-authenticated');
  if (session.from !== null) return say('bad-sequence');
  if (cloud.exchange.weather.outage === 'proxy') return say('temporary-error');
  if (size !== null && size > limits.banner) return say('size-too-large');
  if (!isAddress(from)) return say('invalid-address');
  if (cloud.exchange.sendAsReply === 'mail-from' && !maySendAs(mailbox, from)) return say('not-this-sender');
  return say('sender-ok', { from, to: [] });
}

function recipient({ session, say }: Step, to: string): SmtpTurn {
  if (session.from === null) return say('bad-sequence');
  if (!isAddress(to)) return say('invalid-address');
  if (session.to.length >= limits.recipients) return say('too-many-recipients');
  return say('recipient-ok', { to: [...session.to, to] });
}

/** What keeps a mailbox from submitting a message now; null where nothing does. */
function dataRefusal({ session, moment: { now }, open }: Step, mailbox: Mailbox): ReplyId | null {
  if (mailbox.blocked) return 'bad-sender';
  if (mailbox.otherConnections + open > limits.connections) return 'too-many-connections';
  if (messagesLately(mailbox, now).length >= limits.messagesPerMinute) return 'too-many-messages';
  const { recipientsToday } = recipientsWith(mailbox, session.to.length, now);
  return recipientsToday > limits.recipientsPerDay ? 'quota-exceeded' : null;
}

/** A transaction that is over, however it ended. */
const noMail = { receiving: false, from: null, to: [] };

function data(step: Step): SmtpTurn {
  const { session, say } = step;
  const mailbox = signedIn(step);
  if (mailbox === null || session.from === null || session.to.length === 0) return say('bad-sequence');
  const refusal = dataRefusal(step, mailbox);
  return refusal === null ? say('start-input', { receiving: true }) : say(refusal, noMail);
}

/** What the store says of a whole message; null where it takes it. */
function storeRefusal({ cloud }: Step, mailbox: Mailbox, message: Submission): ReplyId | null {
  if (message.size > limits.banner) return 'size-too-large';
  if (cloud.exchange.weather.outage === 'moving') return 'mailbox-moving';
  if (!maySendAs(mailbox, message.from)) return 'send-as-denied';
  if (message.size > mailbox.maxSendSize) return 'submission-too-large';
  return mailbox.full ? 'mailbox-full' : null;
}

/** The bounce's text for a recipient that a domain of ours does not have, or whose mailbox takes nothing; else null. */
function bounceText({ cloud, session, moment }: Step, recipient: string): string | null {
  const mailbox = cloud.exchange.mailboxes.find(({ address }) => address === recipient);
  const isOurs = cloud.entra.tenants.some(({ domain }) => recipient.endsWith(`@${domain}`));
  const sleeps = mailbox?.user != null && memberById(cloud.entra, mailbox.user)?.user.licensed !== true;
  if (sleeps || (mailbox === undefined && isOurs))
    return replyText(replyOf('recipient-not-found', session.server, moment));
  return mailbox?.full === true ? replyText(replyOf('mailbox-full', session.server, moment)) : null;
}

function end(step: Step, message: Submission): SmtpTurn {
  const { cloud, session, moment, say } = step;
  const mailbox = signedIn(step);
  if (mailbox === null || !session.receiving) return say('bad-sequence');
  const refusal = storeRefusal(step, mailbox, message);
  if (refusal !== null) return say(refusal, noMail, { auth: mailbox.address, from: message.from });
  const { server } = session;
  // A message without an id gets one here, as everywhere (RFC 6409 8.3).
  const messageId =
    message.messageId || `<${randomText(moment.rng, hexDigits, 16)}@${server.host}.${server.region}.prod.outlook.com>`;
  const refusalOf = (recipient: string): string | null => bounceText(step, recipient);
  const exchange = submit(cloud.exchange, mailbox, session.to, { ...message, messageId }, refusalOf, moment.now);
  return { ...say('accepted', noMail, { 'message id': messageId }), exchange };
}
