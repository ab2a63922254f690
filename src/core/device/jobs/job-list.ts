/** The list of jobs: what is active, what is kept. Pure. */
import { type EmailState, historyLimit, transcriptLimit } from '../email/email-state.ts';
import { isOver, type Job, type TranscriptLine } from './job.ts';

export const jobOf = (email: EmailState, id: number): Job | null => email.jobs.find((job) => job.id === id) ?? null;

export const activeJobs = (email: EmailState): readonly Job[] => email.jobs.filter((job) => !isOver(job));

/** Puts a changed job in its place. */
export const withJob = (email: EmailState, changed: Job): EmailState => ({
  ...email,
  jobs: email.jobs.map((job) => (job.id === changed.id ? changed : job)),
});

/** Adds a job on top; the oldest ones that are over go, and the transcripts of all but the newest. Active jobs never go. */
export function addJob(email: EmailState, job: Job): EmailState {
  const all = [job, ...email.jobs];
  // Room for those that are active, since each of them will be over one day.
  let room = historyLimit - all.filter((kept) => !isOver(kept)).length;
  const jobs = all.filter((kept) => {
    if (!isOver(kept)) return true;
    room -= 1;
    return room >= 0;
  });
  return { ...email, jobs, nextJob: job.id + 1 };
}

/** Lines that one transcript may have; the first ones go. */
const lineLimit = 200;

/** Writes down what was said for a job. */
export function note(email: EmailState, id: number, said: readonly TranscriptLine[]): EmailState {
  if (said.length === 0) return email;
  const { [id]: before = [], ...others } = email.transcripts;
  const newest = Object.entries(others)
    .sort(([a], [b]) => Number(b) - Number(a))
    .slice(0, transcriptLimit - 1);
  return { ...email, transcripts: { ...Object.fromEntries(newest), [id]: [...before, ...said].slice(-lineLimit) } };
}

const isUnscanned = ({ scan, pages, pagesDone }: Job): boolean => scan !== null && pagesDone < pages;

/** What a job does next. */
export type JobStep = 'scan' | 'print' | 'begin-scan' | 'begin-print' | 'begin-mail';

/** The next thing that happens by itself, and when (ms); null where nothing will. */
type Due = { at: number; what: JobStep; job: Job } | { at: number; what: 'line' | 'poll' };

const oldest = (jobs: readonly Job[]): Job | undefined => jobs.at(-1);

/** One of each: the glass scans one job, the engine prints one, one mail is on the line; the others wait in their order. */
export function nextDue(email: EmailState): Due | null {
  const active = activeJobs(email);
  const waiting = active.filter(({ state }) => state === 'waiting');
  const found: Due[] = [];
  const add = (what: JobStep, job: Job | undefined): void => {
    if (job !== undefined) found.push({ at: job.dueAt ?? 0, what, job });
  };
  const scanning = active.find(({ state }) => state === 'scanning');
  if (scanning === undefined) add('begin-scan', oldest(waiting.filter(isUnscanned)));
  else add('scan', scanning);
  const printing = active.find(({ state }) => state === 'printing');
  if (printing === undefined) add('begin-print', oldest(waiting.filter(({ kind }) => kind === 'status-sheet')));
  else add('print', printing);
  if (email.line !== null) found.push({ at: email.line.dueAt, what: 'line' });
  else if (email.test?.result !== null) {
    // A connection test has the line as a mail would have it.
    const ready = waiting.filter((job) => job.kind !== 'status-sheet' && !isUnscanned(job));
    add('begin-mail', ready.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.id - b.id)[0]);
  }
  if (email.signIn?.state === 'waiting') found.push({ at: email.signIn.nextPollAt, what: 'poll' });
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}
