/** Device codes and authorization codes: made, found, kept (RFC 8628, RFC 6749 4.1). */
import type { Rng } from '../../ports.ts';
import type { DeviceCode, EntraState } from './directory.ts';
import { hexDigits, randomText } from './ids.ts';

/** How many codes a directory keeps. */
export const codeLimit = 32;
/** ms: 15 minutes (identity.md 1.2). */
export const deviceCodeLife = 900_000;
/** Seconds between polls. */
export const pollInterval = 5;

/** Letters and digits that cannot be taken for each other: captures show no I, O, 0 or 1. */
const userCodeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const opaqueAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An opaque code of an URL-safe alphabet. */
export const opaqueText = (rng: Rng, length: number): string => randomText(rng, opaqueAlphabet, length);

/** A user code that no other request has: work 9 characters, personal 8 (identity.md 1.2). */
export function newUserCode(state: EntraState, rng: Rng, personal: boolean): string {
  const length = personal ? 8 : 9;
  // Bounded: chance that repeats itself must not hold the world up.
  for (let tries = 0; tries < 16; tries += 1) {
    const code = randomText(rng, userCodeAlphabet, length);
    if (!state.deviceCodes.some(({ userCode }) => userCode === code)) return code;
  }
  return randomText(rng, hexDigits, length).toUpperCase();
}

/** Adds one to a bounded list: what is over goes first, then the oldest. */
export function kept<T>(list: readonly T[], added: T, isOver: (entry: T) => boolean): readonly T[] {
  if (list.length < codeLimit) return [...list, added];
  const over = list.findIndex(isOver);
  return [...list.filter((_, at) => at !== Math.max(over, 0)), added];
}

/** What a person types, in one spelling. */
const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

export const codeByUser = (state: EntraState, typed: string): DeviceCode | undefined =>
  state.deviceCodes.find(({ userCode }) => userCode === plainCode(typed));

/** The state with a device code changed. */
export const withDeviceCode = (state: EntraState, changed: DeviceCode): EntraState => ({
  ...state,
  deviceCodes: state.deviceCodes.map((code) => (code.deviceCode === changed.deviceCode ? changed : code)),
});
