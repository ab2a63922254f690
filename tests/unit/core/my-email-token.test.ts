import { describe, expect, it } from 'vitest';
import { browserApp, printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import { embeddedIssuer } from '../../../src/core/cloud/entra/embedded.ts';
import { aadstsOf, askToken, codeFor, isAtPanel, redemption } from '../../support/own-sign-in.ts';
import { ownStage, reasonOf } from '../../support/own-stage.ts';

const anna = 'anna@contoso.com';
const day = 86_400_000;
const partOf = (token: unknown, at: number): unknown => JSON.parse(atob(String(token).split('.')[at] ?? ''));

describe('/token', () => {
  it('gives what msal-browser asks for: tokens, client_info, and an ID token of the embedded issuer with this request’s nonce', () => {
    const { world } = ownStage();
    const { status, body } = askToken(world, redemption(codeFor(world, anna, { nonce: 'of-this-request' })));
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', scope: expect.stringContaining('SMTP.Send') });
    expect(Number(body.expires_in)).toBeGreaterThan(3000);
    expect(partOf(body.id_token, 0)).toEqual({ alg: 'none', typ: 'JWT' });
    expect(String(body.id_token).split('.')).toHaveLength(3);
    expect(partOf(body.id_token, 1)).toMatchObject({
      iss: embeddedIssuer,
      aud: browserApp.clientId,
      nonce: 'of-this-request',
      preferred_username: anna,
      ver: '2.0',
    });
    expect(JSON.parse(atob(String(body.client_info)))).toEqual({ uid: expect.any(String), utid: expect.any(String) });
    expect(world.email?.myEmail.given).toMatchObject({ user: 3, tokens: { account: anna } });
    // Not the user's before the application has found them good.
    expect(world.view.mail?.myEmail?.signIn).toBe('none');
    expect(JSON.stringify(world.view)).not.toContain(String(body.access_token));
  });

  it('gives no ID token where openid was not asked for', () => {
    const { world } = ownStage();
    const code = codeFor(world, anna, { scope: `${browserApp.scopes[0]} offline_access` });
    expect(askToken(world, redemption(code)).body).not.toHaveProperty('id_token');
  });

  it.each<[string, Record<string, string>, number]>([
    ['another verifier', { code_verifier: 'another-verifier-that-is-long-enough-for-rfc-7636' }, 501481],
    ['a foreign redirect address', { redirect_uri: 'http://localhost:4600/panel/' }, 50011],
    ['a foreign application', { client_id: printerApp.clientId }, 70000],
    ['an unknown application', { client_id: 'x' }, 700016],
    ['a made-up code', { code: '0C.made-up' }, 70000],
    ['a client secret', { client_secret: 'x' }, 700025],
    ['a device’s grant', { grant_type: 'urn:ietf:params:oauth:grant-type:device_code' }, 70003],
    ['a password grant', { grant_type: 'password' }, 70003],
    ['no grant', { grant_type: '' }, 900144],
  ])('refuses %s, and the code is still good for whoever it was given to', (_, more, aadsts) => {
    const { world } = ownStage();
    const code = codeFor(world, anna);
    const reply = askToken(world, redemption(code, more));
    expect([aadstsOf(reply), reply.status >= 400]).toEqual([aadsts, true]);
    expect(world.email?.myEmail.given).toBeNull();
    expect(askToken(world, redemption(code)).status).toBe(200);
  });

  it('refuses a code the second time, also when the sign-in is done', () => {
    const { world, does } = ownStage();
    const code = codeFor(world, anna);
    expect(askToken(world, redemption(code)).status).toBe(200);
    expect(aadstsOf(askToken(world, redemption(code)))).toBe(54005);
    does({ type: 'my-email.signed-in' });
    expect(aadstsOf(askToken(world, redemption(code)))).toBe(54005);
  });

  it('refuses a code after ten minutes', () => {
    const { world, does } = ownStage();
    const code = codeFor(world, anna);
    does({ type: 'time.forward', ms: 600_000 });
    expect(aadstsOf(askToken(world, redemption(code)))).toBe(70008);
  });

  it('refuses a code that another user’s page was left with', () => {
    const { world } = ownStage();
    const code = codeFor(world, anna);
    isAtPanel(world, 'boris');
    expect(aadstsOf(askToken(world, redemption(code)))).toBe(70000);
    codeFor(world, 'boris@contoso.com');
    expect(aadstsOf(askToken(world, redemption(code)))).toBe(70000);
    expect(world.email?.myEmail.given).toBeNull();
    isAtPanel(world, null);
    expect(reasonOf(world.send({ type: 'authorize.token', form: redemption(code), challenge: null }))).toBe(
      'not-offered',
    );
  });

  it('renews what was given, and what is the user’s: the new refresh token takes the place of the old', () => {
    const { world, clock, does } = ownStage();
    const refresh = (token: unknown) =>
      askToken(world, { grant_type: 'refresh_token', client_id: browserApp.clientId, refresh_token: String(token) });
    const { body } = askToken(world, redemption(codeFor(world, anna)));
    clock.advance(1000);
    const renewed = refresh(body.refresh_token);
    expect(renewed.status).toBe(200);
    expect(renewed.body.refresh_token).not.toBe(body.refresh_token);
    expect(world.email?.myEmail.given?.tokens.refresh).toBe(renewed.body.refresh_token);
    does({ type: 'my-email.signed-in' });
    clock.advance(1000);
    const again = refresh(renewed.body.refresh_token);
    expect(world.email?.myEmail.signIns['3']).toMatchObject({
      state: 'signed-in',
      tokens: { access: again.body.access_token, refresh: again.body.refresh_token },
    });
    does({ type: 'time.forward', ms: 90 * day });
    expect(aadstsOf(refresh(again.body.refresh_token))).toBe(700082);
    expect(aadstsOf(refresh('0R.made.up'))).toBe(70000);
  });

  it('never keeps tokens of another person in the place of the user’s', () => {
    const { world, clock, does } = ownStage('anna', 'in-use');
    const before = world.email?.myEmail.signIns['3'];
    const { body } = askToken(world, redemption(codeFor(world, 'boris@contoso.com')));
    does({ type: 'my-email.not-signed-in', problem: { reason: 'wrong-answer', aadsts: null, description: '' } });
    clock.advance(1000);
    const form = {
      grant_type: 'refresh_token',
      client_id: browserApp.clientId,
      refresh_token: String(body.refresh_token),
    };
    expect(askToken(world, form).status).toBe(200);
    expect(world.email?.myEmail.signIns['3']).toEqual(before);
    expect(world.email?.myEmail.given).toBeNull();
  });

  it('is malformed with another form than texts', () => {
    const { world } = ownStage();
    for (const form of [null, { code: 1 }, { code: 'x'.repeat(8001) }] as never[])
      expect(reasonOf(world.send({ type: 'authorize.token', form, challenge: null }))).toBe('malformed');
    expect(reasonOf(world.send({ type: 'authorize.token', form: {}, challenge: 1 as never }))).toBe('malformed');
  });
});
