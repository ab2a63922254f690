import { describe, expect, test } from 'vitest';
import { type AadstsCode, aadsts } from '../../../src/core/cloud/entra/aadsts.ts';
import { type PageTextId, pageTexts } from '../../../src/core/cloud/entra/page-texts.ts';
import type { SignInProblem, SignInSession } from '../../../src/core/cloud/entra/sign-in.ts';
import { openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import type { WorldView } from '../../../src/core/protocol.ts';
import {
  adviceFor,
  beginsAnew,
  blockedWords,
  fieldProblem,
  hasDetails,
  initialsOf,
  isServiceProblem,
  permissionOf,
  roleWords,
  stampOf,
} from '../../../src/surfaces/microsoft/microsoft.view.ts';

const problem = (aadstsCode: AadstsCode, page: PageTextId): SignInProblem => ({
  aadsts: aadstsCode,
  page,
  correlationId: 'c',
  at: Date.UTC(2026, 10, 21, 3),
});

describe('when a window begins a sign-in by itself', () => {
  const view = (page: SignInSession | null, shown: string | null): WorldView =>
    ({ mail: { page, signIn: shown === null ? null : { state: 'waiting', userCode: shown } } }) as unknown as WorldView;
  const at = (userCode: string | null, page: SignInSession['page'] = 'account'): SignInSession => ({
    ...openDeviceSignIn('guide', 'a'),
    page,
    flow: { kind: 'device', userCode },
  });

  test.each([
    ['none is under way', view(null, null), false, true],
    ['one is under way, for the code that is shown', view(at('AAA'), 'AAA'), true, false],
    ['one is under way, for another code than is shown', view(at('AAA'), 'BBB'), true, true],
    ['the same in a window that was there before', view(at('AAA'), 'BBB'), false, false],
    ['one is finished, and the printer shows no code', view(at('AAA', 'signed-in'), null), true, false],
    ['no code is entered yet', view(at(null, 'code'), 'BBB'), true, false],
  ] as const)('%s', (_, given, isFresh, begins) => {
    expect(beginsAnew(given, isFresh)).toBe(begins);
  });
});

describe('problems', () => {
  test('every text of a page is beside a field, or a page of its own', () => {
    const whole: PageTextId[] = ['no-access', 'security-defaults', 'device-compliance', 'generic'];
    const pages: PageTextId[] = ['new-password.body', 'need-admin-approval', 'approval-required'];
    const errors = (Object.keys(pageTexts) as PageTextId[]).filter((id) => !id.includes('.') && !whole.includes(id));
    const unknown = errors.filter((id) => !pages.includes(id) && fieldProblem(problem(50126, id), 'real') === null);
    expect(unknown).toEqual([]);
    for (const id of [...whole, ...pages]) expect(fieldProblem(problem(50126, id), 'real'), id).toBeNull();
  });

  test('a wrong code is told in the words of the page of its time', () => {
    expect(fieldProblem(problem(70018, 'wrong-code'), 'guide')).toBe('microsoft:problem.wrong-code-guide');
    expect(fieldProblem(problem(70018, 'wrong-code'), 'real')).toBe('microsoft:problem.wrong-code');
    expect(fieldProblem(null, 'real')).toBeNull();
  });

  test('a real account and slips of the hand show no log; a wrong password does', () => {
    expect(hasDetails(problem(50034, 'outside-account'))).toBe(false);
    expect(hasDetails(problem(50126, 'empty-password'))).toBe(false);
    expect(hasDetails(problem(50126, 'wrong-password'))).toBe(true);
    expect(hasDetails(null)).toBe(false);
  });

  test('the service’s own failure is told on any page but the one that is about it', () => {
    const session = { ...openDeviceSignIn('guide', 'a'), problem: problem(90033, 'generic') };
    expect(isServiceProblem(session)).toBe(true);
    expect(isServiceProblem({ ...session, page: 'blocked' })).toBe(false);
    expect(isServiceProblem({ ...session, problem: null })).toBe(false);
  });

  test('every page that goes no further says what an administrator can do', () => {
    for (const code of Object.keys(aadsts).map((each) => Number(each) as AadstsCode))
      expect(adviceFor(problem(code, 'generic')), String(code)).toMatch(/^microsoft:advice\./);
    expect(adviceFor(problem(530035, 'security-defaults'))).toBe('microsoft:advice.security-defaults');
    expect(adviceFor(problem(53003, 'no-access'))).toBe('microsoft:advice.conditional-access');
    expect(adviceFor(problem(50057, 'disabled'))).toBe('microsoft:advice.disabled');
    expect(adviceFor(problem(50126, 'wrong-password'))).toBeNull();
  });

  test('a page that goes no further has the heading of its problem', () => {
    expect(blockedWords(problem(53003, 'no-access')).title).toBe('microsoft:blocked.no-access');
    expect(blockedWords(problem(530035, 'security-defaults')).title).toBe('microsoft:blocked.security-defaults');
    expect(blockedWords(problem(530033, 'device-compliance')).text).toBe('microsoft:blocked.device-compliance-text');
    expect(blockedWords(problem(7000112, 'generic'))).toEqual({ title: 'microsoft:blocked.trouble', text: null });
  });
});

test('roles, permissions, stamps and initials', () => {
  const account = { address: 'a', name: 'A', kind: 'work', licensed: true, enabled: true, roles: [] } as const;
  expect(roleWords(account)).toBe('microsoft:role.user');
  expect(roleWords({ ...account, kind: 'personal' })).toBe('microsoft:role.personal');
  expect(roleWords({ ...account, roles: ['cloud-application-administrator'] })).toBe(
    'microsoft:role.cloud-application-administrator',
  );
  expect(permissionOf('https://outlook.office.com/SMTP.Send')).toEqual({ id: 'smtp-send' });
  expect(permissionOf('offline_access')).toEqual({ id: 'offline-access' });
  expect(permissionOf('https://outlook.office.com/IMAP.AccessAsUser.All')).toEqual({
    id: 'other',
    name: 'IMAP.AccessAsUser.All',
  });
  expect(permissionOf('toString')).toEqual({ id: 'other', name: 'toString' });
  expect(stampOf(Date.UTC(2026, 10, 21, 3))).toBe('2026-11-21T03:00:00Z');
  expect(['Ada Admin', 'Scanner without licence', 'Ada', ''].map(initialsOf)).toEqual(['AA', 'Sl', 'A', '']);
});
