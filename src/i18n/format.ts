/** Dates, times and numbers. A time is the printer's local wall clock as ms since 1970-01-01T00:00 (no time zone). */
import { baseLanguage, type DisplayLanguage } from './languages.ts';
import { localeData } from './locale-data.ts';

type Style = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle' | 'month'>;
type OwnLanguage = keyof typeof localeData;
type Pattern = 'date' | 'time' | 'dateTime';

const isOwn = (language: string): language is OwnLanguage => language in localeData;

const formatters = new Map<string, Intl.DateTimeFormat>();

function byIntl(language: string, style: Style, time: number): string {
  const key = language + JSON.stringify(style);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(time);
}

const nth = (words: string, index: number): string => words.split(' ')[index] ?? '';

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

function format(display: DisplayLanguage, pattern: Pattern, style: Style, time: number): string {
  const language = baseLanguage(display);
  return isOwn(language) ? byTable(language, pattern, time) : byIntl(language, style, time);
}

/** `21 Nov 2026`, as the language writes it. */
export const formatDate = (language: DisplayLanguage, time: number): string =>
  format(language, 'date', { dateStyle: 'medium' }, time);

/** Hour and minute, as on the status bar: 12-hour where the language has it (en, ms). */
export const formatTime = (language: DisplayLanguage, time: number): string =>
  format(language, 'time', { timeStyle: 'short' }, time);

export const formatDateTime = (language: DisplayLanguage, time: number): string =>
  format(language, 'dateTime', { dateStyle: 'medium', timeStyle: 'short' }, time);

/** The name of a month on its own; `month` from 1. */
export function formatMonth(display: DisplayLanguage, month: number): string {
  const language = baseLanguage(display);
  return isOwn(language)
    ? nth(localeData[language].monthNames, month - 1)
    : byIntl(language, { month: 'long' }, Date.UTC(2026, month - 1, 15));
}

/** At most three digits after the decimal sign, as Intl does. */
export function formatNumber(display: DisplayLanguage, value: number): string {
  const language = baseLanguage(display);
  if (!isOwn(language)) return new Intl.NumberFormat(language).format(value);
  const { decimal, group, minus } = localeData[language];
  return new Intl.NumberFormat('en')
    .formatToParts(value)
    .map(({ type, value: text }) => ({ decimal, group, minusSign: minus })[type as string] ?? text)
    .join('');
}
