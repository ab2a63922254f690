import type { fields } from '../../../core/device/panel/fields.ts';

export type LayoutId = (typeof fields)[keyof typeof fields]['layout'];
/** The sets of keys that one layout switches between. */
export type PageId = 'letters' | 'digits' | 'signs';

/** One key, or a gap between keys. `half`: width in half columns. */
export type Key =
  | { kind: 'character'; character: string; half: number }
  | { kind: 'page'; to: PageId; face: string; half: number }
  | { kind: 'shift' | 'space' | 'ok'; half: number }
  | { kind: 'gap'; half: number };

/** Keys in rows, written as in the drawing: characters and names of keys with spaces between, `:n` for a width of n columns. */
interface Drawing {
  columns: number;
  pages: Partial<Record<PageId, readonly string[]>>;
}

interface Layout {
  /** The page that is shown first. */
  first: PageId;
  /** What a keyboard on a cable may enter as well. */
  accepts: RegExp;
  /** Three rows, for a panel that is low: keys keep their 44 px. */
  compact: Drawing;
  roomy: Drawing;
}

/** All layouts. A further language is a further entry: no more than ten columns in `compact`, else keys get narrower than 44 px. */
const layouts: Readonly<Record<LayoutId, Layout>> = {
  text: {
    first: 'letters',
    accepts: /^[^\p{C}]$/u,
    compact: {
      columns: 10,
      pages: {
        letters: ['q w e r t y u i o p', 'a s d f g h j k l OK', 'SHIFT z x c v b n m SPACE DIGITS'],
        digits: ['1 2 3 4 5 6 7 8 9 0', '. @ - _ / : , ; ? OK', 'SIGNS ! # $ % & * + SPACE LETTERS'],
        signs: ['( ) [ ] { } < > = ~', `" ' \` ^ | \\ . @ - OK`, 'DIGITS _ / : , ; ? ! SPACE LETTERS'],
      },
    },
    roomy: {
      columns: 10,
      pages: {
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
      },
    },
  },
  address: {
    first: 'digits',
    accepts: /^[\d.]$/,
    compact: { columns: 4, pages: { digits: ['1 2 3 .', '4 5 6 0', '7 8 9 OK'] } },
    roomy: { columns: 3, pages: { digits: ['1 2 3', '4 5 6', '7 8 9', '. 0 OK'] } },
  },
};

const pageKeys: Readonly<Record<string, { to: PageId; face: string }>> = {
  LETTERS: { to: 'letters', face: 'ABC' },
  DIGITS: { to: 'digits', face: '123#' },
  SIGNS: { to: 'signs', face: '{[<' },
};
const namedKeys = { SHIFT: 'shift', SPACE: 'space', OK: 'ok', GAP: 'gap' } as const;

function readKey(drawn: string): Key {
  const [, name = '', width = '1'] = /^([A-Z]+)(?::([\d.]+))?$/.exec(drawn) ?? [];
  const half = Number(width) * 2;
  const page = pageKeys[name];
  if (page !== undefined) return { kind: 'page', ...page, half };
  if (Object.hasOwn(namedKeys, name)) return { kind: namedKeys[name as keyof typeof namedKeys], half };
  return { kind: 'character', character: drawn, half: 2 };
}

/** The keys of a page, row by row. */
export function keysOf(
  id: LayoutId,
  page: PageId,
  compact: boolean,
): { columns: number; rows: readonly (readonly Key[])[] } {
  const { columns, pages } = layouts[id][compact ? 'compact' : 'roomy'];
  return { columns, rows: (pages[page] ?? []).map((row) => row.split(' ').map(readKey)) };
}

/** The page that a layout opens with. */
export const firstPage = (id: LayoutId): PageId => layouts[id].first;
/** Whether a layout takes a character, wherever it was typed. */
export const accepts = (id: LayoutId, character: string): boolean => layouts[id].accepts.test(character);
