// Sign-in by the real @azure/msal-browser at a directory of a few lines: what msal checks, and what is left of it.
import { afterEach, expect, test } from 'vitest';
import { createAuth } from '../../src/identity/create-auth.ts';
import { clearLeftovers } from '../../src/identity/returning.ts';
import { badAnswer, claimsOf, goodAnswer, site, stubSettings } from './auth-stub.ts';

afterEach(() => clearLeftovers());

const good = () => stubSettings((_form, request) => goodAnswer(claimsOf(request)));

test('leaves for the directory with what OpenID Connect asks for, and nothing more', async () => {
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
  expect(request().has('login_hint')).toBe(false);
});

test('comes back signed in, in a page of its own', async () => {
  const { settings, forms, request, back } = good();
  await (await createAuth(settings)).signIn('en');
  const auth = await createAuth(settings);
  expect(await auth.resume(back())).toMatchObject({
    ok: true,
    signedIn: { account: 'anna@contoso.com', name: 'Anna Example' },
  });
  expect(auth.current()?.scopes).toContain('https://outlook.office.com/SMTP.Send');
  expect(forms).toHaveLength(1);
  expect(forms[0]).toMatchObject({ grant_type: 'authorization_code', code: 'planted-code', redirect_uri: site.panel });
  expect(request().get('code_challenge')).toBeTruthy();
});
