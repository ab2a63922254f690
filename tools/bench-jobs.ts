// 10,000 jobs through one world: time for each, memory for each kept job, growth, and that the history is bounded.

import { createWorld } from '../src/core/create-world.ts';
import { historyLimit } from '../src/core/device/email/email-state.ts';
import { simulatedPorts } from '../src/link/simulated-clock.ts';
import { practiceScan } from '../tests/support/practice-scan.ts';

/** What 10,000 jobs came to. Times in ms; `growth`: time of the last 2,000 jobs over that of jobs 2,001-4,000 (1 is linear). */
export interface JobFigures {
  jobs: number;
  delivered: number;
  kept: number;
  perJob: number;
  growth: number;
  /** Bytes of the snapshot for each kept job. */
  bytesPerKeptJob: number;
  /** Bytes of heap that the world holds for each kept job. */
  heapPerKeptJob: number;
}

/** Sends 10,000 scans through one world on simulated time. */
export function benchJobs(): JobFigures {
  const ports = simulatedPorts(1);
  const world = createWorld(ports, 'signed-in');
  world.send({ type: 'email.look' });
  const empty = JSON.stringify(world.snapshot).length;
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const blocks: number[] = [];
  const total = 10_000;
  const block = 2000;
  for (let done = 0; done < total; done += block) {
    const start = performance.now();
    for (let at = 0; at < block; at += 1) {
      const outcome = world.send({ type: 'scan.start', scan: practiceScan });
      if (!outcome.ok) throw new Error(`Job ${done + at} was refused.`);
      ports.clock.advance(8000);
    }
    blocks.push(performance.now() - start);
  }
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - heapBefore;
  const { email } = world;
  const kept = email?.jobs.length ?? 0;
  const inbox = email?.cloud.exchange.mailboxes.find(({ address }) => address === 'anna@contoso.com');
  const figures = {
    jobs: total,
    delivered: inbox?.received ?? 0,
    kept,
    perJob: blocks.reduce((a, b) => a + b, 0) / total,
    growth: (blocks.at(-1) ?? 0) / (blocks[1] ?? 1),
    bytesPerKeptJob: Math.round((JSON.stringify(world.snapshot).length - empty) / kept),
    heapPerKeptJob: Math.round(heap / kept),
  };
  world.stop();
  if (kept > historyLimit) throw new Error(`The history holds ${kept} jobs.`);
  return figures;
}

if (import.meta.main) console.log(benchJobs());
