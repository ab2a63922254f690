import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorityOf } from '../../../src/core/cloud/entra/authority.ts';
import { base64url, fromBase64url } from '../../../src/core/cloud/entra/base64url.ts';
import {
  entraChangeShape,
  entraShape,
  signInInputShape,
  signInSessionShape,
} from '../../../src/core/cloud/entra/entra-shape.ts';
import { openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import { testDirectory } from '../../support/entra-directory.ts';

const domain = 'contoso.com';

test('shapes refuse what the types do not allow', () => {
  const { state } = testDirectory();
  const json = (): typeof state => JSON.parse(JSON.stringify(state));
  expect(entraShape(json(), '')).toBeNull();
  expect(entraShape({ ...json(), secret: 1 }, '')).toContain('secret');
  expect(entraShape({ ...json(), more: 1 }, '')).toContain('more');
  expect(entraShape({ ...json(), deviceCodes: [{}] }, '')).toContain('deviceCodes[0]');
  const refused: [unknown, unknown][] = [
    [entraChangeShape, { of: 'nothing' }],
    [entraChangeShape, { of: 'user', address: 'a', set: { password: 'x' } }],
    [entraChangeShape, { of: 'user', address: 'a', set: { roles: ['king'] } }],
    [entraChangeShape, { of: 'user', address: 'a', set: { enabled: undefined } }],
    [entraChangeShape, { of: 'password', address: 'a', password: '' }],
    [
      entraChangeShape,
      {
        of: 'policy',
        domain,
        id: 'p',
        policy: { id: 'p', name: 'n', on: true, excluded: [], control: 'sign-in-frequency' },
      },
    ],
    [entraChangeShape, null],
    [signInInputShape, { type: 'enter-code' }],
    [signInInputShape, { type: 'confirm', more: 1 }],
    [signInInputShape, { type: 'toString' }],
    [signInSessionShape, { ...openDeviceSignIn('guide', 'a'), page: 'nowhere' }],
  ];
  for (const [shape, value] of refused)
    expect((shape as (value: unknown, path: string) => string | null)(value, ''), JSON.stringify(value)).not.toBeNull();
  expect(signInSessionShape(openDeviceSignIn('guide', 'a'), '')).toBeNull();
});

test('base64url is Node’s, and comes back', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 60 });
  const seed = Number(process.env.FACEPLATE_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed} (FACEPLATE_SEED=${seed} repeats this run)`);
  const property = fc.property(ascii, (value) => {
    const text = base64url(value);
    return text === Buffer.from(value, 'latin1').toString('base64url') && fromBase64url(text) === value;
  });
  expect(fc.check(property, { seed }).failed).toBe(false);
  expect(fromBase64url('a b')).toBeNull();
});

test('a tenant is found by its name in any case, and the personal one only as consumers', () => {
  const { state } = testDirectory();
  expect(authorityOf(state, 'CONTOSO.com')?.kind).toBe('tenant');
  expect(authorityOf(state, '9188040d-6c67-4c5b-b112-36a304b66dad')).toEqual({ kind: 'consumers' });
  expect(authorityOf(state, 'outlook.com')).toBeNull();
  expect(authorityOf(state, 'toString')).toBeNull();
});
