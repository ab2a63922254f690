import { expect, test } from 'vitest';
import {
  deleteBack,
  deleteForward,
  entryOf,
  insert,
  masked,
  moveTo,
  textOf,
} from '../../../src/surfaces/panel/keyboard/entry.ts';
import { accepts, keysOf, type PageId } from '../../../src/surfaces/panel/keyboard/layouts.ts';

const charactersOf = (compact: boolean, pages: readonly PageId[]): Set<string> =>
  new Set(
    pages
      .flatMap((page) => keysOf('text', page, compact).rows.flat())
      .flatMap((key) => (key.kind === 'character' ? [key.character] : [])),
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

test('no row is wider than the keyboard, and no key of a low panel narrower than a column', () => {
  for (const layout of ['text', 'address'] as const) {
    for (const compact of [true, false]) {
      for (const page of ['letters', 'digits', 'signs'] as const) {
        const { columns, rows } = keysOf(layout, page, compact);
        for (const row of rows) expect(row.reduce((sum, { half }) => sum + half, 0)).toBeLessThanOrEqual(columns * 2);
        if (compact) expect(columns).toBeLessThanOrEqual(10);
      }
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

test('a secret shows the character typed last only', () => {
  expect(masked([...'abc'], 2).join('')).toBe('••c');
  expect(masked([...'abc'], null).join('')).toBe('•••');
});
