import { describe, expect, it } from 'vitest';
import type { PrintAdminUser } from '../../../src/core/device/print-admin/print-admin.ts';
import { printAdminUserProblems } from '../../../src/core/device/print-admin/user-problems.ts';
import { practiceUsers } from '../../../src/core/scenario/print-admin-starts.ts';
import {
  hasNobody,
  lockedOutBy,
} from '../../../src/surfaces/webconfig/open-platform/authentication-settings/authentication-settings.view.ts';
import {
  draftOf,
  ownWords,
  passwordOf,
  random,
  userPlaceOf,
  withFunction,
} from '../../../src/surfaces/webconfig/open-platform/user-settings/user-form.view.ts';
import {
  foundIn,
  indexOf,
  pageOf,
  pageSize,
  shownName,
  stillThere,
  ticked,
} from '../../../src/surfaces/webconfig/open-platform/user-settings/user-list.view.ts';
import { viewAt } from '../panel/fixture.ts';

const { printer } = viewAt('to-my-email');
const [ada, , anna] = practiceUsers as [PrintAdminUser, PrintAdminUser, PrintAdminUser];
const make = (id: number, change: Partial<PrintAdminUser>): PrintAdminUser => ({
  ...anna,
  id,
  userId: `u${id}`,
  name: '',
  department: '',
  email: '',
  card: '',
  idNumber: '',
  ...change,
});
const thousand = Array.from({ length: 1000 }, (_, at) => make(at + 1, { name: `User ${at + 1}` }));
const ids = (users: readonly PrintAdminUser[]) => users.map(({ id }) => id);
const find = (users: readonly PrintAdminUser[], typed: string) => ids(foundIn(indexOf(users, 'name', 'en'), typed));

describe('the list of users', () => {
  it('is searched by name, user ID, department and address', () => {
    expect(find(practiceUsers, 'anna')).toEqual([3]);
    expect(find(practiceUsers, 'ANNA EXAMPLE')).toEqual([3]);
    expect(find(practiceUsers, 'sales')).toEqual([3, 4]);
    expect(find(practiceUsers, 'cloud.admin@')).toEqual([2]);
    expect(find(practiceUsers, 'example sales b')).toEqual([4]);
    expect(find(practiceUsers, '')).toHaveLength(6);
    expect(find(practiceUsers, '  ')).toHaveLength(6);
    expect(find(practiceUsers, 'nobody')).toEqual([]);
    // Neither what lets somebody in.
    expect(find(practiceUsers, anna.card)).toEqual([]);
    expect(find(practiceUsers, anna.idNumber)).toEqual([]);
  });

  it('finds letters with and without accents, in any alphabet', () => {
    const users = [make(1, { name: 'Žofie Nováková' }), make(2, { name: 'Łukasz' }), make(3, { name: 'Анна Ёлкина' })];
    expect(find(users, 'zofie nov')).toEqual([1]);
    expect(find(users, 'NOVÁKOVÁ')).toEqual([1]);
    expect(find(users, 'łuk')).toEqual([2]);
    expect(find(users, 'елк')).toEqual([3]);
  });

  it('is in the order of names, user IDs or departments; who has none comes last', () => {
    const users = [
      make(1, { name: 'User 10', userId: 'c' }),
      make(2, { name: 'ž', userId: 'b', department: 'B' }),
      make(3, { name: 'User 2', userId: 'a', department: 'A' }),
      make(4, { userId: 'z', department: 'A' }),
    ];
    const by = (order: 'name' | 'user-id' | 'department', language = 'en') =>
      indexOf(users, order, language).map(({ user }) => user.id);
    expect(by('name')).toEqual([3, 1, 4, 2]);
    expect(by('user-id')).toEqual([3, 2, 1, 4]);
    expect(by('department')).toEqual([3, 4, 2, 1]);
  });

  it('is drawn in pages of at most fifty, whatever is asked for', () => {
    const found = foundIn(indexOf(thousand, 'name', 'en'), '');
    const drawn = Array.from({ length: 20 }, (_, at) => pageOf(found, at + 1));
    expect(drawn.map(({ rows }) => rows.length)).toEqual(Array(20).fill(50));
    expect(new Set(drawn.flatMap(({ rows }) => ids(rows))).size).toBe(1000);
    expect(pageSize).toBe(50);
    expect(pageOf(found, 99)).toMatchObject({ page: 20, pages: 20, from: 951, to: 1000 });
    expect(pageOf(found, 0)).toMatchObject({ page: 1, from: 1, to: 50 });
    expect(pageOf([], 3)).toMatchObject({ rows: [], page: 1, pages: 1 });
    expect(pageOf(found.slice(0, 51), 2)).toMatchObject({ from: 51, to: 51 });
  });

  it('keeps who is ticked, as long as they are there', () => {
    const some = ticked(new Set([1]), [3, 99], true);
    expect(stillThere(practiceUsers, some)).toEqual([1, 3]);
    expect([...ticked(some, [1, 99], false)]).toEqual([3]);
  });

  it('calls a user by name, or else by the user ID', () => {
    expect([shownName(anna), shownName({ ...anna, name: '' })]).toEqual(['Anna Example', 'anna']);
  });
});

