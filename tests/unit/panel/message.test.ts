import { expect, test } from 'vitest';
import { languages } from '../../../src/core/device/profile.ts';
import { originOf } from '../../../src/i18n/origins.ts';

test('the must-sign-in message is the guide’s in every edition (G31); the others are ours', () => {
  const kinds = languages.map((language) => originOf(language, 'message.must-sign-in').kind);
  expect(Object.fromEntries(languages.map((language, at) => [language, kinds[at]]))).toEqual({
    en: 'authored',
    mk: 'attested',
    ru: 'attested',
    ms: 'attested',
    pl: 'attested',
    uz: 'mended',
  });
  for (const message of ['sign-in-expired', 'sign-in-again', 'memory-full'] as const)
    for (const language of languages) expect(originOf(language, `message.${message}`).kind).toBe('authored');
});
