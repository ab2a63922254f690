// The world's own directory passes msal-browser's checks, and each wrong thing is refused with the right number.
import { afterEach, expect, test } from 'vitest';
import { panelRedirectUri } from '../../src/core/cloud/entra/embedded.ts';
import type { Auth } from '../../src/identity/auth.ts';
import { createAuth } from '../../src/identity/create-auth.ts';
import { clearLeftovers } from '../../src/identity/returning.ts';
import { browserKeeps } from './auth-traces.ts';
import { worldRig } from './auth-world.ts';

const day = 86_400_000;

type Rig = Awaited<ReturnType<typeof worldRig>>;
const rigs: Rig[] = [];
afterEach(() => {
  for (const { link } of rigs.splice(0)) link.close();
  clearLeftovers();
});

async function rigAt(...options: Parameters<typeof worldRig>): Promise<Rig> {
  const rig = await worldRig(...options);
  rigs.push(rig);
  return rig;
}

/** The page leaves, the person walks through the pages, the next page takes the answer. */
async function signIn(rig: Rig, account?: string, change?: Record<string, string>) {
  await (await createAuth(rig.settings)).signIn('en');
  const answer = await rig.walk(account, change);
  const auth = await createAuth(rig.settings);
  return { auth, answer, result: await auth.resume(answer) };
}

const signInOf = ({ view }: Rig) => view().mail?.myEmail?.signIn;
/** The refresh token that was given out last. */
async function lastRefresh(rig: Rig, auth: Auth): Promise<string> {
  expect(await auth.renew()).toMatchObject({ ok: true });
  return rig.forms.at(-1)?.refresh_token ?? '';
}

test('the whole way: left, signed in, back, content; only then the sign-in is the user’s', async () => {
  const rig = await rigAt('to-my-email-first-time');
  const before = await browserKeeps();
  const { auth, result } = await signIn(rig);
  expect(result).toMatchObject({ ok: true, signedIn: { account: 'anna@contoso.com', name: 'Anna Example' } });
  expect(signInOf(rig)).toBe('none');
  await rig.send({ type: 'my-email.signed-in' });
  expect(signInOf(rig)).toBe('signed-in');
  await auth.forget();
  expect(await browserKeeps()).toEqual(before);
});

test('each renewal gives another refresh token, and the one before still holds (identity.md 4)', async () => {
  const rig = await rigAt('to-my-email-first-time');
  const { auth } = await signIn(rig);
  const tokens = [];
  for (let n = 0; n < 3; n += 1) {
    await rig.send({ type: 'time.forward', ms: 1000 });
    tokens.push(await lastRefresh(rig, auth));
  }
  expect(new Set(tokens).size).toBe(3);
  const form = { ...rig.forms.at(-1), refresh_token: tokens[0] ?? '' };
  const outcome = await rig.send({ type: 'authorize.token', form, challenge: null });
  expect(outcome).toMatchObject({ answer: { status: 200 } });
});

test('a refresh token that was not used for 90 days is over: 700082', async () => {
  const rig = await rigAt('to-my-email-first-time');
  const { auth } = await signIn(rig);
  await rig.send({ type: 'time.forward', ms: 89 * day });
  await rig.logIn('anna').catch(() => undefined);
  expect(await auth.renew()).toMatchObject({ ok: true });
  await rig.send({ type: 'time.forward', ms: 91 * day });
  await rig.logIn('anna').catch(() => undefined);
  expect(await auth.renew()).toMatchObject({ ok: false, problem: { reason: 'refused', aadsts: 700082 } });
});

test('after signing out the directory’s session is over: the account is asked for again', async () => {
  const rig = await rigAt('to-my-email-first-time');
  const { auth } = await signIn(rig);
  expect(rig.page().remembered).not.toEqual([]);
  await auth.signOut();
  expect(rig.left.at(-1)?.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]*$/);
  await rig.send({ type: 'authorize.end' });
  expect(rig.page().remembered).toEqual([]);
  await (await createAuth(rig.settings)).signIn('en');
  await rig.open();
  expect(rig.page().session?.page).toBe('account');
});

test('another nonce: msal takes nothing of the answer', async () => {
  const rig = await rigAt('to-my-email-first-time');
  const { auth, result } = await signIn(rig, undefined, { nonce: 'another-nonce' });
  expect(result).toMatchObject({ ok: false, problem: { reason: 'wrong-answer', description: 'nonce_mismatch' } });
  expect(auth.current()).toBeNull();
});

test('another state: no code is redeemed', async () => {
  const rig = await rigAt('to-my-email-first-time');
  await (await createAuth(rig.settings)).signIn('en');
  const early = rig.left.at(-1)?.searchParams.get('state') ?? '';
  const { result } = await signIn(rig, undefined, { state: early });
  expect(result).toMatchObject({ ok: false, problem: { reason: 'wrong-answer', description: 'state_mismatch' } });
  expect(rig.forms).toEqual([]);
});