describe('the form of a user', () => {
  const state = { licensed: true, users: practiceUsers, nextUser: 7 };
  const data = { ...printer, printAdmin: state };

  it('is found by the address', () => {
    expect(userPlaceOf(state, 'add')).toBe('new');
    expect(userPlaceOf(state, '3')).toBe(anna);
    for (const part of ['0', '03', '99', 'anna', '']) expect(userPlaceOf(state, part), part).toBeNull();
  });

  it('begins with every function, and sends what it was given', () => {
    expect(draftOf('new')).toMatchObject({ id: 0, functions: ['scan', 'to-my-email'], administrator: false });
    expect(draftOf(anna)).not.toHaveProperty('source');
    expect(printAdminUserProblems(data, { user: draftOf(anna), password: null })).toEqual({});
    expect(withFunction(draftOf(anna), 'scan', false).functions).toEqual(['to-my-email']);
    expect(withFunction(withFunction(draftOf(anna), 'scan', false), 'scan', true).functions).toEqual([
      'scan',
      'to-my-email',
    ]);
  });

  it('keeps the password of a known user where none is typed', () => {
    expect([passwordOf(anna, ''), passwordOf(anna, 'x'), passwordOf('new', '')]).toEqual([null, 'x', '']);
  });

  it('says in its own words what is wrong', () => {
    const user = { ...draftOf('new'), userId: 'ANNA', card: ada.card, idNumber: '10a', name: 'a\u0007b' };
    expect(ownWords(printAdminUserProblems(data, { user, password: '' }))).toEqual({
      userId: 'webconfig:users.problem.user-id-twice',
      card: 'webconfig:users.problem.card-twice',
      idNumber: 'webconfig:users.problem.digits',
      name: 'webconfig:users.problem.unwritable',
      password: 'webconfig:users.problem.password-empty',
    });
    const long = { ...draftOf('new'), userId: 'ж'.repeat(42) };
    expect(ownWords(printAdminUserProblems(data, { user: long, password: 'x' }))).toEqual({
      userId: 'webconfig:users.problem.user-id-long',
    });
  });

  it('draws numbers by chance', () => {
    const drawn = Array.from({ length: 50 }, random);
    for (const each of drawn) expect(each >= 0 && each < 1).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(40);
  });
});

describe('Authentication Settings', () => {
  const { openPlatform } = printer.web;
  const users = [make(1, { card: 'x' }), make(2, { idNumber: '1234' }), make(3, {}), make(4, { source: 'remote' })];

  it('tell who could not log in', () => {
    const of = (how: typeof openPlatform.howToAuthenticate, method: typeof openPlatform.authenticationMethod) =>
      lockedOutBy(users, { ...openPlatform, howToAuthenticate: how, authenticationMethod: method });
    expect(of('id-number', 'local-db')).toEqual({ without: 'number', count: 2 });
    expect(of('card-or-id-number', 'local-and-remote-db')).toEqual({ without: 'both', count: 1 });
    expect(of('card-or-id-number', 'remote-db')).toBeNull();
    expect(of('user-id', 'local-db')).toBeNull();
    expect(of('card-or-id-and-password', 'local-db')).toBeNull();
  });

  it('tell that nobody is there', () => {
    const local = { authenticationMethod: 'local-db' } as const;
    expect([hasNobody([], local), hasNobody(users.slice(3), local), hasNobody(users, local)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasNobody([], { authenticationMethod: 'remote-db' })).toBe(false);
  });
});
