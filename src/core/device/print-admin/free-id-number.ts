/** Auto Generate of an ID number (printer.md 7). */
import { printAdminLimits } from './limits.ts';
import type { PrintAdminState } from './print-admin.ts';

/**
 * An ID number that nobody has: `digits` digits, or more where all of those are taken; null where all are. `random`: [0, 1).
 * `alsoTaken`: numbers that are typed and not saved yet.
 */
export function freeIdNumber(
  { users }: Pick<PrintAdminState, 'users'>,
  digits: number,
  random: () => number,
  alsoTaken: Iterable<string> = [],
): string | null {
  const taken = new Set([...users.map(({ idNumber }) => idNumber), ...alsoTaken]);
  const { min, max } = printAdminLimits.idNumber;
  for (let length = Math.max(min, Math.min(digits, max)); length <= max; length += 1) {
    const all = 10 ** length;
    const first = Math.floor(random() * all);
    // Fewer than a quarter of the shortest are ever taken: the next free one is near.
    for (let step = 0; step <= taken.size && step < all; step += 1) {
      const number = String((first + step) % all).padStart(length, '0');
      if (!taken.has(number)) return number;
    }
  }
  return null;
}