test('a code that was redeemed before: 54005', async () => {
  const rig = await rigAt('to-my-email-first-time');
  await (await createAuth(rig.settings)).signIn('en');
  const answer = await rig.walk();
  const kept = { ...sessionStorage };
  expect(await (await createAuth(rig.settings)).resume(answer)).toMatchObject({ ok: true });
  // A thief with the answer and a copy of the window's storage.
  for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
  const again = await (await createAuth(rig.settings)).resume(answer);
  expect(again).toMatchObject({ ok: false, problem: { reason: 'refused', aadsts: 54005 } });
});

test('another verifier: 501481', async () => {
  const rig = await rigAt('to-my-email-first-time');
  await (await createAuth(rig.settings)).signIn('en');
  const answer = await rig.walk();
  const name = Object.keys(sessionStorage).find((key) => key.endsWith('code.verifier')) ?? '';
  sessionStorage.setItem(name, btoa('x'.repeat(43)));
  const result = await (await createAuth(rig.settings)).resume(answer);
  expect(result).toMatchObject({ ok: false, problem: { reason: 'refused', aadsts: 501481 } });
});

test('a foreign redirect address: 50011 on the directory’s page, and nobody is sent there', async () => {
  const rig = await rigAt('to-my-email-first-time');
  await (await createAuth(rig.settings)).signIn('en');
  for (const redirectUri of ['https://evil.example/panel/', `${panelRedirectUri}x`]) {
    await rig.open({ redirect_uri: redirectUri });
    expect(rig.page()).toMatchObject({ location: null, session: null, refusal: { aadsts: 50011 } });
  }
});

test('another issuer: not taken', async () => {
  const rig = await rigAt('to-my-email-first-time');
  const { settings } = rig;
  const metadata = settings.metadata && { ...settings.metadata, issuer: 'https://elsewhere.example/v2.0' };
  const { result } = await signIn({ ...rig, settings: { ...settings, ...(metadata && { metadata }) } });
  expect(result).toMatchObject({ ok: false, problem: { reason: 'wrong-answer', description: 'issuer_mismatch' } });
});

test('cancelled on the page: the panel is told so, and the next try works', async () => {
  const rig = await rigAt('to-my-email-first-time');
  await (await createAuth(rig.settings)).signIn('en');
  await rig.open();
  await rig.step({ type: 'cancel' });
  const result = await (await createAuth(rig.settings)).resume(rig.answer());
  expect(result).toMatchObject({
    ok: false,
    problem: { reason: 'cancelled', description: expect.stringMatching(/./) },
  });
  expect((await signIn(rig)).result).toMatchObject({ ok: true });
});

test('no consent given: the directory’s own number for it', async () => {
  const rig = await rigAt('to-my-email-before-consent', 'ada');
  await (await createAuth(rig.settings)).signIn('en');
  await rig.open();
  await rig.step({ type: 'enter-account', account: 'admin@contoso.com' });
  await rig.step({ type: 'use-practice-password' });
  expect(rig.page().session?.page).toBe('consent');
  await rig.step({ type: 'cancel' });
  const result = await (await createAuth(rig.settings)).resume(rig.answer());
  expect(result).toMatchObject({ ok: false, problem: { reason: 'cancelled', aadsts: 65004 } });
});

test('before the administrator has consented a user is refused (G29); after, let in', async () => {
  const rig = await rigAt('to-my-email-before-consent');
  await (await createAuth(rig.settings)).signIn('en');
  await expect(rig.walk()).rejects.toThrow(/need-admin-approval/);
  await rig.step({ type: 'cancel' });
  const result = await (await createAuth(rig.settings)).resume(rig.answer());
  expect(result).toMatchObject({ ok: false, problem: { reason: 'refused', aadsts: 90094 } });
  const { result: admin } = await signIn(rig, 'admin@contoso.com');
  expect(admin).toMatchObject({ ok: true, signedIn: { account: 'admin@contoso.com' } });
});

test('whoever was there has gone when the answer comes: nothing is taken', async () => {
  const rig = await rigAt('to-my-email-first-time');
  await (await createAuth(rig.settings)).signIn('en');
  const answer = await rig.walk();
  await rig.send({ type: 'print-admin.log-out' });
  await rig.logIn('boris');
  const result = await (await createAuth(rig.settings)).resume(answer);
  expect(result.ok).toBe(false);
  expect(signInOf(rig)).toBe('none');
  await rig.send({ type: 'print-admin.log-out' });
  await (await createAuth(rig.settings)).signIn('en');
  await expect(rig.open()).rejects.toThrow(/refus|not-offered/);
});
