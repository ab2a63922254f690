import { beforeAll, expect, test, vi } from 'vitest';
import { browserApp, panelRedirectUri, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { completeTransaction, openTransaction } from '../../src/wire/authorize.ts';
import { challengeOf } from '../../src/wire/entra-handler.ts';
import { type EntraKeys, makeKeys } from '../../src/wire/keys.ts';
import { entraRig } from '../support/entra-rig.ts';

// A busy machine is slow; nothing here depends on real time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let keys: EntraKeys;
beforeAll(async () => {
  keys = await makeKeys();
});

const page = 'http://localhost:4600';
const redirectUri = browserApp.redirectUris[0]?.uri ?? '';
const verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';
const rig = (more: { base?: string } = {}) => entraRig(keys, more);

const authorizeQuery = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: browserApp.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    response_mode: 'fragment',
    scope: 'openid profile offline_access https://outlook.office.com/SMTP.Send',
    state: 'kept',
    nonce: 'once',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...more,
  }).toString();

const authorizePath = (more: Record<string, string> = {}) =>
  `/organizations/oauth2/v2.0/authorize?${authorizeQuery(more)}`;
const fragmentOf = (location: string | null) => new URLSearchParams(new URL(location ?? '').hash.slice(1));

/** Signs anna in in the browser; the code. */
async function codeFor(world: ReturnType<typeof rig>): Promise<string> {
  const sent = await world.get(authorizePath());
  expect(sent.status).toBe(302);
  expect(sent.headers.get('x-frame-options')).toBe('DENY');
  const id = new URL(sent.headers.get('location') ?? '').searchParams.get('transaction') ?? '';
  const opened = openTransaction(world.transactions, id, 'guide', '203.0.113.5');
  if (opened === null) throw new Error('no transaction');
  expect(completeTransaction(world, world.transactions, id, opened)).toBeNull();
  const session = world.walk(opened, [...world.anna, { type: 'accept', organization: false }]);
  const back = completeTransaction(world, world.transactions, id, session);
  expect(back?.startsWith(`${redirectUri}#`)).toBe(true);
  expect(fragmentOf(back).get('state')).toBe('kept');
  expect(completeTransaction(world, world.transactions, id, session)).toBeNull();
  return fragmentOf(back).get('code') ?? '';
}

const redeem = (code: string, more: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  client_id: browserApp.clientId,
  redirect_uri: redirectUri,
  code,
  code_verifier: verifier,
  ...more,
});

test('a single-page app: code with PKCE, tokens a page may read, 24 hours and no more', async () => {
  const world = rig();
  const code = await codeFor(world);
  const headers = { origin: page };
  const wrong = await world.post('/common/oauth2/v2.0/token', redeem(code, { code_verifier: 'x' }), headers);
  expect(await wrong.json()).toMatchObject({ error_codes: [501481] });
  const nobody = await world.post('/common/oauth2/v2.0/token', redeem(code));
  expect(await nobody.json()).toMatchObject({ error: 'invalid_request', error_codes: [9002327] });
  const given = await world.post('/common/oauth2/v2.0/token', redeem(code), headers);
  expect(given.status).toBe(200);
  expect(given.headers.get('access-control-allow-origin')).toBe(page);
  const tokens = (await given.json()) as { access_token: string; refresh_token: string; id_token: string };
  expect(JSON.parse(atob(tokens.id_token.split('.')[1] ?? ''))).toMatchObject({
    nonce: 'once',
    aud: browserApp.clientId,
  });
  expect(await (await world.post('/common/oauth2/v2.0/token', redeem(code), headers)).json()).toMatchObject({
    error_codes: [54005],
  });
  const refresh = { grant_type: 'refresh_token', client_id: browserApp.clientId };
  let token = tokens.refresh_token;
  for (let hours = 0; hours < 23; hours += 1) {
    world.advance(3_600_000);
    const renewed = await world.post('/common/oauth2/v2.0/token', { ...refresh, refresh_token: token }, headers);
    expect(renewed.headers.get('access-control-allow-origin')).toBe(page);
    token = ((await renewed.json()) as { refresh_token: string }).refresh_token;
  }
  world.advance(3_600_000);
  const over = await world.post('/common/oauth2/v2.0/token', { ...refresh, refresh_token: token }, headers);
  expect(await over.json()).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
});

test.each([
  ['prompt=none without a session', { prompt: 'none' }, 'login_required', 50058],
  ['no PKCE', { code_challenge: 'x', code_challenge_method: 'plain' }, 'invalid_request', 50149],
  ['another response_type', { response_type: 'token' }, 'unsupported_response_type', 700054],
  ['an unknown scope', { scope: 'https://outlook.office.com/Fly' }, 'invalid_scope', 70011],
  ['a challenge of the wrong size', { code_challenge: 'short' }, 'invalid_request', 501491],
  ['an unknown prompt', { prompt: 'tomorrow' }, 'invalid_request', 90023],
])('/authorize sends back at once: %s', async (_, more, error, code) => {
  const back = await rig().get(authorizePath(more));
  expect(back.status).toBe(302);
  const answer = fragmentOf(back.headers.get('location'));
  expect(answer.get('error')).toBe(error);
  expect(answer.get('error_description')).toContain(`AADSTS${code}:`);
  expect(answer.get('state')).toBe('kept');
});

