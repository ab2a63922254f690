/** A chosen file of users: read, or why it cannot be. */
import { printAdminLimits } from '../../../../core/device/print-admin/limits.ts';
import { type CsvLine, readCsv, textOf } from './csv.ts';
import { type Cells, type Column, columnOf, columns, headings } from './users-csv.ts';

/** Bytes; a thousand users with everything as long as may be are fewer. */
export const usersFileLimit = 2_000_000;

/** Why nothing of a file can be read as users. */
export type FileProblem =
  | { problem: 'empty' | 'not-read' | 'not-text' | 'no-users' | 'too-large' }
  | { problem: 'too-many-users'; limit: number }
  | { problem: 'no-user-id' | 'column-twice'; column: string }
  | { problem: 'open-quote'; line: number };

/** A line of the file below the names of its columns. */
export interface UserLine {
  line: number;
  cells: Cells;
  /** The first value for which there is no column; null where there is none. */
  more: string | null;
}

export interface UsersFile {
  lines: readonly UserLine[];
  /** Names of columns that nobody knows, as they stand in the file. */
  unknown: readonly string[];
  /** Columns that the file does not have. */
  missing: readonly Column[];
}

/** A file that somebody chose. */
export interface ChosenUsers {
  name: string;
  file: UsersFile | null;
  problem: FileProblem | null;
}

function columnsProblem(found: readonly (Column | null)[], names: readonly string[]): FileProblem | null {
  if (!found.includes('userId')) return { problem: 'no-user-id', column: headings.userId };
  const twice = found.findIndex((column, at) => column !== null && found.indexOf(column) !== at);
  return twice === -1 ? null : { problem: 'column-twice', column: (names[twice] ?? '').trim() };
}

function userLine({ line, cells }: CsvLine, found: readonly (Column | null)[]): UserLine {
  const named = found.flatMap((column, at) => (column === null ? [] : [[column, cells[at] ?? ''] as const]));
  const more = cells.slice(found.length).find((cell) => cell.trim() !== '') ?? null;
  return { line, cells: Object.fromEntries(named), more };
}

/** The lines of a text, or why they are no users. */
export function readUsers(text: string): UsersFile | FileProblem {
  const { lines, openQuote } = readCsv(text, (cell) => columnOf(cell) !== null);
  const [first, ...others] = lines;
  if (first === undefined) return { problem: 'empty' };
  const found = first.cells.map(columnOf);
  const wrong = columnsProblem(found, first.cells);
  if (wrong !== null) return wrong;
  if (openQuote !== null) return { problem: 'open-quote', line: openQuote };
  if (others.length === 0) return { problem: 'no-users' };
  const { users: limit } = printAdminLimits;
  if (others.length > limit) return { problem: 'too-many-users', limit };
  return {
    lines: others.map((line) => userLine(line, found)),
    unknown: first.cells.filter((name, at) => found[at] === null && name.trim() !== '').map((name) => name.trim()),
    missing: columns.filter((column) => !found.includes(column)),
  };
}

/** Reads a chosen file; `bytes` null where the browser could not. */
export function chosenUsers(name: string, bytes: Uint8Array | null): ChosenUsers {
  const refused = (problem: FileProblem): ChosenUsers => ({ name, file: null, problem });
  if (bytes === null) return refused({ problem: 'not-read' });
  if (bytes.length > usersFileLimit) return refused({ problem: 'too-large' });
  const text = textOf(bytes);
  if (text === null) return refused({ problem: 'not-text' });
  const read = readUsers(text);
  return 'problem' in read ? refused(read) : { name, file: read, problem: null };
}
