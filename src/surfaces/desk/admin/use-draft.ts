import { useState } from 'preact/hooks';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What differs from what is saved. */
export function changesOf<T extends object>(saved: T, edits: Partial<T>): Partial<T> {
  const changed = Object.entries(edits).filter(([key, value]) => !isSame(value, saved[key as keyof T]));
  return Object.fromEntries(changed) as Partial<T>;
}

/** A form over saved values: what is typed stays until it is saved, all else follows the world. */
export function useDraft<T extends object>(saved: T) {
  const [edits, setEdits] = useState<Partial<T>>({});
  const changed = changesOf(saved, edits);
  return {
    draft: { ...saved, ...edits },
    changed,
    isChanged: Object.keys(changed).length > 0,
    set: (change: Partial<T>): void => setEdits((before) => ({ ...before, ...change })),
    clear: (): void => setEdits({}),
  };
}
