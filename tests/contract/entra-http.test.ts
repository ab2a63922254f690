import { beforeAll, expect, test, vi } from 'vitest';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { browserApp, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { openDeviceSignIn, signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import { type EntraKeys, exportKeys, importKeys, makeKeys } from '../../src/wire/keys.ts';
import { signAccess, verifyAccess } from '../../src/wire/signed-tokens.ts';
import { deviceGrant } from '../support/entra-directory.ts';
import { entraRig, origin } from '../support/entra-rig.ts';
import { entraServer } from '../support/entra-server.ts';

// A busy machine is slow; nothing here depends on real time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let keys: EntraKeys;
beforeAll(async () => {
  keys = await makeKeys();
});

const page = 'http://localhost:4600';
const redirectUri = browserApp.redirectUris[0]?.uri ?? '';
const _verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';
const rig = (more: { base?: string } = {}) => entraRig(keys, more);

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
