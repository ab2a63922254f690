import { describe, expect, test } from 'vitest';
import english from '../../../locales/en/screens.json' with { type: 'json' };
import {
  type MyEmailProblem,
  type MyEmailView,
  myEmailProblems,
} from '../../../src/core/device/my-email/my-email-state.ts';
import {
  localTimeOf,
  problemViewOf,
  toMyEmailOf,
} from '../../../src/surfaces/panel/screens/to-my-email/to-my-email.view.ts';

const printer = 'printer@contoso.com';
const anna = 'anna@contoso.com';
const nobody: MyEmailView = {
  address: anna,
  signIn: 'none',
  account: null,
  ended: null,
  problem: null,
  underWay: false,
};
const cancelled: MyEmailProblem = { reason: 'cancelled', aadsts: null, description: '' };
const seen = (changes: Partial<MyEmailView>, own: MyEmailProblem | null = null) =>
  toMyEmailOf({ ...nobody, ...changes }, printer, own);

describe('what To My Email shows', () => {
  test('the first time: the sign-in screen, whatever the printer’s own sign-in is', () => {
    expect(seen({})).toEqual({
      shows: 'sign-in',
      signIn: { address: anna, ended: null, problem: null, underWay: false, button: 'my-email.sign-in' },
    });
  });

  test('G28: signed in, the form from the user’s own address', () => {
    expect(seen({ signIn: 'signed-in', account: anna })).toEqual({
      shows: 'form',
      to: anna,
      from: anna,
      account: anna,
    });
    // Send As: whose sign-in it is differs from who is written as sender.
    expect(seen({ signIn: 'signed-in', account: 'boris@contoso.com' })).toMatchObject({
      from: anna,
      account: 'boris@contoso.com',
    });
  });

  test('G24: before the setting the printer’s own address sends, and nobody signs in', () => {
    expect(seen({ signIn: 'not-needed' })).toEqual({ shows: 'form', to: anna, from: printer, account: null });
  });

  test('without an address nothing can be sent, signed in or not', () => {
    for (const signIn of ['none', 'signed-in', 'ended', 'not-needed'] as const)
      expect(seen({ address: '', signIn })).toEqual({ shows: 'no-address' });
  });

  test('G38: an ended sign-in says its code and asks for a new one', () => {
    expect(seen({ signIn: 'ended', ended: 370, account: anna })).toMatchObject({
      shows: 'sign-in',
      signIn: { ended: 370, button: 'my-email.again' },
    });
  });

  test('a page that is open elsewhere is said, and can be begun again', () => {
    expect(seen({ underWay: true })).toMatchObject({ signIn: { underWay: true, button: 'my-email.start-again' } });
    // After a failure that is what counts.
    expect(seen({ underWay: true, problem: cancelled })).toMatchObject({
      signIn: { underWay: false, button: 'my-email.again' },
    });
  });

  test('what only this window knows comes before what the world knows', () => {
    const own: MyEmailProblem = { reason: 'unreachable', aadsts: null, description: '' };
    expect(seen({ problem: cancelled }, own)).toMatchObject({ signIn: { problem: { kind: 'unreachable' } } });
  });
});

describe('why a sign-in came to nothing', () => {
  test('every problem has words for what happened and for what to do', () => {
    const numbers = [null, 90094, 90095, 900941, 65001, 65004, 700084, 50105];
    for (const reason of myEmailProblems)
      for (const aadsts of numbers) {
        const { kind, title, advice } = problemViewOf({ reason, aadsts, description: '' });
        expect([title, advice]).toEqual([`my-email.problem.${kind}`, `my-email.advice.${kind}`]);
        expect(english['my-email'].problem[kind], kind).toMatch(/\.$/);
        expect(english['my-email'].advice[kind], kind).toMatch(/\.$/);
      }
  });

  test('G29: before the administrator’s consent it says who has to do what', () => {
    for (const aadsts of [90094, 90095, 900941])
      expect(problemViewOf({ reason: 'refused', aadsts, description: 'AADSTS90094: …' }).kind).toBe('consent');
  });

  test('Cancel at the permissions is not the cancel of a whole sign-in', () => {
    expect(problemViewOf({ reason: 'cancelled', aadsts: 65004, description: '' }).kind).toBe('not-accepted');
    expect(problemViewOf(cancelled).kind).toBe('cancelled');
  });

  test('any other number keeps its reason, and the service its own words', () => {
    const view = problemViewOf({ reason: 'refused', aadsts: 50105, description: 'AADSTS50105: not assigned' });
    expect(view).toMatchObject({ kind: 'refused', said: 'AADSTS50105: not assigned' });
  });
});

test('the end of an access is told in the browser’s own time', () => {
  const instant = Date.UTC(2026, 10, 23, 10, 12);
  expect(localTimeOf(instant, -60)).toBe(Date.UTC(2026, 10, 23, 11, 12));
  expect(localTimeOf(instant, 0)).toBe(instant);
});
