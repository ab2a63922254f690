import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { formatDate, formatTime } from '../../src/i18n/format.ts';
import { formatDateTime, formatMonth, formatNumber } from '../../src/i18n/format-more.ts';
import { dataFile } from '../../tools/locale-data.ts';
import { keysFile } from '../../tools/locale-keys.ts';
import { projectRoot } from '../../tools/paths.ts';

const times = Array.from({ length: 12 }, (_, month) => [
  Date.UTC(2026, month, 3, 4, 5),
  Date.UTC(2026, month, 21, 15, 59),
]).flat();
const numbers = [0, 1, -1, 0.5, 999, 1000, 1234.5, 12_345.6, 1_234_567.891, -9876.54];

const intl = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });

describe.each(languages)('dates and numbers in %s are those of CLDR', (language) => {
  it.each([
    ['date', formatDate, { dateStyle: 'medium' }],
    ['time', formatTime, { timeStyle: 'short' }],
    ['date and time', formatDateTime, { dateStyle: 'medium', timeStyle: 'short' }],
  ] as const)('%s, every month', (_, format, options) => {
    expect(times.map((time) => format(language, time))).toEqual(
      times.map((time) => intl(language, options).format(time)),
    );
  });

  it('names of months', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(months.map((month) => formatMonth(language, month))).toEqual(
      months.map((month) => intl(language, { month: 'long' }).format(Date.UTC(2026, month - 1, 9))),
    );
  });

  it('numbers', () => {
    expect(numbers.map((value) => formatNumber(language, value))).toEqual(
      numbers.map((value) => new Intl.NumberFormat(language).format(value)),
    );
  });
});

describe('what tools make', () => {
  const stored = (file: string) => readFileSync(join(projectRoot, 'src/i18n', file), 'utf8');

  it('the table of mk and uz is up to date and small', () => {
    expect(stored('locale-data.ts')).toBe(dataFile());
    expect(stored('locale-data.ts').length).toBeLessThan(2048);
  });

  it('the typed keys are up to date', () => {
    expect(stored('keys.ts')).toBe(keysFile());
  });
});
