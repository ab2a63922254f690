/** Puts Exchange Online's words in the mouth of an smtp-server connection: its own replies differ in text, and a refusal at DATA would come only after the message. */
import type { SMTPServer } from 'smtp-server';
import type { ReplyId } from '../core/cloud/exchange/replies.ts';
import type { SmtpReply } from '../core/cloud/exchange/reply-text.ts';
import type { Talk } from './smtp-talk.ts';

type Connection = SMTPServer['connections'] extends Set<infer One> ? One : never;
type Verb = 'EHLO' | 'HELO' | 'RSET' | 'NOOP' | 'QUIT' | 'STARTTLS';

/** smtp-server has no BDAT (RFC 3030): what a client would take up in vain is not offered. */
const withoutChunks = (reply: SmtpReply): SmtpReply => ({
  ...reply,
  lines: reply.lines.filter((line) => line !== 'BINARYMIME' && line !== 'CHUNKING'),
});

const nameIn = (line: Buffer): string => line.toString().trim().split(/\s+/)[1] ?? '';

/** What Exchange says to commands that smtp-server carries out without asking. */
const answers: Readonly<Record<Verb, (talk: Talk, line: Buffer) => SmtpReply>> = {
  EHLO: (talk, line) => withoutChunks(talk.step({ verb: 'EHLO', name: nameIn(line) })),
  HELO(talk, line) {
    const reply = talk.step({ verb: 'EHLO', name: nameIn(line) });
    return { ...reply, lines: reply.lines.slice(0, 1) };
  },
  RSET: (talk) => talk.step({ verb: 'RSET' }),
  NOOP: (talk) => talk.step({ verb: 'NOOP' }),
  QUIT: (talk) => talk.step({ verb: 'QUIT' }),
  // The step itself comes with the handshake, which tells the version.
  STARTTLS: (talk) => talk.foresee({ verb: 'STARTTLS', tls: '1.3' }),
};

const own: Readonly<Record<number, ReplyId>> = {
  421: 'service-not-active',
  500: 'unrecognized',
  501: 'invalid-arguments',
  503: 'bad-sequence',
  504: 'unrecognized-authentication',
  538: 'unrecognized-authentication',
};
const garbledAuth = /^(Authentication aborted$|Error: (invalid userdata|missing username|syntax: AUTH))/;

/** Exchange's words for what smtp-server refuses before it asks anybody. */
function refusalOf(talk: Talk, code: number, text: string, context: unknown): SmtpReply {
  if (context === 'SENDER_SYNTAX_ERROR' || context === 'MAILBOX_SYNTAX_ERROR')
    return talk.session.mailbox === null ? talk.reply('not-authenticated') : talk.reply('invalid-address');
  if (code === 503 && talk.session.tls !== null && text.includes('TLS already active')) return talk.reply('tls-first');
  // Garbled, or given up with "*": Exchange answers 535, not 501 (identity.md 6.3).
  if (code === 501 && garbledAuth.test(text)) return talk.foresee({ verb: 'AUTH XOAUTH2', user: '', token: null });
  return talk.reply(own[code] ?? 'temporary-error');
}

/** From now on this connection says what the conversation decides, at the stage at which it decides it. */
export function speak(connection: Connection, talk: Talk): void {
  const write = connection.send.bind(connection);
  let asked: (() => SmtpReply) | null = null;
  connection.send = (code, data, context) => {
    // The prompts of AUTH are the mechanisms'.
    if (code === 334) return write(code, data, false);
    const text = Array.isArray(data) ? (data[0] ?? '') : (data ?? '');
    const reply = talk.take() ?? (code < 400 && asked !== null ? asked() : refusalOf(talk, code, text, context));
    talk.take();
    write(reply.code, [...reply.lines], false);
  };
  for (const verb of Object.keys(answers) as Verb[]) {
    const handle = connection[`handler_${verb}`].bind(connection);
    connection[`handler_${verb}`] = (line, done) => {
      asked = () => answers[verb](talk, line);
      handle(line, done);
      asked = null;
    };
  }
  const receive = connection.handler_DATA.bind(connection);
  connection.handler_DATA = (line, done) => {
    const { code } = talk.step({ verb: 'DATA' });
    if (code === 354) return receive(line, done);
    connection.send(code);
    done();
  };
}
