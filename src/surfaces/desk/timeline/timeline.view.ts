/** Lines of the timeline: which are shown, and their words. Pure. */
import { type CauseId, causes } from '../../../core/device/jobs/causes.ts';
import type { MessageId } from '../../../core/device/panel/panel-events.ts';
import type { CommandType } from '../../../core/protocol.ts';
import { type EntryKind, type Party, parties, type TimelineEntry } from '../../../core/run/timeline.ts';
import type { Key } from '../../../i18n/i18n.ts';
import { changeWords, plainWords } from '../run/step-words.view.ts';

export interface Filter {
  party: Party | 'everybody';
  kind: EntryKind | 'everything';
  job: number | null;
}
export const noFilter: Filter = { party: 'everybody', kind: 'everything', job: null };

/** The lines that fit, oldest first. */
export const fitting = (timeline: readonly TimelineEntry[], { party, kind, job }: Filter): readonly TimelineEntry[] =>
  timeline.filter(
    (entry) =>
      (party === 'everybody' || entry.from === party || entry.to === party) &&
      (kind === 'everything' || entry.kind === kind) &&
      (job === null || entry.job === job),
  );

/** Where an arrow is drawn: columns from 1, and whether it points to the left. */
export function laneOf({ from, to }: Pick<TimelineEntry, 'from' | 'to'>): {
  start: number;
  end: number;
  isBack: boolean;
} {
  const [one, other] = [parties.indexOf(from) + 1, parties.indexOf(to) + 1];
  return { start: Math.min(one, other), end: Math.max(one, other) + 1, isBack: other < one };
}

const isCause = (text: string): text is CauseId => Object.hasOwn(causes, text);

/** A code that waits for its person: no failure. */
const pending = 70016;

/** Whether a line tells of something that went wrong. */
export const isBad = ({ kind, title, aadsts }: Pick<TimelineEntry, 'kind' | 'title' | 'aadsts'>): boolean =>
  (aadsts !== null && aadsts !== pending) ||
  (kind === 'smtp' && /(^|→ )[45]\d\d/.test(title)) ||
  / failed |^wrong-password$| → 401/.test(title) ||
  isCause(title);

/** Words for a line; `of` are further keys whose texts are put in under these names. Null: its title as it is. */
export interface LineWords {
  key: Key;
  values?: Readonly<Record<string, string | number>>;
  of?: Readonly<Record<string, Key>>;
}

type Rule = readonly [RegExp, (found: RegExpExecArray) => LineWords];
const messages = [
  'must-sign-in',
  'sign-in-expired',
  'sign-in-again',
  'memory-full',
  'not-for-user',
  'authentication-successful',
  'no-email-address',
  'my-email-expired',
  'my-email-again',
] as const satisfies readonly MessageId[];

const rules: readonly Rule[] = [
  [/^job (\d+)$/, ([, job = '']) => ({ key: 'desk:timeline.event.job-accepted', values: { job } })],
  [/^job (\d+) done$/, ([, job = '']) => ({ key: 'desk:timeline.event.job-done', values: { job } })],
  [/^job (\d+) cancelled$/, ([, job = '']) => ({ key: 'desk:timeline.event.job-cancelled', values: { job } })],
  [
    /^job (\d+) failed (\d+)$/,
    ([, job = '', code = '']) => ({ key: 'desk:timeline.event.job-failed', values: { job, code } }),
  ],
  [
    new RegExp(`^message (${messages.join('|')})$`),
    ([, id]) => ({
      key: 'desk:timeline.event.message',
      of: { text: `message.${id as (typeof messages)[number]}` },
    }),
  ],
  [/^wrong-password$/, () => ({ key: 'desk:timeline.event.wrong-password' })],
  [/^email-server\.saved$/, () => ({ key: 'desk:timeline.event.settings-saved' })],
  [/^email-account\.removed$/, () => ({ key: 'desk:timeline.event.signed-out' })],
  [/^sign-in signed-in$/, () => ({ key: 'desk:timeline.event.sign-in-signed-in' })],
  [/^sign-in waiting$/, () => ({ key: 'desk:timeline.event.sign-in-waiting' })],
  [/^sign-in failed (.*)$/, ([, error = '']) => ({ key: 'desk:timeline.event.sign-in-failed', values: { error } })],
];

/** What a line of the panel or a note says in words; null for the protocols' own lines. */
export function lineWords({ kind, title, text }: Pick<TimelineEntry, 'kind' | 'title' | 'text'>): LineWords | null {
  if (kind === 'http' || kind === 'smtp') return null;
  for (const [pattern, words] of rules) {
    const found = pattern.exec(title);
    if (found !== null) return words(found);
  }
  if (isCause(title)) return { key: 'desk:timeline.event.no-answer', of: { cause: `jobs.cause.${title}` } };
  const change = /^change ([\w-]+)$/.exec(title)?.[1];
  if (change !== undefined) return changeWords(change);
  const value = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  if (title === 'scan.start') {
    const to = [...text.matchAll(/^scan\.to\.\d+: (.*)$/gm)].map(([, address]) => address).join(', ');
    return { key: 'desk:run.step.scan', values: { to } };
  }
  if (title === 'job.cancel') return { key: 'desk:run.step.cancel-job', values: { job: value('job') } };
  if (title === 'job.send-again') return { key: 'desk:run.step.send-again', values: { job: value('job') } };
  if (title === 'language.choose') return { key: 'desk:run.step.language', values: { language: value('language') } };
  return plainWords(title as CommandType);
}
