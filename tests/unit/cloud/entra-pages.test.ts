import { describe, expect, test } from 'vitest';
import { browserApp } from '../../../src/core/cloud/entra/contoso.ts';
import type { SignInInput, SignInSession } from '../../../src/core/cloud/entra/sign-in.ts';
import { openCodeSignIn, openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import { day, minute, numberOf, testDirectory } from '../../support/entra-directory.ts';
import { domain, from, pagesOf, policy, withdraw } from '../../support/entra-pages.ts';

describe('order of the pages', () => {
  test('as in the guide: code, account, password, consent, done', () => {
    const world = testDirectory();
    world.change(withdraw);
    expect(pagesOf(world, 'admin@contoso.com', 'guide')).toEqual([
      'code',
      'account',
      'password',
      'consent',
      'signed-in',
    ]);
    expect(pagesOf(world, 'printer@contoso.com', 'guide')).toEqual(['code', 'account', 'password', 'signed-in']);
  });

  test('as in reality: second factor, stay signed in, confirmation, consent', () => {
    const world = testDirectory();
    world.change(withdraw);
    policy(world, { control: 'require-mfa' });
    const all = ['stay-signed-in', 'confirm', 'consent', 'signed-in'];
    expect(pagesOf(world, 'admin@contoso.com', 'real')).toEqual([
      'code',
      'account',
      'password',
      'mfa-registration',
      ...all,
    ]);
    world.change(withdraw);
    expect(pagesOf(world, 'admin@contoso.com', 'real')).toEqual(['code', 'account', 'password', 'mfa', ...all]);
  });

  test('a personal account: no confirmation, and no checkbox for an organisation', () => {
    const world = testDirectory();
    expect(pagesOf(world, 'someone@outlook.com', 'real', 'consumers')).toEqual([
      'code',
      'account',
      'password',
      'consent',
      'signed-in',
    ]);
    expect(pagesOf(world, 'someone@outlook.com', 'real', 'consumers')).toEqual([
      'code',
      'account',
      'password',
      'signed-in',
    ]);
  });
});

describe('the code page', () => {
  test.each([
    ['', 90119],
    ['NONSENSE1', 70018],
  ])('%j', (code, aadsts) => {
    const session = testDirectory().person(openDeviceSignIn('guide', from), { type: 'enter-code', code });
    expect(session).toMatchObject({ page: 'code', problem: { aadsts, page: 'wrong-code' } });
  });

  test('typed late, used before, and late in the middle of a sign-in', () => {
    const world = testDirectory();
    const asked = world.askForCode();
    const enter: SignInInput = { type: 'enter-code', code: String(asked.body.user_code) };
    const open = world.person(openDeviceSignIn('guide', from), enter);
    world.signIn(asked.body.user_code, 'printer@contoso.com');
    expect(world.person(openDeviceSignIn('guide', from), enter).problem?.aadsts).toBe(90120);
    expect(world.person(open, { type: 'enter-account', account: 'anna@contoso.com' })).toMatchObject({
      page: 'code',
      problem: { aadsts: 90120 },
    });
    const second = world.askForCode();
    const late = world.person(openDeviceSignIn('guide', from), {
      type: 'enter-code',
      code: String(second.body.user_code),
    });
    world.advance(15 * minute);
    expect(world.person(late, { type: 'enter-account', account: 'anna@contoso.com' })).toMatchObject({
      page: 'code',
      flow: { userCode: null },
      problem: { aadsts: 70019 },
    });
  });
});

describe('the account page', () => {
  const account = (typed: string, tenant = 'organizations'): SignInSession => {
    const world = testDirectory();
    const { body } = world.askForCode(tenant);
    return world.person(
      openDeviceSignIn('guide', from),
      { type: 'enter-code', code: String(body.user_code) },
      { type: 'enter-account', account: typed },
    );
  };

  test.each([
    ['nobody@contoso.com', 'organizations', 'account', 50034, 'unknown-work-account'],
    ['nobody@nowhere.example', 'organizations', 'account', 50034, 'outside-account'],
    ['nobody@outlook.com', 'consumers', 'account', 50034, 'outside-account'],
    ['nobody@contoso.com', 'consumers', 'account', 50034, 'unknown-account'],
    ['someone@outlook.com', 'organizations', 'account', 500208, 'personal-account'],
    ['anna@contoso.com', 'consumers', 'account', 50034, 'unknown-account'],
    ['someone@outlook.com', 'contoso.com', 'blocked', 50020, 'generic'],
    ['erin@fabrikam.com', 'contoso.com', 'blocked', 50020, 'generic'],
  ])('%s at %s', (typed, tenant, page, aadsts, text) => {
    expect(account(typed, tenant)).toMatchObject({ page, problem: { aadsts, page: text } });
  });

  test('an account that fits goes on to the password', () => {
    expect(account('someone@outlook.com', 'common')).toMatchObject({ page: 'password', problem: null });
    expect(account('erin@fabrikam.com')).toMatchObject({ page: 'password', problem: null });
  });
});

describe('the password page', () => {
  test('ten wrong passwords lock, the right one does not help, a minute later it does', () => {
    const world = testDirectory();
    const { body } = world.askForCode();
    const right = world.user('anna@contoso.com').password;
    let session = world.person(
      openDeviceSignIn('guide', from),
      { type: 'enter-code', code: String(body.user_code) },
      { type: 'enter-account', account: 'anna@contoso.com' },
    );
    const numbers: unknown[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      session = world.person(session, { type: 'enter-password', password: 'wrong' });
      numbers.push(session.problem?.aadsts);
    }
    expect(numbers).toEqual([...Array.from({ length: 9 }, () => 50126), 50053]);
    session = world.person(session, { type: 'enter-password', password: right });
    expect(session.problem).toMatchObject({ aadsts: 50053, page: 'locked' });
    world.advance(minute);
    expect(world.person(session, { type: 'enter-password', password: right }).page).toBe('signed-in');
    expect(world.user('anna@contoso.com').wrongPasswords).toBe(0);
  });

  test('an administrator lifts the lock', () => {
    const world = testDirectory();
    const { body } = world.askForCode();
    for (let tries = 0; tries < 12; tries += 1)
      world.person(
        {
          ...openDeviceSignIn('guide', from),
          flow: { kind: 'device', userCode: String(body.user_code) },
          page: 'password',
          user: world.user('anna@contoso.com').id,
        },
        { type: 'enter-password', password: 'x' },
      );
    expect(world.signIn(body.user_code, 'anna@contoso.com').problem?.aadsts).toBe(50053);
    world.change({ of: 'unlock', address: 'anna@contoso.com' });
    expect(world.signIn(body.user_code, 'anna@contoso.com').page).toBe('signed-in');
  });

  test('an empty password is not counted; a disabled account is told so only with the right one', () => {
    const world = testDirectory();
    world.change({ of: 'user', address: 'anna@contoso.com', set: { enabled: false } });
    const { body } = world.askForCode();
    const session = world.signIn(body.user_code, 'anna@contoso.com');
    expect(session).toMatchObject({ page: 'password', problem: { aadsts: 50057, page: 'disabled' } });
    expect(world.person(session, { type: 'enter-password', password: 'wrong' }).problem?.aadsts).toBe(50126);
    expect(world.person(session, { type: 'enter-password', password: '' }).problem?.page).toBe('empty-password');
    expect(world.user('anna@contoso.com').wrongPasswords).toBe(1);
  });

  test('an expired password must be changed, which ends the printer’s tokens', () => {
    const world = testDirectory();
    const token = world.signedIn();
    world.change({ of: 'tenant', domain, set: { passwordDays: 90 } });
    world.advance(61 * day);
    expect(world.refresh(token).status).toBe(200);
    const { body } = world.askForCode();
    let session = world.signIn(body.user_code, 'printer@contoso.com');
    expect(session).toMatchObject({ page: 'new-password', problem: { aadsts: 50055 } });
    const old = world.user('printer@contoso.com').password;
    for (const [password, page] of [
      [old, 'same-password'],
      ['short1A', 'weak-password'],
      ['onlyletters', 'weak-password'],
    ] as const) {
      session = world.person(session, { type: 'set-password', password });
      expect(session).toMatchObject({ page: 'new-password', problem: { page } });
    }
    expect(world.person(session, { type: 'set-password', password: 'Practice-printer-2' }).page).toBe('signed-in');
    expect(numberOf(world.refresh(token))).toBe(50173);
  });
});

test('Cancel: Back before the person is known, no to the device after that', () => {
  const world = testDirectory();
  world.change(withdraw);
  const asked = world.askForCode();
  const consent = world.signIn(asked.body.user_code, 'admin@contoso.com');
  const entered = world.person({ ...consent, page: 'password' }, { type: 'cancel' });
  expect(entered).toMatchObject({ page: 'account', user: null });
  expect(world.person(entered, { type: 'cancel' })).toMatchObject({ page: 'code', flow: { userCode: null } });
  expect(numberOf(world.poll(asked))).toBe(70016);
  expect(world.person(consent, { type: 'cancel' }).page).toBe('declined');
  expect(world.poll(asked).body.error).toBe('authorization_declined');
});

test('what a page does not offer changes nothing; an outage is told on every page', () => {
  const world = testDirectory();
  const session = openDeviceSignIn('guide', from);
  const before = world.state;
  for (const input of [
    { type: 'confirm' },
    { type: 'accept', organization: true },
    { type: 'approve-mfa' },
    { type: 'cancel' },
  ] as const)
    expect(world.person(session, input)).toBe(session);
  expect(world.state).toBe(before);
  world.change({ of: 'entra-weather', set: { outage: true } });
  expect(world.person(session, { type: 'enter-code', code: 'X' })).toMatchObject({
    page: 'code',
    problem: { aadsts: 90033 },
  });
});

test('a browser app that nobody knows yet asks each person, and never for a confirmation', () => {
  const world = testDirectory();
  const request = {
    clientId: browserApp.clientId,
    redirectUri: browserApp.redirectUris[0]?.uri ?? '',
    scopes: browserApp.scopes,
    state: 's',
    nonce: 'n',
    challenge: 'c',
    authority: 'organizations',
  };
  const session = world.person(
    openCodeSignIn('real', request, from),
    { type: 'enter-account', account: 'anna@contoso.com' },
    { type: 'enter-password', password: world.user('anna@contoso.com').password },
    { type: 'stay-signed-in', yes: false },
  );
  expect(session.page).toBe('consent');
  expect(world.person(session, { type: 'accept', organization: false }).page).toBe('signed-in');
  expect(world.person(session, { type: 'cancel' }).page).toBe('declined');
});
