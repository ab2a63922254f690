/** Exchange Online as data (identity.md 6, 7): the switches, the mailboxes and what arrived in them. Plain JSON. */

/** A message in a mailbox. Its attachment is made from `scan` when somebody opens it. */
export interface StoredMessage {
  /** Message-ID header, with its angle brackets: a second copy of the same id is dropped by the store, as Exchange does. */
  messageId: string;
  /** ms. */
  receivedAt: number;
  from: string;
  to: readonly string[];
  subject: string;
  /** Bytes as submitted. */
  size: number;
  /** What the attachment is made of; null for a bounce and for a message without one. */
  attachment: Attachment | null;
  text: string | null;
}

export interface Attachment {
  /** Without ".pdf". */
  fileName: string;
  /** Id of the document on the glass; '': sent by another program, of whose file only name and size are kept. */
  sample: string;
  color: 'color' | 'gray' | 'mono';
  /** dpi */
  resolution: number;
  pages: number;
  /** One file for all pages, or a file for each. */
  format: 'pdf' | 'pdf-pages';
  /** Bytes of the file, or of all files. */
  size: number;
}

export interface Mailbox {
  /** Lower case. */
  address: string;
  /** Object id of the user whose mailbox it is; null: a shared mailbox. */
  user: string | null;
  /** SmtpClientAuthenticationDisabled; null: as the organisation. */
  smtpAuthDisabled: boolean | null;
  /** Other addresses this mailbox may send as. */
  sendAs: readonly string[];
  /** Bytes; MaxSendSize, default 35 MB. */
  maxSendSize: number;
  full: boolean;
  /** Blocked as a bad outbound sender (550 5.1.8). */
  blocked: boolean;
  /** Connections that other devices hold open: the fleet that shares this mailbox. */
  otherConnections: number;
  /** Recipients counted since `countedFrom` (ms), for the limit of 10,000 a day. */
  recipientsToday: number;
  countedFrom: number;
  /** Times (ms) of the last messages, for 30 a minute. Bounded: 30. */
  recent: readonly number[];
  /** Message-IDs that it handed in: Sent Items takes no second copy. Bounded: the last 1,000. */
  submitted: readonly string[];
  /** Message-IDs that its inbox took, also of messages that it has let go of since: no second copy. Bounded: the last 1,000. */
  delivered: readonly string[];
  /** Bounded: the last 100, newest last. `received` counts all. */
  inbox: readonly StoredMessage[];
  /** Sent Items keeps every scan. Bounded: the last 100. */
  sent: readonly StoredMessage[];
  received: number;
}

export interface ExchangeWeather {
  /** 'proxy': 451 4.7.0; 'draining': 421 4.3.2; 'moving': 430 4.2.0. */
  outage: 'none' | 'proxy' | 'draining' | 'moving';
}

export interface ExchangeState {
  /** TransportConfig: SmtpClientAuthenticationDisabled for the organisation. */
  smtpAuthDisabled: boolean;
  /** 'retired': 550 5.7.30; 'disabled': 535 5.7.139 basic authentication is disabled; 'allowed': as until then (G01). */
  basicAuth: 'allowed' | 'disabled' | 'retired';
  /** AllowLegacyTLSClients and the legacy endpoint. */
  legacyTls: boolean;
  /** Reply to a From that is not the mailbox: the current one at the end of DATA, or the older one at MAIL FROM. */
  sendAsReply: 'submission' | 'mail-from';
  mailboxes: readonly Mailbox[];
  weather: ExchangeWeather;
}
