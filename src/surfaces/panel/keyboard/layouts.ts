import type { fields } from '../../../core/device/panel/fields.ts';
import type { Language } from '../../../core/device/profile.ts';
import { type Drawing, type Key, type PageId, readKey } from './drawing.ts';
import { email } from './email-layout.ts';
import { latin, own, signs } from './words-layouts.ts';

export type LayoutId = (typeof fields)[keyof typeof fields]['layout'];
interface Layout {
  /** The page that is shown first. */
  first: PageId;
  /** What a keyboard on a cable may enter as well. */
  accepts: RegExp;
  /** Whether capitals stay on (what is printed in capitals, typed unseen) or are for one letter. */
  capitals: 'stay' | 'one';
  /** For a panel that is low: keys keep their 44 px. No more than ten columns, else they get narrower. */
  compact: (language: Language) => Drawing;
  roomy: (language: Language) => Drawing;
}

/** All layouts. Those of `words` are in words-layouts.ts, one for each language. */
const layouts: Readonly<Record<LayoutId, Layout>> = {
  text: {
    first: 'letters',
    accepts: /^[^\p{C}]$/u,
    capitals: 'stay',
    compact: () => ({
      letters: ['q w e r t y u i o p', 'a s d f g h j k l OK', 'SHIFT z x c v b n m SPACE DIGITS'],
      digits: ['1 2 3 4 5 6 7 8 9 0', '. @ - _ / : , ; ? OK', 'SIGNS ! # $ % & * + SPACE LETTERS'],
      signs: ['( ) [ ] { } < > = ~', `" ' \` ^ | \\ . @ - OK`, 'DIGITS _ / : , ; ? ! SPACE LETTERS'],
    }),
    roomy: () => ({
      letters: [
        '1 2 3 4 5 6 7 8 9 0',
        'q w e r t y u i o p',
        'GAP:.5 a s d f g h j k l',
        'SHIFT z x c v b n m @ .',
        'DIGITS:2 - _ SPACE:4 OK:2',
      ],
      digits: [
        '1 2 3 4 5 6 7 8 9 0',
        `! " # $ % & ' ( ) *`,
        '+ , - . / : ; < = >',
        '? @ [ \\ ] ^ _ ` { |',
        'LETTERS:2 } ~ SPACE:4 OK:2',
      ],
    }),
  },
  address: {
    first: 'digits',
    accepts: /^[\d.]$/,
    capitals: 'stay',
    compact: () => ({ digits: ['1 2 3 .', '4 5 6 0', '7 8 9 OK'] }),
    roomy: () => ({ digits: ['1 2 3', '4 5 6', '7 8 9', '. 0 OK'] }),
  },
  digits: {
    first: 'digits',
    accepts: /^\d$/,
    capitals: 'stay',
    compact: () => ({ digits: ['1 2 3 4 5', '6 7 8 9 0', 'OK:5'] }),
    roomy: () => ({ digits: ['1 2 3', '4 5 6', '7 8 9', 'GAP 0 OK'] }),
  },
  email: {
    first: 'letters',
    accepts: /^[!-~]$/,
    capitals: 'one',
    compact: () => email.compact,
    roomy: () => email.roomy,
  },
  words: {
    first: 'letters',
    // Letters and signs of any language; neither pictures, for which no printer has a font, nor control characters.
    accepts: /^[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sk}\p{Sm}№©®°™ ]$/u,
    capitals: 'one',
    compact: (language) => ({ ...latin('compact', language), letters: own[language].compact, ...signs.compact }),
    roomy: (language) => ({ ...latin('roomy', language), letters: own[language].roomy, ...signs.roomy }),
  },
};

/** Keys of a page as they are drawn. `columns`: of the widest row. */
export interface KeyRows {
  columns: number;
  rows: readonly (readonly Key[])[];
}

const halves = (row: readonly Key[]): number => row.reduce((sum, { half }) => sum + half, 0);

/** The keys of a page, row by row; those of the first page where a drawing does without the page. `language`: whose letters. */
export function keysOf(id: LayoutId, page: PageId, compact: boolean, language: Language = 'en'): KeyRows {
  const drawing = layouts[id][compact ? 'compact' : 'roomy'](language);
  const drawn = drawing[page] ?? drawing[layouts[id].first] ?? [];
  const rows = drawn.map((row) => row.split(' ').map((key) => readKey(key, language)));
  return { columns: Math.ceil(Math.max(...rows.map(halves)) / 2), rows };
}

/** The pages that a layout has, the first one first. */
export function pagesOf(id: LayoutId, compact: boolean, language: Language): readonly PageId[] {
  const pages = Object.keys(layouts[id][compact ? 'compact' : 'roomy'](language)) as PageId[];
  const { first } = layouts[id];
  return [first, ...pages.filter((page) => page !== first)];
}

/** The page that a layout opens with. */
export const firstPage = (id: LayoutId): PageId => layouts[id].first;
/** Whether capitals stay on or are for one letter. */
export const capitalsOf = (id: LayoutId): Layout['capitals'] => layouts[id].capitals;
/** Whether letters have further forms to choose from: in words; addresses and passwords do without them. */
export const hasForms = (id: LayoutId): boolean => id === 'words';
/** Whether a layout takes a character, wherever it was typed. */
export const accepts = (id: LayoutId, character: string): boolean => layouts[id].accepts.test(character);
