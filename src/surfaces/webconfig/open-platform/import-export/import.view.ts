/** What a file of users would change, or what is wrong in it, line by line. */
import { importPlan } from '../../../../core/device/print-admin/import-plan.ts';
import type { PrintAdminState, PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import type { PrintAdminRow } from '../../../../core/device/print-admin/rows.ts';
import { foldedUserId } from '../../../../core/device/print-admin/user-id.ts';
import { rowsProblems, type UserData } from '../../../../core/device/print-admin/user-problems.ts';
import type { WebProblem } from '../../../../core/device/web/web-request.ts';
import { type Column, columns, flagOf, flags, rowOf } from './users-csv.ts';
import type { UserLine, UsersFile } from './users-file.ts';

export type Mode = 'add' | 'replace';

/** Lines of the report that are drawn; more are counted. */
export const reportLimit = 100;

/** What is wrong before anybody looks at the values. */
export interface FormProblem {
  problem: 'too-many-values' | 'yes-or-no';
}

/** What is wrong with a value; `column` null: with the line as a whole. */
export interface LineProblem {
  line: number;
  column: Column | null;
  /** As it stands in the file. */
  value: string;
  problem: WebProblem | FormProblem;
}

/** How many users are new, changed, the same, and gone afterwards. */
export interface Changes {
  added: number;
  changed: number;
  same: number;
  removed: number;
}

export interface Plan {
  rows: readonly PrintAdminRow[];
  /** In the order of the file; empty where it can be imported. */
  report: readonly LineProblem[];
  /** What is wrong with the file as a whole. */
  whole: WebProblem | null;
  changes: Changes;
}

const localsById = (users: readonly PrintAdminUser[]): ReadonlyMap<string, PrintAdminUser> =>
  new Map(users.filter(({ source }) => source === 'local').map((user) => [foldedUserId(user.userId), user]));

/** What the form of a line says wrong before anybody looks at the values. */
function formProblems({ line, cells, more }: UserLine): LineProblem[] {
  const wrong = flags.filter((column) => flagOf(cells[column] ?? '') === undefined);
  return [
    ...wrong.map(
      (column): LineProblem => ({ line, column, value: cells[column] ?? '', problem: { problem: 'yes-or-no' } }),
    ),
    ...(more === null ? [] : [{ line, column: null, value: more, problem: { problem: 'too-many-values' } } as const]),
  ];
}

const isColumn = (field: string): field is Column => (columns as readonly string[]).includes(field);

/** `rows.3.idNumber` → the line and the value. */
function valueProblem(place: string, problem: WebProblem, lines: readonly UserLine[]): LineProblem[] {
  const [, at, field = ''] = place.split('.');
  const line = lines[Number(at)];
  if (line === undefined) return [];
  const column = isColumn(field) ? field : null;
  return [{ line: line.line, column, value: column === null ? '' : (line.cells[column] ?? ''), problem }];
}

const columnPlace = ({ column }: LineProblem): number => (column === null ? columns.length : columns.indexOf(column));

const isSame = (one: PrintAdminUser, other: PrintAdminUser): boolean =>
  (Object.keys(one) as (keyof PrintAdminUser)[]).every((key) => String(one[key]) === String(other[key]));

/** Counted by what the printer itself would make of the rows. */
function changesOf(before: PrintAdminState, rows: readonly PrintAdminRow[], mode: Mode): Changes {
  const { printAdmin, added, changed, removed, passwords } = importPlan(before, rows, mode);
  const known = new Map(before.users.map((user) => [user.id, user]));
  const next = new Map(printAdmin.users.map((user) => [user.id, user]));
  const same = changed.filter((id) => {
    const [one, other] = [known.get(id), next.get(id)];
    return passwords[id] === undefined && one !== undefined && other !== undefined && isSame(one, other);
  }).length;
  return { added: added.length, changed: changed.length - same, same, removed: removed.length };
}

/** What the file means for the printer as it is now. */
export function planOf(data: UserData, { lines }: UsersFile, mode: Mode): Plan {
  const known = localsById(data.printAdmin.users);
  const rows = lines.map(({ cells }) => rowOf(cells, known.get(foldedUserId(cells.userId ?? ''))));
  const found = rowsProblems(data, rows, mode);
  const report = [
    ...lines.flatMap(formProblems),
    ...Object.entries(found).flatMap(([place, problem]) => valueProblem(place, problem, lines)),
  ].sort((one, other) => one.line - other.line || columnPlace(one) - columnPlace(other));
  return { rows, report, whole: found.rows ?? null, changes: changesOf(data.printAdmin, rows, mode) };
}

/** Whether importing would change anything. */
export const changesAnything = ({ added, changed, removed }: Changes): boolean => added + changed + removed > 0;

/** How many users the file may bring at most, beside those who stay. */
export function roomFor({ printAdmin }: UserData, { rows, changes }: Plan, limit: number): number {
  const locals = printAdmin.users.filter(({ source }) => source === 'local').length;
  const staying = locals - (rows.length - changes.added) - changes.removed;
  return Math.max(0, limit - staying);
}

/** Whether a value is kept out of the report: a password, or a number that lets somebody in. */
export const isHidden = ({ column, problem }: LineProblem): boolean =>
  column === 'password' || (column === 'idNumber' && problem.problem === 'twice');
