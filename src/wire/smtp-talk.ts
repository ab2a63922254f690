/** A client's conversation with the simulated Exchange Online: what the core decides, one command after another. */
import type { CloudState } from '../core/cloud/cloud.ts';
import type { AccessClaims } from '../core/cloud/entra/tokens.ts';
import type { ExchangeState } from '../core/cloud/exchange/exchange.ts';
import type { ReplyId } from '../core/cloud/exchange/replies.ts';
import { replyOf, type SmtpReply } from '../core/cloud/exchange/reply-text.ts';
import { connectSmtp, type SmtpCommand, type SmtpSession, smtpCommand } from '../core/cloud/exchange/smtp.ts';
import type { Moment } from '../core/cloud/moment.ts';

/** Where the mail service keeps its state, and who reads its tokens. */
export interface SmtpHost {
  read(): CloudState;
  write(next: ExchangeState): void;
  moment(): Moment;
  /** What a signed access token says; null where it is none of this directory's. */
  verifyAccess(jwt: string): Promise<AccessClaims | null>;
}

/** One connection. */
export interface Talk {
  readonly session: SmtpSession;
  /** The reply that the next words of the server stand for. */
  take(): SmtpReply | null;
  /** Carries a command out; its reply waits to be taken. */
  step(command: SmtpCommand): SmtpReply;
  /** The reply that a command would get; nothing comes of it. */
  foresee(command: SmtpCommand): SmtpReply;
  /** A reply of the table by itself. */
  reply(id: ReplyId): SmtpReply;
}

/** Opens a conversation; the greeting waits to be taken. `others`: the other conversations under way, for the limit of connections. */
export function openTalk(host: SmtpHost, address: string, others: () => Iterable<Talk>): Talk {
  const greeting = connectSmtp(host.read(), { address }, host.moment());
  let { session } = greeting;
  let waiting: SmtpReply | null = greeting.reply;
  const turnOf = (command: SmtpCommand) => {
    const cloud = host.read();
    const open = [...others()].filter((other) => other.session.mailbox === session.mailbox).length + 1;
    return { cloud, turn: smtpCommand(cloud, session, command, host.moment(), open) };
  };
  return {
    get session() {
      return session;
    },
    take() {
      const reply = waiting;
      waiting = null;
      return reply;
    },
    step(command) {
      const { cloud, turn } = turnOf(command);
      session = turn.session;
      waiting = turn.reply;
      if (turn.exchange !== cloud.exchange) host.write(turn.exchange);
      return turn.reply;
    },
    foresee: (command) => turnOf(command).turn.reply,
    reply: (id) => replyOf(id, session.server, host.moment()),
  };
}
