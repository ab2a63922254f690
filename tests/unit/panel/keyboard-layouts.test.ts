// Every letter of every language can be typed, on every size of panel: walked in the layouts' own data.
import en from 'cldr-misc-full/main/en/characters.json' with { type: 'json' };
import mk from 'cldr-misc-full/main/mk/characters.json' with { type: 'json' };
import ms from 'cldr-misc-full/main/ms/characters.json' with { type: 'json' };
import pl from 'cldr-misc-full/main/pl/characters.json' with { type: 'json' };
import ru from 'cldr-misc-full/main/ru/characters.json' with { type: 'json' };
import uz from 'cldr-misc-full/main/uz/characters.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { fields } from '../../../src/core/device/panel/fields.ts';
import { type Language, languages } from '../../../src/core/device/profile.ts';
import { capitalOf, formsOf } from '../../../src/surfaces/panel/keyboard/accents.ts';
import type { Key, PageId } from '../../../src/surfaces/panel/keyboard/drawing.ts';
import { accepts, keysOf, type LayoutId, pagesOf } from '../../../src/surfaces/panel/keyboard/layouts.ts';
import { fontCharacters } from '../../../tools/font-characters.ts';

/** CLDR's main letters of each language, in its notation for sets. */
const sets: Readonly<Record<Language, string>> = {
  en: en.main.en.characters.exemplarCharacters,
  mk: mk.main.mk.characters.exemplarCharacters,
  ru: ru.main.ru.characters.exemplarCharacters,
  ms: ms.main.ms.characters.exemplarCharacters,
  pl: pl.main.pl.characters.exemplarCharacters,
  uz: uz.main.uz.characters.exemplarCharacters,
};

/** Single letters, and in braces those of several. */
const exemplars = (language: Language): string[] =>
  (sets[language].slice(1, -1).match(/\{[^}]+\}|\S/gu) ?? []).map((letter) => letter.replace(/[{}]/g, ''));

const sizes = [true, false];
const layoutIds = [...new Set(Object.values(fields).map(({ layout }) => layout))] as LayoutId[];
const every = layoutIds.flatMap((layout) =>
  languages.flatMap((language) => sizes.map((compact) => ({ layout, language, compact }))),
);
type Case = (typeof every)[number];

const pageKeys = ({ layout, language, compact }: Case, page: PageId): readonly Key[] =>
  keysOf(layout, page, compact, language).rows.flat();

/** The pages that can be reached from the first one by the keys that are drawn. */
function reached(which: Case): PageId[] {
  const pages: PageId[] = [pagesOf(which.layout, which.compact, which.language)[0] ?? 'letters'];
  for (const page of pages)
    for (const key of pageKeys(which, page)) if (key.kind === 'page' && !pages.includes(key.to)) pages.push(key.to);
  return pages;
}

/** What the keys of these pages type, without forms; capitals where there is a key for them. */
function typedBy(which: Case, pages: readonly PageId[]): Set<string> {
  const typed = new Set<string>();
  for (const page of pages) {
    const keys = pageKeys(which, page);
    const hasCapitals = keys.some(({ kind }) => kind === 'shift');
    for (const key of keys) {
      if (key.kind === 'space') typed.add(' ');
      if (key.kind !== 'text') continue;
      typed.add(key.text);
      if (hasCapitals) typed.add(capitalOf(key.text));
    }
  }
  return typed;
}

const canType = (typed: Set<string>, text: string): boolean =>
  typed.has(text) || [...text].every((letter) => typed.has(letter));