test('/authorize sends nobody to an address that is not registered', async () => {
  const answer = await rig().get(authorizePath({ redirect_uri: 'https://evil.example/' }));
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
  expect(await answer.json()).toMatchObject({ error_codes: [50011] });
});

test('/authorize answers in the fragment or after the question mark, and in no other way', async () => {
  const answer = await rig().get(authorizePath({ response_mode: 'form_post' }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: 'unsupported_response_mode', error_codes: [70007] });
  const back = await rig().get(authorizePath({ response_mode: 'query', prompt: 'none' }));
  expect(new URL(back.headers.get('location') ?? '').searchParams.get('state')).toBe('kept');
});

test.each([
  ['a foreign redirect address', { redirect_uri: panelRedirectUri }, 50011],
  ['a foreign application', { client_id: printerApp.clientId }, 70000],
  ['a made-up code', { code: '0C.made-up' }, 70000],
])('/token refuses %s', async (_, more, code) => {
  const world = rig();
  const form = redeem(await codeFor(world), more);
  const answer = await world.post('/common/oauth2/v2.0/token', form, { origin: page });
  expect([answer.status, await answer.json()]).toMatchObject([400, { error_codes: [code] }]);
});

test('an ID token has the nonce of its own request: a code of another one tells itself', async () => {
  const world = rig();
  const given = await world.post('/common/oauth2/v2.0/token', redeem(await codeFor(world)), { origin: page });
  const { id_token: token } = (await given.json()) as { id_token: string };
  expect(JSON.parse(atob(token.split('.')[1] ?? ''))).toMatchObject({ nonce: 'once' });
});

test('a public client’s refresh token lasts 90 days unused, and no browser may redeem it', async () => {
  const world = rig();
  const sent = await world.get(authorizePath({ redirect_uri: panelRedirectUri }));
  const id = new URL(sent.headers.get('location') ?? '').searchParams.get('transaction') ?? '';
  const opened = openTransaction(world.transactions, id, 'guide', '203.0.113.5');
  if (opened === null) throw new Error('no transaction');
  const session = world.walk(opened, [...world.anna, { type: 'accept', organization: false }]);
  const code = fragmentOf(completeTransaction(world, world.transactions, id, session)).get('code') ?? '';
  const form = redeem(code, { redirect_uri: panelRedirectUri });
  const cross = await world.post('/common/oauth2/v2.0/token', form, { origin: page });
  expect(await cross.json()).toMatchObject({ error_codes: [9002326] });
  const { refresh_token: token } = (await (await world.post('/common/oauth2/v2.0/token', form)).json()) as Record<
    string,
    string
  >;
  const refresh = { grant_type: 'refresh_token', client_id: browserApp.clientId, refresh_token: token ?? '' };
  world.advance(89 * 86_400_000);
  expect((await world.post('/common/oauth2/v2.0/token', refresh)).status).toBe(200);
  world.advance(86_400_000);
  expect(await (await world.post('/common/oauth2/v2.0/token', refresh)).json()).toMatchObject({
    error: 'invalid_grant',
    error_codes: [700082],
  });
});

test('whoever is stopped by a page goes back with its number', async () => {
  const world = rig();
  const contoso = (state: ReturnType<typeof world.read>) =>
    state.tenants.map((tenant) => (tenant.kind === 'work' ? { ...tenant, userConsent: 'none' as const } : tenant));
  world.write({ ...world.read(), tenants: contoso(world.read()) });
  await world.get(authorizePath());
  const id = [...world.transactions.keys()].at(-1) ?? '';
  const opened = openTransaction(world.transactions, id, 'guide', '203.0.113.5');
  if (opened === null) throw new Error('no transaction');
  const session = world.walk(opened, [...world.anna, { type: 'cancel' }]);
  const answer = fragmentOf(completeTransaction(world, world.transactions, id, session));
  expect(answer.get('error')).toBe('access_denied');
  expect(answer.get('error_description')).toContain('AADSTS90094:');
});

test('declined in the browser: back with access_denied; transactions stay bounded', async () => {
  const world = rig();
  for (let round = 0; round < 50; round += 1) await world.get(authorizePath());
  expect(world.transactions.size).toBe(32);
  const id = [...world.transactions.keys()].at(-1) ?? '';
  const opened = openTransaction(world.transactions, id, 'real', '203.0.113.5');
  if (opened === null) throw new Error('no transaction');
  const back = completeTransaction(world, world.transactions, id, world.walk(opened, [{ type: 'cancel' }]));
  expect(fragmentOf(back).get('error')).toBe('access_denied');
});
