import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PrintAdminState,
  type PrintAdminUser,
  printAdminFunctions,
} from '../../../src/core/device/print-admin/print-admin.ts';
import { unwritableIn, utf8Length } from '../../../src/core/device/print-admin/user-id.ts';
import type { UserData } from '../../../src/core/device/print-admin/user-problems.ts';
import { practiceUsers } from '../../../src/core/scenario/print-admin-starts.ts';
import {
  changesAnything,
  isHidden,
  type Mode,
  type Plan,
  planOf,
  roomFor,
} from '../../../src/surfaces/webconfig/open-platform/import-export/import.view.ts';
import { sampleCsv, usersCsv } from '../../../src/surfaces/webconfig/open-platform/import-export/users-csv.ts';
import { chosenUsers } from '../../../src/surfaces/webconfig/open-platform/import-export/users-file.ts';
import { checkProperty } from '../../support/check-property.ts';
import { viewAt } from '../panel/fixture.ts';

const { printer } = viewAt('to-my-email');
const stateOf = (users: readonly PrintAdminUser[]): PrintAdminState => ({
  licensed: true,
  users,
  nextUser: users.length + 1,
});
const dataOf = (users: readonly PrintAdminUser[]): UserData => ({ ...printer, printAdmin: stateOf(users) });
const practice = dataOf(practiceUsers);

function plan(text: string, mode: Mode = 'add', data: UserData = practice): Plan {
  const { file, problem } = chosenUsers('users.csv', new TextEncoder().encode(text));
  if (file === null) throw new Error(JSON.stringify(problem));
  return planOf(data, file, mode);
}
const said = (text: string, mode: Mode = 'add') =>
  plan(text, mode).report.map(({ line, column, value, problem: { problem } }) => [line, column, value, problem]);

const words = (max: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: max })
    .map((text) => text.trim())
    .filter((text) => unwritableIn(text) === null && [...text].length <= max && utf8Length(text) <= 70);
