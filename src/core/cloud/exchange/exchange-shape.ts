/** What the mail service, a change of it and a session must look like when they come from outside: snapshots and commands. */
import { exactly, flag, listOf, orNull, whole } from '../../record-shape.ts';
import { fault, isRecord, oneOf, type Shape, text } from '../../shape.ts';
import { clips, folderLimit, limits, memoryLimit } from './mailboxes.ts';

const address = text(320);
const time = whole(0, Number.MAX_SAFE_INTEGER);
const count = whole(0, Number.MAX_SAFE_INTEGER);

const attachment = exactly({
  fileName: text(clips.fileName),
  sample: text(clips.sample),
  color: oneOf(['color', 'gray', 'mono']),
  resolution: count,
  pages: count,
  format: oneOf(['pdf', 'pdf-pages']),
  size: count,
});
const message = exactly({
  messageId: text(clips.messageId),
  receivedAt: time,
  from: text(clips.from),
  to: listOf(address, limits.recipients),
  subject: text(clips.subject),
  size: count,
  attachment: orNull(attachment),
  text: orNull(text(clips.text)),
});
const switches: Readonly<Record<string, Shape>> = {
  smtpAuthDisabled: orNull(flag),
  sendAs: listOf(address, 100),
  maxSendSize: count,
  full: flag,
  blocked: flag,
  otherConnections: whole(0, 1000),
};
const mailbox = exactly({
  address,
  user: orNull(text(64)),
  ...switches,
  recipientsToday: count,
  countedFrom: time,
  recent: listOf(time, limits.messagesPerMinute),
  submitted: listOf(text(clips.messageId), memoryLimit),
  delivered: listOf(text(clips.messageId), memoryLimit),
  inbox: listOf(message, folderLimit),
  sent: listOf(message, folderLimit),
  received: count,
});
const organization: Readonly<Record<string, Shape>> = {
  smtpAuthDisabled: flag,
  basicAuth: oneOf(['allowed', 'disabled', 'retired']),
  legacyTls: flag,
  sendAsReply: oneOf(['submission', 'mail-from']),
};
const weather: Readonly<Record<string, Shape>> = { outage: oneOf(['none', 'proxy', 'draining', 'moving']) };

/** ExchangeState, exactly. */
export const exchangeShape = exactly({ ...organization, mailboxes: listOf(mailbox, 1000), weather: exactly(weather) });

/** Some of these keys, none without a value. */
const some =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isRecord(value)) return fault(path, 'a record');
    const given = Object.entries(shapes).filter(([key]) => Object.hasOwn(value, key));
    return exactly(Object.fromEntries(given))(value, path);
  };
const changes: Readonly<Record<string, Shape>> = {
  organization: exactly({ of: oneOf(['organization']), set: some(organization) }),
  mailbox: exactly({ of: oneOf(['mailbox']), address, set: some(switches) }),
  'exchange-weather': exactly({ of: oneOf(['exchange-weather']), set: some(weather) }),
};

/** ExchangeChange, exactly. */
export const exchangeChangeShape: Shape = (value, path) => {
  const of = isRecord(value) ? value.of : undefined;
  const shape = typeof of === 'string' && Object.hasOwn(changes, of) ? changes[of] : undefined;
  return shape === undefined ? fault(`${path}.of`, `one of ${Object.keys(changes).join(', ')}`) : shape(value, path);
};

export const smtpSessionShape = exactly({
  server: exactly({ host: text(40), region: text(20), id: text(16) }),
  client: text(64),
  tls: orNull(oneOf(['1.0', '1.2', '1.3'])),
  greeted: flag,
  mailbox: orNull(address),
  from: orNull(text(400)),
  to: listOf(address, limits.recipients),
  receiving: flag,
  closed: flag,
});
export const smtpReplyShape = exactly({ code: whole(200, 599), lines: listOf(text(2000), 20), closes: flag });
