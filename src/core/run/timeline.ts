/** Who said what to whom, in order: the desk's timeline. Texts are exact, secrets in them masked. */

export const parties = ['person', 'panel', 'web-config', 'printer', 'browser', 'entra', 'exchange'] as const;
export type Party = (typeof parties)[number];

export const entryKinds = ['http', 'smtp', 'panel', 'note'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface TimelineEntry {
  /** Counts up from 1. */
  id: number;
  /** True time in ms. */
  at: number;
  from: Party;
  to: Party;
  kind: EntryKind;
  /** One line in the protocol's own words: `POST …/oauth2/v2.0/token → 400 authorization_pending`, `AUTH XOAUTH2 → 535 5.7.139`, `scan.start`. Not translated. */
  title: string;
  /** The exact text, lines separated by \n; '' where there is no more than the title. */
  text: string;
  /** How often the same was said in a row (polls). */
  times: number;
  /** The job that it was said for; null where it was for none. */
  job: number | null;
  /** Address of the practice account that it was about, for the sign-in log; null where it is not known. */
  account: string | null;
  /** AADSTS number of the answer; null where it has none. */
  aadsts: number | null;
}

/** Entries that are kept, and characters of each text and title. */
export const timelineLimit = 200;
export const timelineClip = 2500;
export const titleClip = 300;

/** What stands for a secret. */
export const mask = '•••';

/** An entry before it is written down. */
export type Said = Pick<TimelineEntry, 'from' | 'to' | 'kind' | 'title'> &
  Partial<Pick<TimelineEntry, 'text' | 'job' | 'account' | 'aadsts'>>;

/** The number of a poll that is not answered yet (identity.md 1.3). */
const pending = 70016;

/** Only polls and what happens without a word are merged: of all else each time counts. */
const isSame = (entry: TimelineEntry, said: Said): boolean =>
  (said.aadsts === pending || said.kind === 'note') &&
  (['from', 'to', 'kind', 'title'] as const).every((key) => entry[key] === said[key]) &&
  entry.job === (said.job ?? null) &&
  entry.account === (said.account ?? null);

/** What holds a timeline: the email of a world. */
interface Book {
  timeline: readonly TimelineEntry[];
  nextEntry: number;
}

/** Text that is no longer than its limit; what is cut off is told. */
const clipped = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`);

const entryOf = (said: Said, id: number, at: number): TimelineEntry => {
  const { job = null, account = null, aadsts = null } = said;
  const [title, text] = [clipped(said.title, titleClip), clipped(said.text ?? '', timelineClip)];
  return { ...said, title, text, id, at, times: 1, job, account, aadsts };
};

/** Writes down what was said; the oldest entry goes where there are too many. What was said just before counts there (`now`: true time in ms). */
export function withSaid<E extends Book>(book: E, said: Said, now: number): E {
  const { timeline, nextEntry } = book;
  const entry = entryOf(said, nextEntry, now);
  const last = timeline.at(-1);
  if (last !== undefined && isSame(last, entry))
    return { ...book, timeline: [...timeline.slice(0, -1), { ...last, text: entry.text, times: last.times + 1 }] };
  return { ...book, timeline: [...timeline, entry].slice(-timelineLimit), nextEntry: nextEntry + 1 };
}

/** As `withSaid`, before all that has the id `first` or a later one: what led to them is told when they are there. */
export function withSaidBefore<E extends Book>(book: E, first: number, said: Said, now: number): E {
  const later = book.timeline.filter(({ id }) => id >= first).map((entry) => ({ ...entry, id: entry.id + 1 }));
  const earlier = book.timeline.filter(({ id }) => id < first);
  const timeline = [...earlier, entryOf(said, first, now), ...later].slice(-timelineLimit);
  return { ...book, timeline, nextEntry: book.nextEntry + 1 };
}
