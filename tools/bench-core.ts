// Core events per second: one world on Node, one thread, a walk over the panel's menu.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/** Commands a second that a world carries out; undefined while there is no world. */
export async function coreEventsPerSecond(): Promise<number | undefined> {
  if (!existsSync(join(projectRoot, 'src/core/create-world.ts'))) return undefined;
  const { createWorld } = await import('../src/core/create-world.ts');
  const clock = { now: () => 1_795_000_000_000, wakeAt: () => () => undefined };
  const world = createWorld(
    { clock, rng: { next: () => 0.5 }, digest: (salt, password) => salt + password },
    'signed-in',
  );
  const walk = ['settings', 'general-settings', 'network-settings', 'network-status', 'email-server-status'] as const;
  const round = (): number => {
    for (const item of walk) if (!world.send({ type: 'panel.open', item }).ok) throw new Error(`${item} did not open.`);
    for (const _ of walk) world.send({ type: 'panel.back' });
    return walk.length * 2;
  };
  for (let i = 0; i < 2000; i++) round();
  const start = performance.now();
  let events = 0;
  while (performance.now() - start < 2000) events += round();
  return events / ((performance.now() - start) / 1000);
}
