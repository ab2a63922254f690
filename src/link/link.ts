import type { Command, Outcome, WorldView } from '../core/protocol.ts';
import type { SnapshotProblem } from '../core/scenario/snapshot.ts';

/** How it stands between a window and its world. */
export type LinkState =
  | { state: 'connecting' }
  | { state: 'ready'; view: WorldView }
  /** The stored snapshot cannot be used; it was set aside. The person may download it and start afresh. */
  | { state: 'broken'; problem: SnapshotProblem }
  /** Without a SharedWorker one tab holds the world; it is another one. */
  | { state: 'elsewhere' }
  /** The browser stores nothing (private mode, storage denied, disk full). */
  | { state: 'no-store'; detail: string }
  | { state: 'failed'; detail: string };

/** A window's way to a world. One contract for all ways; tests/contract holds the suite. */
export interface WorldLink {
  readonly current: LinkState;
  /** Calls `listener` after every change of `current`; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Resolves once the outcome is final: what it changed on the printer is on disk, and `current` shows it. Rejects when the link is closed. */
  send(command: Command): Promise<Outcome>;
  /** Port time in ms: the scale of `timeoutAt`, `blockedUntil` and of `clockOffset`. */
  now(): number;
  /** In state 'broken': the text of the copy that was kept. */
  keptCopy(): Promise<string>;
  /** In state 'broken': starts the scenario afresh. */
  startAfresh(): Promise<void>;
  /** In state 'elsewhere': takes the world over from the other tab. */
  takeOver(): Promise<void>;
  close(): void;
}
