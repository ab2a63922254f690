import { once } from 'node:events';
import { request as httpsRequest } from 'node:https';
import { type INetworkModule, PublicClientApplication } from '@azure/msal-node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntraChange } from '../../src/core/cloud/changes.ts';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { changeEntra } from '../../src/core/cloud/entra/change-entra.ts';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { openDeviceSignIn, signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import { verifyAccess } from '../../src/wire/signed-tokens.ts';
import { entraServer, timeFlies } from '../support/entra-server.ts';
import { testCertificate } from '../support/test-certificate.ts';

// A busy machine is slow; nothing here depends on real time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const secure = testCertificate();
let directory: Awaited<ReturnType<typeof entraServer>>;
let stop: () => void;

beforeEach(async () => {
  directory = await entraServer(secure);
  stop = timeFlies(directory.server);
});

afterEach(async () => {
  stop();
  await directory.server.close();
});

interface Sent {
  headers?: Record<string, string>;
  body?: string;
}

/** MSAL's own way to bring one's own trust: node:https with the test's certificate. */
async function send(method: string, url: string, { headers = {}, body }: Sent = {}) {
  const outgoing = httpsRequest(url, { method, headers, ca: secure.cert });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [
    AsyncIterable<Buffer> & { statusCode: number; headers: object },
  ];
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const text = Buffer.concat(parts).toString();
  return { status: incoming.statusCode, headers: incoming.headers as Record<string, string>, body: JSON.parse(text) };
}

const networkClient: INetworkModule = {
  sendGetRequestAsync: (url, options) => send('GET', url, options),
  sendPostRequestAsync: (url, options) => send('POST', url, options),
};

function printerClient(tenant: string): PublicClientApplication {
  const { origin } = directory.server;
  return new PublicClientApplication({
    auth: {
      clientId: printerApp.clientId,
      authority: `${origin}/${tenant}`,
      knownAuthorities: [new URL(origin).host],
    },
    system: { networkClient },
  });
}

function person(userCode: string, account = 'printer@contoso.com'): string {
  const password = memberByAddress(directory.read(), account)?.user.password ?? '';
  let session = openDeviceSignIn('real', '203.0.113.5');
  for (const input of [
    { type: 'enter-code', code: userCode },
    { type: 'enter-account', account },
    { type: 'enter-password', password },
    { type: 'stay-signed-in', yes: false },
    { type: 'confirm' },
  ] as const) {
    const next = signInStep(directory.read(), session, input, directory.moment());
    directory.write(next.state);
    session = next.session;
  }
  return session.page;
}

function change(what: EntraChange): void {
  const next = changeEntra(directory.read(), what, directory.moment());
  if (next === null) throw new Error('nothing to change');
  directory.write(next);
}

const scopes = ['https://outlook.office.com/SMTP.Send'];

/** Signs in by device code; the pages are gone through when the printer shows the code. */
async function signedIn(tenant: string) {
  const msal = printerClient(tenant);
  let page = '';
  const result = await msal.acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback({ userCode, verificationUri, message }) {
      expect(message).toContain(verificationUri);
      page = person(userCode);
    },
  });
  expect(page).toBe('signed-in');
  return { msal, result };
}

test.each(['organizations', 'common', 'contoso.com'])('msal-node signs in by device code at %s', async (tenant) => {
  const { result } = await signedIn(tenant);
  expect(result?.account?.username).toBe('printer@contoso.com');
  expect(await verifyAccess(result?.accessToken ?? '', directory.keys)).toMatchObject({
    aud: 'https://outlook.office.com',
    scp: 'SMTP.Send',
    upn: 'printer@contoso.com',
  });
});

test('msal-node renews silently, and is told that a person is needed after the password changed', async () => {
  const { msal, result } = await signedIn('organizations');
  const account = result?.account;
  if (!account) throw new Error('no account');
  const renewed = await msal.acquireTokenSilent({ account, scopes, forceRefresh: true });
  expect(renewed.fromCache).toBe(false);
  expect(renewed.accessToken).not.toBe(result?.accessToken);
  change({ of: 'password', address: 'printer@contoso.com', password: 'Practice-printer-2' });
  await expect(msal.acquireTokenSilent({ account, scopes, forceRefresh: true })).rejects.toMatchObject({
    name: 'InteractionRequiredAuthError',
    errorCode: 'invalid_grant',
    subError: 'bad_token',
    errorMessage: expect.stringContaining('AADSTS50173'),
  });
});

test('msal-node shows an ended polling by its error', async () => {
  const waiting = printerClient('organizations').acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback() {
      change({ of: 'registration', clientId: printerApp.clientId, set: { publicClient: false } });
      directory.write({ ...directory.read(), deviceCodes: [] });
    },
  });
  await expect(waiting).rejects.toMatchObject({ errorCode: 'post_request_failed' });
  expect(directory.heard.at(-1)?.body).toContain('bad_verification_code');
});
