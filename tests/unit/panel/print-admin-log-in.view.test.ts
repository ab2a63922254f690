import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PrintAdminView } from '../../../src/core/device/print-admin/print-admin-view.ts';
import { languages } from '../../../src/core/device/profile.ts';
import type { Outcome, Refusal } from '../../../src/core/protocol.ts';
import { practiceUserPassword, practiceUsers } from '../../../src/core/scenario/print-admin-starts.ts';
import { isLongName } from '../../../src/surfaces/panel/screens/print-admin-log-in/log-out.view.ts';
import {
  logInOf,
  practice,
  problemOf,
} from '../../../src/surfaces/panel/screens/print-admin-log-in/print-admin-log-in.view.ts';
import { statusBarView } from '../../../src/surfaces/panel/widgets/status-bar.view.ts';
import { projectRoot } from '../../../tools/paths.ts';
import { viewAt } from './fixture.ts';

const printAdmin: PrintAdminView = {
  method: 'card-or-id-and-password',
  digits: 4,
  registers: true,
  user: null,
  cards: [],
  blockedUntil: 0,
  practice: true,
};
const at = (panel: Parameters<typeof viewAt>[1], change: Partial<PrintAdminView> = {}, now = 0) =>
  logInOf(viewAt('to-my-email', panel), { ...printAdmin, ...change }, now);

test.each([
  ['card-or-id-and-password', true, 'user-id-and-password'],
  ['user-id', false, 'user-id'],
  ['card-or-id-number', true, 'id-number'],
  ['id-number', false, 'id-number'],
] as const)('%s: the reader is drawn only where cards are read, and what can be typed is offered', (...row) => {
  const [method, hasReader, way] = row;
  expect(at({ step: 'form' }, { method })).toMatchObject({ shown: 'start', hasReader, way });
});

test.each([
  [{ step: 'form' }, 'start'],
  [{ step: 'card' }, 'cards'],
  [{ step: 'register' }, 'unknown-card'],
  [{ step: 'language' }, 'languages'],
  [{ step: 'keyboard', field: 'print-admin.user-id' }, 'user-id'],
  [{ step: 'keyboard', field: 'print-admin.password' }, 'password'],
  [{ step: 'keyboard', field: 'print-admin.number' }, 'number'],
] as const)('%o shows %s', (panel, shown) => {
  expect(at(panel).shown).toBe(shown);
});

test('what was typed and the card that is registered go on to the password', () => {
  const draft = { 'print-admin.user-id': 'chen', card: 'chen' };
  expect(at({ step: 'keyboard', field: 'print-admin.password', draft })).toMatchObject({
    userId: 'chen',
    card: 'chen',
  });
  expect(at({ step: 'form' })).toMatchObject({ userId: '', card: null });
});

test('the wait is counted in whole seconds, up', () => {
  expect([0, 1, 4999, 5000, 9000].map((now) => at({ step: 'form' }, { blockedUntil: 5000 }, now).wait)).toEqual([
    5, 5, 1, 0, 0,
  ]);
});

describe('a try', () => {
  const refused = (refusal: Refusal) => problemOf({ ok: false, refusal }, 'wrong');

  test('that succeeds, or has to wait, says nothing more', () => {
    const outcome: Outcome = { ok: true, revision: 1 };
    expect(problemOf(outcome, 'wrong')).toBeNull();
    expect(refused({ reason: 'wait', wait: 5000 })).toBeNull();
  });

  test.each([
    [{ reason: 'wrong-password', wait: 0 }, 'wrong'],
    [{ reason: 'card-taken' }, 'card-taken'],
    [{ reason: 'no-password' }, 'no-password'],
    [{ reason: 'user-required' }, 'not-let-in'],
    [{ reason: 'directory-unreachable' }, 'unreachable'],
    [{ reason: 'not-offered' }, 'not-offered'],
    [{ reason: 'malformed', detail: 'x' }, 'not-offered'],
  ] as const)('%o is explained as %s', (refusal, problem) => {
    expect(refused(refusal)).toBe(problem);
  });

  test('says which of them was wrong', () => {
    const outcome: Outcome = { ok: false, refusal: { reason: 'wrong-password', wait: 0 } };
    expect(problemOf(outcome, 'wrong-number')).toBe('wrong-number');
  });
});

test('the practice users that the screen names are those of the scenarios', () => {
  const named = (administrator: boolean, of: 'userId' | 'idNumber') =>
    practiceUsers.filter((user) => user.administrator === administrator).map((user) => user[of]);
  expect(practice.users).toEqual(named(false, 'userId'));
  expect(practice.numbers).toEqual(named(false, 'idNumber'));
  expect(named(true, 'userId')).toContain(practice.administrator);
  expect(named(true, 'idNumber')).toContain(practice.administratorNumber);
  expect(practice.password).toBe(practiceUserPassword);
});

test('whoever is logged in has a button of their own; the administrator signs out as ever', () => {
  const view = { ...viewAt('to-my-email'), printAdmin };
  expect(statusBarView(view).login).toBeNull();
  expect(statusBarView({ ...view, admin: { ...view.admin, locked: true } }).login).toBeNull();
  expect(statusBarView({ ...view, admin: { ...view.admin, signedIn: true } }).login).toEqual({
    does: 'sign-out',
    user: null,
  });
});

test('long names are counted in characters, whatever the alphabet', () => {
  expect(['Anna Example', '田田田田田田田田田田田田田田田田', '𠮷'.repeat(16), 'W'.repeat(17)].map(isLongName)).toEqual(
    [false, false, false, true],
  );
});

test.each(languages)('%s: the name of the way out begins with what is written on it (WCAG 2.5.3)', (language) => {
  const file = readFileSync(join(projectRoot, 'locales', language, 'screens.json'), 'utf8');
  const words = (JSON.parse(file) as { 'log-in'?: Record<string, string> })['log-in'];
  // What is not translated yet is not there.
  if (words?.['log-out-user'] === undefined) return;
  const said = words['log-out-user'].replaceAll(/[\p{P}\s]+/gu, ' ').trim();
  expect(said).toBe(`${words['log-out']} name`);
});
