import { passwordLength } from '../../../../core/device/admin/password.ts';

/** Rules of a new administrator password (printer.md 6.1), in the order in which they are shown. */
export const passwordRules = ['length', 'ascii', 'not-initial', 'equal'] as const;
export type PasswordRule = (typeof passwordRules)[number];

/** Which rules a new password meets while it is typed. An empty one meets none. */
export function rulesMet(next: string, confirm: string, serial: string): readonly PasswordRule[] {
  if (next === '') return [];
  const { min, max } = passwordLength;
  const met: Readonly<Record<PasswordRule, boolean>> = {
    length: next.length >= min && next.length <= max,
    ascii: /^[\x20-\x7e]*$/.test(next),
    'not-initial': next !== serial,
    equal: next === confirm,
  };
  return passwordRules.filter((rule) => met[rule]);
}
