import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordProblem } from '../../../src/core/device/admin/password.ts';
import { accessUserProblems } from '../../../src/core/device/web/access-users.ts';
import type { AccessUser } from '../../../src/core/device/web/web-settings.ts';
import {
  draftOf,
  functionsOf,
  passwordOf,
  placeOf,
  userPlaces,
  withFunction,
} from '../../../src/surfaces/webconfig/product-security/access-control/access-control.view.ts';
import {
  passwordRules,
  rulesMet,
} from '../../../src/surfaces/webconfig/product-security/change-admin-password/change-admin-password.view.ts';
import { checkProperty } from '../../support/check-property.ts';
import { viewAt } from '../panel/fixture.ts';

const { printer } = viewAt('signed-in');
const anna: AccessUser = { number: 3, name: 'anna', functions: ['copy'] };
const withUsers = (...users: readonly AccessUser[]) => ({
  ...printer,
  web: { ...printer.web, accessControl: { on: true, allowUnidentified: false, users } },
});

describe('users of Access Control', () => {
  it('are ten places, filled or not', () => {
    const places = userPlaces(withUsers(anna));
    expect(places.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(places.filter(({ user }) => user !== null)).toEqual([{ number: 3, user: anna }]);
  });

  it('are found by the number in the address, and by nothing else', () => {
    expect(placeOf(withUsers(anna), '3')?.user).toBe(anna);
    expect(placeOf(withUsers(anna), '10')).toEqual({ number: 10, user: null });
    for (const part of ['0', '11', '03', '3.0', ' 3', '-1', 'anna', '', undefined])
      expect(placeOf(withUsers(anna), part), String(part)).toBeNull();
  });

  it('begin with every function that the model has', () => {
    expect(draftOf(printer, { number: 1, user: null }).functions).toEqual(['scan', 'fax', 'copy', 'print']);
    expect(functionsOf({ model: 'model-43' })).toEqual(['scan', 'copy', 'print']);
    expect(draftOf(printer, { number: 3, user: anna })).toBe(anna);
    expect(
      accessUserProblems(printer, {
        user: { ...draftOf(printer, { number: 1, user: null }), name: 'a' },
        password: '',
      }),
    ).toEqual({});
  });

  it('get and lose functions, in the order of the list', () => {
    expect(withFunction(anna, 'scan', true).functions).toEqual(['scan', 'copy']);
    expect(withFunction(anna, 'copy', false).functions).toEqual([]);
    expect(withFunction(anna, 'copy', true)).toEqual(anna);
  });

  it('keep their password where none is typed; a new one has what is typed', () => {
    expect(passwordOf({ number: 3, user: anna }, '')).toBeNull();
    expect(passwordOf({ number: 3, user: anna }, 'x')).toBe('x');
    expect(passwordOf({ number: 3, user: null }, '')).toBe('');
  });
});

describe('the rules of a new administrator password', () => {
  it('are met one by one', () => {
    expect(rulesMet('', '', 'SERIAL01')).toEqual([]);
    expect(rulesMet('short', '', 'SERIAL01')).toEqual(['ascii', 'not-initial']);
    expect(rulesMet('SERIAL01', '', 'SERIAL01')).toEqual(['length', 'ascii']);
    expect(rulesMet('pässword1', 'pässword1', 'SERIAL01')).toEqual(['length', 'not-initial', 'equal']);
    expect(rulesMet('Practice1', 'Practice1', 'SERIAL01')).toEqual(passwordRules);
  });

  it('are all met exactly where the printer takes the password', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 24 }),
      fc.constant('SERIAL01'),
      fc.string({ unit: 'grapheme', maxLength: 24 }),
    );
    checkProperty(
      fc.property(text, text, fc.boolean(), (next, other, isSame) => {
        const confirm = isSame ? next : other;
        const isMet = rulesMet(next, confirm, 'SERIAL01').length === passwordRules.length;
        expect(isMet).toBe(passwordProblem(next, confirm, 'SERIAL01') === null);
      }),
      2000,
    );
  });
});
