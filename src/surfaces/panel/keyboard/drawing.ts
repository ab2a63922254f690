import type { Language } from '../../../core/device/profile.ts';

/** The sets of keys that one layout switches between. `latin`: beside letters of another alphabet. */
export type PageId = 'letters' | 'latin' | 'digits' | 'signs';

/** One key, or a gap between keys. `half`: width in half columns. A key types one letter or a text as a whole. */
export type Key =
  | { kind: 'text'; text: string; half: number }
  | { kind: 'page'; to: PageId; face: string; half: number }
  | { kind: 'shift' | 'space' | 'ok' | 'accents' | 'languages'; half: number }
  | { kind: 'gap'; half: number };

/** Keys of a page in rows, written as in the drawing: texts and names of keys with spaces between, `:n` for a width of n columns. */
export type Rows = readonly string[];
/** The pages that a layout has. */
export type Drawing = Readonly<Partial<Record<PageId, Rows>>>;

/** What is written on the key that leads to the letters of a language's own alphabet. */
const lettersFace = (language: Language): string => (language === 'mk' || language === 'ru' ? 'АБВ' : 'ABC');

function pageKey(name: string, language: Language): { to: PageId; face: string } | undefined {
  switch (name) {
    case 'LETTERS':
      return { to: 'letters', face: lettersFace(language) };
    case 'LATIN':
      return { to: 'latin', face: 'ABC' };
    case 'DIGITS':
      return { to: 'digits', face: '123#' };
    case 'SIGNS':
      return { to: 'signs', face: '{[<' };
    case 'QUOTES':
      return { to: 'signs', face: '{«€' };
    default:
      return undefined;
  }
}

const namedKeys = {
  SHIFT: 'shift',
  SPACE: 'space',
  OK: 'ok',
  GAP: 'gap',
  ACCENTS: 'accents',
  LANGUAGES: 'languages',
} as const;

/** The key that a word of a drawing stands for. `language`: whose letters the layout has. */
export function readKey(drawn: string, language: Language): Key {
  const [, name = '', width = '1'] = /^(.+?)(?::([\d.]+))?$/u.exec(drawn) ?? [];
  const half = Number(width) * 2;
  const page = pageKey(name, language);
  if (page !== undefined) return { kind: 'page', ...page, half };
  if (Object.hasOwn(namedKeys, name)) return { kind: namedKeys[name as keyof typeof namedKeys], half };
  return { kind: 'text', text: name, half };
}
