import { createWorld } from '../../src/core/create-world.ts';
import type { Ports } from '../../src/core/ports.ts';
import type { Command } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { Snapshot } from '../../src/core/scenario/snapshot.ts';
import type { World } from '../../src/core/world.ts';

/** A clock that stands still until it is advanced; wakes fire in order of their times. */
export function testClock(start = Date.UTC(2026, 10, 21)) {
  let time = start;
  let wakes: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    wakeAt(at: number, wake: () => void) {
      const entry = { at, wake };
      wakes.push(entry);
      return () => {
        wakes = wakes.filter((other) => other !== entry);
      };
    },
    /** Lets `ms` pass, wake by wake. */
    advance(ms: number) {
      const end = time + ms;
      for (;;) {
        const next = wakes.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        wakes = wakes.filter((entry) => entry !== next);
        time = Math.max(time, next.at);
        next.wake();
      }
      time = end;
    },
    get waiting() {
      return wakes.length;
    },
  };
}

/** Ports for tests: a still clock, counted chance, and a digest that is no secret. */
export function testPorts() {
  const clock = testClock();
  let count = 0;
  const ports: Ports = {
    clock,
    rng: {
      next: () => {
        count += 1;
        return (count * 0.618_033_988_749_894_9) % 1;
      },
    },
    digest: (salt, password) => `${salt}:${[...password].reverse().join('')}`.slice(0, 128),
  };
  return { ports, clock };
}

/** A world for a test, and short words to drive it. */
export function testWorld(start: ScenarioId | Snapshot = 'signed-in') {
  const { ports, clock } = testPorts();
  const world: World = createWorld(ports, start);
  /** Sends commands in turn and fails at the first that is refused. */
  const does = (...commands: Command[]) => {
    for (const command of commands) {
      const outcome = world.send(command);
      if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
    }
  };
  return { world, clock, ports, does };
}
