/** The sign-in log as the timeline tells it: what came to an end, newest first. Pure. */
import type { TimelineEntry } from '../../../../core/run/timeline.ts';

export interface SignInRow {
  id: number;
  /** True time in ms. */
  at: number;
  account: string | null;
  client: 'browser' | 'device' | 'refresh';
  /** Number and full text; null: success. */
  failure: { code: number; reason: string } | null;
  times: number;
}

/** "AADSTS50126: …" as far as it goes in an answer. */
const reasonIn = (text: string): string => /AADSTS\d+: [^"\n\]]*/.exec(text)?.[0].trim() ?? '';

function rowOf({ id, at, from, title, text, account, aadsts, times }: TimelineEntry): SignInRow | null {
  const failure = aadsts === null ? null : { code: aadsts, reason: reasonIn(text) };
  if (from === 'browser')
    return failure !== null || title.endsWith(' → signed-in')
      ? { id, at, account, client: 'browser', failure, times }
      : null;
  if (from !== 'printer' || !title.includes('/token')) return null;
  const client = text.includes('grant_type=refresh_token') ? 'refresh' : 'device';
  return { id, at, account, client, failure, times };
}

/** A code that waits for its person. */
const pending = 70016;

export const signInRows = (timeline: readonly TimelineEntry[]): readonly SignInRow[] =>
  timeline
    .filter(({ to, kind, aadsts }) => to === 'entra' && kind === 'http' && aadsts !== pending)
    .map(rowOf)
    .filter((row) => row !== null)
    .reverse();
