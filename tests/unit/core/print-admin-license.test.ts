// License key and generated ID numbers of Epson Print Admin Serverless.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeIdNumber } from '../../../src/core/device/print-admin/free-id-number.ts';
import { practiceLicense } from '../../../src/core/device/print-admin/license.ts';
import { noPrintAdmin } from '../../../src/core/device/print-admin/print-admin.ts';
import { printAdminUserProblems } from '../../../src/core/device/print-admin/user-problems.ts';
import { checkProperty } from '../../support/check-property.ts';
import { atLogIn, dataOf, typedUser } from '../../support/print-admin.ts';
import { testWorld } from '../../support/world.ts';

const data = dataOf(testWorld('to-my-email').world);

describe('Auto Generate', () => {
  it('gives a number that nobody has, as long as asked for, until there is none', () => {
    const { users } = data.printAdmin;
    checkProperty(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (digits, chance) => {
          const number = freeIdNumber({ users }, digits, () => chance) ?? '';
          expect(number).toMatch(/^\d{4,8}$/);
          if (digits >= 4 && digits <= 8) expect(number).toHaveLength(digits);
          expect(users.map(({ idNumber }) => idNumber)).not.toContain(number);
          expect(printAdminUserProblems(data, { user: typedUser({ idNumber: number }), password: 'x' })).toEqual({});
        },
      ),
      500,
    );
    const all = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0'));
    expect(freeIdNumber(noPrintAdmin, 4, () => 0.5, all)).toHaveLength(5);
    expect(freeIdNumber(noPrintAdmin, 4, () => 0.9999, all.slice(1))).toBe('0000');
  });
});

describe('the license', () => {
  it.each([practiceLicense, practiceLicense.toLowerCase(), ' face plate practice 0001 ', 'FACE–PLATE–PRACTICE–0001'])(
    'is registered with %o, and then everybody has to log in',
    (key) => {
      const { world, does, save } = atLogIn({}, 'signed-in');
      does({ type: 'panel.open', item: 'settings' });
      save({ type: 'license-key.save', key });
      expect(world.view.panel).toMatchObject({ item: 'print-admin-log-in', trail: ['print-admin-log-in'] });
      save({ type: 'license-key.delete' });
      expect(world.view).toMatchObject({ printAdmin: null, panel: { item: 'home', trail: ['home'] } });
    },
  );

  it.each([
    ['', 'empty'],
    ['FACE-PLATE-PRACTICE-0002', 'not-a-key'],
    ['FACE-PLATE', 'not-a-key'],
  ] as const)('is not registered with %o', (key, problem) => {
    const { world, asking } = atLogIn({}, 'signed-in');
    expect(asking({ type: 'license-key.save', key })).toMatchObject({ refusal: { problems: { key: { problem } } } });
    expect(world.printer.printAdmin.licensed).toBe(false);
    expect(asking({ type: 'license-key.delete' })).toMatchObject({ refusal: { reason: 'not-offered' } });
  });

  it('is no use to a printer without To My Email', () => {
    const { asking } = atLogIn({}, 'compact-panel');
    expect(asking({ type: 'license-key.save', key: practiceLicense })).toMatchObject({
      refusal: { problems: { key: { problem: 'not-offered' } } },
    });
  });

  it('ends what the last one at the panel had open, and their sign-in to Microsoft', () => {
    const { world, does, save, tap } = atLogIn({}, 'to-my-email-in-use');
    does({ type: 'email.look' });
    expect(Object.keys(world.email?.myEmail.signIns ?? {})).toEqual(['1', '3']);
    expect(tap('anna')).toMatchObject({ ok: true });
    does({ type: 'panel.open', item: 'to-my-email' });
    save({ type: 'license-key.delete' });
    expect(world.view.panel.item).toBe('home');
    expect([world.printAdmin.user, world.email?.myEmail.signIns]).toEqual([null, {}]);
  });
});
