import type { SnapshotProblem } from '../core/scenario/snapshot.ts';
import type { WorldStore } from './store.ts';

/** A store for stories and tests: gone with the page. `worlds` and `aside` may be read and written directly. */
export interface MemoryStore extends WorldStore {
  readonly worlds: Map<string, string>;
  readonly aside: { id: string; text: string; problem: SnapshotProblem }[];
}

/** Makes an empty memory store. */
export function memoryStore(): MemoryStore {
  const worlds = new Map<string, string>();
  const aside: MemoryStore['aside'] = [];
  let current: string | undefined;
  return {
    worlds,
    aside,
    open: async () => {},
    load: async (id) => worlds.get(id),
    save: async (id, text) => void worlds.set(id, text),
    setAside: async (id, text, problem) => {
      if (!aside.some((kept) => kept.id === id && kept.text === text)) aside.push({ id, text, problem });
    },
    current: async () => current,
    setCurrent: async (id) => {
      current = id;
    },
    close: () => {},
  };
}
