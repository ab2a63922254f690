/** Text of a file ↔ lines of cells (RFC 4180). Knows nothing of users. */
import Papa from 'papaparse';

/** Separators that spreadsheets write: which one it is depends on the language of the computer. */
const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

export interface CsvLine {
  /** Where the line begins in the file, from 1: a cell may hold line breaks. */
  line: number;
  cells: readonly string[];
}

export interface Csv {
  /** Lines that hold anything. */
  lines: readonly CsvLine[];
  /** The line in which a quotation mark is opened and never closed. */
  openQuote: number | null;
}

/** A cell that begins so is a formula to a spreadsheet, with or without quotation marks around it. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell that no spreadsheet runs: an apostrophe makes it text. */
const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What was guarded, or typed behind an apostrophe, as it was meant. */
const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** Lines of cells as the text of a file. The mark in front tells a spreadsheet that it is UTF-8. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(
    lines.map((cells) => cells.map(guarded)),
    { newline: '\r\n' },
  )}\r\n`;

/** The text of a file's bytes: UTF-8, or UTF-16 that says so; null where it is none. */
export function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  try {
    return new TextDecoder(encoding || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Line ends outside quotation marks all alike: files that were mended by hand have several kinds. */
const evenLines = (text: string): string =>
  text.replace(/"[^"]*(?:""[^"]*)*"|\r\n?/g, (found) => (found.startsWith('"') ? found : '\n'));

/** Spreadsheets may say their separator in a line of its own. */
const saidSeparator = /^sep=([,;\t])\n/i;

const cellsOf = (text: string, delimiter: Separator): readonly string[] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data[0] ?? [];

/** The separator by which the first line has most names that are known. */
function separatorOf(text: string, isName: (cell: string) => boolean): Separator {
  const first = text.trimStart();
  const known = (separator: Separator): number => cellsOf(first, separator).filter(isName).length;
  return separators.reduce((best, each) => (known(each) > known(best) ? each : best));
}

const lineBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/** Reads any text; `isName` tells names of columns, by which the separator is found. */
export function readCsv(given: string, isName: (cell: string) => boolean): Csv {
  const text = evenLines(given.replace(/^\uFEFF/, ''));
  const said = saidSeparator.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const delimiter = (said?.[1] as Separator | undefined) ?? separatorOf(body, isName);
  const lines: CsvLine[] = [];
  let openQuote: number | null = null;
  let begin = 0;
  let line = said === null ? 1 : 2;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= line;
      const cells = data.map(unguarded);
      if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
      line += lineBreaks(body.slice(begin, meta.cursor));
      begin = meta.cursor;
    },
  });
  return { lines, openQuote };
}
