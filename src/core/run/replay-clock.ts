import type { Clock } from '../ports.ts';

/** Wakes that a replay may take: a printer that asks for the time every minute needs 44,640 in a month. */
const wakeLimit = 100_000;

/** A clock that moves only when it is told to. */
export interface ReplayClock extends Clock {
  /** Moves on to `time` (ms); wakes fire in order, each at its own time. Throws where there are too many. */
  advanceTo(time: number): void;
}

/** A clock for a replay that begins at `start` (ms). */
export function replayClock(start: number): ReplayClock {
  let now = start;
  let fired = 0;
  const wakes = new Set<{ time: number; wake: () => void }>();
  const next = (end: number) =>
    [...wakes].reduce<{ time: number; wake: () => void } | null>(
      (first, entry) => (entry.time <= end && (first === null || entry.time < first.time) ? entry : first),
      null,
    );
  return {
    now: () => now,
    wakeAt: (time, wake) => {
      const entry = { time, wake };
      wakes.add(entry);
      return () => wakes.delete(entry);
    },
    advanceTo: (end) => {
      // What is due at this very moment waits until time goes on: commands of one moment follow each other at once.
      if (end <= now) return;
      for (let due = next(end); due !== null; due = next(end)) {
        fired += 1;
        if (fired > wakeLimit) throw new Error('too much happens by itself in this time');
        wakes.delete(due);
        now = Math.max(now, due.time);
        due.wake();
      }
      now = end;
    },
  };
}
