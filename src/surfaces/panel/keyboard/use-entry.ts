import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deleteBack, deleteForward, type Entry, entryOf, insert, moveTo } from './entry.ts';

/** How long a character that was just typed shows in a masked entry, in ms. */
const echoTime = 1000;

export type Edit =
  | { type: 'insert'; text: string }
  | { type: 'delete' | 'delete-forward' | 'clear' | 'left' | 'right' | 'start' | 'end' };

const edited = (entry: Entry, edit: Edit, limit: number): Entry | null => {
  switch (edit.type) {
    case 'insert':
      return insert(entry, edit.text, limit);
    case 'delete':
      return deleteBack(entry);
    case 'delete-forward':
      return deleteForward(entry);
    case 'clear':
      return entryOf('');
    case 'left':
      return moveTo(entry, entry.cursor - 1);
    case 'right':
      return moveTo(entry, entry.cursor + 1);
    case 'start':
      return moveTo(entry, 0);
    case 'end':
      return moveTo(entry, entry.characters.length);
  }
};

/** The state of an entry. The text stays in this window: a secret never reaches a world's state. */
export function useEntry(initial: string, limit: number) {
  const [entry, setEntry] = useState(() => entryOf(initial));
  const [isFull, setFull] = useState(false);
  const [echo, setEcho] = useState<number | null>(null);
  // Several keys within one frame: each builds on the one before, not on what was drawn last.
  const latest = useRef(entry);

  useLayoutEffect(() => {
    if (echo === null) return;
    const timer = setTimeout(() => setEcho(null), echoTime);
    return () => clearTimeout(timer);
  }, [echo, entry]);

  const set = (next: Entry): void => {
    latest.current = next;
    setEntry(next);
  };
  const edit = (change: Edit): void => {
    const next = edited(latest.current, change, limit);
    setFull(next === null);
    setEcho(next !== null && change.type === 'insert' ? next.cursor - 1 : null);
    if (next !== null) set(next);
  };
  const clear = (): void => {
    setFull(false);
    setEcho(null);
    set(entryOf(''));
  };
  return { entry, latest, isFull, echo, edit, clear };
}
