import { expect, test } from 'vitest';
import { adminPasswordOf } from '../../../src/surfaces/panel/screens/admin-password/admin-password.view.ts';
import { adminSignInOf } from '../../../src/surfaces/panel/screens/admin-sign-in/admin-sign-in.view.ts';
import { viewAt } from './fixture.ts';

test('the serial number is told while it is the password, and not after', () => {
  const view = viewAt('admin-locked');
  expect(adminSignInOf(view, false, 0)).toEqual({ serial: 'FP7K004300', wrong: false, wait: 0 });
  expect(adminSignInOf({ ...view, admin: { ...view.admin, initialPassword: false } }, false, 0).serial).toBeNull();
});

test('the wait counts down in whole seconds, and a barred try was a wrong one', () => {
  const view = viewAt('admin-locked');
  const admin = { ...view.admin, wrongTries: 3, blockedUntil: 5000 };
  expect([0, 1, 4999, 5000].map((now) => adminSignInOf({ ...view, admin }, false, now).wait)).toEqual([5, 5, 1, 0]);
  expect(adminSignInOf({ ...view, admin }, false, 0).wrong).toBe(true);
  expect(adminSignInOf({ ...view, admin }, false, 5000).wrong).toBe(false);
});

test('a problem stands at the field it is about', () => {
  const view = viewAt('signed-in');
  const problem = (next: string, confirm: string) => adminPasswordOf(view, { next, confirm }).problem;
  expect(problem('', '')).toEqual({ part: 'next', problem: 'too-short' });
  expect(problem('FP7K004300', 'FP7K004300')).toEqual({ part: 'next', problem: 'same-as-initial' });
  expect(problem('correct horse', 'battery')).toEqual({ part: 'confirm', problem: 'not-equal' });
  expect(problem('correct horse', 'correct horse')).toBeNull();
});
