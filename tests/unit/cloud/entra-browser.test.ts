import { describe, expect, test } from 'vitest';
import type { RememberedAccount } from '../../../src/core/cloud/entra/browser-accounts.ts';
import type { SignInInput, SignInSession } from '../../../src/core/cloud/entra/sign-in.ts';
import { browserStep, openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import { day, minute, testDirectory } from '../../support/entra-directory.ts';
import { domain, from, policy } from '../../support/entra-pages.ts';

const anna = 'anna@contoso.com';

/** A browser that remembers, at the pages of a directory. */
function testBrowser(reality: 'guide' | 'real' = 'real') {
  const world = testDirectory();
  let remembered: readonly RememberedAccount[] = [];
  let session = openDeviceSignIn(reality, from);
  function give(...inputs: SignInInput[]): SignInSession {
    for (const input of inputs) {
      const next = browserStep(world.state, session, remembered, input, world.moment());
      world.state = next.state;
      ({ session, remembered } = next);
    }
    return session;
  }
  /** A new code, entered on a fresh page. */
  function enterCode(): SignInSession {
    session = openDeviceSignIn(reality, from);
    return give({ type: 'enter-code', code: String(world.askForCode().body.user_code) });
  }
  /** The whole way of an account, with the practice password. */
  function signIn(address: string, yes: boolean): SignInSession {
    if (enterCode().page === 'pick') give({ type: 'use-other-account' });
    give({ type: 'enter-account', account: address });
    for (const input of [
      { type: 'use-practice-password' },
      { type: 'register-mfa' },
      { type: 'approve-mfa' },
      { type: 'stay-signed-in', yes },
      { type: 'confirm' },
    ] as const)
      give(input);
    return session;
  }
  return {
    world,
    give,
    enterCode,
    signIn,
    pick: (account: string) => give({ type: 'pick-account', account }),
    get remembered() {
      return remembered;
    },
  };
}

describe('what the browser remembers', () => {
  test.each(['guide', 'real'] as const)('%s: after a sign-in the next one begins with the tiles', (reality) => {
    const browser = testBrowser(reality);
    expect(browser.enterCode().page).toBe('account');
    expect(browser.signIn(anna, false).page).toBe('signed-in');
    expect(browser.enterCode().page).toBe('pick');
    // "Stay signed in?" was not answered with Yes: a tile, and a password all the same.
    expect(browser.pick(anna).page).toBe('password');
    expect(browser.give({ type: 'cancel' }).page).toBe('pick');
    expect(browser.give({ type: 'use-other-account' }).page).toBe('account');
    expect(browser.give({ type: 'cancel' }).page).toBe('pick');
    expect(browser.give({ type: 'cancel' })).toMatchObject({ page: 'code', flow: { userCode: null } });
  });

  test('the last one first, each once, five at most', () => {
    const browser = testBrowser('guide');
    const names = ['admin', 'boris', 'chen', 'daria', 'anna', 'printer', 'boris'];
    for (const name of names) browser.signIn(`${name}@contoso.com`, false);
    const users = browser.remembered.map(({ user }) => user);
    const ids = ['boris', 'printer', 'anna', 'daria', 'chen'].map(
      (name) => browser.world.user(`${name}@contoso.com`).id,
    );
    expect(users).toEqual(ids);
  });

  test('a sign-in that did not end well is not remembered, and nobody without a tile can be picked', () => {
    const browser = testBrowser();
    browser.world.change({ of: 'tenant', domain, set: { securityDefaults: true } });
    expect(browser.signIn(anna, true).page).toBe('blocked');
    expect(browser.remembered).toEqual([]);
    browser.world.change({ of: 'tenant', domain, set: { securityDefaults: false } });
    browser.signIn(anna, true);
    browser.enterCode();
    expect(browser.pick('boris@contoso.com').page).toBe('pick');
  });
});

describe('a session that lasts', () => {
  test('no password, no second question: the confirmation comes at once', () => {
    const browser = testBrowser();
    browser.signIn(anna, true);
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('confirm');
    expect(browser.give({ type: 'confirm' }).page).toBe('signed-in');
    // Typed instead of picked, it is the same account.
    browser.enterCode();
    expect(browser.give({ type: 'use-other-account' }, { type: 'enter-account', account: anna }).page).toBe('confirm');
  });

  test('a second factor that was passed is not asked for again, one that was not is', () => {
    const browser = testBrowser();
    browser.signIn(anna, true);
    policy(browser.world, { control: 'require-mfa' });
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('mfa-registration');
    browser.give({ type: 'register-mfa' }, { type: 'confirm' });
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('confirm');
  });

  test('the gates hold: a blocked device code stays blocked', () => {
    const browser = testBrowser();
    browser.signIn(anna, true);
    policy(browser.world, { control: 'block-device-code' });
    browser.enterCode();
    expect(browser.pick(anna)).toMatchObject({ page: 'blocked', problem: { aadsts: 53003 } });
  });

  test.each([
    ['a changed password', { of: 'password', address: anna, password: 'Practice-anna-9' }],
    ['revoked sessions', { of: 'sessions', address: anna }],
    ['a blocked account', { of: 'user', address: anna, set: { enabled: false } }],
  ] as const)('%s ends it', (_, change) => {
    const browser = testBrowser();
    browser.signIn(anna, true);
    browser.world.advance(minute);
    browser.world.change(change);
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('password');
  });

  test('90 days end it, and a policy on sign-in frequency earlier', () => {
    const browser = testBrowser();
    browser.signIn(anna, true);
    browser.world.advance(89 * day);
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('confirm');
    policy(browser.world, { control: 'sign-in-frequency', hours: 24 });
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('password');
    policy(browser.world, { control: 'require-mfa', on: false });
    browser.world.advance(day);
    browser.enterCode();
    expect(browser.pick(anna).page).toBe('password');
  });
});

describe('the practice password', () => {
  test('is the account’s own, whatever it was changed to', () => {
    const browser = testBrowser('guide');
    browser.world.change({ of: 'password', address: anna, password: 'Practice-changed-2' });
    expect(browser.signIn(anna, false).page).toBe('signed-in');
  });

  test('in the place of an expired one comes the next, which is taken', () => {
    const browser = testBrowser('guide');
    browser.world.change({ of: 'tenant', domain, set: { passwordDays: 1 } });
    expect(browser.signIn(anna, false).page).toBe('new-password');
    expect(browser.give({ type: 'use-practice-password' }).page).toBe('signed-in');
    expect(browser.world.user(anna).password).toBe('Practice-anna-2');
    browser.world.change({ of: 'password', address: anna, password: 'Own-word-1' });
    browser.world.advance(2 * day);
    browser.signIn(anna, false);
    expect(browser.give({ type: 'use-practice-password' }).page).toBe('signed-in');
    expect(browser.world.user(anna).password).toBe('Practice-anna-2');
  });

  test('is no way past a lock or a blocked account', () => {
    const browser = testBrowser('guide');
    browser.enterCode();
    browser.give({ type: 'enter-account', account: anna });
    for (let tries = 0; tries < 10; tries += 1) browser.give({ type: 'enter-password', password: 'x' });
    expect(browser.give({ type: 'use-practice-password' }).problem?.aadsts).toBe(50053);
    browser.world.change({ of: 'unlock', address: anna });
    browser.world.change({ of: 'user', address: anna, set: { enabled: false } });
    expect(browser.give({ type: 'use-practice-password' }).problem?.aadsts).toBe(50057);
  });
});

describe('number matching', () => {
  test('the number of the page goes on, another one stays and makes a new number', async () => {
    const { mfaNumber } = await import('../../../src/core/cloud/entra/mfa-number.ts');
    const browser = testBrowser('guide');
    policy(browser.world, { control: 'require-mfa' });
    browser.world.change({ of: 'user', address: anna, set: { mfa: 'registered' } });
    browser.enterCode();
    const page = browser.give({ type: 'enter-account', account: anna }, { type: 'use-practice-password' });
    expect(page.page).toBe('mfa');
    const number = mfaNumber(page);
    expect(number).toBeGreaterThanOrEqual(10);
    expect(number).toBeLessThanOrEqual(99);
    const wrong = browser.give({ type: 'approve-mfa', number: number === 10 ? 11 : number - 1 });
    expect(wrong).toMatchObject({ page: 'mfa', problem: { page: 'mfa-number' } });
    expect(mfaNumber(wrong)).not.toBe(number);
    expect(browser.give({ type: 'approve-mfa', number: mfaNumber(wrong) }).page).toBe('signed-in');
  });
});
