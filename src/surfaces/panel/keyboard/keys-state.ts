import type { Language } from '../../../core/device/profile.ts';
import type { PageId } from './drawing.ts';
import { capitalsOf, firstPage, type LayoutId } from './layouts.ts';

/** `once`: for the next letter. */
export type Shift = 'off' | 'once' | 'on';

/** Where a key is drawn: its row and its first half column, from 0; its width in half columns. */
export interface Place {
  row: number;
  start: number;
  half: number;
}

/** What lies over the keys: the forms of one letter, or the languages whose letters there are. */
export type Popup = { type: 'forms'; of: string; forms: readonly string[]; place: Place } | { type: 'languages' };

/** What the keys show. `language`: whose letters were asked for; null: those of the panel. */
export interface KeysState {
  page: PageId;
  shift: Shift;
  /** The next letter that is tapped shows its forms. */
  accents: boolean;
  language: Language | null;
  popup: Popup | null;
}

export type KeysEvent =
  | { type: 'shift' }
  | { type: 'page'; to: PageId }
  | { type: 'accents' }
  | { type: 'open'; popup: Popup }
  | { type: 'close' }
  | { type: 'language'; language: Language }
  /** A key has typed its text. `isLetter`: capitals for one letter end with a letter only. */
  | { type: 'typed'; isLetter: boolean };

/** The keys that a layout opens with. */
export const firstKeys = (layout: LayoutId): KeysState => ({
  page: firstPage(layout),
  shift: 'off',
  accents: false,
  language: null,
  popup: null,
});

/** Once for the next letter, twice for all, three times for none; where capitals stay, on and off. */
const nextShift = (layout: LayoutId, shift: Shift): Shift => {
  if (shift === 'on') return 'off';
  return shift === 'off' && capitalsOf(layout) === 'one' ? 'once' : 'on';
};

const hasLetters = (page: PageId): boolean => page === 'letters' || page === 'latin';

/** The keys after something was done to them. */
export function keysAfter(layout: LayoutId, state: KeysState, event: KeysEvent): KeysState {
  switch (event.type) {
    case 'shift':
      return { ...state, shift: nextShift(layout, state.shift) };
    case 'page':
      return { ...state, page: event.to, accents: false };
    case 'accents':
      // From digits and signs, which have no other forms, it leads to the letters.
      return hasLetters(state.page)
        ? { ...state, accents: !state.accents }
        : { ...state, page: 'letters', accents: true };
    case 'open':
      return { ...state, popup: event.popup, accents: false };
    case 'close':
      return { ...state, popup: null };
    case 'language':
      return { ...state, language: event.language, page: 'letters', popup: null, accents: false };
    case 'typed': {
      const shift = event.isLetter && state.shift === 'once' ? 'off' : state.shift;
      return { ...state, shift, accents: false, popup: null };
    }
  }
}

/** A rectangle of the keys' grid: first half column and first row from 1, as CSS counts, and how many of each. */
export interface Area {
  column: number;
  columns: number;
  row: number;
  rows: number;
}

/** Where the forms of a key are shown: in the row above it, in the first row below it, never beyond the keys. `columns`, `rows`: of all keys. */
export function formsArea({ row, start, half }: Place, count: number, columns: number, rows: number): Area {
  const perRow = Math.min(count, columns);
  const needed = Math.min(Math.ceil(count / perRow), rows);
  const middle = start + half / 2;
  const first = Math.round(Math.max(0, Math.min(columns * 2 - perRow * 2, middle - perRow)));
  const top = row >= needed ? row - needed : Math.min(row + 1, rows - needed);
  return { column: first + 1, columns: perRow * 2, row: top + 1, rows: needed };
}
