import type { Clock, Ports } from '../core/ports.ts';
import { pbkdf2Digest } from './pbkdf2-digest.ts';

/** A clock that stands still until it is told to move. */
export interface SimulatedClock extends Clock {
  /** Moves the clock on by `ms`; wakes fire in order, each at its own time. */
  advance(ms: number): void;
}

/** Makes a simulated clock that starts at `start` (ms since 1970-01-01T00:00Z). */
export function simulatedClock(start = Date.UTC(2026, 10, 2, 9)): SimulatedClock {
  let now = start;
  const wakes = new Set<{ time: number; wake: () => void }>();
  const nextUntil = (end: number) => [...wakes].filter(({ time }) => time <= end).sort((a, b) => a.time - b.time)[0];
  return {
    now: () => now,
    wakeAt: (time, wake) => {
      const entry = { time, wake };
      wakes.add(entry);
      return () => wakes.delete(entry);
    },
    advance: (ms) => {
      const end = now + ms;
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        wakes.delete(next);
        now = Math.max(now, next.time);
        next.wake();
      }
      now = end;
    },
  };
}

/** Ports for stories and tests: a simulated clock, and chance (mulberry32) that the seed repeats. */
export function simulatedPorts(seed = 1, clock: SimulatedClock = simulatedClock()): Ports & { clock: SimulatedClock } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { clock, rng: { next }, digest: pbkdf2Digest };
}
