// Users of Epson Print Admin Serverless: what can be saved, one by one and as a file (printer.md 7).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/core/device/print-admin/import-plan.ts';
import type { PrintAdminUser } from '../../../src/core/device/print-admin/print-admin.ts';
import type { PrintAdminRow } from '../../../src/core/device/print-admin/rows.ts';
import { foldedUserId, utf8Length } from '../../../src/core/device/print-admin/user-id.ts';
import { printAdminUserProblems, rowsProblems } from '../../../src/core/device/print-admin/user-problems.ts';
import { newWebSettings } from '../../../src/core/device/web/web-settings.ts';
import { checkProperty } from '../../support/check-property.ts';
import { atLogIn, dataOf, ids, row, rows, typedUser, whoIsIn } from '../../support/print-admin.ts';
import { testWorld } from '../../support/world.ts';

const data = dataOf(testWorld('to-my-email').world);
const problemsOf = (change: Partial<PrintAdminUser>, password: string | null = 'practice') =>
  printAdminUserProblems(data, { user: typedUser(change), password });
const first = rows(1)[0] ?? row();

describe('a user', () => {
  it('can be saved with little, and with all that there is', () => {
    expect(problemsOf({})).toEqual({});
    const full = { name: 'Ж'.repeat(32), department: 'x'.repeat(40), email: 'uwe@contoso.com', idNumber: '12345678' };
    expect(problemsOf({ ...full, card: 'c'.repeat(116), administrator: true, functions: [] })).toEqual({});
  });

  const wrong: readonly (readonly [string, string, Partial<PrintAdminUser>, unknown])[] = [
    ['no user ID', 'userId', { userId: '  ' }, { problem: 'empty' }],
    ['a user ID of 84 bytes', 'userId', { userId: 'x'.repeat(84) }, { problem: 'too-long', limit: 83 }],
    ['a user ID of 42 letters of two bytes', 'userId', { userId: 'ж'.repeat(42) }, { problem: 'too-long', limit: 83 }],
    [
      'a user ID with a control character',
      'userId',
      { userId: 'a\u0007b' },
      { problem: 'characters', character: '\u0007' },
    ],
    [
      'a user ID that turns its direction',
      'userId',
      { userId: 'a\u202eb' },
      { problem: 'characters', character: '\u202e' },
    ],
    ['half a character', 'userId', { userId: 'a\ud800b' }, { problem: 'characters', character: '\ud800' }],
    ['a name of 33 characters', 'name', { name: 'x'.repeat(33) }, { problem: 'too-long', limit: 32 }],
    ['a name of two lines', 'name', { name: 'a\nb' }, { problem: 'characters', character: '\n' }],
    ['a long department', 'department', { department: 'x'.repeat(41) }, { problem: 'too-long', limit: 40 }],
    ['an address that is none', 'email', { email: 'uwe' }, { problem: 'not-an-address' }],
    ['a long address', 'email', { email: `${'x'.repeat(250)}@a.com` }, { problem: 'too-long', limit: 255 }],
    ['a card that is not ASCII', 'card', { card: 'Ж' }, { problem: 'characters', character: 'Ж' }],
    ['a long card', 'card', { card: 'x'.repeat(117) }, { problem: 'too-long', limit: 116 }],
    ['a card of somebody else', 'card', { card: '04A1-7731-0001' }, { problem: 'twice' }],
    ['a number with a letter', 'idNumber', { idNumber: '12a4' }, { problem: 'characters', character: 'a' }],
    ['a number of other digits', 'idNumber', { idNumber: '١٢٣٤' }, { problem: 'characters', character: '١' }],
    ['a short number', 'idNumber', { idNumber: '123' }, { problem: 'too-short', limit: 4 }],
    ['a long number', 'idNumber', { idNumber: '123456789' }, { problem: 'too-long', limit: 8 }],
    ['a number of somebody else', 'idNumber', { idNumber: '1001' }, { problem: 'twice' }],
  ];
  it.each(wrong)('with %s is refused at %s', (_, field, change, problem) => {
    expect(problemsOf(change)).toEqual({ [field]: problem });
    expect(rowsProblems(data, [row({ userId: 'other' }), { ...row(), ...change }], 'add')).toEqual({
      [`rows.1.${field}`]: problem,
    });
  });

  it.each(['ANNA', ' anna ', 'Anna'])('with the user ID of somebody else, %o, is refused', (userId) => {
    expect(problemsOf({ userId })).toEqual({ userId: { problem: 'twice' } });
    expect(problemsOf({ id: ids.anna, userId }, null)).toEqual({});
  });

  it('needs a password where users log in with one, of at most 32 ASCII characters', () => {
    expect(problemsOf({}, null)).toEqual({ password: { problem: 'empty' } });
    expect(problemsOf({}, '')).toEqual({ password: { problem: 'empty' } });
    expect(problemsOf({}, 'x'.repeat(33))).toEqual({ password: { problem: 'too-long', limit: 32 } });
    expect(problemsOf({}, 'пароль')).toEqual({ password: { problem: 'characters', character: 'п' } });
    expect(problemsOf({ id: ids.anna, userId: 'anna' }, null)).toEqual({});
    for (const howToAuthenticate of ['user-id', 'card-or-id-number', 'id-number'] as const) {
      const web = { openPlatform: { ...newWebSettings.openPlatform, howToAuthenticate } };
      expect(printAdminUserProblems({ ...data, web }, { user: typedUser(), password: null })).toEqual({});
    }
  });

  it('says the shortest number that the printer takes', () => {
    const web = { openPlatform: { ...newWebSettings.openPlatform, idNumberDigits: 6 } };
    expect(printAdminUserProblems({ ...data, web }, { user: typedUser({ idNumber: '12345' }), password: 'x' })).toEqual(
      { idNumber: { problem: 'too-short', limit: 6 } },
    );
  });

  it('is one too many after 1,000, and can still be changed', () => {
    const { world, save, asking } = atLogIn();
    save({ type: 'print-admin-users.import', mode: 'replace', rows: rows(1000, () => 'practice') });
    const refusal = { reason: 'web', problems: { users: { problem: 'too-many', limit: 1000 } } };
    expect(asking({ type: 'print-admin-user.save', user: typedUser(), password: 'x' })).toMatchObject({ refusal });
    const [known] = world.printer.printAdmin.users;
    if (known === undefined) throw new Error('There is nobody.');
    const { source: _, ...user } = known;
    save({ type: 'print-admin-user.save', user: { ...user, name: 'Another name' }, password: null });
    expect(world.printer.printAdmin.users).toHaveLength(1000);
    expect(world.printer.printAdmin.users[0]?.name).toBe('Another name');
  });

  it('is on no printer that has no To My Email', () => {
    const { printer } = testWorld('compact-panel').world;
    expect(printAdminUserProblems(printer, { user: typedUser(), password: 'x' })).toEqual({
      userId: { problem: 'not-offered' },
    });
    expect(rowsProblems(printer, [row()], 'add')).toEqual({ rows: { problem: 'not-offered' } });
  });
});

