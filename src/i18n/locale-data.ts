// Made by tools/locale-data.ts from CLDR 48.0. Do not edit.
/** Dates and numbers of the languages that Chromium has no data for. */
export const localeData = {
  mk: {
    months: 'јан. фев. мар. апр. мај јун. јул. авг. сеп. окт. ное. дек.',
    monthNames: 'јануари февруари март април мај јуни јули август септември октомври ноември декември',
    date: '{day} {month} {year} г.',
    time: '{hour2}:{minute2}',
    dateTime: '{day} {month} {year} г., во {hour2}:{minute2}',
    decimal: ',',
    group: '.',
    minus: '-',
  },
  uz: {
    months: 'yan fev mar apr may iyn iyl avg sen okt noy dek',
    monthNames: 'Yanvar Fevral Mart Aprel May Iyun Iyul Avgust Sentabr Oktabr Noyabr Dekabr',
    date: '{day}-{month}, {year}',
    time: '{hour2}:{minute2}',
    dateTime: '{day}-{month}, {year}, {hour2}:{minute2}',
    decimal: ',',
    group: ' ',
    minus: '-',
  },
} as const;
