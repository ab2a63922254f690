/** Further checks of plain JSON: for snapshots and for commands that come seldom. */
import { fault, firstFault, isRecord, type Shape } from './shape.ts';

export const flag: Shape = (value, path) => (typeof value === 'boolean' ? null : fault(path, 'true or false'));

/** A whole number within bounds, both included. */
export const whole =
  (min: number, max: number): Shape =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : fault(path, `a whole number from ${min} to ${max}`);

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const listOf =
  (shape: Shape, max: number): Shape =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > max) return fault(path, `a list of at most ${max}`);
    // A list with holes, too: each place is looked at.
    return firstFault(Array.from(value, (entry: unknown, index) => [shape, entry, `${path}[${index}]`]));
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
