/** Checks of plain JSON from outside. Small, because the core imports nothing but xstate. Those that only snapshots and rarer commands need are in `record-shape.ts`. */

/** Says where and why a value does not fit; null where it fits. */
export type Shape = (value: unknown, path: string) => string | null;

/** Says where and what was expected. */
export const fault = (path: string, wanted: string): string => `${path || 'value'}: expected ${wanted}`;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
  (max: number, pattern?: RegExp): Shape =>
  (value, path) =>
    typeof value === 'string' && value.length <= max && (pattern?.test(value) ?? true)
      ? null
      : fault(path, `text of at most ${max} characters`);

export const oneOf =
  (known: readonly unknown[]): Shape =>
  (value, path) =>
    known.includes(value) ? null : fault(path, `one of ${known.join(', ')}`);

/** A key that may be left out. */
export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

/** A record with any keys and values of one shape. */
export const recordOf =
  (shape: Shape, max: number): Shape =>
  (value, path) => {
    if (!isRecord(value) || Object.keys(value).length > max) return fault(path, `a record of at most ${max} entries`);
    return firstFault(Object.entries(value).map(([key, entry]) => [shape, entry, `${path}.${key}`]));
  };

/** The first fault of several checks. */
export function firstFault(checks: readonly (readonly [Shape, unknown, string])[]): string | null {
  for (const [shape, value, path] of checks) {
    const found = shape(value, path);
    if (found !== null) return found;
  }
  return null;
}
