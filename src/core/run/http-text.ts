/** Requests and answers as they go over the wire (RFC 9112), as far as a person wants to read them. Secrets in forms and bodies are masked. */
import { isoTime } from '../cloud/entra/iso-time.ts';
import { mask } from './timeline.ts';

/** Names of form fields and JSON members that hold secrets. */
const secret =
  /^(device_code|access_token|refresh_token|id_token|client_secret|client_assertion|code_verifier|client_info)$|passw|(^|\.)(current|next|confirm|key|idNumber)$/i;

/** Half a surrogate pair has no UTF-8: a browser sends U+FFFD in its place. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/%20/g, '+');

export interface HttpRequest {
  method: 'GET' | 'POST';
  host: string;
  /** Begins with a slash. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Fields of a form; null: no body. */
  form: Readonly<Record<string, string>> | null;
  /** Names of fields that hold secrets in this request only. */
  secrets?: readonly string[];
}

export interface HttpAnswer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: Readonly<Record<string, unknown>> | string | null;
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  302: 'Found',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  503: 'Service Unavailable',
};
const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Sat, 21 Nov 2026 03:00:00 GMT" of ms since 1970 (RFC 9110 5.6.7). */
export function httpDate(time: number): string {
  const iso = isoTime(time);
  const weekday = days[((Math.floor(time / 86_400_000) % 7) + 7) % 7];
  return `${weekday}, ${iso.slice(8, 10)} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)} ${iso.slice(11, 19)} GMT`;
}

/** A form as it is sent; `isMasked`: with its secrets masked, and what is in these fields. */
export const formText = (
  form: Readonly<Record<string, string>>,
  isMasked: boolean,
  secrets: readonly string[] = [],
): string =>
  Object.entries(form)
    .map(([name, value]) => {
      const isSecret = value !== '' && (secret.test(name) || secrets.includes(name));
      return `${encoded(name)}=${isMasked && isSecret ? mask : encoded(value)}`;
    })
    .join('&');

const headerLines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);

export function requestText({ method, host, path, headers = {}, form, secrets }: HttpRequest): string {
  const own =
    form === null
      ? {}
      : {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(formText(form, false).length),
        };
  const lines = [`${method} ${path} HTTP/1.1`, ...headerLines({ Host: host, ...headers, ...own }), ''];
  return [...lines, ...(form === null ? [] : [formText(form, true, secrets), ''])].join('\n');
}

const bodyText = (body: HttpAnswer['body']): string =>
  typeof body === 'string'
    ? body
    : JSON.stringify(body, (name, value: unknown) => (typeof value === 'string' && secret.test(name) ? mask : value));

export function answerText({ status, headers = {}, body }: HttpAnswer, now: number): string {
  const lines = [`HTTP/1.1 ${status} ${reasons[status] ?? ''}`.trimEnd(), ...headerLines(headers)];
  return [...lines, `Date: ${httpDate(now)}`, ...(body === null ? [] : ['', bodyText(body)])].join('\n');
}

/** A request and its answer. */
export const exchangeText = (request: HttpRequest, answer: HttpAnswer, now: number): string =>
  `${requestText(request)}\n${answerText(answer, now)}`;
