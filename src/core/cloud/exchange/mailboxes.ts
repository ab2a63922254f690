/** What a mailbox takes, gives and remembers. Pure. */
import type { Attachment, ExchangeState, Mailbox, StoredMessage } from './exchange.ts';

/** A message as its sender hands it in. */
export interface Submission {
  /** With its angle brackets. */
  messageId: string;
  /** The From header. */
  from: string;
  subject: string;
  /** Bytes as submitted. */
  size: number;
  attachment: Attachment | null;
  text: string | null;
}

/** Messages that a folder keeps; `received` counts all. */
const folderLimit = 100;
/** Message-IDs that a sender's mailbox remembers: more than the printer's history has jobs. */
const memoryLimit = 1000;
const minute = 60_000;
const day = 86_400_000;
/** identity.md 6.1. */
export const limits = {
  connections: 3,
  messagesPerMinute: 30,
  recipientsPerDay: 10_000,
  recipients: 1000,
  banner: 157_286_400,
} as const;

const change = (exchange: ExchangeState, address: string, next: (mailbox: Mailbox) => Mailbox): ExchangeState => ({
  ...exchange,
  mailboxes: exchange.mailboxes.map((mailbox) => (mailbox.address === address ? next(mailbox) : mailbox)),
});

const receive = (exchange: ExchangeState, address: string, message: StoredMessage): ExchangeState =>
  change(exchange, address, (mailbox) => ({
    ...mailbox,
    inbox: [...mailbox.inbox, message].slice(-folderLimit),
    received: mailbox.received + 1,
  }));

/** Recipients of the last 24 hours, with these. */
export function recipientsWith(
  mailbox: Mailbox,
  more: number,
  now: number,
): Pick<Mailbox, 'recipientsToday' | 'countedFrom'> {
  const isNewDay = now - mailbox.countedFrom >= day;
  return {
    recipientsToday: (isNewDay ? 0 : mailbox.recipientsToday) + more,
    countedFrom: isNewDay ? now : mailbox.countedFrom,
  };
}

/** Messages of the last minute. */
export const messagesLately = ({ recent }: Mailbox, now: number): readonly number[] =>
  recent.filter((time) => now - time < minute);

/**
 * Takes a message in: a copy to every recipient with a mailbox here, one to Sent Items, a bounce for every recipient that
 * a domain of ours does not have. A message that this mailbox has submitted before is dropped, as duplicate detection does.
 */
export function submit(
  exchange: ExchangeState,
  sender: string,
  to: readonly string[],
  submission: Submission,
  bounceText: (to: string) => string,
  now: number,
): ExchangeState {
  const mailbox = exchange.mailboxes.find(({ address }) => address === sender);
  if (mailbox === undefined || mailbox.submitted.includes(submission.messageId)) return exchange;
  const message: StoredMessage = { ...submission, receivedAt: now, to };
  let after = change(exchange, sender, (own) => ({
    ...own,
    ...recipientsWith(own, to.length, now),
    recent: [...messagesLately(own, now), now].slice(-limits.messagesPerMinute),
    submitted: [...own.submitted, submission.messageId].slice(-memoryLimit),
    sent: [...own.sent, message].slice(-folderLimit),
  }));
  const domains = new Set(exchange.mailboxes.map(({ address }) => address.split('@')[1]));
  for (const recipient of new Set(to.map((address) => address.toLowerCase()))) {
    if (exchange.mailboxes.some(({ address }) => address === recipient)) after = receive(after, recipient, message);
    else if (domains.has(recipient.split('@')[1])) {
      const bounce: StoredMessage = {
        messageId: `<bounce-${after.mailboxes.find(({ address }) => address === sender)?.received ?? 0}-${now}@outlook.com>`,
        receivedAt: now,
        from: 'postmaster@outlook.com',
        to: [sender],
        subject: `Undeliverable: ${submission.subject}`,
        size: 4000,
        attachment: null,
        text: bounceText(recipient),
      };
      after = receive(after, sender, bounce);
    }
  }
  return after;
}
