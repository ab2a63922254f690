// live-sign-in.json: every mistake is named, with what to do; without the file nothing is live.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cspHeader, cspMeta } from '../../tools/csp.ts';
import { LiveSignInError, liveSignInDefine, parseLiveSignIn, readLiveSignIn } from '../../tools/live-sign-in.ts';
import { projectRoot } from '../../tools/paths.ts';

const tenantId = '11111111-2222-3333-4444-555555555555';
const clientId = '66666666-7777-8888-9999-000000000000';
const text = (more: object = {}): string => JSON.stringify({ tenantId, clientId, ...more });

test('the example is good, and the permission is that for sending where none is named', () => {
  const example = readFileSync(join(projectRoot, 'live-sign-in.example.json'), 'utf8');
  const scopes = ['https://outlook.office.com/SMTP.Send'];
  expect(parseLiveSignIn(example)).toEqual({ tenantId, clientId, scopes });
  expect(parseLiveSignIn(text())).toEqual({ tenantId, clientId, scopes });
  expect(parseLiveSignIn(text({ tenantId: 'Contoso.com', scopes: ['openid', 'User.Read'] }))).toEqual({
    tenantId: 'contoso.com',
    clientId,
    scopes: ['User.Read'],
  });
});

test.for<[string, string, RegExp]>([
  ['no JSON', '{', /no JSON.*example/],
  ['a list', '[]', /object in braces/],
  ['nothing', 'null', /object in braces/],
  ['an unknown key', text({ clientSecret: 'x' }), /"clientSecret" is not known.*secret/],
  ['no tenant', JSON.stringify({ clientId }), /"tenantId" is missing/],
  ['any tenant', text({ tenantId: 'common' }), /"tenantId" is "common".*lets in/],
  ['any organization', text({ tenantId: 'organizations' }), /lets in/],
  ['personal accounts', text({ tenantId: 'consumers' }), /lets in/],
  ['a word', text({ tenantId: 'contoso' }), /"tenantId" is "contoso"/],
  ['an address', text({ tenantId: 'http://login.microsoftonline.com/contoso.com' }), /no address/],
  ['no client', JSON.stringify({ tenantId }), /"clientId" is missing/],
  ['a client by name', text({ clientId: 'Faceplate' }), /"clientId" is "Faceplate"/],
  ['scopes as a text', text({ scopes: 'User.Read' }), /"scopes" must be a list/],
  ['no scopes', text({ scopes: [] }), /"scopes" must be a list/],
  ['plain http', text({ scopes: ['http://outlook.office.com/SMTP.Send'] }), /https/],
  ['two in one', text({ scopes: ['User.Read Mail.Read'] }), /"scopes" holds/],
  ['a number', text({ scopes: [1] }), /"scopes" holds 1/],
  ['only the sign-in', text({ scopes: ['openid', 'profile'] }), /no permission/],
  ['two services', text({ scopes: ['https://outlook.office.com/SMTP.Send', 'User.Read'] }), /several services/],
])('%s is refused', ([, file, message]) => {
  expect(() => parseLiveSignIn(file)).toThrow(LiveSignInError);
  expect(() => parseLiveSignIn(file)).toThrow(message);
  expect(() => parseLiveSignIn(file)).toThrow(/docs\/live-sign-in\.md/);
});

test('a folder without the file is not live; one with it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faceplate-live-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(readLiveSignIn(folder)).toBeNull();
  expect(liveSignInDefine(null)).toEqual({ __LIVE_SIGN_IN__: 'null' });
  writeFileSync(join(folder, 'live-sign-in.json'), text());
  expect(readLiveSignIn(folder)).toMatchObject({ tenantId });
  writeFileSync(join(folder, 'live-sign-in.json'), '{}');
  expect(() => readLiveSignIn(folder)).toThrow(/tenantId/);
});

test('only a live site may send requests to Microsoft, and to nobody else besides', () => {
  for (const policy of [cspHeader, cspMeta]) {
    expect(policy(false)).not.toContain('microsoft');
    expect(policy(true)).toContain("; connect-src 'self' https://login.microsoftonline.com; ");
    expect(policy(true).replace(' https://login.microsoftonline.com', '')).toBe(policy(false));
  }
});
