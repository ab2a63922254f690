/** What windows may know of email and jobs: no token, no password. */
import type { SignInSession } from '../../cloud/entra/sign-in.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import type { CauseId } from '../jobs/causes.ts';
import type { JobCode, JobKind, JobState, JobUser, PlainMail, TranscriptLine } from '../jobs/job.ts';
import type { ScanRequest } from '../jobs/scan.ts';
import type { MyEmailView } from '../my-email/my-email-state.ts';
import type { SheetSection } from '../status-sheet.ts';
import type { Contact } from './email-state.ts';

export interface JobRowView {
  id: number;
  kind: JobKind;
  state: JobState;
  /** The printer's local time at which it was accepted, ms since 1970-01-01T00:00. */
  time: number;
  /** Addresses; empty for a print job. */
  to: readonly string[];
  pages: number;
  pagesDone: number;
  /** The step under way, in port time (ms): progress is the way from one to the other. Null at its end. */
  progress: { from: number; until: number } | null;
  tries: number;
  code: JobCode | null;
}

export interface JobView extends JobRowView {
  user: JobUser;
  /** The mail goes from the user's own address (G24), not from the printer's. */
  fromOwner: boolean;
  scan: ScanRequest | null;
  /** What a notification says. */
  notice: PlainMail | null;
  /** Bytes of the attachment; 0 where there is none yet. */
  size: number;
  /** The printer's local time at its end, ms; null while it is active. */
  endTime: number | null;
  cause: CauseId | null;
  /** Whether the guide has this code. */
  attested: boolean;
  /** What the service answered, word for word. */
  answer: string | null;
  mayCancel: boolean;
  maySendAgain: boolean;
  transcript: readonly TranscriptLine[];
}

/** The sign-in on Web Config's side, without its secrets. */
export type DeviceSignInView =
  | {
      state: 'waiting';
      service: EmailServerSettings['emailService'];
      userCode: string;
      verificationUri: string;
      message: string;
      /** Port time in ms. */
      expiresAt: number;
    }
  | { state: 'signed-in'; service: EmailServerSettings['emailService']; account: string }
  | { state: 'failed'; error: string; aadsts: number | null; description: string };

/** Rows of the job list that a view carries at once. */
export const jobsPerPage = 50;

export interface MailView {
  active: number;
  /** A page of the list while Job Status shows it, filtered by `draft.kind` from `draft.from` on; else the active jobs. */
  jobs: readonly JobRowView[];
  /** Jobs that fit the filter. */
  total: number;
  /** The job whose details are open. */
  job: JobView | null;
  contacts: readonly Contact[];
  recent: readonly string[];
  /** The print job of a status sheet that is under way, and the sheet that came out last. */
  printing: JobRowView | null;
  sheet: { printedAt: number; sections: readonly SheetSection[] } | null;
  signIn: DeviceSignInView | null;
  page: SignInSession | null;
  /** The sign-in of whoever is logged in at the panel; null where nobody is. */
  myEmail: MyEmailView | null;
  /** Why the saved sign-in ended. */
  ended: JobCode | null;
  /** Empty where users log in (printer.md 7): a panel knows nobody's mailbox there. */
  mailboxes: readonly { address: string; received: number }[];
}
