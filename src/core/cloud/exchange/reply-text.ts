import { isoTime } from '../entra/iso-time.ts';
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

const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Sat, 21 Nov 2026 03:00:00 +0000" of ms since 1970 (RFC 5322 3.3). */
function mailTime(now: number): string {
  const [year, month, rest = ''] = isoTime(now).split('-');
  const weekday = days[((Math.floor(now / 86_400_000) % 7) + 7) % 7];
  return `${weekday}, ${Number(rest.slice(0, 2))} ${months[Number(month) - 1]} ${year} ${rest.slice(3, 11)} +0000`;
}

/** Fills a reply. `values`: what the case adds, by the name between the braces. */
export function replyOf(
  id: ReplyId,
  server: Server,
  { now }: Moment,
  values: Readonly<Record<string, string>> = {},
): SmtpReply {
  const known: Record<string, string> = {
    HOST: server.host,
    region: server.region,
    '16 hex': server.id,
    // Milliseconds, as in the replies that were seen.
    'ISO-8601 Z': `${isoTime(now).slice(0, 23)}Z`,
    'RFC 5322 date': mailTime(now),
    ...values,
  };
  const text = replies[id].text.replace(/\{([^}]+)\}/g, (whole, name: string) => known[name] ?? whole);
  const code = Number(text.slice(0, 3));
  return { code, lines: [text.slice(4)], closes: code === 421 || code === 221 };
}

/** As on the wire, lines divided by a line break: a hyphen after the code of all but the last (RFC 5321 4.2). */
export const replyText = ({ code, lines }: Pick<SmtpReply, 'code' | 'lines'>): string =>
  lines.map((line, at) => `${code}${at < lines.length - 1 ? '-' : ' '}${line}`).join('\n');