describe('user IDs', () => {
  it('are one whatever their case, however their letters are put together', () => {
    const same: readonly (readonly [string, string])[] = [
      ['Anna', 'aNNA'],
      ['é', 'e\u0301'],
      ['straße', 'STRASSE'],
      ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
      ['İ', 'i\u0307'],
      [' x ', 'x'],
    ];
    for (const [one, other] of same) expect(foldedUserId(one), one).toBe(foldedUserId(other));
    expect(foldedUserId('anna')).not.toBe(foldedUserId('ana'));
  });

  it('stay one when all of their letters change their case', () => {
    const word = fc.string({ unit: fc.integer({ min: 0x20, max: 0x24ff }).map((code) => String.fromCodePoint(code)) });
    checkProperty(
      fc.property(word, (typed) => {
        // As keyboards type: Unicode orders the marks of a letter only then.
        const text = typed.normalize('NFC');
        const folded = foldedUserId(text);
        expect(foldedUserId(text.toLowerCase())).toBe(folded);
        expect(foldedUserId(text.toUpperCase())).toBe(folded);
        expect(foldedUserId(folded)).toBe(folded);
      }),
      5000,
    );
  });

  it('are counted in bytes as UTF-8 has them', () => {
    checkProperty(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) }),
        (text) => {
          expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
        },
      ),
      300,
    );
  });
});

