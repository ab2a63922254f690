import type { WorldView } from '../../../../core/protocol.ts';

export const clockParts = ['year', 'month', 'day', 'hour', 'minute'] as const;
export type ClockPart = (typeof clockParts)[number];
/** A date and time that exists; `month` and `day` from 1. */
export type Clock = Readonly<Record<ClockPart, number>>;

const years = { first: 2020, last: 2099 } as const;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last value of a part; the last day hangs on the month. */
export function rangeOf(part: ClockPart, { year, month }: Clock): readonly [first: number, last: number] {
  switch (part) {
    case 'year':
      return [years.first, years.last];
    case 'month':
      return [1, 12];
    case 'day':
      return [1, daysIn(year, month)];
    case 'hour':
      return [0, 23];
    case 'minute':
      return [0, 59];
  }
}

/** Keeps the day within its month: the 31st becomes the 28th in February. */
const withinMonth = (clock: Clock): Clock => ({ ...clock, day: Math.min(clock.day, daysIn(clock.year, clock.month)) });

/** One step of one part; past its last value it begins again at the first. The others stay, except a day that the month lacks. */
export function step(clock: Clock, part: ClockPart, by: 1 | -1): Clock {
  const [first, last] = rangeOf(part, clock);
  const next = clock[part] + by;
  return withinMonth({ ...clock, [part]: next > last ? first : next < first ? last : next });
}

/** Reads local time as ms since 1970-01-01T00:00, cut to the minute and kept within the years that the printer knows. */
export function clockAt(time: number): Clock {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const clock = {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
  return withinMonth({ ...clock, year: Math.max(years.first, Math.min(years.last, year)) });
}

/** Local time as ms since 1970-01-01T00:00. */
export const timeOf = ({ year, month, day, hour, minute }: Clock): number =>
  Date.UTC(year, month - 1, day, hour, minute);

/** The text that the draft holds under `clock`: 2026-11-23T09:00. */
export const draftOf = (clock: Clock): string => new Date(timeOf(clock)).toISOString().slice(0, 16);

/** The clock that the form shows: the draft, or the printer's present time. `now`: port time in ms. */
export function dateTimeOf({ printer, panel }: Pick<WorldView, 'printer' | 'panel'>, now: number): Clock {
  const { clock = '' } = panel.draft;
  // Date.parse reads a date into almost anything: only our own form gets there.
  const drafted = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock) ? Date.parse(`${clock}:00Z`) : Number.NaN;
  return clockAt(Number.isNaN(drafted) ? now + printer.clockOffset : drafted);
}
