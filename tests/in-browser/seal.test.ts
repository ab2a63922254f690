// What stands in the browser's database tells nothing: no token, no password, no device code.
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { newKey, seal, unseal } from '../../src/link/seal.ts';
import { siteName } from '../../src/link/site-name.ts';
import { inPageRig, raw } from './link-rigs.ts';

const rig = await inPageRig();
afterEach(() => rig.end());

test('a world is sealed, and opened again with the browser’s own key, which nobody can take out', async () => {
  const link = rig.connect('signed-in');
  for (const command of atWebConfig({ type: 'email-sign-in.start', service: 'exchange-online' }))
    expect(await link.send(command)).toMatchObject({ ok: true });
  const text = (await raw.stored('signed-in')) ?? '';
  expect(JSON.parse(text).email.signIn.deviceCode.length).toBeGreaterThan(20);
  const database = await openDB(siteName());
  const stored = (await database.get('worlds', 'signed-in')) as { data: ArrayBuffer };
  const key = (await database.get('meta', 'key')) as CryptoKey;
  database.close();
  expect(key.extractable).toBe(false);
  const bytes = new TextDecoder('latin1').decode(stored.data);
  for (const secret of ['Practice-', 'deviceCode', 'faceplate-world']) expect(bytes).not.toContain(secret);
});

test('what another key sealed is no world, and no exception', async () => {
  const [one, other] = [await newKey(), await newKey()];
  const sealed = await seal(one, '{"format":"faceplate-world"}');
  expect(await unseal(one, sealed)).toBe('{"format":"faceplate-world"}');
  expect(await unseal(other, sealed)).toBe('sealed: the key of this browser does not open it');
  expect(await unseal(one, 'plain, of an older version')).toBe('plain, of an older version');
  expect(await unseal(one, 42)).toBe('42');
});
