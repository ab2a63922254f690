import { beforeAll, expect, test, vi } from 'vitest';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { browserApp, newEntra, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { SignInInput, SignInSession } from '../../src/core/cloud/entra/sign-in.ts';
import { openDeviceSignIn, signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import { completeTransaction, openTransaction, type Transactions } from '../../src/wire/authorize.ts';
import { challengeOf, createEntraHandler } from '../../src/wire/entra-handler.ts';
import { type EntraKeys, exportKeys, importKeys, makeKeys } from '../../src/wire/keys.ts';
import { signAccess, verifyAccess } from '../../src/wire/signed-tokens.ts';
import { deviceGrant, seededRng } from '../support/entra-directory.ts';
import { entraServer } from '../support/entra-server.ts';

// A busy machine is slow; nothing here depends on real time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let keys: EntraKeys;
beforeAll(async () => {
  keys = await makeKeys();
});

const origin = 'https://login.example';
const page = 'http://localhost:4600';
const redirectUri = browserApp.redirectUris[0]?.uri ?? '';
const verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';

/** A handler without a network, as a page has it. */
function rig(more: { base?: string } = {}) {
  const rng = seededRng(5);
  let now = Date.UTC(2026, 10, 21);
  let state = newEntra(now, rng);
  const transactions: Transactions = new Map();
  const host = {
    read: () => state,
    write(next: typeof state) {
      state = next;
    },
    moment: () => ({ now, rng }),
  };
  const handler = createEntraHandler({
    ...host,
    ...more,
    keys,
    transactions,
    signInPage: (id) => new URL(`https://pages.example/?transaction=${id}`),
  });
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    handler(new Request(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(form), headers }));
  function walk(start: SignInSession, inputs: readonly SignInInput[]): SignInSession {
    let session = start;
    for (const input of inputs) {
      const next = signInStep(state, session, input, host.moment());
      state = next.state;
      session = next.session;
    }
    return session;
  }
  const password = memberByAddress(state, 'anna@contoso.com')?.user.password ?? '';
  const anna: SignInInput[] = [
    { type: 'enter-account', account: 'anna@contoso.com' },
    { type: 'enter-password', password },
  ];
  return {
    ...host,
    handler,
    transactions,
    post,
    walk,
    anna,
    get: (path: string) => handler(new Request(`${origin}${path}`)),
    advance(ms: number) {
      now += ms;
    },
  };
}

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

test('/devicecode and its poll over a real port; no page may read /devicecode', async () => {
  const directory = await entraServer();
  try {
    const url = `${directory.server.origin}/organizations/oauth2/v2.0`;
    const form = { client_id: printerApp.clientId, scope: printerApp.scopes.join(' ') };
    const asked = await fetch(`${url}/devicecode`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: page },
    });
    expect(asked.status).toBe(200);
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const { device_code, user_code } = (await asked.json()) as { device_code: string; user_code: string };
    const poll = new URLSearchParams({ grant_type: deviceGrant, client_id: printerApp.clientId, device_code });
    const pending = await fetch(`${url}/token`, { method: 'POST', body: poll });
    expect(pending.status).toBe(400);
    expect(pending.headers.get('cache-control')).toContain('no-store');
    expect(await pending.json()).toMatchObject({ error: 'authorization_pending', error_codes: [70016] });
    const right = memberByAddress(directory.read(), 'anna@contoso.com')?.user.password ?? '';
    let session = openDeviceSignIn('guide', '203.0.113.5');
    for (const input of [
      { type: 'enter-code', code: user_code },
      { type: 'enter-account', account: 'anna@contoso.com' },
      { type: 'enter-password', password: right },
    ] as const) {
      const next = signInStep(directory.read(), session, input, directory.moment());
      directory.write(next.state);
      session = next.session;
    }
    const given = await fetch(`${url}/token`, { method: 'POST', body: poll });
    const tokens = (await given.json()) as Record<string, string>;
    expect(await verifyAccess(tokens.access_token ?? '', directory.keys)).toMatchObject({ upn: 'anna@contoso.com' });
    expect(tokens.refresh_token).toBeDefined();
  } finally {
    await directory.server.close();
  }
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

test('a page cannot redeem what is not a single-page app’s (9002326), nor read the answer', async () => {
  const world = rig();
  const asked = await world.post('/organizations/oauth2/v2.0/devicecode', {
    client_id: printerApp.clientId,
    scope: printerApp.scopes.join(' '),
  });
  const { device_code, user_code } = (await asked.json()) as Record<string, string>;
  world.walk(openDeviceSignIn('guide', '203.0.113.5'), [{ type: 'enter-code', code: user_code ?? '' }, ...world.anna]);
  const poll = { grant_type: deviceGrant, client_id: printerApp.clientId, device_code: device_code ?? '' };
  const refused = await world.post('/organizations/oauth2/v2.0/token', poll, { origin: page });
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  expect(await refused.json()).toMatchObject({ error: 'invalid_request', error_codes: [9002326] });
  const { refresh_token } = (await (await world.post('/organizations/oauth2/v2.0/token', poll)).json()) as Record<
    string,
    string
  >;
  const form = { grant_type: 'refresh_token', client_id: printerApp.clientId, refresh_token: refresh_token ?? '' };
  const again = await world.post('/organizations/oauth2/v2.0/token', form, { origin: page });
  expect(again.headers.get('access-control-allow-origin')).toBeNull();
  expect(await again.json()).toMatchObject({ error_codes: [9002326] });
});

test.each([
  ['prompt=none without a session', { prompt: 'none' }, 'login_required', 50058],
  ['no PKCE', { code_challenge: 'x', code_challenge_method: 'plain' }, 'invalid_request', 50149],
  ['another response_type', { response_type: 'token' }, 'unsupported_response_type', 700054],
  ['an unknown scope', { scope: 'https://outlook.office.com/Fly' }, 'invalid_scope', 70011],
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

test('metadata, keys and instance discovery: any page may read them', async () => {
  const world = rig();
  const contoso = world.read().tenants[0]?.id ?? '';
  const read = async (path: string) => {
    const answer = await world.get(path);
    expect(answer.headers.get('access-control-allow-origin'), path).toBe('*');
    return (await answer.json()) as Record<string, unknown>;
  };
  expect(await read('/contoso.com/v2.0/.well-known/openid-configuration')).toMatchObject({
    issuer: `${origin}/${contoso}/v2.0`,
    device_authorization_endpoint: `${origin}/${contoso}/oauth2/v2.0/devicecode`,
  });
  expect((await read('/common/v2.0/.well-known/openid-configuration')).issuer).toBe(`${origin}/{tenantid}/v2.0`);
  expect(await read('/nowhere.example/v2.0/.well-known/openid-configuration')).toMatchObject({ error_codes: [90002] });
  const { keys: shown } = (await read('/common/discovery/v2.0/keys')) as { keys: Record<string, unknown>[] };
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({ kty: 'RSA', kid: keys.kid, use: 'sig' });
  expect(shown[0]).not.toHaveProperty('d');
  expect(await read('/common/discovery/instance?api-version=1.1')).toMatchObject({
    metadata: [{ aliases: ['login.example'] }],
  });
});

test('malformed requests get a JSON error that says why', async () => {
  const world = rig();
  const token = '/common/oauth2/v2.0/token';
  const bad = (body: string, type = 'application/x-www-form-urlencoded') =>
    world.handler(new Request(`${origin}${token}`, { method: 'POST', body, headers: { 'content-type': type } }));
  const answers: [Promise<Response>, number, string][] = [
    [world.get('/'), 404, 'not_found'],
    [world.get('/common/oauth2/token'), 404, 'not_found'],
    [world.get('/common/toString'), 404, 'not_found'],
    [world.get(token), 405, 'POST'],
    [world.get('/%E0%A4%A/oauth2/v2.0/logout'), 400, 'tenant'],
    [bad(''), 400, 'client_id'],
    [bad('{"client_id":"x"}', 'application/json'), 400, 'client_id'],
    [bad('client_id=a&client_id=b'), 400, 'more than once'],
    [bad(`client_id=${'x'.repeat(70_000)}`), 413, 'bytes'],
    [bad('\u0000=%%%&=&client_id'), 400, 'client_id'],
    [bad(`client_id=${printerApp.clientId}&grant_type=toString`), 400, 'AADSTS70003'],
  ];
  for (const [asked, status, says] of answers) {
    const answer = await asked;
    const body = (await answer.json()) as { error: string; error_description: string };
    expect(answer.status, says).toBe(status);
    expect(`${body.error} ${body.error_description}`).toContain(says);
  }
  const basic = { authorization: `Basic ${btoa(`${printerApp.clientId}:secret`)}` };
  const refused = await world.post(token, { grant_type: 'refresh_token', refresh_token: 'x' }, basic);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ error: 'invalid_client', error_codes: [700025] });
});

test('mounted below a folder, it finds its own addresses and nothing beside them', async () => {
  const world = rig({ base: 'http://localhost:4600/entra/' });
  const at = (path: string) => world.handler(new Request(`http://localhost:4600${path}`));
  const found = (await (await at('/entra/contoso.com/v2.0/.well-known/openid-configuration')).json()) as {
    jwks_uri: string;
  };
  expect((await at(new URL(found.jwks_uri).pathname)).status).toBe(200);
  expect((await at('/other/contoso.com/discovery/v2.0/keys')).status).toBe(404);
});

test('sign-out goes back to a known application only', async () => {
  const world = rig();
  const out = (uri: string) =>
    world.get(`/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(uri)}`);
  expect((await out(redirectUri)).headers.get('location')).toBe(redirectUri);
  expect((await out('https://evil.example/')).status).toBe(200);
});

test('keys outlive a restart of their host, and foreign ones are refused', async () => {
  const claims = { aud: 'a', tid: 't', oid: 'o', upn: 'u', appid: 'c', scp: 'SMTP.Send', iat: 1, exp: 2, uti: 'i' };
  const jwt = await signAccess(claims, 'https://issuer.example', keys);
  const again = await importKeys(await exportKeys(keys));
  expect(again.kid).toBe(keys.kid);
  expect(await verifyAccess(jwt, again)).toEqual(claims);
  expect(await verifyAccess(jwt, await makeKeys())).toBeNull();
  expect(await verifyAccess('x.y.z', keys)).toBeNull();
});
