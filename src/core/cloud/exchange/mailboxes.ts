/** What a mailbox takes, gives and remembers. Pure, and bounded whatever comes in. */
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
export const folderLimit = 100;
/** Message-IDs that a folder remembers: more than the printer's history has jobs. */
export const memoryLimit = 1000;
/** Characters that a stored message keeps of each part. */
export const clips = { messageId: 400, from: 400, subject: 2000, text: 20_000, fileName: 300, sample: 30 } as const;
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

/** A message in the inbox; one that was there before is dropped, even where the folder has let go of it since. */
const receive = (exchange: ExchangeState, address: string, message: StoredMessage): ExchangeState =>
  change(exchange, address, (mailbox) =>
    mailbox.delivered.includes(message.messageId)
      ? mailbox
      : {
          ...mailbox,
          inbox: [...mailbox.inbox, message].slice(-folderLimit),
          delivered: [...mailbox.delivered, message.messageId].slice(-memoryLimit),
          received: mailbox.received + 1,
        },
  );

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

/** As it is stored; an outside program may hand in anything. */
function stored({ attachment, ...message }: Submission, to: readonly string[], now: number): StoredMessage {
  return {
    messageId: message.messageId.slice(0, clips.messageId),
    receivedAt: now,
    from: message.from.slice(0, clips.from),
    to,
    subject: message.subject.slice(0, clips.subject),
    size: message.size,
    attachment: attachment && {
      ...attachment,
      fileName: attachment.fileName.slice(0, clips.fileName),
      sample: attachment.sample.slice(0, clips.sample),
    },
    text: message.text === null ? null : message.text.slice(0, clips.text),
  };
}

/** Counts a submission and puts a copy in Sent Items, once for each Message-ID. */
const handIn = (own: Mailbox, message: StoredMessage, now: number): Mailbox => ({
  ...own,
  ...recipientsWith(own, message.to.length, now),
  recent: [...messagesLately(own, now), now].slice(-limits.messagesPerMinute),
  ...(own.submitted.includes(message.messageId)
    ? {}
    : {
        submitted: [...own.submitted, message.messageId].slice(-memoryLimit),
        sent: [...own.sent, message].slice(-folderLimit),
      }),
});

/** The non-delivery report: one for a message, whoever it did not reach. */
function bounceOf(sender: Mailbox, subject: string, failures: readonly (readonly [string, string])[], now: number) {
  const domain = sender.address.slice(sender.address.indexOf('@') + 1);
  const report = failures.map(([to, reason]) => `${to}\nRemote Server returned '${reason}'`);
  const text = ['Delivery has failed to these recipients or groups:', ...report].join('\n\n').slice(0, clips.text);
  return {
    messageId: `<bounce-${sender.received}-${now}@${domain}>`,
    receivedAt: now,
    from: `postmaster@${domain}`,
    to: [sender.address],
    subject: `Undeliverable: ${subject}`.slice(0, clips.subject),
    size: text.length,
    attachment: null,
    text,
  };
}

/**
 * Takes a message in: a copy for every recipient with a mailbox here, one in Sent Items, a bounce where `refusalOf` gives a
 * reason. A second copy with the same Message-ID is dropped by each mailbox that had the first, as duplicate detection does.
 */
export function submit(
  exchange: ExchangeState,
  sender: Mailbox,
  to: readonly string[],
  submission: Submission,
  refusalOf: (recipient: string) => string | null,
  now: number,
): ExchangeState {
  const message = stored(submission, to, now);
  const isSecond = sender.submitted.includes(message.messageId);
  let after = change(exchange, sender.address, (own) => handIn(own, message, now));
  const failures: [string, string][] = [];
  for (const recipient of new Set(to.map((address) => address.toLowerCase()))) {
    const reason = refusalOf(recipient);
    if (reason === null) after = receive(after, recipient, message);
    else failures.push([recipient, reason]);
  }
  if (failures.length === 0 || isSecond) return after;
  const own = after.mailboxes.find(({ address }) => address === sender.address) ?? sender;
  return receive(after, sender.address, bounceOf(own, message.subject, failures, now));
}
