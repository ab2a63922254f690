import type { JobRowView } from '../../../core/device/email/mail-view.ts';
import type { Key } from '../../../i18n/i18n.ts';
import type { Icons } from '../../../ui/icon.tsx';
import type { Tone } from './status-page.view.ts';

/** Words of a state; 'again': a try has failed and the next one is waited for. */
export type StateKey = Key & `jobs.state.${string}`;

/** How a job stands, at a glance. */
export interface JobLook {
  tone: Tone;
  icon: Icons;
  state: StateKey;
}

const ends = {
  done: { tone: 'good', icon: 'passed' },
  failed: { tone: 'bad', icon: 'failed' },
  cancelled: { tone: 'plain', icon: 'not-reached' },
} as const satisfies Partial<Record<JobRowView['state'], Pick<JobLook, 'tone' | 'icon'>>>;

/** Look and word of a job's state. */
export function lookOf({ state, tries }: Pick<JobRowView, 'state' | 'tries'>): JobLook {
  switch (state) {
    case 'done':
    case 'failed':
    case 'cancelled':
      return { ...ends[state], state: `jobs.state.${state}` };
    case 'waiting':
      return { tone: 'plain', icon: 'waiting', state: tries > 0 ? 'jobs.state.again' : 'jobs.state.waiting' };
    default:
      return { tone: 'plain', icon: 'running', state: `jobs.state.${state}` };
  }
}

/** The page under way, from 1, while pages are scanned or printed; else null. */
export const pageOf = ({
  state,
  pages,
  pagesDone,
}: Pick<JobRowView, 'state' | 'pages' | 'pagesDone'>): number | null =>
  state === 'scanning' || state === 'printing' ? Math.min(pagesDone + 1, pages) : null;

/** How much of the step under way is done at `now` (port time, ms): 0 to 1. */
export function doneAt({ from, until }: { from: number; until: number }, now: number): number {
  return until <= from ? 1 : Math.max(0, Math.min(1, (now - from) / (until - from)));
}

const megabyte = 1_000_000;

/** The size of a file: KB below 1 MB, else MB with one digit after the sign. 1 MB = 1,000,000 bytes. */
export const sizeOf = (bytes: number): { unit: 'scan.megabytes' | 'jobs.kilobytes'; size: number } =>
  bytes < megabyte
    ? { unit: 'jobs.kilobytes', size: Math.max(1, Math.round(bytes / 1000)) }
    : { unit: 'scan.megabytes', size: Math.round(bytes / (megabyte / 10)) / 10 };
