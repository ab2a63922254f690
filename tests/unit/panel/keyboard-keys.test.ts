import { expect, test } from 'vitest';
import {
  firstKeys,
  formsArea,
  type KeysEvent,
  type KeysState,
  keysAfter,
} from '../../../src/surfaces/panel/keyboard/keys-state.ts';
import type { LayoutId } from '../../../src/surfaces/panel/keyboard/layouts.ts';

const after = (layout: LayoutId, ...events: KeysEvent[]): KeysState =>
  events.reduce((state, event) => keysAfter(layout, state, event), firstKeys(layout));

const shift: KeysEvent = { type: 'shift' };
const letter: KeysEvent = { type: 'typed', isLetter: true };
const sign: KeysEvent = { type: 'typed', isLetter: false };

test('capitals in words: once for a letter, twice for all, three times for none', () => {
  expect(after('words', shift).shift).toBe('once');
  expect(after('words', shift, sign).shift).toBe('once');
  expect(after('words', shift, letter).shift).toBe('off');
  expect(after('words', shift, shift, letter).shift).toBe('on');
  expect(after('words', shift, shift, shift).shift).toBe('off');
});

test('capitals of a password stay until they are switched off', () => {
  expect(after('text', shift, letter).shift).toBe('on');
  expect(after('text', shift, letter, shift).shift).toBe('off');
});

test('accents are asked for once, also from digits and signs', () => {
  const accents: KeysEvent = { type: 'accents' };
  expect(after('words', accents).accents).toBe(true);
  expect(after('words', accents, accents).accents).toBe(false);
  expect(after('words', accents, letter).accents).toBe(false);
  expect(after('words', { type: 'page', to: 'latin' }, accents)).toMatchObject({ page: 'latin', accents: true });
  expect(after('words', { type: 'page', to: 'digits' }, accents)).toMatchObject({ page: 'letters', accents: true });
});

test('a popup is gone once something was chosen on it', () => {
  const languages: KeysEvent = { type: 'open', popup: { type: 'languages' } };
  expect(after('words', languages).popup).toEqual({ type: 'languages' });
  expect(after('words', languages, { type: 'close' }).popup).toBeNull();
  expect(after('words', { type: 'page', to: 'digits' }, languages, { type: 'language', language: 'mk' })).toMatchObject(
    {
      popup: null,
      language: 'mk',
      page: 'letters',
    },
  );
  const place = { row: 1, start: 0, half: 2 };
  expect(
    after('words', { type: 'open', popup: { type: 'forms', of: 'a', forms: ['á'], place } }, letter).popup,
  ).toBeNull();
});

test('the forms of any key stay within the keys and leave the key itself free', () => {
  for (const columns of [10, 11, 12])
    for (const rows of [4, 5])
      for (let row = 0; row < rows; row += 1)
        for (let start = 0; start <= columns * 2 - 2; start += 1)
          for (let count = 1; count <= columns; count += 1) {
            const area = formsArea({ row, start, half: 2 }, count, columns, rows);
            const inside =
              area.column >= 1 &&
              area.column + area.columns - 1 <= columns * 2 &&
              area.row >= 1 &&
              area.row + area.rows - 1 <= rows;
            const covers = area.row <= row + 1 && row + 1 < area.row + area.rows;
            expect({ row, start, count, inside, covers }).toEqual({ row, start, count, inside: true, covers: false });
          }
});

test('the forms stand above their key, in the middle where there is room', () => {
  expect(formsArea({ row: 2, start: 8, half: 2 }, 3, 10, 4)).toEqual({ column: 7, columns: 6, row: 2, rows: 1 });
  expect(formsArea({ row: 0, start: 0, half: 2 }, 8, 10, 4)).toEqual({ column: 1, columns: 16, row: 2, rows: 1 });
});
