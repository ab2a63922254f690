/** Checks of plain JSON from outside: snapshots and commands. Small, because the core imports nothing but xstate. */

/** Says where and why a value does not fit; null where it fits. */
export type Shape = (value: unknown, path: string) => string | null;

const fault = (path: string, wanted: string): string => `${path || 'value'}: expected ${wanted}`;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
  (max: number, pattern?: RegExp): Shape =>
  (value, path) =>
    typeof value === 'string' && value.length <= max && (pattern?.test(value) ?? true)
      ? null
      : fault(path, `text of at most ${max} characters`);

export const flag: Shape = (value, path) => (typeof value === 'boolean' ? null : fault(path, 'true or false'));

/** A whole number within bounds, both included. */
export const whole =
  (min: number, max: number): Shape =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : fault(path, `a whole number from ${min} to ${max}`);

export const oneOf =
  (known: readonly unknown[]): Shape =>
  (value, path) =>
    known.includes(value) ? null : fault(path, `one of ${known.join(', ')}`);

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

/** A key that may be left out. */
export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

export const listOf =
  (shape: Shape, max: number): Shape =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > max) return fault(path, `a list of at most ${max}`);
    return firstFault(value.map((entry, index) => [shape, entry, `${path}[${index}]`]));
  };

/** A record with any keys and values of one shape. */
export const recordOf =
  (shape: Shape, max: number): Shape =>
  (value, path) => {
    if (!isRecord(value) || Object.keys(value).length > max) return fault(path, `a record of at most ${max} entries`);
    return firstFault(Object.entries(value).map(([key, entry]) => [shape, entry, `${path}.${key}`]));
  };

/** A record with these keys and no others. */
export const exactly =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isRecord(value)) return fault(path, 'a record');
    const extra = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
    if (extra !== undefined) return `${path === '' ? '' : `${path}.`}${extra}: not known`;
    return firstFault(
      Object.entries(shapes).map(([key, shape]) => [shape, value[key], path === '' ? key : `${path}.${key}`]),
    );
  };

function firstFault(checks: readonly (readonly [Shape, unknown, string])[]): string | null {
  for (const [shape, value, path] of checks) {
    const found = shape(value, path);
    if (found !== null) return found;
  }
  return null;
}
