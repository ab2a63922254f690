/** The simulated Exchange Online behind a real smtp-server: its callbacks, over the core's decisions (identity.md 6). */
import type { SMTPServer, SMTPServerAddress, SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import type { SmtpReply } from '../core/cloud/exchange/reply-text.ts';
import type { SmtpCommand } from '../core/cloud/exchange/smtp.ts';
import { readMessage, readWhole } from './smtp-message.ts';
import { openTalk, type SmtpHost, type Talk } from './smtp-talk.ts';
import { speak } from './smtp-voice.ts';

type Done = (error?: Error | null) => void;

const refusal = ({ code, lines }: SmtpReply): Error =>
  Object.assign(new Error(lines.join(' ')), { responseCode: code });

/** How smtp-server is told of a reply. */
function finish(done: Done, reply: SmtpReply): void {
  if (reply.code >= 400) done(refusal(reply));
  else done();
}

/** Version of TLS as the core counts: all before 1.2 are too old. */
function versionOf(socket: object): '1.0' | '1.2' | '1.3' {
  const protocol = 'getProtocol' in socket && typeof socket.getProtocol === 'function' ? socket.getProtocol() : null;
  if (protocol === 'TLSv1.3') return '1.3';
  return protocol === 'TLSv1.2' ? '1.2' : '1.0';
}

/** SIZE= in bytes. */
function sizeOf({ args }: SMTPServerAddress): number | null {
  const size = args === false ? undefined : args.SIZE;
  return typeof size === 'string' ? Number(size) : null;
}

/** The words and limits that smtp-server must leave to the decisions. */
const behaviour = {
  // Before the connection has its own name; nothing of the host's.
  name: 'smtp.office365.com',
  authMethods: ['LOGIN', 'XOAUTH2'],
  authOptional: true,
  disabledCommands: ['HELP', 'VRFY', 'XCLIENT', 'XFORWARD', 'WIZ', 'SHELL', 'KILL'],
  disableReverseLookup: true,
  hideENHANCEDSTATUSCODES: true,
  hideREQUIRETLS: true,
  lenientAddressParsing: true,
  // Old clients are let in as far as EHLO, where they hear why they may not stay.
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
} as const;

async function receive(talk: Talk, stream: AsyncIterable<Uint8Array>): Promise<SmtpReply> {
  const whole = await readWhole(stream);
  return talk.step({ verb: 'END', message: await readMessage(whole, talk.session.from ?? '') });
}

/** Options of an smtp-server that answers as Exchange Online; `key` and `cert` are the caller's. */
export function smtpDecisions(host: SmtpHost): SMTPServerOptions {
  const talks = new Map<string, Talk>();
  const talkOf = ({ id }: SMTPServerSession): Talk => {
    const talk = talks.get(id);
    if (talk === undefined) throw new Error('no such session');
    return talk;
  };
  const step = (session: SMTPServerSession, command: SmtpCommand, done: Done): void =>
    finish(done, talkOf(session).step(command));
  return {
    ...behaviour,
    authMethods: [...behaviour.authMethods],
    disabledCommands: [...behaviour.disabledCommands],
    onConnect(this: SMTPServer, session, done) {
      const talk: Talk = openTalk(host, session.remoteAddress, () =>
        [...talks.values()].filter((other) => other !== talk),
      );
      talks.set(session.id, talk);
      for (const connection of this.connections) if (connection.id === session.id) speak(connection, talk);
      if (talk.session.closed) done(new Error('closed'));
      else done();
    },
    onSecure(socket, session, done) {
      const talk = talkOf(session);
      talk.step({ verb: 'STARTTLS', tls: versionOf(socket) });
      // It was said before the handshake.
      talk.take();
      done();
    },
    onAuth({ method, username = '', password, accessToken = '' }, session, done) {
      const answer = (command: SmtpCommand): void => {
        const reply = talkOf(session).step(command);
        if (reply.code === 235) done(null, { user: username });
        else done(refusal(reply));
      };
      if (method !== 'XOAUTH2') return answer({ verb: 'AUTH LOGIN', user: username, password: password ?? '' });
      host
        .verifyAccess(accessToken)
        .then((token) => answer({ verb: 'AUTH XOAUTH2', user: username, token }))
        .catch(done);
    },
    onMailFrom(address, session, done) {
      step(session, { verb: 'MAIL FROM', from: address.address, size: sizeOf(address) }, done);
    },
    onRcptTo({ address }, session, done) {
      step(session, { verb: 'RCPT TO', to: address }, done);
    },
    onData(stream, session, done) {
      receive(talkOf(session), stream).then((reply) => finish(done, reply), done);
    },
    onClose({ id }) {
      talks.delete(id);
    },
  };
}
