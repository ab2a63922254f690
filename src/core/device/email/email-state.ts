/** What a printer that sends email keeps, and the Microsoft side it sends to. Null in a world until something needs it. Times: the world's true time in ms. */
import type { CloudState } from '../../cloud/cloud.ts';
import type { RememberedAccount } from '../../cloud/entra/browser-accounts.ts';
import type { SignInSession } from '../../cloud/entra/sign-in.ts';
import type { SmtpReply } from '../../cloud/exchange/reply-text.ts';
import type { SmtpSession } from '../../cloud/exchange/smtp.ts';
import type { TimelineEntry } from '../../run/timeline.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import type { Job, JobCode, TranscriptLine } from '../jobs/job.ts';
import type { MyEmailState } from '../my-email/my-email-state.ts';
import type { SheetSection } from '../status-sheet.ts';
import type { NotifyEvent } from '../web/web-settings.ts';
import type { ConnectionTest, FirmwareUpdate, UpdateEnd } from '../web/web-view.ts';

/** The tokens of the saved sign-in. Never in a view. */
export interface StoredTokens {
  access: string;
  /** ms by the printer's reckoning: issue + expires_in. */
  accessUntil: number;
  /** null: the answer had none (identity.md 7, DavMail#510); the sign-in ends with the access token. */
  refresh: string | null;
  /** Whose they are, as the sign-in told. */
  account: string;
}

/** A device sign-in on Web Config's side: it is not the printer's until OK saves it (G19, G32). */
export type DeviceSignIn =
  | {
      state: 'waiting';
      service: EmailServerSettings['emailService'];
      deviceCode: string;
      userCode: string;
      verificationUri: string;
      message: string;
      /** ms */
      expiresAt: number;
      /** ms between polls; grows with slow_down. */
      interval: number;
      nextPollAt: number;
    }
  /** Signed in, not yet saved. */
  | { state: 'signed-in'; service: EmailServerSettings['emailService']; tokens: StoredTokens }
  /** `error`: of the token endpoint, for example expired_token; `aadsts`: its number, null where the service was not asked: 'unreachable', 'untrusted-date', 'untrusted-authority'. */
  | { state: 'failed'; error: string; aadsts: number | null; description: string };

/** What a connection to the services is about to do. 'reply': the whole message is out, its reply not yet in. */
export const linePhases = ['token', 'connect', 'auth', 'envelope', 'data', 'reply'] as const;

/** The one connection that the printer has; it sends one mail at a time. Gone with the power. */
export interface MailLine {
  job: number;
  phase: (typeof linePhases)[number];
  /** ms */
  dueAt: number;
  session: SmtpSession | null;
  /** What the service has answered and the printer has not heard yet. */
  reply: SmtpReply | null;
  /** The access token was renewed for this try: a second refusal is final. */
  renewed: boolean;
}

export interface Contact {
  id: number;
  name: string;
  address: string;
}

/** What stands between the printer and the services besides its own network. */
export interface Faults {
  /** A firewall lets nothing through to login.microsoftonline.com. */
  loginBlocked: boolean;
  /** A firewall lets nothing through to port 587. */
  smtpBlocked: boolean;
  /** The connection to the mail service breaks at this point, every time; 'reply': after the whole message, before its reply. */
  smtpBreaks: 'never' | 'greeting' | 'starttls' | 'data' | 'reply';
  /** The highest TLS version that the printer's firmware speaks. */
  tls: '1.0' | '1.2' | '1.3';
  /**
   * Who signed the certificates that the printer sees: a root that it knows; an inspecting proxy of the office, whose CA certificate can be imported;
   * a root that is newer than the printer's list, which Root Certificate Update brings.
   */
  certificates: 'known' | 'inspected' | 'new-root';
}

/** A sheet of paper that came out: what is on it does not change any more. */
export interface PrintedSheet {
  job: number;
  /** The printer's local time when it was printed, ms since 1970-01-01T00:00. */
  printedAt: number;
  sections: readonly SheetSection[];
}

/** An event to be told by email. */
export interface OwedNotice {
  event: NotifyEvent;
  /** ms */
  at: number;
  /** Lines of the message that say more. */
  detail: string;
}

export interface EmailState {
  cloud: CloudState;
  faults: Faults;
  tokens: StoredTokens | null;
  /** The password of SMTP AUTH (G01); a practice password. */
  smtpPassword: string;
  /** Why the saved sign-in ended; null while it is good. */
  ended: { code: JobCode; at: number } | null;
  signIn: DeviceSignIn | null;
  line: MailLine | null;
  /** The Microsoft page that a person has open. */
  page: SignInSession | null;
  /** Accounts that the browser of the Microsoft pages remembers, the last one first. Bounded: `rememberedLimit`. */
  remembered: readonly RememberedAccount[];
  /** The printer's own browser, and its users' sign-ins. */
  myEmail: MyEmailState;
  /** Active jobs, then history: newest first, bounded by `historyLimit`. */
  jobs: readonly Job[];
  nextJob: number;
  /** Job id → what was said; of the jobs that ran last (`transcriptLimit`). */
  transcripts: Readonly<Record<string, readonly TranscriptLine[]>>;
  contacts: readonly Contact[];
  nextContact: number;
  /** Addresses sent to, newest first, bounded by `addressLimit`. */
  recent: readonly string[];
  /** What the printer has to tell by email and could not yet, oldest first, bounded by `owedLimit`. */
  owed: readonly OwedNotice[];
  /** The sheets in the tray, newest first, bounded by `sheetLimit`. */
  sheets: readonly PrintedSheet[];
  /** The connection test that was started last. */
  test: ConnectionTest | null;
  update: FirmwareUpdate | null;
  lastUpdate: UpdateEnd | null;
  /** When the clock was compared with the time server last, true time in ms; null: not yet. */
  clockCheckedAt: number | null;
  /** Oldest first, bounded by `timelineLimit`. */
  timeline: readonly TimelineEntry[];
  nextEntry: number;
}

/** Jobs that are over and kept; active ones come on top. */
export const historyLimit = 500;
/** Jobs that may be active at once; one more is refused (315). */
export const activeLimit = 50;
export const transcriptLimit = 20;
export const addressLimit = 20;
export const contactLimit = 200;
export const sheetLimit = 10;
export const owedLimit = 20;
