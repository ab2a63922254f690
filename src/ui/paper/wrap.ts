/** Breaks text into lines by the widths of the font's characters, so that the screen, the PDF and a test agree without drawing anything. */
import { characterWidths } from './character-widths.ts';

const widths = new Map(
  characterWidths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
/** Of a character that the font lacks: as wide as its sign for that. */
const unknownWidth = 600;

/** Width of a text at a type size, both in the same unit. Kerning is left out: a PDF has none. */
export const widthOf = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? unknownWidth), 0) * size) / 1000;

/** Cuts a word that is longer than a line: after a sign where there is one, else where the line ends. */
function cut(word: string, size: number, room: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest, size) > room && [...rest].length > 1) {
    let fits = 1;
    while (widthOf([...rest].slice(0, fits + 1).join(''), size) <= room) fits += 1;
    const whole = [...rest].slice(0, fits).join('');
    const sign = Math.max(...['@', '.', '-', '/'].map((mark) => whole.lastIndexOf(mark)));
    const end = sign > 0 ? sign + 1 : whole.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** Lines of a text that are at most `room` wide; at least one. `size` and `room` in the same unit. */
export function wrap(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = cut(word, size, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}
