/** Names of subjects and issuers as one line of text (RFC 4514), for people. */
import { type Der, derTags, elementsOf, NotDer, need, oidOf } from './der.ts';

/** Short names of attributes (RFC 4514 3, and those that certificates use besides). */
const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** Kinds of text (X.680) by their tags. */
const encodings: Readonly<Record<number, string>> = {
  12: 'utf-8',
  18: 'ascii',
  19: 'ascii',
  // Teletex: what programs write there is Latin 1.
  20: 'latin1',
  22: 'ascii',
  30: 'utf-16be',
};

/** Text of a value; null where it is no text. */
function textOf({ tag, content }: Der): string | null {
  const encoding = encodings[tag];
  if (encoding === undefined) return null;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new NotDer('A name is not of its own kind of text.');
  }
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Signs that would be taken for part of the line have a backslash before them; those that cannot be seen are written as numbers. */
const escaped = (text: string): string =>
  text
    .replace(/["+,;<>\\]/g, '\\$&')
    .replace(/^[ #]|(?<=[^\\]) $/g, '\\$&')
    // Control characters, and those that turn the direction of a line round.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
      hexOf(new TextEncoder().encode(sign)).replace(/../g, (pair) => `\\${pair.toUpperCase()}`),
    );

function attributeText(attribute: Der): string {
  const [type, value, more] = elementsOf(need(attribute, derTags.sequence));
  if (value === undefined || more !== undefined) throw new NotDer('A name has a part without a value.');
  const oid = oidOf(type);
  const text = textOf(value);
  return `${shortNames[oid] ?? oid}=${text === null ? `#${hexOf(value.whole)}` : escaped(text)}`;
}

/** `CN=Contoso Office Root CA, O=Contoso, C=US`: the most particular part first (RFC 4514 2.1). */
export const nameText = (name: Der | undefined): string =>
  elementsOf(need(name, derTags.sequence))
    .map((set) => elementsOf(need(set, derTags.set)).map(attributeText).join('+'))
    .reverse()
    .join(', ');

export { hexOf };
