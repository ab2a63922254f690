// Sign-in by the real @azure/msal-browser at a directory of a few lines: what msal checks, and what is left of it.
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TokenAnswer } from '../../src/identity/auth.ts';
import { createAuth } from '../../src/identity/create-auth.ts';
import { challengeOf } from '../../src/identity/embedded-settings.ts';
import { clearLeftovers } from '../../src/identity/returning.ts';
import { NotAcknowledged } from '../../src/link/link.ts';
import { badAnswer, claimsOf, goodAnswer, site, stubSettings } from './auth-stub.ts';
import { browserKeeps, watchStorage } from './auth-traces.ts';

afterEach(() => clearLeftovers());

type Claims = Record<string, unknown>;
const good = (change: (claims: Claims) => Claims = (claims) => claims) =>
  stubSettings((_form, request) => goodAnswer(change(claimsOf(request))));
const answering = (answer: TokenAnswer) => stubSettings(() => answer);

/** Signs in with one page and comes back with the next, as a browser does. */
async function roundTrip(rig: ReturnType<typeof stubSettings>, more: Record<string, string> = {}) {
  await (await createAuth(rig.settings)).signIn('en');
  const auth = await createAuth(rig.settings);
  return { auth, result: await auth.resume(rig.back(more)) };
}

test('leaves for the directory with what OpenID Connect asks for, and no hint of who is there', async () => {
  const { settings, left, request } = good();
  const auth = await createAuth(settings);
  expect(await auth.signIn('pl')).toBeNull();
  expect(left.map(({ origin, pathname }) => origin + pathname)).toEqual([site.authorize]);
  expect(Object.fromEntries(request())).toMatchObject({
    client_id: settings.clientId,
    redirect_uri: site.panel,
    response_type: 'code',
    response_mode: 'fragment',
    code_challenge_method: 'S256',
    prompt: 'select_account',
    ui_locales: 'pl',
  });
  expect(request().get('scope')?.split(' ').toSorted()).toEqual([...settings.scopes].toSorted());
  for (const hint of ['login_hint', 'domain_hint', 'sid']) expect(request().has(hint)).toBe(false);
});

test('comes back signed in, in a page of its own, and proves that it is who asked (PKCE)', async () => {
  const rig = good();
  const { auth, result } = await roundTrip(rig);
  expect(result).toMatchObject({ ok: true, signedIn: { account: 'anna@contoso.com', name: 'Anna Example' } });
  expect(auth.current()?.scopes).toContain('https://outlook.office.com/SMTP.Send');
  expect(auth.current()?.accessUntil).toBeGreaterThan(Date.now());
  expect(rig.forms).toHaveLength(1);
  const [form] = rig.forms;
  expect(form).toMatchObject({ grant_type: 'authorization_code', code: 'planted-code', redirect_uri: site.panel });
  expect(await challengeOf(form?.code_verifier)).toBe(rig.request().get('code_challenge'));
});

describe('what came back is not what was asked for', () => {
  test.for<[string, (claims: Claims) => Claims, string]>([
    ['another nonce', (claims) => ({ ...claims, nonce: 'another' }), 'nonce_mismatch'],
    ['no nonce', (claims) => ({ ...claims, nonce: undefined }), 'nonce_mismatch'],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://elsewhere.example/v2.0' }), 'issuer_mismatch'],
    ['another audience', (claims) => ({ ...claims, aud: 'another-application' }), 'audience_mismatch'],
  ])('%s', async ([, change, description]) => {
    const { auth, result } = await roundTrip(good(change));
    expect(result).toEqual({ ok: false, problem: { reason: 'wrong-answer', aadsts: null, description } });
    expect(auth.current()).toBeNull();
  });

  test('another state, of an earlier request of this very page', async () => {
    const rig = good();
    const auth = await createAuth(rig.settings);
    await auth.signIn('en');
    const early = rig.back();
    await auth.signIn('en');
    expect(await auth.resume(early)).toEqual({
      ok: false,
      problem: { reason: 'wrong-answer', aadsts: null, description: 'state_mismatch' },
    });
    expect(rig.forms).toEqual([]);
  });

  test.for(['#code=planted-code&state=garbled', '#code=planted-code&state='])(
    'a state that is none: %s',
    async (hash) => {
      const rig = good();
      const auth = await createAuth(rig.settings);
      await auth.signIn('en');
      expect(await auth.resume(hash)).toMatchObject({ ok: false, problem: { reason: 'wrong-answer' } });
      expect(rig.forms).toEqual([]);
    },
  );

  test('no code, and no error either', async () => {
    const { result } = await roundTrip(good(), { code: '' });
    expect(result).toMatchObject({ ok: false, problem: { reason: 'wrong-answer' } });
  });
});

