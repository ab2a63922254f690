/** Jobs as the printer keeps them: plain JSON. Times are the world's true time in ms. */
import type { CauseId } from './causes.ts';
import type { ScanRequest } from './scan.ts';

/** What a job does. */
export const jobKinds = ['scan-to-email', 'status-sheet'] as const;
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

export interface Job {
  /** Counts up from 1 on each printer; never used again. */
  id: number;
  kind: JobKind;
  state: JobState;
  /** ms */
  acceptedAt: number;
  endedAt: number | null;
  /** Who started it: the administrator at the panel, or nobody in particular. */
  user: 'administrator' | 'panel';
  /** null for a print job. */
  scan: ScanRequest | null;
  pages: number;
  /** Pages scanned or printed so far. */
  pagesDone: number;
  /** Bytes of the attachment; 0 before it is scanned and for a print job. */
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

export const isOver = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';
