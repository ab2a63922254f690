import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, readCsv, textOf } from '../../../src/surfaces/webconfig/open-platform/import-export/csv.ts';
import { columnOf, flagOf } from '../../../src/surfaces/webconfig/open-platform/import-export/users-csv.ts';
import {
  chosenUsers,
  readUsers,
  usersFileLimit,
} from '../../../src/surfaces/webconfig/open-platform/import-export/users-file.ts';
import { checkProperty } from '../../support/check-property.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const isName = (cell: string): boolean => ['a', 'b', 'c'].includes(cell);
const read = (text: string) => readCsv(text, isName);
const cells = (text: string) => read(text).lines.map((line) => line.cells);
const problem = (text: string) => chosenUsers('users.csv', bytes(text)).problem;

/** Texts that CSV and spreadsheets stumble over. */
const awkward = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+43 1', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', "'=1", "''-1", "'", '"', '""', ',;\t', ' x '),
  fc.constantFrom('＝1', 'a"b', 'a,b', 'a;b', 'a\r\nb', 'Ž', '\uFEFF', 'sep=;'),
);

describe('a CSV file', () => {
  it('holds what was written: any cells come back unharmed', () => {
    const lines = fc.array(fc.array(awkward, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    checkProperty(
      fc.property(lines, (rows) => {
        const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
        const text = textOf(bytes(csvText([['a', 'b', 'c'], ...filled])));
        // Halves of characters cannot be written in UTF-8.
        const whole = filled.map((row) => row.map((cell) => cell.toWellFormed()));
        expect(cells(text ?? '')).toEqual([['a', 'b', 'c'], ...whole]);
      }),
      2000,
    );
  });

  it('holds nothing that a spreadsheet would run', () => {
    checkProperty(
      fc.property(awkward, awkward, (one, other) => {
        const text = csvText([['a', one, other]]).slice(1);
        const [row = []] = readCsvRaw(text);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      2000,
    );
  });

  it('begins with the mark of UTF-8, and ends its lines as spreadsheets do', () => {
    expect([...bytes(csvText([['a'], ['Ž']]))]).toEqual([0xef, 0xbb, 0xbf, 97, 13, 10, 0xc5, 0xbd, 13, 10]);
  });

  it('may be any text: reading never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      awkward,
      fc.array(awkward).map((parts) => parts.join(',\n')),
    );
    checkProperty(
      fc.property(texts, (text) => {
        readCsv(text, isName);
        readUsers(`User ID,${text}`);
        chosenUsers('x', bytes(text));
      }),
      3000,
    );
  });

  it('may be any bytes', () => {
    checkProperty(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => void chosenUsers('x', any)),
      2000,
    );
  });

  it('finds its separator by itself, or is told', () => {
    for (const separator of [',', ';', '\t']) {
      const text = [`a,b;x`, 'b', 'c'].map((cell) => `"${cell}"`).join(separator);
      expect(cells(`${['a', 'b', 'c'].join(separator)}\n${text}`)).toEqual([
        ['a', 'b', 'c'],
        ['a,b;x', 'b', 'c'],
      ]);
    }
    expect(cells('sep=;\r\nx,y;b\r\n1;2')).toEqual([
      ['x,y', 'b'],
      ['1', '2'],
    ]);
  });

  it('numbers its lines as an editor does, whatever ends them', () => {
    const lines = (text: string) => read(text).lines.map(({ line }) => line);
    expect(lines('a,b\n1,2\n\n3,4\n')).toEqual([1, 2, 4]);
    expect(lines('a,b\r\n"x\r\ny\r\nz",2\r\n3,4')).toEqual([1, 2, 5]);
    expect(lines('a,b\r1,2\r\n3,4\n5,6')).toEqual([1, 2, 3, 4]);
    expect(lines('\uFEFFsep=,\na,b\n1,2')).toEqual([2, 3]);
    expect(lines('\n\n a,b\n1,2')).toEqual([3, 4]);
  });

  it('says where a quotation mark was left open', () => {
    expect(read('a,b\n1,2\n3,"4\n5,6\n').openQuote).toBe(3);
    expect(read('a,b\n1,"2"\n').openQuote).toBeNull();
  });

  it('is read in UTF-8 with or without its mark, and in UTF-16 that says so', () => {
    const utf16 = (text: string, little: boolean): Uint8Array =>
      Uint8Array.from(
        [...`\uFEFF${text}`].flatMap((each) => {
          const code = each.charCodeAt(0);
          return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
    for (const given of [bytes('Žofie'), bytes('\uFEFFŽofie'), utf16('Žofie', true), utf16('Žofie', false)])
      expect(textOf(given)).toBe('Žofie');
    // Windows-1250.
    expect(textOf(Uint8Array.from([0x8e, 0x6f]))).toBeNull();
  });
});

/** Cells as they stand in the file. */
function readCsvRaw(text: string): readonly string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows;
}

describe('a file of users', () => {
  it('says what it is where it cannot be read', () => {
    expect(problem('')).toEqual({ problem: 'empty' });
    expect(problem(' \n\n,,,\n')).toEqual({ problem: 'empty' });
    expect(problem(`User ID\n${'x'.repeat(usersFileLimit)}`)).toEqual({ problem: 'too-large' });
    expect(chosenUsers('x', null).problem).toEqual({ problem: 'not-read' });
    expect(chosenUsers('x', Uint8Array.from([0x80])).problem).toEqual({ problem: 'not-text' });
    expect(problem('Name,Email\nAnna,anna@contoso.com')).toEqual({ problem: 'no-user-id', column: 'User ID' });
    expect(problem('User ID,Display Name\n')).toEqual({ problem: 'no-users' });
    expect(problem('User ID,E,user-id\nanna,x,y')).toEqual({ problem: 'column-twice', column: 'user-id' });
    expect(problem('User ID\n"anna')).toEqual({ problem: 'open-quote', line: 2 });
    const many = (count: number) => `User ID\n${Array.from({ length: count }, (_, at) => `u${at}`).join('\n')}`;
    expect(problem(many(1001))).toEqual({ problem: 'too-many-users', limit: 1000 });
    expect(problem(many(1000))).toBeNull();
  });

  it('names columns that nobody knows, and those that it does not have', () => {
    const { file } = chosenUsers(
      'x',
      bytes('userid;Shoe size;DISPLAY-NAME;;Email address\nanna;42;Anna;;a@contoso.com'),
    );
    expect(file?.unknown).toEqual(['Shoe size']);
    expect(file?.missing).toEqual([
      'password',
      'card',
      'idNumber',
      'department',
      'administrator',
      'scan',
      'to-my-email',
      'color',
    ]);
    expect(file?.lines[0]?.cells).toEqual({ userId: 'anna', name: 'Anna', email: 'a@contoso.com' });
  });

  it('knows names of columns and words for yes and no in several spellings', () => {
    expect(['User ID', 'user_id', ' USERID ', 'User-Id'].map(columnOf)).toEqual(Array(4).fill('userId'));
    expect(columnOf('User')).toBeNull();
    expect(['Yes', 'x', 'TRUE', ' 1 ', 'да', 'Tak'].map(flagOf)).toEqual(Array(6).fill(true));
    expect(['no', '-', 'False', '0', 'нет', 'NIE'].map(flagOf)).toEqual(Array(6).fill(false));
    expect(['', '  '].map(flagOf)).toEqual([null, null]);
    expect(['maybe', '2', '=1'].map(flagOf)).toEqual(Array(3).fill(undefined));
  });
});
