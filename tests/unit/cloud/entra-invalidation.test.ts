import { describe, expect, test } from 'vitest';
import type { EntraChange } from '../../../src/core/cloud/changes.ts';
import { printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import type { ConditionalAccess } from '../../../src/core/cloud/entra/directory.ts';
import { issueTokens } from '../../../src/core/cloud/entra/issue.ts';
import { accessText, readAccess, readRefresh } from '../../../src/core/cloud/entra/token-text.ts';
import { day, numberOf, testDirectory } from '../../support/entra-directory.ts';

const { clientId } = printerApp;
const domain = 'contoso.com';
const address = 'printer@contoso.com';
const policy = (
  rule:
    | { control: 'block-device-code' | 'require-mfa' | 'require-compliant-device' }
    | { control: 'sign-in-frequency'; hours: number }
    | { control: 'block-location'; trusted: string[] },
  excluded: string[] = [],
): EntraChange => ({
  of: 'policy',
  domain,
  id: 'p1',
  policy: { id: 'p1', name: 'Policy', on: true, excluded, ...rule } as ConditionalAccess,
});

/** Change → number, error and suberror of the next refresh (identity.md 3, 4). */
const invalidations: readonly [string, EntraChange, number, string, string | undefined][] = [
  [
    'password changed or reset',
    { of: 'password', address, password: 'Practice-new-1' },
    50173,
    'invalid_grant',
    'bad_token',
  ],
  ['sessions revoked', { of: 'sessions', address }, 50173, 'invalid_grant', 'bad_token'],
  ['user disabled', { of: 'user', address, set: { enabled: false } }, 50057, 'invalid_grant', undefined],
  [
    'application disabled',
    { of: 'app', domain, clientId, set: { enabled: false } },
    7000112,
    'unauthorized_client',
    undefined,
  ],
  [
    'assignment required',
    { of: 'app', domain, clientId, set: { assignmentRequired: true } },
    50105,
    'invalid_grant',
    undefined,
  ],
  [
    'grant removed',
    { of: 'consent', domain, clientId, user: null, granted: false },
    65001,
    'invalid_grant',
    'consent_required',
  ],
  ['device code flow blocked later', policy({ control: 'block-device-code' }), 530036, 'invalid_grant', undefined],
  ['MFA later, none registered', policy({ control: 'require-mfa' }), 50079, 'invalid_grant', 'basic_action'],
  ['compliant device', policy({ control: 'require-compliant-device' }), 53000, 'interaction_required', undefined],
  [
    'another place',
    policy({ control: 'block-location', trusted: ['198.51.100.'] }),
    53003,
    'invalid_grant',
    'message_only',
  ],
  ['outage', { of: 'entra-weather', set: { outage: true } }, 90033, 'temporarily_unavailable', undefined],
];

test.each(invalidations)('%s', (_, change, number, error, suberror) => {
  const world = testDirectory();
  const token = world.signedIn();
  expect(world.refresh(token).status).toBe(200);
  expect(world.change(change)).toBe(true);
  const { body, status } = world.refresh(token);
  expect({
    number: numberOf({ body, status, issued: null, retryAfter: null }),
    error: body.error,
    suberror: body.suberror,
  }).toEqual({
    number,
    error,
    suberror,
  });
  expect(String(body.error_description)).not.toMatch(/[{}]/);
});

describe('what leaves a token alone', () => {
  const harmless: readonly [string, EntraChange][] = [
    ['password expiry', { of: 'tenant', domain, set: { passwordDays: 1 } }],
    ['security defaults, for somebody without a role', { of: 'tenant', domain, set: { securityDefaults: true } }],
    ['user consent forbidden', { of: 'tenant', domain, set: { userConsent: 'none' } }],
    ['a policy that excludes the account', policy({ control: 'block-device-code' }, ['the printer'])],
    ['a trusted place', policy({ control: 'block-location', trusted: ['203.0.113.'] })],
    ['a licence taken away', { of: 'user', address, set: { licensed: false } }],
    ['smart lockout lifted', { of: 'unlock', address }],
  ];
  test.each(harmless)('%s', (_, change) => {
    const world = testDirectory();
    const token = world.signedIn();
    const own = world.user(address).id;
    if (change.of === 'policy' && change.policy?.excluded.length)
      change = { ...change, policy: { ...change.policy, excluded: [own] } };
    expect(world.change(change)).toBe(true);
    world.advance(2 * day);
    expect(world.refresh(token).status).toBe(200);
  });
});

test('security defaults ask administrators for a second factor', () => {
  const world = testDirectory();
  const token = world.signedIn('admin@contoso.com');
  world.change({ of: 'tenant', domain, set: { securityDefaults: true } });
  expect(numberOf(world.refresh(token))).toBe(50079);
});

test('MFA later: the answer carries claims that name the policy', () => {
  const world = testDirectory();
  const token = world.signedIn();
  world.change({ of: 'user', address, set: { mfa: 'registered' } });
  world.change(policy({ control: 'require-mfa' }));
  const { body } = world.refresh(token);
  expect(body.error_codes).toEqual([50076]);
  expect(JSON.parse(String(body.claims))).toEqual({ access_token: { capolids: { essential: true, values: ['p1'] } } });
});

test('sign-in frequency counts from the sign-in, whatever is refreshed', () => {
  const world = testDirectory();
  world.change(policy({ control: 'sign-in-frequency', hours: 24 }));
  let token = world.signedIn();
  for (let hours = 4; hours < 24; hours += 4) {
    world.advance(4 * 3_600_000);
    const { body } = world.refresh(token);
    token = String(body.refresh_token);
  }
  world.advance(4 * 3_600_000);
  const { body } = world.refresh(token);
  expect(body).toMatchObject({ error_codes: [70043], suberror: 'token_expired' });
  expect(String(body.error_description)).toContain('the maximum allowed lifetime for this request is 86400.');
});

test('90 days slide: used each 89 days it lives for years, unused for 90 it is over; the old token keeps its own 90', () => {
  const world = testDirectory();
  const first = world.signedIn();
  let token = first;
  for (let round = 0; round < 10; round += 1) {
    world.advance(89 * day);
    const { body } = world.refresh(token);
    expect(body.refresh_token).not.toBe(token);
    token = String(body.refresh_token);
    if (round === 0) expect(world.refresh(first).status).toBe(200);
  }
  world.advance(90 * day - 1);
  expect(world.refresh(token).status).toBe(200);
  world.advance(1);
  const { body } = world.refresh(token);
  expect(body).toMatchObject({ error_codes: [700082], error: 'invalid_grant', suberror: 'bad_token' });
  expect(String(body.error_description)).toContain('was inactive for 90.00:00:00.');
  expect(numberOf(world.refresh(first))).toBe(700082);
});

test('revoked and signed in again within one millisecond: the old one is dead, the new one lives', () => {
  const world = testDirectory();
  const old = world.signedIn();
  world.change({ of: 'sessions', address });
  world.change({ of: 'sessions', address });
  expect(numberOf(world.refresh(old))).toBe(50173);
  const fresh = world.signedIn();
  expect(world.refresh(fresh).status).toBe(200);
  world.change({ of: 'password', address, password: 'Practice-new-1' });
  expect(numberOf(world.refresh(fresh))).toBe(50173);
});

test('a garbled token, one of another world, one of another application', () => {
  const world = testDirectory();
  const token = world.signedIn();
  const [head = '', body = '', sum = ''] = token.split('.');
  const flipped = `${head}.${body.slice(0, 20)}${body[20] === 'A' ? 'B' : 'A'}${body.slice(21)}.${sum}`;
  for (const garbled of ['damaged', flipped, `${token}.x`, token.slice(0, -1), `0R..${sum}`, ''])
    expect(numberOf(world.refresh(garbled)), garbled.slice(0, 30)).toBe(70000);
  expect(numberOf(world.refresh(testDirectory(2).signedIn()))).toBe(70000);
  expect(readRefresh(token, 'another secret')).toBeNull();
  expect(numberOf(world.refresh(token, { tenant: 'consumers' }))).toBe(70000);
});

test('tokens say what they hold, letters of any alphabet included', () => {
  const claims = {
    aud: 'a',
    tid: 't',
    oid: 'o',
    upn: 'ѓорѓи@пример.мк 🖨',
    appid: 'c',
    scp: 'SMTP.Send',
    iat: 1,
    exp: 2,
    uti: 'u',
  };
  expect(readAccess(accessText(claims, 's'), 's')).toEqual(claims);
  expect(readAccess(accessText(claims, 's'), 't')).toBeNull();
});

test('a scenario that starts signed in: the token lasts 60 to 90 minutes and refreshes', () => {
  const world = testDirectory();
  const past = {
    address,
    clientId,
    scopes: printerApp.scopes,
    signedInAt: world.now - day,
    issuedAt: world.now - day,
    deviceCode: true,
    mfa: false,
  };
  const issued = issueTokens(world.state, past, world.moment());
  expect(issued.expiresIn).toBeGreaterThanOrEqual(3600);
  expect(issued.expiresIn).toBeLessThan(5400);
  const claims = readAccess(issued.access, world.state.secret);
  expect(claims?.iat).toBe((world.now - day) / 1000);
  expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(issued.expiresIn);
  expect(world.refresh(issued.refresh).status).toBe(200);
});

test('a change that names nobody changes nothing', () => {
  const world = testDirectory();
  const unknown: EntraChange[] = [
    { of: 'tenant', domain: 'nowhere.example', set: { securityDefaults: true } },
    { of: 'tenant', domain: 'outlook.com', set: { securityDefaults: true } },
    { of: 'user', address: 'nobody@contoso.com', set: { enabled: false } },
    { of: 'password', address: 'nobody@contoso.com', password: 'x' },
    { of: 'app', domain, clientId: 'unknown', set: { enabled: false } },
    { of: 'app', domain: 'fabrikam.com', clientId, set: { enabled: false } },
    { of: 'consent', domain, clientId: 'unknown', user: null, granted: true },
    { of: 'consent', domain, clientId, user: 'erin@fabrikam.com', granted: true },
    { of: 'registration', clientId: 'unknown', set: { publicClient: true } },
  ];
  for (const change of unknown) expect(world.change(change), change.of).toBe(false);
});