/** Users as the printer keeps them: every one with another ID, card and number. */
const someUsers = fc
  .array(
    fc.record({
      end: words(20),
      name: fc.oneof(words(32), fc.constantFrom('=1+1', '-x', '@a', "'=1", '+1', 'a;b', 'a,"b"')),
      department: words(40),
      email: fc.constantFrom('', 'anna@contoso.com', "o'neil@contoso.com"),
      hasCard: fc.boolean(),
      hasNumber: fc.boolean(),
      administrator: fc.boolean(),
      functions: fc.subarray([...printAdminFunctions]),
      color: fc.boolean(),
      source: fc.constantFrom('local', 'local', 'remote'),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(
      ({ end, hasCard, hasNumber, ...draft }, at): PrintAdminUser => ({
        ...draft,
        id: at + 1,
        userId: `${at}${end}`,
        card: hasCard ? `=${at}-card` : '',
        idNumber: hasNumber ? String(at).padStart(6, '0') : '',
        source: draft.source as 'local',
      }),
    ),
  );

describe('export and import of users', () => {
  it('bring back the same users, whoever they are', () => {
    checkProperty(
      fc.property(someUsers, fc.constantFrom<Mode>('add', 'replace'), (users, mode) => {
        const locals = users.filter(({ source }) => source === 'local');
        fc.pre(locals.length > 0);
        const back = plan(usersCsv(users), mode, dataOf(users));
        expect(back.report).toEqual([]);
        expect(back.whole).toBeNull();
        expect(back.changes).toEqual({ added: 0, changed: 0, same: locals.length, removed: 0 });
        const whole = back.rows.map((row, at) => ({ ...row, id: locals[at]?.id, source: 'local' }));
        expect(whole).toEqual(locals.map((user) => ({ ...user, password: '' })));
        // To another printer, too: with passwords that are still to be entered.
        const elsewhere = plan(usersCsv(users), mode, dataOf([]));
        expect(elsewhere.changes).toEqual({ added: locals.length, changed: 0, same: 0, removed: 0 });
        expect(elsewhere.rows).toEqual(back.rows);
      }),
      500,
    );
  });

  it('leave passwords and users of the directory out of the file', () => {
    const text = usersCsv([
      ...practiceUsers,
      { ...(practiceUsers[0] as PrintAdminUser), id: 9, userId: 'rita', source: 'remote' },
    ]);
    expect(text).toMatch(/^\uFEFFUser ID,Display Name,Authentication Card ID,ID Number,Department,Email Address,/);
    expect(text).not.toContain('rita');
    expect(text.split('\r\n')).toHaveLength(practiceUsers.length + 2);
    expect(text).not.toMatch(/password/i);
  });

  it('begin with a sample that any printer takes', () => {
    const digits = (idNumberDigits: number): UserData => ({
      ...practice,
      web: { ...printer.web, openPlatform: { ...printer.web.openPlatform, idNumberDigits } },
    });
    for (const each of [4, 8]) {
      const { report, whole, changes } = plan(sampleCsv(), 'add', digits(each));
      expect({ report, whole, changes }).toEqual({
        report: [],
        whole: null,
        changes: { added: 2, changed: 0, same: 0, removed: 0 },
      });
    }
  });
});

describe('what an import would change', () => {
  it('is told by user ID, whatever its case', () => {
    const text = 'User ID,Display Name,Password\nANNA,Anna Example,\nboris,Boris B.,\nnew,New,secret-1\n';
    // Anna's ID is written otherwise: that is a change, too.
    expect(plan(text).changes).toEqual({ added: 1, changed: 2, same: 0, removed: 0 });
    expect(plan(text, 'replace').changes).toEqual({ added: 1, changed: 2, same: 0, removed: 4 });
    expect(plan('User ID,Password\nanna,other-1\nboris,\n').changes).toEqual({
      added: 0,
      changed: 1,
      same: 1,
      removed: 0,
    });
  });

  it('is nothing where the printer has all of it already', () => {
    const { changes } = plan(usersCsv(practiceUsers), 'replace');
    expect(changesAnything(changes)).toBe(false);
    expect(changesAnything({ ...changes, removed: 1 })).toBe(true);
  });

  it('keeps what the file does not say', () => {
    const users = practiceUsers.map((user) => ({ ...user, color: false, functions: ['scan'] as const }));
    const { rows } = plan('User ID,Color Scanning,Password\nanna,,\nnew,,secret-1\n', 'add', dataOf(users));
    expect(rows[0]).toMatchObject({ name: 'Anna Example', idNumber: '1001', color: false, functions: ['scan'] });
    expect(rows[1]).toMatchObject({ name: '', color: true, administrator: false, functions: printAdminFunctions });
  });
});

describe('the report of a file', () => {
  it('says line, column, value and what is wrong, in the order of the file', () => {
    const text = [
      'Email Address,User ID,ID Number,Password,Administrator Rights',
      'anna@contoso.com,one,2001,secret-1,No',
      'nobody,two,12a4,secret-2,perhaps',
      '',
      '"a@contoso.com",,2001,secret-3,no',
      'b@contoso.com,ONE,12,,no,more,',
    ].join('\r\n');
    expect(said(text)).toEqual([
      [3, 'idNumber', '12a4', expect.any(String)],
      [3, 'email', 'nobody', 'not-an-address'],
      [3, 'administrator', 'perhaps', 'yes-or-no'],
      [5, 'userId', '', 'empty'],
      [5, 'idNumber', '2001', 'twice'],
      [6, 'userId', 'ONE', 'twice'],
      [6, 'password', '', 'empty'],
      [6, 'idNumber', '12', 'too-short'],
      [6, null, 'more', 'too-many-values'],
    ]);
  });

  it('says what others on the printer have, unless they are replaced', () => {
    const text = 'User ID,ID Number,Password\nnew,1001,secret-1\n';
    expect(said(text)).toEqual([[2, 'idNumber', '1001', 'twice']]);
    expect(said(text, 'replace')).toEqual([]);
  });

  it('shows no password, and nobody’s number', () => {
    const at = (column: 'password' | 'idNumber' | 'email', problem: 'twice' | 'empty') =>
      isHidden({ line: 2, column, value: 'x', problem: { problem } });
    expect([at('password', 'empty'), at('idNumber', 'twice'), at('idNumber', 'empty'), at('email', 'empty')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('says how many there is room for', () => {
    const many = (count: number, from = 0) =>
      `User ID,Password\n${Array.from({ length: count }, (_, at) => `u${at + from},secret-1`).join('\n')}`;
    expect(plan(many(994)).whole).toBeNull();
    const full = plan(many(995));
    expect(full.whole).toEqual({ problem: 'too-many', limit: 1000 });
    expect(roomFor(practice, full, 1000)).toBe(994);
    expect(plan(many(1000), 'replace').whole).toBeNull();
    // Those who are known already take no further place.
    const known = plan(`${many(995)}\nanna,`);
    expect(roomFor(practice, known, 1000)).toBe(995);
  });
});
