/** Users ↔ a CSV file: its columns, and what a line says of a user. The names of columns are those of the English page, whatever the page speaks: files go from printer to printer. */
import type { PrintAdminFunction, PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import { printAdminFunctions } from '../../../../core/device/print-admin/print-admin.ts';
import type { PrintAdminRow } from '../../../../core/device/print-admin/rows.ts';
import { csvText } from './csv.ts';

/** Columns of the file, in its order. */
export const headings = {
  userId: 'User ID',
  name: 'Display Name',
  password: 'Password',
  card: 'Authentication Card ID',
  idNumber: 'ID Number',
  department: 'Department',
  email: 'Email Address',
  administrator: 'Administrator Rights',
  scan: 'Scan to Email',
  'to-my-email': 'To My Email',
  color: 'Color Scanning',
} as const;
export type Column = keyof typeof headings;
export const columns = Object.keys(headings) as readonly Column[];

/** Columns whose values are as typed. */
const texts = ['userId', 'name', 'password', 'card', 'idNumber', 'department', 'email'] as const;
type TextColumn = (typeof texts)[number];
/** Columns of Yes and No. */
type FlagColumn = Exclude<Column, TextColumn>;
const isText = (column: Column): column is TextColumn => (texts as readonly Column[]).includes(column);
export const flags = columns.filter((column): column is FlagColumn => !isText(column));

const plain = (heading: string): string => heading.toLowerCase().replace(/[\s_-]/g, '');
const byName = new Map(columns.map((column) => [plain(headings[column]), column]));

/** The column that a name means: case, spaces and hyphens make no difference. */
export const columnOf = (heading: string): Column | null => byName.get(plain(heading)) ?? null;

const yes = ['yes', 'y', 'true', '1', 'on', 'x', 'да', 'tak'];
const no = ['no', 'n', 'false', '0', 'off', '-', 'нет', 'nie'];

/** What a cell of Yes or No says: null where it is empty, undefined where it is something else. */
export function flagOf(cell: string): boolean | null | undefined {
  const word = cell.trim().toLowerCase();
  if (word === '') return null;
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

/** Who is new may use everything, and is no administrator. */
const newcomer: Readonly<Record<FlagColumn, boolean>> = {
  administrator: false,
  scan: true,
  'to-my-email': true,
  color: true,
};

const flagsOf = (user: PrintAdminUser): Readonly<Record<FlagColumn, boolean>> => ({
  administrator: user.administrator,
  scan: user.functions.includes('scan'),
  'to-my-email': user.functions.includes('to-my-email'),
  color: user.color,
});

/** What a line says, by column; a column that the file does not have is left out. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** A line as the printer takes it. What it leaves open stays as it is with `known`, and is as usual with somebody new. An address and a number have no spaces around them. */
export function rowOf(cells: Cells, known: PrintAdminUser | undefined): PrintAdminRow {
  const before = known === undefined ? newcomer : flagsOf(known);
  const flag = (column: FlagColumn): boolean => flagOf(cells[column] ?? '') ?? before[column];
  const text = (column: Exclude<TextColumn, 'password'>): string => cells[column] ?? known?.[column] ?? '';
  return {
    userId: text('userId'),
    name: text('name'),
    department: text('department'),
    email: text('email').trim(),
    card: text('card'),
    idNumber: text('idNumber').trim(),
    administrator: flag('administrator'),
    functions: printAdminFunctions.filter((each: PrintAdminFunction) => flag(each)),
    color: flag('color'),
    password: cells.password ?? '',
  };
}

const said = (is: boolean): string => (is ? 'Yes' : 'No');

/** The users of the printer's own list as a file: without passwords, and without those of the directory. */
export function usersCsv(users: readonly PrintAdminUser[]): string {
  const kept = columns.filter((column) => column !== 'password');
  const lines = users
    .filter(({ source }) => source === 'local')
    .map((user) =>
      kept.map((column) => (isText(column) ? user[column as 'name'] : said(flagsOf(user)[column as FlagColumn]))),
    );
  return csvText([kept.map((column) => headings[column]), ...lines]);
}

/** Two made-up users with every column: what to begin with. Numbers as long as any setting may ask for. */
const sample: readonly Readonly<Record<Column, string>>[] = [
  {
    userId: 'emma',
    name: 'Emma Example',
    password: 'change-me-1',
    card: '',
    idNumber: '20260001',
    department: 'Sales',
    email: 'emma@contoso.com',
    administrator: 'No',
    scan: 'Yes',
    'to-my-email': 'Yes',
    color: 'Yes',
  },
  {
    userId: 'filip',
    name: 'Filip Example',
    password: 'change-me-2',
    card: '04A1-7731-0201',
    idNumber: '20260002',
    department: 'Accounts',
    email: 'filip@contoso.com',
    administrator: 'No',
    scan: 'No',
    'to-my-email': 'Yes',
    color: 'No',
  },
];

export const sampleCsv = (): string =>
  csvText([columns.map((column) => headings[column]), ...sample.map((row) => columns.map((column) => row[column]))]);
