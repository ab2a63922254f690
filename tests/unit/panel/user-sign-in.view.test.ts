import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/core/protocol.ts';
import { refusedBy, userSignInOf } from '../../../src/surfaces/panel/screens/user-sign-in/user-sign-in.view.ts';
import { statusBarView } from '../../../src/surfaces/panel/widgets/status-bar.view.ts';
import { viewAt } from './fixture.ts';

const users = [
  { number: 2, name: 'Maria', functions: ['scan'] },
  { number: 3, name: 'Boris', functions: [] },
] as const;

/** The panel while it asks, with a user chosen. */
function asking(user?: string) {
  const view = viewAt('signed-in', user === undefined ? {} : { field: 'password.user', draft: { user } });
  const { web } = view.printer;
  const accessControl = { on: true, allowUnidentified: false, users };
  return { ...view, printer: { ...view.printer, web: { ...web, accessControl } } };
}

test('the list shows until somebody is chosen, and again where they are gone', () => {
  expect(userSignInOf(asking(), null, 0)).toMatchObject({ users, asked: null });
  expect(userSignInOf(asking('3'), null, 0).asked?.name).toBe('Boris');
  expect(userSignInOf(asking('9'), null, 0).asked).toBeNull();
});

test('the wait is that of the user who is asked, in whole seconds', () => {
  const waits = { 2: 5000 };
  const at = (user: string, now: number) =>
    userSignInOf({ ...asking(user), users: { signedIn: null, waits } }, null, now);
  expect([0, 1, 4999, 5000].map((now) => at('2', now).wait)).toEqual([5, 5, 1, 0]);
  expect([at('2', 0).refused, at('2', 5000).refused, at('3', 0).refused]).toEqual(['wrong', null, null]);
});

test('a refusal says whether the password was wrong or is not there yet', () => {
  const refused = (refusal: (Outcome & { ok: false })['refusal']) => refusedBy({ ok: false, refusal });
  expect(refused({ reason: 'no-password' })).toBe('no-password');
  expect(refused({ reason: 'wrong-password', wait: 0 })).toBe('wrong');
  expect(refusedBy({ ok: true, revision: 1 })).toBeNull();
});

test('the login icon stands for whoever may sign in, or out', () => {
  const view = asking();
  const login = (change: Partial<typeof view>) => statusBarView({ ...view, ...change }).login;
  expect(login({})).toEqual({ does: 'sign-in-user', user: null });
  expect(login({ admin: { ...view.admin, locked: true } })).toEqual({ does: 'sign-in-user', user: null });
  expect(login({ users: { signedIn: users[0], waits: {} } })).toEqual({ does: 'sign-out-user', user: 'Maria' });
  expect(login({ admin: { ...view.admin, signedIn: true } })).toEqual({ does: 'sign-out', user: null });
});
