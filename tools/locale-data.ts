// Makes src/i18n/locale-data.ts: dates and numbers of mk and uz from Node's CLDR, because Chromium has none (localisation.md 3.5).

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 21, 15, 5));

const formatter = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });

const partOf = (format: Intl.DateTimeFormat, time: number, type: Intl.DateTimeFormatPartTypes) =>
  format.formatToParts(time).find((part) => part.type === type)?.value ?? '';

/** A pattern such as `{day} {month} {year} г.`; digits that CLDR pads are `{day2}`. */
function pattern(language: string, options: Intl.DateTimeFormatOptions): string {
  const parts = formatter(language, options).formatToParts(Date.UTC(2026, 10, 3, 4, 5));
  return parts
    .map(({ type, value }) => (type === 'literal' ? value : `{${type}${/^0\d$/.test(value) ? '2' : ''}}`))
    .join('');
}

function dataOf(language: string) {
  const date = { dateStyle: 'medium' } as const;
  const time = { timeStyle: 'short' } as const;
  const number = new Intl.NumberFormat(language).formatToParts(-12345.6);
  const of = (type: Intl.NumberFormatPartTypes) => number.find((part) => part.type === type)?.value ?? '';
  return {
    /** In a date; parted by spaces. */
    months: months.map((month) => partOf(formatter(language, date), month, 'month')).join(' '),
    /** On its own. */
    monthNames: months.map((month) => formatter(language, { month: 'long' }).format(month)).join(' '),
    date: pattern(language, date),
    time: pattern(language, time),
    dateTime: pattern(language, { ...date, ...time }),
    decimal: of('decimal'),
    group: of('group'),
    minus: of('minusSign'),
  };
}

const literal = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const rowsOf = (language: string): string =>
  Object.entries(dataOf(language))
    .map(([name, text]) => `    ${name}: ${literal(text)},\n`)
    .join('');

/** The whole generated file. */
export function dataFile(): string {
  if (!dataOf('mk').months.includes('ное.'))
    throw new Error('This Node has no Macedonian data; use one with full ICU.');
  return `// Made by tools/locale-data.ts from CLDR ${process.versions.cldr}. Do not edit.
/** Dates and numbers of the languages that Chromium has no data for. */
export const localeData = {
  mk: {
${rowsOf('mk')}  },
  uz: {
${rowsOf('uz')}  },
} as const;
`;
}