describe.each(every)('$layout in $language, compact: $compact', (which) => {
  const pages = reached(which);

  test('every page can be reached, has OK, and leads back to the first', () => {
    expect(pages.toSorted()).toEqual(pagesOf(which.layout, which.compact, which.language).toSorted());
    for (const page of pages) {
      const keys = pageKeys(which, page);
      expect(keys.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
      if (page !== pages[0]) expect(keys.some((key) => key.kind === 'page' && key.to === pages[0])).toBe(true);
    }
  });

  test('rows fill the keyboard, and no key of a low panel is narrower than a column', () => {
    for (const page of pages) {
      const { columns, rows } = keysOf(which.layout, page, which.compact, which.language);
      for (const row of rows) {
        const halves = row.reduce((sum, { half }) => sum + half, 0);
        expect(halves).toBeLessThanOrEqual(columns * 2);
        if (which.layout === 'words' || which.layout === 'email') expect(halves).toBe(columns * 2);
        for (const key of row) if (key.kind !== 'gap') expect(key.half).toBeGreaterThanOrEqual(2);
      }
      expect(columns).toBeLessThanOrEqual(which.compact ? 10 : 12);
      expect(rows.length).toBeLessThanOrEqual(which.compact ? 4 : 5);
    }
  });

  test('what the keys type, a keyboard on a cable may type too; the font has all of it', () => {
    for (const text of typedBy(which, pages))
      for (const character of text) {
        expect({ character, taken: accepts(which.layout, character) }).toEqual({ character, taken: true });
        expect({ character, drawn: fontCharacters().includes(character) }).toEqual({ character, drawn: true });
      }
  });

  test('no key is there twice on a page', () => {
    for (const page of pages) {
      const texts = pageKeys(which, page).flatMap((key) => (key.kind === 'text' ? [key.text] : []));
      expect(texts.toSorted()).toEqual([...new Set(texts)].toSorted());
    }
  });
});

describe.each(every.filter(({ layout }) => layout === 'words'))('words in $language, compact: $compact', (which) => {
  test('the language’s letters of CLDR are on its first page, small and capital', () => {
    const typed = typedBy(which, ['letters']);
    const wanted = exemplars(which.language).flatMap((letter) => [letter, capitalOf(letter)]);
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((letter) => !canType(typed, letter))).toEqual([]);
  });

  test('Latin letters, digits and every sign of ASCII', () => {
    const typed = typedBy(which, reached(which));
    const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
    expect(ascii.filter((character) => !typed.has(character))).toEqual([]);
  });

  test('forms of letters are in the font, and can be had without holding a key', () => {
    const pages = reached(which);
    for (const page of ['letters', 'latin'] as const) {
      if (!pages.includes(page)) continue;
      const forms = [...typedBy(which, [page])].flatMap((letter) => formsOf(letter, which.language, page));
      const typed = typedBy(which, pages);
      const drawn = forms.flatMap((form) => [form, capitalOf(form)]);
      expect(drawn.filter((form) => !fontCharacters().includes(form))).toEqual([]);
      const hasAccents = pages.some((each) => pageKeys(which, each).some(({ kind }) => kind === 'accents'));
      expect(hasAccents || forms.every((form) => typed.has(form))).toBe(true);
    }
  });

  test('another language’s letters are one key away', () => {
    for (const page of ['letters', 'latin'] as const) {
      if (!reached(which).includes(page)) continue;
      expect(pageKeys(which, page).some(({ kind }) => kind === 'languages')).toBe(true);
    }
  });
});

test('Polish letters come first among the forms in Polish', () => {
  expect(formsOf('a', 'pl', 'letters')[0]).toBe('ą');
  expect(formsOf('o', 'pl', 'letters')[0]).toBe('ó');
  expect(formsOf('e', 'en', 'letters')).toContain('é');
  expect(formsOf('е', 'ru', 'letters')).toEqual(['ё']);
  expect(formsOf('e', 'ru', 'latin')).toContain('é');
});

test('capitals are of letters only', () => {
  expect(['oʻ', 'gʻ', 'ʼ', 'ß', '@contoso.com', 'ѓ', '№'].map(capitalOf)).toEqual([
    'Oʻ',
    'Gʻ',
    'ʼ',
    'ß',
    '@contoso.com',
    'Ѓ',
    '№',
  ]);
});

test('an address is ASCII without the space, words are letters and signs of any language', () => {
  expect([...'a~!@Zé oʻ\u007F'].filter((character) => accepts('email', character)).join('')).toBe('a~!@Zo');
  expect([...'Жʻʼé№€+ 1。'].every((character) => accepts('words', character))).toBe(true);
  expect(['\u0007', '\n', 'Enter', '😀', '\u200B'].some((character) => accepts('words', character))).toBe(false);
});
