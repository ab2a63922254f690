import { clockRange } from '../../../../core/device/clock.ts';
import { dateTimeProblems } from '../../../../core/device/web/device-problems.ts';
import type { WebProblems, WebRequestOf } from '../../../../core/device/web/web-request.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import { wholeOf } from '../../widgets/whole-number.ts';

/** How the clock is set. */
export type Method = 'by-hand' | 'by-server';

/** The form as it is typed. */
export interface DateTimeDraft {
  method: Method;
  year: string;
  /** 1-12 */
  month: string;
  day: string;
  hour: string;
  minute: string;
  server: string;
  interval: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The form as the page opens: the printer's settings, and what its clock shows, in ms. */
export function draftOf({ web }: Pick<WorldView['printer'], 'web'>, clock: number): DateTimeDraft {
  const { synchronise, server, interval } = web.dateTime;
  const date = new Date(Math.min(clockRange.max, Math.max(clockRange.min, clock)));
  return {
    method: synchronise ? 'by-server' : 'by-hand',
    year: String(date.getUTCFullYear()),
    month: String(date.getUTCMonth() + 1),
    day: String(date.getUTCDate()),
    hour: two(date.getUTCHours()),
    minute: two(date.getUTCMinutes()),
    server,
    interval: String(interval),
  };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const years = { min: new Date(clockRange.min).getUTCFullYear(), max: new Date(clockRange.max).getUTCFullYear() };

/** Parts of the date that are not within their ranges: a day has to be in its month. */
function partProblems(draft: DateTimeDraft): WebProblems {
  const year = wholeOf(draft.year);
  const month = wholeOf(draft.month);
  const isMonth = year >= years.min && year <= years.max && month >= 1 && month <= 12;
  const ranges = {
    year: years,
    month: { min: 1, max: 12 },
    day: { min: 1, max: isMonth ? daysIn(year, month) : 31 },
    hour: { min: 0, max: 23 },
    minute: { min: 0, max: 59 },
  } as const;
  const parts = Object.keys(ranges) as (keyof typeof ranges)[];
  const wrong = parts.filter((part) => {
    const value = wholeOf(draft[part]);
    return !(value >= ranges[part].min && value <= ranges[part].max);
  });
  return Object.fromEntries(wrong.map((part) => [part, { problem: 'range', ...ranges[part] } as const]));
}

/** What a form comes to: what is wrong with it, or what is sent. The clock is set by hand only where somebody chose that: `time` null leaves it. */
export function checked(
  printer: WorldView['printer'],
  draft: DateTimeDraft,
): { problems: WebProblems; request: WebRequestOf<'date-time.save'> } {
  const synchronise = draft.method === 'by-server';
  const saved = printer.web.dateTime;
  const [year, month, day, hour, minute] = [draft.year, draft.month, draft.day, draft.hour, draft.minute].map(wholeOf);
  const parts = synchronise ? {} : partProblems(draft);
  const time =
    synchronise || Object.keys(parts).length > 0
      ? null
      : Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  // Fields that are not drawn cannot be corrected: their saved values stay.
  const values = synchronise
    ? { server: draft.server.trim(), interval: wholeOf(draft.interval) }
    : { server: saved.server, interval: saved.interval };
  const request = { type: 'date-time.save', time, synchronise, ...values } as const;
  return { problems: { ...parts, ...dateTimeProblems(printer, request) }, request };
}