describe('the directory says no', () => {
  const text = (aadsts: number) =>
    `AADSTS${aadsts}: Said by the stub. Trace ID: t Correlation ID: c Timestamp: 2026-11-21 00:00:00Z`;

  test.for([54005, 501481, 50011, 70000, 700084])('at the token endpoint: %i', async (aadsts) => {
    const { auth, result } = await roundTrip(answering(badAnswer(aadsts)));
    expect(result).toEqual({ ok: false, problem: { reason: 'refused', aadsts, description: text(aadsts) } });
    expect(auth.current()).toBeNull();
  });

  test.for<[string, number, string]>([
    ['cancelled', 65004, 'access_denied'],
    ['refused', 90094, 'access_denied'],
    ['refused', 65001, 'consent_required'],
    ['refused', 700054, 'unsupported_response_type'],
    ['unreachable', 90033, 'temporarily_unavailable'],
  ])('%s at its pages: %i %s', async ([reason, aadsts, error]) => {
    const rig = good();
    const { result } = await roundTrip(rig, { code: '', error, error_description: text(aadsts) });
    expect(result).toEqual({ ok: false, problem: { reason, aadsts, description: text(aadsts) } });
    expect(rig.forms).toEqual([]);
  });

  test('without a word', async () => {
    const { result } = await roundTrip(good(), { code: '', error: 'access_denied' });
    expect(result).toEqual({ ok: false, problem: { reason: 'cancelled', aadsts: null, description: 'access_denied' } });
  });
});

test('the directory cannot be reached, or nobody is there to ask it for', async () => {
  const lost = stubSettings(() => Promise.reject(new NotAcknowledged('the worker is gone')));
  expect((await roundTrip(lost)).result).toMatchObject({ ok: false, problem: { reason: 'unreachable', aadsts: null } });
  const broken = answering({ status: 503, body: { error: 'server_error', error_description: 'Later.' } });
  expect((await roundTrip(broken)).result).toMatchObject({ ok: false, problem: { reason: 'unreachable' } });
});

describe('nobody is ever stuck', () => {
  test('two taps are one', async () => {
    const { settings, left } = good();
    const auth = await createAuth(settings);
    expect(await Promise.all([auth.signIn('en'), auth.signIn('en')])).toEqual([null, null]);
    expect(left).toHaveLength(1);
  });

  test('after closing or going back a new try works at once, in this page and in a new one', async () => {
    const rig = good();
    const auth = await createAuth(rig.settings);
    for (const page of [auth, auth, await createAuth(rig.settings)]) expect(await page.signIn('en')).toBeNull();
    expect(rig.left).toHaveLength(3);
    expect(await (await createAuth(rig.settings)).resume(rig.back())).toMatchObject({ ok: true });
  });

  test('a reload in the middle: the same answer a second time is over, and nothing is asked for with it', async () => {
    const rig = good();
    const { result } = await roundTrip(rig);
    expect(result.ok).toBe(true);
    const again = await (await createAuth(rig.settings)).resume(rig.back());
    expect(again).toEqual({ ok: false, problem: { reason: 'interrupted', aadsts: null, description: '' } });
    expect(rig.forms).toHaveLength(1);
  });

  test('the storage was cleared meanwhile: over, and a new try works', async () => {
    const rig = good();
    const auth = await createAuth(rig.settings);
    await auth.signIn('en');
    sessionStorage.clear();
    expect(await auth.resume(rig.back())).toMatchObject({ ok: false, problem: { reason: 'interrupted' } });
    expect((await roundTrip(rig)).result.ok).toBe(true);
  });
});

test('a new access token by the refresh token, and the next one by the new refresh token', async () => {
  const rig = stubSettings((_form, request) => goodAnswer(claimsOf(request), `planted-refresh-${rig.forms.length}`));
  const { auth } = await roundTrip(rig);
  for (const token of ['planted-refresh-1', 'planted-refresh-2']) {
    expect(await auth.renew()).toMatchObject({ ok: true, signedIn: { account: 'anna@contoso.com' } });
    expect(rig.forms.at(-1)).toMatchObject({ grant_type: 'refresh_token', refresh_token: token });
  }
  expect(rig.left).toHaveLength(1);
  expect(document.querySelector('iframe')).toBeNull();
});

