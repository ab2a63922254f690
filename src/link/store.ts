import type { SnapshotProblem } from '../core/scenario/snapshot.ts';

/** Where a host keeps worlds: snapshots as JSON text by scenario id. Every method rejects when the store cannot do it. */
export interface WorldStore {
  /** Opens the store and becomes its only writer: whoever wrote before gets StoreTaken from then on. */
  open(): Promise<void>;
  /** The stored text as it is; undefined where there is none. */
  load(id: string): Promise<string | undefined>;
  /** Resolves only when the text would survive a power cut; where it rejects, nothing has changed. */
  save(id: string, text: string): Promise<void>;
  /** Keeps a copy of what cannot be used, with the time and the reason; the original stays. The same text is kept once. */
  setAside(id: string, text: string, problem: SnapshotProblem): Promise<void>;
  /** The scenario that was opened last; undefined at the very first start. */
  current(): Promise<string | undefined>;
  setCurrent(id: string): Promise<void>;
  close(): void;
}

/** Another host has become the writer of this store. */
export class StoreTaken extends Error {
  override name = 'StoreTaken';
}
