import * as client from 'openid-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import { openDeviceSignIn, signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import { verifyAccess } from '../../src/wire/signed-tokens.ts';
import { entraServer, timeFlies } from '../support/entra-server.ts';

// A busy machine is slow; nothing here depends on real time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Directory = Awaited<ReturnType<typeof entraServer>>;
let directory: Directory;
let stop: () => void;
const scope = 'https://outlook.office.com/SMTP.Send openid profile offline_access';

beforeEach(async () => {
  directory = await entraServer();
  stop = timeFlies(directory.server);
});

afterEach(async () => {
  stop();
  await directory.server.close();
});

const contoso = () => directory.read().tenants[0]?.id ?? '';

const discover = () =>
  client.discovery(
    new URL(`${directory.server.origin}/${contoso()}/v2.0`),
    printerApp.clientId,
    undefined,
    client.None(),
    { execute: [client.allowInsecureRequests] },
  );

/** A person at the pages. */
function person(userCode: string, ...more: SignInInput[]): string {
  const password = memberByAddress(directory.read(), 'printer@contoso.com')?.user.password ?? '';
  let session = openDeviceSignIn('guide', '203.0.113.5');
  const inputs: SignInInput[] = [
    { type: 'enter-code', code: userCode },
    { type: 'enter-account', account: 'printer@contoso.com' },
    { type: 'enter-password', password },
    ...more,
  ];
  for (const input of inputs) {
    const next = signInStep(directory.read(), session, input, directory.moment());
    directory.write(next.state);
    session = next.session;
  }
  return session.page;
}

const polls = () => directory.heard.filter(({ path }) => path.endsWith('/token'));

/** When the client has polled `count` times. */
async function polled(count: number): Promise<void> {
  await expect.poll(() => polls().length, { timeout: 30_000, interval: 2 }).toBeGreaterThanOrEqual(count);
}

test('openid-client: pending, then tokens that verify; refreshed with a new refresh token', async () => {
  const config = await discover();
  const asked = await client.initiateDeviceAuthorization(config, { scope });
  expect(asked.user_code).toMatch(/^[A-Z0-9]{9}$/);
  const waiting = client.pollDeviceAuthorizationGrant(config, asked);
  await polled(2);
  expect(person(asked.user_code)).toBe('signed-in');
  const tokens = await waiting;
  expect(tokens.claims()).toMatchObject({ preferred_username: 'printer@contoso.com', tid: contoso() });
  expect(await verifyAccess(tokens.access_token, directory.keys)).toMatchObject({
    scp: 'SMTP.Send',
    upn: 'printer@contoso.com',
  });
  expect(await verifyAccess(`${tokens.access_token}x`, directory.keys)).toBeNull();
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect(renewed.refresh_token).toBeDefined();
  expect(renewed.access_token).not.toBe(tokens.access_token);
});

test('openid-client: a person who declines ends the polling', async () => {
  directory.write({
    ...directory.read(),
    tenants: directory.read().tenants.map((tenant) => ({ ...tenant, consents: [] })),
  });
  const config = await discover();
  const asked = await client.initiateDeviceAuthorization(config, { scope });
  const waiting = client.pollDeviceAuthorizationGrant(config, asked);
  const ended = expect(waiting).rejects.toMatchObject({ error: 'authorization_declined', status: 400 });
  await polled(1);
  expect(person(asked.user_code, { type: 'cancel' })).toBe('declined');
  await ended;
});

test('openid-client: nobody comes, and the code expires after 15 minutes', async () => {
  stop();
  stop = timeFlies(directory.server, 5000);
  const config = await discover();
  const started = Date.now();
  const asked = await client.initiateDeviceAuthorization(config, { scope });
  await expect(client.pollDeviceAuthorizationGrant(config, asked)).rejects.toMatchObject({ error: 'expired_token' });
  expect(Date.now() - started).toBeGreaterThanOrEqual(900_000);
});

test('openid-client: told to slow down, it waits longer and still gets its tokens', async () => {
  const config = await discover();
  const asked = await client.initiateDeviceAuthorization(config, { scope });
  directory.write({ ...directory.read(), weather: { outage: false, slowDown: true } });
  // A client that was told to poll every second.
  const waiting = client.pollDeviceAuthorizationGrant(config, { ...asked, interval: 1 });
  await expect
    .poll(() => polls().some(({ body }) => body.includes('"slow_down"')), { timeout: 30_000, interval: 2 })
    .toBe(true);
  person(asked.user_code);
  expect((await waiting).access_token).toBeDefined();
});

test('openid-client: used after 89 days it is renewed, unused for 90 it is refused (AADSTS700082)', async () => {
  const config = await discover();
  const asked = await client.initiateDeviceAuthorization(config, { scope });
  person(asked.user_code);
  const tokens = await client.pollDeviceAuthorizationGrant(config, asked);
  const day = 86_400_000;
  vi.setSystemTime(Date.now() + 89 * day);
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  vi.setSystemTime(Date.now() + 90 * day);
  await expect(client.refreshTokenGrant(config, renewed.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
    error_description: expect.stringContaining('AADSTS700082'),
    cause: { error_codes: [700082], suberror: 'bad_token' },
  });
});