test('a refresh token that is over is refused with its number, and no hidden frame tries instead', async () => {
  let over = false;
  const rig = stubSettings((_form, request) => (over ? badAnswer(700082) : goodAnswer(claimsOf(request))));
  const { auth } = await roundTrip(rig);
  over = true;
  expect(await auth.renew()).toMatchObject({ ok: false, problem: { reason: 'refused', aadsts: 700082 } });
  expect(document.querySelector('iframe')).toBeNull();
  await auth.forget();
  expect(await auth.renew()).toMatchObject({ ok: false, problem: { reason: 'interrupted' } });
});

test('a live sign-in never leaves from a frame, the practice one may: the desk draws the panel in one', async () => {
  expect(window.parent).not.toBe(window);
  const { settings, left } = good();
  const live = await createAuth({ ...settings, live: true });
  expect(await live.signIn('en')).toMatchObject({ reason: 'interrupted', description: 'redirect_in_iframe' });
  expect(left).toEqual([]);
  expect(await (await createAuth(settings)).signIn('en')).toBeNull();
});

test('signing out ends the session at the directory: it is told whose', async () => {
  const rig = good();
  const { auth } = await roundTrip(rig);
  await auth.signOut();
  const last = rig.left.at(-1);
  expect(`${last?.origin}${last?.pathname}`).toBe(site.logout);
  expect(last?.searchParams.get('post_logout_redirect_uri')).toBe(site.panel);
  const [, claims = ''] = last?.searchParams.get('id_token_hint')?.split('.') ?? [];
  expect(JSON.parse(atob(claims))).toMatchObject({ preferred_username: 'anna@contoso.com' });
  expect(last?.searchParams.has('logout_hint')).toBe(false);
  expect(auth.current()).toBeNull();
});

test('where the directory says who may end the session, nobody is asked which account it is', async () => {
  const rig = good((claims) => ({ ...claims, login_hint: 'opaque-hint' }));
  const { auth } = await roundTrip(rig);
  await auth.signOut();
  expect(rig.left.at(-1)?.searchParams.get('logout_hint')).toBe('opaque-hint');
});

test('at a plain http address, which has no WebCrypto: practice works, a live sign-in says that it cannot', async () => {
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
  onTestFinished(() => void Reflect.deleteProperty(crypto, 'subtle'));
  const { settings } = good();
  const live = await createAuth({ ...settings, live: true });
  expect(await live.signIn('en')).toMatchObject({ reason: 'unreachable', description: 'crypto_nonexistent' });
  const rig = good();
  const { result } = await roundTrip(rig);
  expect(result).toMatchObject({ ok: true });
  Reflect.deleteProperty(crypto, 'subtle');
  expect(await challengeOf(rig.forms[0]?.code_verifier)).toBe(rig.request().get('code_challenge'));
});

describe('nothing of a user stays', () => {
  const traces = ['planted-', 'anna', 'Anna', 'oid-anna'];

  test('no token, no name and no address is ever in a storage; after forgetting, nothing at all', async () => {
    const before = await browserKeeps();
    const written = watchStorage();
    const { auth } = await roundTrip(good());
    await auth.renew();
    for (const trace of traces) expect(written().filter((value) => value.includes(trace))).toEqual([]);
    expect(written().length).toBeGreaterThan(0);
    expect(await browserKeeps()).toEqual(before);
    await auth.forget();
    expect(await browserKeeps()).toEqual(before);
    expect(auth.current()).toBeNull();
  });

  test('nor after a sign-in that came to nothing, was left, or ended by signing out', async () => {
    const before = await browserKeeps();
    await roundTrip(answering(badAnswer(54005)));
    expect(await browserKeeps()).toEqual(before);
    const rig = good();
    const { auth } = await roundTrip(rig);
    await auth.signOut();
    await (await createAuth(rig.settings)).signIn('en');
    expect(await browserKeeps()).not.toEqual(before);
    clearLeftovers();
    expect(await browserKeeps()).toEqual(before);
  });

  test('nor on the console', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    await roundTrip(answering(badAnswer(50011)));
    await (await roundTrip(good())).auth.forget();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
