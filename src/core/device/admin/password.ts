import type { Digest, Rng } from '../../ports.ts';

/** The stored administrator password; null while it is still the initial one, the serial number (printer.md 6.1). */
export type StoredPassword = { salt: string; hash: string } | null;

export type PasswordProblem = 'too-short' | 'too-long' | 'not-ascii' | 'same-as-initial' | 'not-equal';

/** Limits of a new administrator password in characters (printer.md 6.1: at least 8; 20 on the DS-790WN). */
export const passwordLength = { min: 8, max: 20 } as const;

/** Whether a typed password opens the printer. */
export const matchesPassword = (stored: StoredPassword, serial: string, typed: string, digest: Digest): boolean =>
  stored === null ? typed === serial : digest(stored.salt, typed) === stored.hash;

/** The first reason why a new password cannot be used; null where it can. */
export function passwordProblem(next: string, confirm: string, serial: string): PasswordProblem | null {
  if (!/^[\x20-\x7e]*$/.test(next)) return 'not-ascii';
  if (next.length < passwordLength.min) return 'too-short';
  if (next.length > passwordLength.max) return 'too-long';
  if (next === serial) return 'same-as-initial';
  return next === confirm ? null : 'not-equal';
}

/** Salt for a new password: 32 hex digits. */
export const newSalt = (rng: Rng): string =>
  Array.from({ length: 16 }, () =>
    Math.floor(rng.next() * 256)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
