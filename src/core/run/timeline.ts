/** Who said what to whom, in order: the desk's timeline. Texts are exact, secrets in them masked. */

export const parties = ['person', 'panel', 'web-config', 'printer', 'browser', 'entra', 'exchange'] as const;
export type Party = (typeof parties)[number];

export interface TimelineEntry {
  /** Counts up from 1. */
  id: number;
  /** True time in ms. */
  at: number;
  from: Party;
  to: Party;
  kind: 'http' | 'smtp' | 'panel' | 'note';
  /** One line in the protocol's own words: `POST …/oauth2/v2.0/token → 400 authorization_pending`, `AUTH XOAUTH2 → 535 5.7.139`, `scan.start`. Not translated. */
  title: string;
  /** The exact text, lines separated by \n; '' where there is no more than the title. */
  text: string;
  /** How often the same was said in a row (polls). */
  times: number;
}

/** Entries that are kept, and characters of each text. */
export const timelineLimit = 200;
export const timelineClip = 2500;
