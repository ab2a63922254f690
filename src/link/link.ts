import type { Command, Outcome, WorldView } from '../core/protocol.ts';
import type { SnapshotProblem } from '../core/scenario/snapshot.ts';

/** How it stands between a window and its world. */
export type LinkState =
  | { state: 'connecting' }
  | { state: 'ready'; view: WorldView }
  /** The stored snapshot cannot be used; it was set aside. The person may download it and start afresh. */
  | { state: 'broken'; problem: SnapshotProblem }
  /** Another tab, or a worker of another version of the site, holds the worlds of this browser. */
  | { state: 'elsewhere' }
  /** The browser did not store a change (private mode, storage denied, disk full); the world stands at what was stored last. */
  | { state: 'no-store'; detail: string }
  | { state: 'failed'; detail: string };

/** A window's way to a world. One contract for all ways; tests/contract holds the suite. */
export interface WorldLink {
  readonly current: LinkState;
  /** Calls `listener` after every change of `current`; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Resolves once the outcome is final: what it changed on the printer is on disk, and `current` shows it.
   * Rejects with NotAcknowledged where that cannot be told: not saved, not ready, taken over, or the link was closed.
   */
  send(command: Command): Promise<Outcome>;
  /** Port time in ms: the scale of `timeoutAt`, `blockedUntil` and of `clockOffset`. */
  now(): number;
  /** In state 'broken': the text of the copy that was kept, as it was stored. */
  keptCopy(): Promise<string>;
  /** In state 'broken': starts the scenario afresh; the broken copy stays in the browser's database. */
  startAfresh(): Promise<void>;
  /** In state 'elsewhere': takes the worlds over from whoever holds them. */
  takeOver(): Promise<void>;
  /** In states 'no-store' and 'failed': tries again. */
  retry(): Promise<void>;
  close(): void;
}

/** A request got no final answer. Nothing of it was acknowledged, and `message` (English) says why. */
export class NotAcknowledged extends Error {
  override name = 'NotAcknowledged';
}
