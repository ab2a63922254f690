/** Formats that the first load does without. Scales as in format.ts. */
import { byIntl, format, isOwn, nth } from './format.ts';
import { baseLanguage, type DisplayLanguage } from './languages.ts';
import { localeData } from './locale-data.ts';

/** Date, hour and minute. */
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
