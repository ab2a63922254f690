import { expect, test } from 'vitest';
import type { PageId } from '../../../src/surfaces/panel/keyboard/drawing.ts';
import {
  deleteBack,
  deleteForward,
  entryOf,
  insert,
  lengthOf,
  masked,
  moveTo,
  textOf,
} from '../../../src/surfaces/panel/keyboard/entry.ts';
import { accepts, keysOf } from '../../../src/surfaces/panel/keyboard/layouts.ts';

const charactersOf = (compact: boolean, pages: readonly PageId[]): Set<string> =>
  new Set(
    pages
      .flatMap((page) => keysOf('text', page, compact).rows.flat())
      .flatMap((key) => (key.kind === 'text' ? [key.text] : [])),
  );

const ascii = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at)).filter(
  (character) => !/[A-Z]/.test(character),
);

test.each([true, false])('every ASCII sign can be typed (compact: %s)', (compact) => {
  const typed = charactersOf(compact, ['letters', 'digits', 'signs']);
  expect(ascii.filter((character) => !typed.has(character))).toEqual([]);
});

test('every page leads on: OK on each, and back to the letters', () => {
  for (const compact of [true, false]) {
    for (const page of compact ? (['letters', 'digits', 'signs'] as const) : (['letters', 'digits'] as const)) {
      const kinds = keysOf('text', page, compact)
        .rows.flat()
        .map(({ kind }) => kind);
      expect(kinds).toContain('ok');
      expect(kinds).toContain('page');
    }
  }
});

test('an address takes digits and dots, a text every sign but control characters', () => {
  expect([...'0.9a, -'].filter((character) => accepts('address', character))).toEqual(['0', '.', '9']);
  expect(accepts('text', 'Ж')).toBe(true);
  expect(accepts('text', '\u0007')).toBe(false);
  expect(accepts('text', 'F5')).toBe(false);
});

test('an entry is edited at its cursor', () => {
  const entry = moveTo(entryOf('ac'), 1);
  expect(textOf(insert(entry, 'b', 3) ?? entry)).toBe('abc');
  expect(insert(entry, 'b', 2)).toBeNull();
  expect(textOf(deleteBack(entry))).toBe('c');
  expect(textOf(deleteForward(entry))).toBe('a');
  expect(deleteBack(moveTo(entry, 0))).toEqual(moveTo(entry, 0));
  expect(moveTo(entry, -5).cursor).toBe(0);
  expect(moveTo(entry, 9).cursor).toBe(2);
});

test('a text goes in whole or not at all, and counts its characters', () => {
  const entry = entryOf('anna');
  expect(textOf(insert(entry, '@contoso.com', 16) ?? entry)).toBe('anna@contoso.com');
  expect(insert(entry, '@contoso.com', 15)).toBeNull();
  expect(lengthOf(entryOf('goʻsht'))).toBe(6);
  expect(insert(entryOf('soʻ'), 'oʻ', 4)).toBeNull();
});

test('an Uzbek letter, or one with a mark put on it, is one character to the cursor', () => {
  expect(textOf(deleteBack(entryOf('Oʻ')))).toBe('');
  expect(textOf(deleteBack(entryOf('maʼ')))).toBe('ma');
  expect(textOf(deleteBack(entryOf('а́')))).toBe('');
  expect(entryOf('goʻ').cursor).toBe(2);
  const entry = insert(moveTo(entryOf('ab'), 1), 'gʻ', 9);
  expect(entry).toEqual({ characters: ['a', 'gʻ', 'b'], cursor: 2 });
});

test('a secret shows the character typed last only', () => {
  expect(masked([...'abc'], 2).join('')).toBe('••c');
  expect(masked([...'abc'], null).join('')).toBe('•••');
});
