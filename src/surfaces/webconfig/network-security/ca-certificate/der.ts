/** A strict reader of DER (X.690): definite, shortest lengths, nothing left over. Only what a certificate needs. */

export interface Der {
  tag: number;
  content: Uint8Array;
  /** Tag, length and content. */
  whole: Uint8Array;
}

/** The bytes are not DER of the form that is needed. Caught where a file is read. */
export class NotDer extends Error {}

export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** Reads a length: its value and where the content begins. */
function lengthAt(bytes: Uint8Array, at: number): { length: number; start: number } {
  const first = bytes[at];
  if (first === undefined) throw new NotDer('There is no length.');
  if (first < 0x80) return { length: first, start: at + 1 };
  const size = first & 0x7f;
  const digits = bytes.subarray(at + 1, at + 1 + size);
  // 0: without an end, which only BER has; five bytes and more: larger than any file that is read.
  if (size === 0 || size > 4 || digits.length < size) throw new NotDer('The length cannot be read.');
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  if (digits[0] === 0 || length < 0x80) throw new NotDer('The length is written longer than it has to be.');
  return { length, start: at + 1 + size };
}

function elementAt(bytes: Uint8Array, at: number): { element: Der; end: number } {
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('There is no tag of one byte.');
  const { length, start } = lengthAt(bytes, at + 1);
  const end = start + length;
  if (end > bytes.length) throw new NotDer('The bytes end too early.');
  return { element: { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) }, end };
}

/** The one element that the bytes are. */
export function readDer(bytes: Uint8Array): Der {
  const { element, end } = elementAt(bytes, 0);
  if (end !== bytes.length) throw new NotDer('Something follows.');
  return element;
}

/** The elements in a row, as a sequence or a set has them. */
export function elementsOf({ content }: Der): Der[] {
  const elements: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const { element, end } = elementAt(content, at);
    elements.push(element);
    at = end;
  }
  return elements;
}

/** An element of the tag that is needed. */
export function need(element: Der | undefined, tag: number): Der {
  if (element?.tag !== tag) throw new NotDer(`Expected tag ${tag}, found ${element?.tag ?? 'nothing'}.`);
  return element;
}

/** An object identifier with dots: 2.5.4.3. */
export function oidOf(element: Der | undefined): string {
  const { content } = need(element, derTags.oid);
  const arcs: number[] = [];
  let arc = 0;
  let isNew = true;
  for (const byte of content) {
    if ((isNew && byte === 0x80) || arc > 2 ** 45) throw new NotDer('The object identifier cannot be read.');
    arc = arc * 128 + (byte & 0x7f);
    isNew = byte < 0x80;
    if (!isNew) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first] = arcs;
  if (!isNew || first === undefined) throw new NotDer('The object identifier is cut off.');
  // X.690 8.19.4: the first number holds two arcs, of which the first is 0, 1 or 2.
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...arcs.slice(1)].join('.');
}

/** True or false: DER knows one value of each (X.690 11.1). */
export function booleanOf(element: Der): boolean {
  const { content } = need(element, derTags.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new NotDer('Neither true nor false.');
  return content[0] === 0xff;
}

/** The bytes of a whole number, without more leading bytes than it has to have (X.690 8.3.2). */
export function integerOf(element: Der | undefined): Uint8Array {
  const { content } = need(element, derTags.integer);
  const [first, second] = content;
  const isPadded = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (first === undefined || isPadded) throw new NotDer('The number cannot be read.');
  return content;
}

const timeForms = {
  [derTags.utcTime]: /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
  [derTags.generalizedTime]: /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
} as const;

/** A time in UTC as RFC 5280 4.1.2.5 has it, in ms since 1970-01-01T00:00Z. */
export function timeOf(element: Der | undefined): number {
  const form = timeForms[element?.tag as keyof typeof timeForms];
  const found = form?.exec(String.fromCharCode(...(element?.content ?? [])));
  if (!found) throw new NotDer('The time cannot be read.');
  const [given = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  // RFC 5280 4.1.2.5.1: two digits are a year from 1950 to 2049.
  const year = found[1]?.length === 4 ? given : given + (given < 50 ? 2000 : 1900);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  if (!isReal || second > 59) throw new NotDer('There is no such time.');
  return date.getTime();
}
