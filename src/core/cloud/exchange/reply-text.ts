import type { Moment } from '../moment.ts';
import { type ReplyId, replies } from './replies.ts';

/** A reply as it goes over the line: lines without their code; a single line is the whole text. */
export interface SmtpReply {
  code: number;
  lines: readonly string[];
  /** The service closes the connection after it. */
  closes: boolean;
}

/** Who answers: names that differ from connection to connection. */
export interface Server {
  host: string;
  region: string;
  /** 16 hex digits. */
  id: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day = 86_400_000;

/** Year, month (from 0) and day of a count of days since 1970-01-01 (proleptic Gregorian calendar). */
function civil(count: number): [year: number, month: number, date: number] {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (shiftedMonth + 2) % 12;
  return [yearOfEra + era * 400 + (month < 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1];
}

function datesOf(now: number): { iso: string; mail: string } {
  const count = Math.floor(now / day);
  const [year, month, date] = civil(count);
  const rest = now - count * day;
  const time = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60]
    .map(two)
    .join(':');
  const ms = String(rest % 1000).padStart(3, '0');
  const weekday = days[((count % 7) + 7) % 7];
  return {
    iso: `${year}-${two(month + 1)}-${two(date)}T${time}.${ms}Z`,
    mail: `${weekday}, ${date} ${months[month]} ${year} ${time} +0000`,
  };
}

/** Fills a reply. `values`: what the case adds, by the name between the braces. */
export function replyOf(
  id: ReplyId,
  server: Server,
  { now }: Moment,
  values: Readonly<Record<string, string>> = {},
): SmtpReply {
  const { iso, mail } = datesOf(now);
  const known: Record<string, string> = {
    HOST: server.host,
    region: server.region,
    '16 hex': server.id,
    'ISO-8601 Z': iso,
    'RFC 5322 date': mail,
    ...values,
  };
  const text = replies[id].text.replace(/\{([^}]+)\}/g, (whole, name: string) => known[name] ?? whole);
  const code = Number(text.slice(0, 3));
  return { code, lines: [text.slice(4)], closes: code === 421 || code === 221 };
}

/** As on the wire, lines divided by a line break: a hyphen after the code of all but the last (RFC 5321 4.2). */
export const replyText = ({ code, lines }: Pick<SmtpReply, 'code' | 'lines'>): string =>
  lines.map((line, at) => `${code}${at < lines.length - 1 ? '-' : ' '}${line}`).join('\n');