describe('a file of users', () => {
  it('says what is twice in it at the later row', () => {
    const card = { ...row({ userId: 'b' }), card: first.card };
    const number = { ...row({ userId: 'c' }), idNumber: first.idNumber };
    expect(rowsProblems(data, [first, card, number, row({ userId: 'PERSON-0' })], 'add')).toEqual({
      'rows.1.card': { problem: 'twice' },
      'rows.2.idNumber': { problem: 'twice' },
      'rows.3.userId': { problem: 'twice' },
    });
  });

  it('may exchange what known users have, and may not take it from others', () => {
    const anna = row({ userId: 'Anna', card: '04A1-7731-0002', idNumber: '1002', password: '' });
    const boris = row({ userId: 'boris', card: '04A1-7731-0001', idNumber: '1001', password: '' });
    expect(rowsProblems(data, [anna, boris], 'add')).toEqual({});
    expect(rowsProblems(data, [anna], 'replace')).toEqual({});
    expect(rowsProblems(data, [anna], 'add')).toEqual({
      'rows.0.card': { problem: 'twice' },
      'rows.0.idNumber': { problem: 'twice' },
    });
  });

  it('needs passwords of those only who are new', () => {
    expect(rowsProblems(data, [row({ userId: 'ANNA', password: '' }), row({ password: '' })], 'add')).toEqual({
      'rows.1.password': { problem: 'empty' },
    });
  });

  it('is refused where it is empty, and where it would make more than 1,000', () => {
    const tooMany = { rows: { problem: 'too-many', limit: 1000 } };
    expect(rowsProblems(data, [], 'replace')).toEqual({ rows: { problem: 'empty' } });
    expect(rowsProblems(data, rows(1000), 'replace')).toEqual({});
    expect(rowsProblems(data, rows(1001), 'replace')).toEqual(tooMany);
    expect(rowsProblems(data, rows(994), 'add')).toEqual({});
    expect(rowsProblems(data, rows(995), 'add')).toEqual(tooMany);
    expect(rowsProblems(data, [...rows(994), row({ userId: 'Anna', password: '' })], 'add')).toEqual({});
  });

  it('says of each row what the check of one user says', () => {
    const value = fc.constantFrom(
      '',
      'anna',
      'Uwe',
      'x'.repeat(40),
      '1001',
      '12',
      '77777',
      'a@b.c',
      '04A1-7731-0001',
      'Ж',
    );
    const some = fc.record({
      userId: value,
      name: value,
      department: value,
      email: value,
      card: value,
      idNumber: value,
    });
    checkProperty(
      fc.property(some, value, (fields, password) => {
        const known = data.printAdmin.users.find(({ userId }) => foldedUserId(userId) === foldedUserId(fields.userId));
        const user = typedUser({ ...fields, id: known?.id ?? 0 });
        const single = printAdminUserProblems(data, { user, password });
        const file = rowsProblems(data, [{ ...row(fields), password }], 'add');
        expect(file).toEqual(Object.fromEntries(Object.entries(single).map(([key, one]) => [`rows.0.${key}`, one])));
      }),
      1000,
    );
  });

  it('is imported whole or not at all, and what was planned is what is there then', () => {
    const word = fc.constantFrom('anna', 'Boris', 'uwe', 'vera', 'x', '');
    const number = fc.constantFrom('', '1001', '1002', '5555', '12');
    const some = fc.record({ userId: word, idNumber: number, password: fc.constantFrom('', 'word', 'Ж') });
    checkProperty(
      fc.property(fc.array(some, { maxLength: 4 }), fc.constantFrom('add', 'replace'), (found, mode) => {
        const { world, asking } = atLogIn();
        const { printer } = world;
        const list: PrintAdminRow[] = found.map((each) => row(each));
        const problems = rowsProblems(printer, list, mode);
        const outcome = asking({ type: 'print-admin-users.import', mode, rows: list });
        if (Object.keys(problems).length > 0) {
          expect(outcome).toEqual({ ok: false, refusal: { reason: 'web', problems } });
          expect(world.printer).toEqual(printer);
          return;
        }
        expect(outcome).toMatchObject({ ok: true });
        const { printAdmin: planned } = importPlan(printer.printAdmin, list, mode);
        expect(world.printer.printAdmin).toEqual(planned);
        const there = new Set(planned.users.map(({ id }) => String(id)));
        expect(there.size).toBe(planned.users.length);
        for (const id of Object.keys(world.printer.secrets.printAdminPasswords)) expect(there).toContain(id);
        for (const { password, userId } of list) {
          const id = planned.users.find((user) => foldedUserId(user.userId) === foldedUserId(userId))?.id ?? 0;
          const kept = world.printer.secrets.printAdminPasswords[id];
          if (password === '') expect(kept).toBe(printer.secrets.printAdminPasswords[id]);
          else expect([kept?.includes('$'), kept?.includes(password)]).toEqual([true, false]);
        }
      }),
      400,
    );
  });

  it('of 1,000 users is checked and imported, and each of them logs in in their own way', () => {
    const list = rows(1000);
    expect(rowsProblems(data, list, 'replace')).toEqual({});
    const { world, save, set, logIn, enter, tap, leave } = atLogIn();
    save({ type: 'print-admin-users.import', mode: 'replace', rows: list });
    const last = world.printer.printAdmin.users.at(-1);
    expect(logIn('PERSON-999', 'word-999')).toMatchObject({ ok: true });
    expect([world.view.printAdmin?.user?.id, whoIsIn(world)]).toEqual([last?.id, 'Person Number 999']);
    leave();
    set({ howToAuthenticate: 'card-or-id-number' });
    expect(enter('73190500')).toMatchObject({ ok: true });
    expect(whoIsIn(world)).toBe('Person Number 500');
    leave();
    // Of so many cards a few are drawn; each can be held to the reader.
    expect(tap(`user-${last?.id}`)).toMatchObject({ ok: true });
    expect(whoIsIn(world)).toBe('Person Number 999');
    leave();
    set({ howToAuthenticate: 'user-id' });
    expect(logIn('person-7', '')).toMatchObject({ ok: true });
    expect(whoIsIn(world)).toBe('Person Number 7');
  });
});
