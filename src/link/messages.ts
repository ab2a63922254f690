import type { Command, Outcome, Want } from '../core/protocol.ts';
import type { LinkState } from './link.ts';

/** A request that is answered by 'done' or 'refused' under its `id`. */
export type Request =
  | { type: 'send'; id: number; command: Command }
  | { type: 'kept-copy'; id: number }
  | { type: 'start-afresh'; id: number }
  | { type: 'take-over'; id: number }
  | { type: 'retry'; id: number };

/** What a window says to a host. Plain JSON. `open` comes first; without a scenario it means the current world. `want`: what it gets besides the view. */
export type ToHost = { type: 'open'; scenario?: string; want?: Want } | Request | { type: 'close' };

/** What a host says to a window. Plain JSON. The state that a request led to is told before its answer. */
export type FromHost =
  | { type: 'state'; state: LinkState }
  | { type: 'done'; id: number; value: Outcome | string | null }
  | { type: 'refused'; id: number; detail: string };

/** One window's way to a host, whatever carries it. */
export interface Channel {
  post(message: ToHost): void;
  close(): void;
}

/** Opens a channel. `lost` is called at most once: when the other side is gone or never started. */
export type Connect = (receive: (message: FromHost) => void, lost: (why: string) => void) => Channel;
