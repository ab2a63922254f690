import { changeCloud } from '../../src/core/cloud/change-cloud.ts';
import type { CloudChange } from '../../src/core/cloud/changes.ts';
import type { CloudState } from '../../src/core/cloud/cloud.ts';
import { accessText } from '../../src/core/cloud/entra/token-text.ts';
import type { AccessClaims } from '../../src/core/cloud/entra/tokens.ts';
import type { Submission } from '../../src/core/cloud/exchange/mailboxes.ts';
import { replyText } from '../../src/core/cloud/exchange/reply-text.ts';
import { connectSmtp, type SmtpCommand, type SmtpSession, smtpCommand } from '../../src/core/cloud/exchange/smtp.ts';
import { seededRng } from './entra-directory.ts';
import { claimsOf, mailboxOf, newCloud, now, printer } from './smtp-cloud.ts';

const client = { address: '203.0.113.5' };
let messages = 0;

/** A message from the printer's mailbox. */
export const messageOf = (set: Partial<Submission> = {}): Submission => {
  messages += 1;
  const text = null;
  return {
    messageId: `<${messages}@printer>`,
    from: printer,
    subject: 'Scan',
    size: 5000,
    attachment: null,
    text,
    ...set,
  };
};

/** A mail service without a wire, and one client of it. */
export function testMail(start: CloudState = newCloud()) {
  const rng = seededRng(5);
  let cloud = start;
  let time = now;
  let session: SmtpSession;
  const moment = () => ({ now: time, rng });
  function connect(): string {
    const turn = connectSmtp(cloud, client, moment());
    ({ session } = turn);
    return replyText(turn.reply);
  }
  const greeting = connect();
  function say(command: SmtpCommand): string {
    const turn = smtpCommand(cloud, session, command, moment());
    cloud = { ...cloud, exchange: turn.exchange };
    ({ session } = turn);
    return replyText(turn.reply);
  }
  const hello = (): string => say({ verb: 'EHLO', name: 'printer' });
  /** As far as EHLO after STARTTLS. */
  function secure(tls: '1.0' | '1.2' | '1.3' = '1.3'): string {
    hello();
    say({ verb: 'STARTTLS', tls });
    return hello();
  }
  const signIn = (user = printer, set: Partial<AccessClaims> = {}): string =>
    say({ verb: 'AUTH XOAUTH2', user, token: accessText(claimsOf(cloud, user, set), cloud.entra.secret) });
  /** Everything up to 354; what refused, or the 354. */
  function envelope(to: readonly string[], from = printer, size: number | null = null): string {
    const steps: SmtpCommand[] = [
      { verb: 'MAIL FROM', from, size },
      ...to.map((address): SmtpCommand => ({ verb: 'RCPT TO', to: address })),
      { verb: 'DATA' },
    ];
    for (const step of steps) {
      const reply = say(step);
      if (reply >= '4' || step.verb === 'DATA') return reply;
    }
    throw new Error('no DATA');
  }
  return {
    greeting,
    get cloud() {
      return cloud;
    },
    get session() {
      return session;
    },
    mailbox: (address: string) => mailboxOf(cloud, address),
    connect,
    say,
    hello,
    secure,
    signIn,
    envelope,
    /** One message; the last reply. */
    send(to: readonly string[], set: Partial<Submission> = {}): string {
      const reply = envelope(to);
      return reply.startsWith('354') ? say({ verb: 'END', message: messageOf(set) }) : reply;
    },
    advance(ms: number): void {
      time += ms;
    },
    change(...changes: CloudChange[]): void {
      for (const change of changes) {
        const next = changeCloud(cloud, change, moment());
        if (next === null) throw new Error('nothing to change');
        cloud = next;
      }
    },
  };
}

/** A client that is signed in as the printer. */
export function signedInMail(start?: CloudState) {
  const mail = testMail(start);
  mail.secure();
  mail.signIn();
  return mail;
}
