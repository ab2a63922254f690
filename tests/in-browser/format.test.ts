import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { formatDate, formatTime } from '../../src/i18n/format.ts';
import { formatDateTime, formatMonth, formatNumber } from '../../src/i18n/format-more.ts';

const time = Date.UTC(2026, 10, 21, 15, 5);
/** Intl's spaces differ between releases of CLDR (U+202F, U+00A0, a plain one). */
const spaced = (text: string) => text.replace(/\s/g, ' ');

/** As Node's full ICU writes them (tests/locales/format.test.ts); Chromium by itself has no mk and no uz. */
const expected = {
  en: ['Nov 21, 2026', '3:05 PM', 'Nov 21, 2026, 3:05 PM', 'November', '12,345.6'],
  mk: ['21 ное. 2026 г.', '15:05', '21 ное. 2026 г., во 15:05', 'ноември', '12.345,6'],
  ru: ['21 нояб. 2026 г.', '15:05', '21 нояб. 2026 г., 15:05', 'ноябрь', '12 345,6'],
  ms: ['21 Nov 2026', '3:05 PTG', '21 Nov 2026, 3:05 PTG', 'November', '12,345.6'],
  pl: ['21 lis 2026', '15:05', '21 lis 2026, 15:05', 'listopad', '12 345,6'],
  uz: ['21-noy, 2026', '15:05', '21-noy, 2026, 15:05', 'Noyabr', '12 345,6'],
} as const;

describe('dates and numbers in a browser', () => {
  it.each(languages)('%s', (language) => {
    const shown = [
      formatDate(language, time),
      formatTime(language, time),
      formatDateTime(language, time),
      formatMonth(language, 11),
      formatNumber(language, 12_345.6),
    ];
    expect(shown.map(spaced)).toEqual(expected[language]);
  });
});
