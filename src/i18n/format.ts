/** Dates, times and numbers. A time is the printer's local wall clock as ms since 1970-01-01T00:00 (no time zone). */
import { baseLanguage, type DisplayLanguage } from './languages.ts';
import { localeData } from './locale-data.ts';

type Style = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle' | 'month'>;
type OwnLanguage = keyof typeof localeData;
type Pattern = 'date' | 'time' | 'dateTime';

/** Languages whose dates and numbers Chromium does not know (localisation.md 3.5). */
export const isOwn = (language: string): language is OwnLanguage => language in localeData;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A time as Intl writes it, in the printer's own wall clock. */
export function byIntl(language: string, style: Style, time: number): string {
  const key = language + JSON.stringify(style);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(time);
}

/** The word at a place in a list of words. */
export const nth = (words: string, index: number): string => words.split(' ')[index] ?? '';

function byTable(language: OwnLanguage, pattern: Pattern, time: number): string {
  const date = new Date(time);
  const data = localeData[language];
  const fields: Record<string, string | number> = {
    day: date.getUTCDate(),
    month: nth(data.months, date.getUTCMonth()),
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
  return data[pattern].replace(/\{(\w+?)(2?)\}/g, (_, name: string, padded: string) =>
    String(fields[name]).padStart(padded ? 2 : 1, '0'),
  );
}

/** A time by the table or by Intl. */
export function format(display: DisplayLanguage, pattern: Pattern, style: Style, time: number): string {
  const language = baseLanguage(display);
  return isOwn(language) ? byTable(language, pattern, time) : byIntl(language, style, time);
}

/** `21 Nov 2026`, as the language writes it. */
export const formatDate = (language: DisplayLanguage, time: number): string =>
  format(language, 'date', { dateStyle: 'medium' }, time);

/** Hour and minute, as on the status bar: 12-hour where the language has it (en, ms). */
export const formatTime = (language: DisplayLanguage, time: number): string =>
  format(language, 'time', { timeStyle: 'short' }, time);
