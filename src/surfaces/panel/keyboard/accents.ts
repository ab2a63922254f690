import type { Language } from '../../../core/device/profile.ts';
import type { PageId } from './drawing.ts';

/** A letter and its further forms. */
type Forms = Readonly<Record<string, string>>;

/** Forms of Latin letters in the names of Europe, as far as the panel's font goes (tools/font-characters.ts). */
const latin: Forms = {
  a: 'áàâäãåæą',
  c: 'çć',
  d: 'ð',
  e: 'éèêëę',
  i: 'íìîï',
  l: 'ł',
  n: 'ñń',
  o: 'óòôöõø',
  s: 'śß',
  t: 'þ',
  u: 'úùûü',
  y: 'ý',
  z: 'źż',
};

/** Forms of Cyrillic letters: Macedonian ѐ and ѝ are told from е and и only by their mark; ё and ъ are where a phone has them. */
const cyrillic: Partial<Record<Language, Forms>> = {
  mk: { е: 'ѐ', и: 'ѝ', г: 'ѓ', к: 'ќ' },
  ru: { е: 'ё', ь: 'ъ' },
};

/** Polish forms come first where Polish is written. */
const polishFirst = (forms: string): string =>
  [...forms].toSorted((a, b) => Number('ąćęłńóśźż'.includes(b)) - Number('ąćęłńóśźż'.includes(a))).join('');

/** The letter as a capital; a text that is no letter stays as it is. ß has none on this panel. */
export function capitalOf(text: string): string {
  const [first = '', ...rest] = text;
  return /^\p{L}$/u.test(first) && first !== 'ß' ? first.toUpperCase() + rest.join('') : text;
}

/** The forms of a small letter on a page of a layout, the most likely first; empty for one that has none. */
export function formsOf(letter: string, language: Language, page: PageId): readonly string[] {
  const own = page === 'letters' ? cyrillic[language] : undefined;
  const forms = (own ?? latin)[letter] ?? '';
  return [...(language === 'pl' ? polishFirst(forms) : forms)];
}
