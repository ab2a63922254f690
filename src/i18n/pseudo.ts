/** English made longer and accented (en-XA), or run from right to left (en-XB): shows text that is untranslated, cut off or put together from pieces. */
export type PseudoLocale = 'en-XA' | 'en-XB';

interface Strings {
  [key: string]: string | Strings;
}

// Latin-1 only: the panel's font holds these.
const accents: Readonly<Record<string, string>> = {
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  U: 'Û',
  Y: 'Ý',
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
}; // prettier-ignore

/** Variables {{…}} and nested keys $t(…) stay as they are. */
const fixed = /(\{\{.*?\}\}|\$t\(.*?\))/;

const eachPiece = (text: string, change: (piece: string) => string): string =>
  text
    .split(fixed)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');

const accent = (piece: string): string =>
  [...piece].map((letter) => (accents[letter] ?? letter).repeat(/[aeiou]/.test(letter) ? 2 : 1)).join('');

function longer(text: string): string {
  const accented = eachPiece(text, accent);
  // With its brackets at least 40 % longer than English; the tail is one word, so that it also tests long words.
  return `[${accented}${'~'.repeat(Math.max(0, Math.ceil(text.length * 1.4) - accented.length - 2))}]`;
}

// Each word apart: an override over several words would also turn the order of lines.
const mirrored = (text: string): string =>
  eachPiece(text, (piece) => piece.replace(/\S+/g, '\u200f\u202e$&\u202c\u200f'));

/** The same strings in a pseudo-locale. */
export function pseudo(locale: PseudoLocale, strings: Strings): Strings {
  const change = locale === 'en-XA' ? longer : mirrored;
  return Object.fromEntries(
    Object.entries(strings).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : pseudo(locale, value),
    ]),
  );
}
