import { expect, test } from 'vitest';
import { printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import { readAccess } from '../../../src/core/cloud/entra/token-text.ts';
import { minute, numberOf, testDirectory } from '../../support/entra-directory.ts';

test('a device code, as Entra gives it', () => {
  const { body, status } = testDirectory().askForCode();
  expect(status).toBe(200);
  expect(body).toMatchObject({ verification_uri: 'https://microsoft.com/devicelogin', expires_in: 900, interval: 5 });
  expect(body.user_code).toMatch(/^[A-Z0-9]{9}$/);
  expect(body.message).toBe(
    `To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code ${String(body.user_code)} to authenticate.`,
  );
  expect(body).not.toHaveProperty('verification_uri_complete');
});

test('a personal account gets a code of 8 and a page of its own', () => {
  const { body } = testDirectory().askForCode('consumers');
  expect(body.user_code).toMatch(/^[A-Z0-9]{8}$/);
  expect(body.verification_uri).toBe('https://www.microsoft.com/link');
});

test('pending, then tokens once the person is done, then nothing more for that code', () => {
  const world = testDirectory();
  const asked = world.askForCode();
  const pending = world.poll(asked);
  expect(pending.status).toBe(400);
  expect(pending.body).toMatchObject({
    error: 'authorization_pending',
    error_codes: [70016],
    timestamp: '2026-11-21 00:00:00Z',
  });
  expect(pending.body.error_description).toMatch(
    /^AADSTS70016: OAuth 2\.0 device flow error\. Authorization is pending\. Continue polling\. Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: 2026-11-21 00:00:00Z$/,
  );
  expect(world.signIn(asked.body.user_code, 'printer@contoso.com').page).toBe('signed-in');
  const { status, body, issued } = world.poll(asked);
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', scope: 'https://outlook.office.com/SMTP.Send' });
  expect(body.expires_in).toBeGreaterThanOrEqual(3600);
  expect(body.expires_in).toBeLessThan(5400);
  const claims = readAccess(String(body.access_token), world.state.secret);
  expect(claims).toMatchObject({ aud: 'https://outlook.office.com', scp: 'SMTP.Send', upn: 'printer@contoso.com' });
  expect(issued).toEqual({ access: claims, id: null });
  expect(numberOf(world.poll(asked))).toBe(70000);
});

test('an unknown device code, a late poll, a person who declines', () => {
  const world = testDirectory();
  const asked = world.askForCode();
  expect(world.poll({ ...asked, body: { device_code: 'x' } }).body).toMatchObject({ error: 'bad_verification_code' });
  const declined = world.askForCode();
  world.change({ of: 'consent', domain: 'contoso.com', clientId: printerApp.clientId, user: null, granted: false });
  expect(world.person(world.signIn(declined.body.user_code, 'anna@contoso.com'), { type: 'cancel' }).page).toBe(
    'declined',
  );
  expect(world.poll(declined)).toMatchObject({
    status: 400,
    body: { error: 'authorization_declined', error_codes: [65004] },
  });
  world.advance(15 * minute - 1);
  expect(numberOf(world.poll(asked))).toBe(70016);
  world.advance(1);
  expect(world.poll(asked).body).toMatchObject({ error: 'expired_token', error_codes: [70020] });
});

test('a poll that comes too soon is answered as any other, unless slow_down is switched on', () => {
  const world = testDirectory();
  const asked = world.askForCode();
  world.poll(asked);
  expect(world.poll(asked).body.error).toBe('authorization_pending');
  world.change({ of: 'entra-weather', set: { slowDown: true } });
  expect(world.poll(asked).body.error).toBe('slow_down');
  world.advance(5000);
  expect(world.poll(asked).body.error).toBe('authorization_pending');
});

test('a wrong client, tenant, scope or grant is refused with its number', () => {
  const world = testDirectory();
  const { clientId } = printerApp;
  const ask = (form: Record<string, string>, tenant = 'organizations') => world.call('devicecode', form, { tenant });
  const graph = 'https://graph.microsoft.com/User.Read https://outlook.office.com/SMTP.Send';
  expect(numberOf(ask({ client_id: clientId, scope: 'x' }, 'nowhere.example'))).toBe(90002);
  expect(numberOf(ask({ client_id: 'somebody', scope: 'openid' }))).toBe(700016);
  expect(numberOf(ask({ client_id: clientId }))).toBe(900144);
  expect(numberOf(ask({ client_id: clientId, scope: 'https://outlook.office.com/Fly' }))).toBe(70011);
  expect(numberOf(ask({ client_id: clientId, scope: graph }))).toBe(700022);
  expect(world.call('token', { client_id: clientId, grant_type: 'password' }).body.error).toBe(
    'unsupported_grant_type',
  );
  expect(numberOf(world.call('token', { client_id: clientId }))).toBe(900144);
});

test('an application without public client flows learns it only after the person is done', () => {
  const world = testDirectory();
  world.change({ of: 'registration', clientId: printerApp.clientId, set: { publicClient: false } });
  const asked = world.askForCode();
  expect(numberOf(world.poll(asked))).toBe(70016);
  world.signIn(asked.body.user_code, 'printer@contoso.com');
  expect(world.poll(asked)).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [7000218] } });
});

test('an outage is 503 with a time to wait', () => {
  const world = testDirectory();
  world.change({ of: 'entra-weather', set: { outage: true } });
  expect(world.askForCode()).toMatchObject({
    status: 503,
    retryAfter: 30,
    body: { error: 'temporarily_unavailable', error_codes: [90033] },
  });
});

test('endless use keeps at most 32 codes, and a waiting one outlives those that are over', () => {
  const world = testDirectory();
  const waiting = world.askForCode();
  for (let round = 0; round < 100; round += 1) {
    const asked = world.askForCode();
    world.signIn(asked.body.user_code, 'printer@contoso.com');
    world.poll(asked);
  }
  expect(world.state.deviceCodes.length).toBe(32);
  expect(numberOf(world.poll(waiting))).toBe(70016);
  expect(new Set(world.state.deviceCodes.map(({ userCode }) => userCode)).size).toBe(32);
});

test('an application of one organisation is not found elsewhere, and not asked for at organizations', () => {
  const world = testDirectory();
  const home = world.state.tenants[0]?.id ?? '';
  const registrations = world.state.registrations.map((app) => ({ ...app, tenant: home }));
  world.state = { ...world.state, registrations };
  expect(numberOf(world.askForCode())).toBe(50194);
  expect(numberOf(world.askForCode('fabrikam.com'))).toBe(700016);
  expect(world.askForCode('contoso.com').status).toBe(200);
});

test('a new world: fictional people with practice passwords, the same ids in every world', () => {
  const [one, two] = [testDirectory(1).state, testDirectory(2).state];
  expect(one.tenants).toEqual(two.tenants);
  expect(one.registrations).toEqual(two.registrations);
  expect(one.secret).not.toBe(two.secret);
  const users = one.tenants.flatMap((tenant) => tenant.users);
  expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
  for (const { id, address, password } of users) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(address).toMatch(/@(contoso\.com|fabrikam\.com|outlook\.com)$/);
    expect(password).toBe(`Practice-${address.split('@')[0]}-1`);
  }
  expect(users.filter(({ licensed }) => !licensed).map(({ address }) => address)).toEqual(['scanner@contoso.com']);
});
