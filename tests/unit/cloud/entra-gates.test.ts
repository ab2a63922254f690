import { describe, expect, test } from 'vitest';
import { printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import { openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import { numberOf, testDirectory } from '../../support/entra-directory.ts';
import { domain, from, pagesOf, policy, type World, withdraw } from '../../support/entra-pages.ts';

const { clientId } = printerApp;

describe('what blocks a sign-in: the page says so, the device goes on waiting', () => {
  const blocks: readonly [string, (world: World) => void, number, string][] = [
    [
      'security defaults',
      (world) => world.change({ of: 'tenant', domain, set: { securityDefaults: true } }),
      530035,
      'security-defaults',
    ],
    ['device code flow blocked', (world) => policy(world, { control: 'block-device-code' }), 53003, 'no-access'],
    [
      'compliant device',
      (world) => policy(world, { control: 'require-compliant-device' }),
      530033,
      'device-compliance',
    ],
    [
      'another place',
      (world) => policy(world, { control: 'block-location', trusted: ['198.51.100.'] }),
      53003,
      'no-access',
    ],
    [
      'application disabled',
      (world) => world.change({ of: 'app', domain, clientId, set: { enabled: false } }),
      7000112,
      'generic',
    ],
    [
      'not assigned',
      (world) => world.change({ of: 'app', domain, clientId, set: { assignmentRequired: true } }),
      50105,
      'generic',
    ],
  ];
  test.each(blocks)('%s', (_, block, aadsts, page) => {
    const world = testDirectory();
    block(world);
    const asked = world.askForCode();
    const session = world.signIn(asked.body.user_code, 'printer@contoso.com');
    expect(session).toMatchObject({ page: 'blocked', problem: { aadsts, page } });
    expect(numberOf(world.poll(asked))).toBe(70016);
    expect(world.person(session, { type: 'use-other-account' }).page).toBe('account');
  });

  test('security defaults that let the page through give no refresh token (DavMail#510)', () => {
    const world = testDirectory();
    world.change({ of: 'tenant', domain, set: { securityDefaults: true, securityDefaultsBlock: 'no-refresh-token' } });
    const asked = world.askForCode();
    expect(world.signIn(asked.body.user_code, 'printer@contoso.com').page).toBe('signed-in');
    const { body, status } = world.poll(asked);
    expect(status).toBe(200);
    expect(body.access_token).toBeDefined();
    expect(body).not.toHaveProperty('refresh_token');
  });

  test('an account that a policy excludes, or a policy that is off, gets through', () => {
    const world = testDirectory();
    policy(world, { control: 'block-device-code', excluded: [world.user('printer@contoso.com').id] });
    expect(pagesOf(world, 'printer@contoso.com', 'guide').at(-1)).toBe('signed-in');
    expect(pagesOf(world, 'anna@contoso.com', 'guide').at(-1)).toBe('blocked');
    policy(world, { control: 'block-device-code', on: false });
    expect(pagesOf(world, 'anna@contoso.com', 'guide').at(-1)).toBe('signed-in');
  });

  test('a second factor that is refused lets nobody in', () => {
    const world = testDirectory();
    policy(world, { control: 'require-mfa' });
    world.change({ of: 'user', address: 'anna@contoso.com', set: { mfa: 'registered' } });
    const asked = world.askForCode();
    const session = world.person(world.signIn(asked.body.user_code, 'anna@contoso.com'), { type: 'deny-mfa' });
    expect(session).toMatchObject({ page: 'mfa', problem: { aadsts: 50074 } });
    expect(world.person(session, { type: 'approve-mfa' }).page).toBe('signed-in');
    expect(world.poll(asked).status).toBe(200);
  });

  test('a policy that comes between the page and the poll is met at redemption', () => {
    const world = testDirectory();
    const asked = world.askForCode();
    world.signIn(asked.body.user_code, 'printer@contoso.com');
    policy(world, { control: 'block-device-code' });
    expect(world.poll(asked).body).toMatchObject({ error: 'invalid_grant', error_codes: [53003] });
  });
});

describe('consent', () => {
  test.each([
    ['global-administrator', 'admin@contoso.com', true],
    ['global-administrator', 'cloud.admin@contoso.com', false],
    ['cloud-application-administrator', 'admin@contoso.com', true],
    ['cloud-application-administrator', 'cloud.admin@contoso.com', true],
    ['cloud-application-administrator', 'exchange.admin@contoso.com', false],
    ['global-administrator', 'anna@contoso.com', false],
  ] as const)('by the rule %s %s sees the checkbox: %s (G15)', (consentRule, address, sees) => {
    const world = testDirectory();
    world.change(withdraw);
    world.change({ of: 'tenant', domain, set: { consentRule } });
    const { body } = world.askForCode();
    const session = world.signIn(body.user_code, address);
    expect(session).toMatchObject({ page: 'consent', mayConsentForOrganization: sees });
    // A box that is not there cannot be ticked.
    expect(world.person(session, { type: 'accept', organization: true }).page).toBe('signed-in');
    const others = world.askForCode();
    expect(world.signIn(others.body.user_code, 'boris@contoso.com').page).toBe(sees ? 'signed-in' : 'consent');
  });

  test.each([
    ['mk', 'cloud.admin@contoso.com', false],
    ['ru', 'cloud.admin@contoso.com', false],
    ['ms', 'cloud.admin@contoso.com', false],
    ['uz', 'cloud.admin@contoso.com', false],
    ['en', 'cloud.admin@contoso.com', false],
    ['pl', 'cloud.admin@contoso.com', true],
    ['pl', 'exchange.admin@contoso.com', false],
    ['pl', 'admin@contoso.com', true],
    ['mk', 'admin@contoso.com', true],
    ['uz', 'admin@contoso.com', true],
  ] as const)('by the edition %s %s sees the checkbox: %s (G15)', (edition, address, sees) => {
    const world = testDirectory();
    world.change(withdraw);
    const { body } = world.askForCode();
    const session = world.person(
      openDeviceSignIn('guide', from, edition),
      { type: 'enter-code', code: String(body.user_code) },
      { type: 'enter-account', account: address },
      { type: 'use-practice-password' },
    );
    expect(session).toMatchObject({ page: 'consent', mayConsentForOrganization: sees });
    // A rule that an administrator has set holds in every language.
    world.change({ of: 'tenant', domain, set: { consentRule: 'cloud-application-administrator' } });
    expect(world.person(session, { type: 'accept', organization: true }).page).toBe('signed-in');
    const isForAll = sees || address === 'cloud.admin@contoso.com';
    expect(world.signIn(world.askForCode().body.user_code, 'boris@contoso.com').page).toBe(
      isForAll ? 'signed-in' : 'consent',
    );
  });

  test('the box left empty: a grant for the administrator alone', () => {
    const world = testDirectory();
    world.change(withdraw);
    world.change({ of: 'tenant', domain, set: { userConsent: 'none' } });
    const first = world.askForCode();
    world.person(world.signIn(first.body.user_code, 'admin@contoso.com'), { type: 'accept', organization: false });
    expect(world.poll(first).status).toBe(200);
    const second = world.askForCode();
    expect(world.signIn(second.body.user_code, 'anna@contoso.com')).toMatchObject({
      page: 'need-admin-approval',
      problem: { aadsts: 90094 },
    });
  });

  test.each([
    ['none', 'need-admin-approval'],
    ['verified-low-impact', 'need-admin-approval'],
    ['microsoft-managed', 'consent'],
    ['all', 'consent'],
  ] as const)('user consent %s: %s', (userConsent, page) => {
    const world = testDirectory();
    world.change(withdraw);
    world.change({ of: 'tenant', domain, set: { userConsent } });
    expect(world.signIn(world.askForCode().body.user_code, 'anna@contoso.com').page).toBe(page);
  });

  test('what Microsoft keeps from users needs an administrator', () => {
    const world = testDirectory();
    const scope = 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access';
    expect(world.signIn(world.askForCode('organizations', scope).body.user_code, 'anna@contoso.com').page).toBe(
      'need-admin-approval',
    );
  });

  test('with the approval workflow a person asks, and the device waits', () => {
    const world = testDirectory();
    world.change(withdraw);
    world.change({ of: 'tenant', domain, set: { userConsent: 'none', adminConsentWorkflow: true } });
    const asked = world.askForCode();
    const session = world.signIn(asked.body.user_code, 'anna@contoso.com');
    expect(session).toMatchObject({ page: 'approval-required', problem: { aadsts: 90095 } });
    expect(world.person(session, { type: 'request-approval', justification: 'to scan' }).page).toBe('request-sent');
    expect(numberOf(world.poll(asked))).toBe(70016);
  });
});
