/** Jobs as the printer keeps them: plain JSON. Times are the world's true time in ms. */
import type { NotifyEvent } from '../web/web-settings.ts';
import type { CauseId } from './causes.ts';
import type { ScanRequest } from './scan.ts';

/** What a job does. */
export const jobKinds = ['scan-to-email', 'to-my-email', 'status-sheet', 'email-notification'] as const;
export type JobKind = (typeof jobKinds)[number];

/** Where a job is. The last three are ends. */
export const jobStates = [
  'scanning',
  'waiting',
  'connecting',
  'sending',
  'printing',
  'done',
  'failed',
  'cancelled',
] as const;
export type JobState = (typeof jobStates)[number];

/** Codes of the printer's job history: 360, 361, 370 are the guide's, the others are not in the guide (printer.md 5.2). */
export const jobCodes = [311, 312, 313, 314, 315, 334, 360, 361, 370] as const;
export type JobCode = (typeof jobCodes)[number];

/** One line of a conversation: who said what. Secrets are masked where they are written down. */
export interface TranscriptLine {
  /** 'note': what the printer did or saw without a word on the line. */
  who: 'printer' | 'entra' | 'exchange' | 'note';
  text: string;
}

/** Who started a job: the administrator or a user of Access Control at the panel, nobody in particular there, or the printer itself. */
export type JobUser = 'administrator' | 'panel' | 'printer' | { readonly name: string };

/** The message of a notification (P27): plain text, in English as an embedded printer writes it. */
export interface PlainMail {
  event: NotifyEvent;
  to: readonly string[];
  subject: string;
  text: string;
}

export interface Job {
  /** Counts up from 1 on each printer; never used again. */
  id: number;
  kind: JobKind;
  state: JobState;
  /** ms */
  acceptedAt: number;
  endedAt: number | null;
  user: JobUser;
  /** `id` of the user of Epson Print Admin Serverless whose job it is; null: nobody's. */
  owner: number | null;
  /** The mail goes from the owner's own address with the owner's sign-in (To My Email, G24); else from the printer's. */
  fromOwner: boolean;
  /** null for a job without a scan. */
  scan: ScanRequest | null;
  /** What a notification says; null for every other job. */
  notice: PlainMail | null;
  pages: number;
  /** Pages scanned or printed so far. */
  pagesDone: number;
  /** Bytes of the attachment; 0 before it is scanned and for a job without one. */
  size: number;
  /** Message-ID of its mail: made when the job is accepted, the same at every try, so that no mailbox keeps it twice. */
  messageId: string;
  /** The whole message went out once and its reply was lost: it may have arrived, so it is tried again under the same id and cannot be cancelled. */
  uncertain: boolean;
  /** Tries to send that were begun. */
  tries: number;
  /** When its next step is due, ms; null at its end. */
  dueAt: number | null;
  /** When the step under way began, ms: progress is drawn between the two. */
  since: number;
  code: JobCode | null;
  cause: CauseId | null;
  /** What the service answered, word for word: an AADSTS text or an SMTP reply; null where none did. */
  answer: string | null;
}

/** Whom its mail is for; nobody where it sends none. */
export const recipientsOf = ({ scan, notice }: Pick<Job, 'scan' | 'notice'>): readonly string[] =>
  scan?.to ?? notice?.to ?? [];

export const isOver = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';
