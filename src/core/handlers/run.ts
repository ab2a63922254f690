import { replay } from '../run/replay.ts';
import { runLimit } from '../run/run.ts';
import { runShape } from '../run/run-shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed } from './refusals.ts';
import { emailOf } from './scan-checks.ts';

/** The email goes on where windows need it, also when the run itself never came to it: the windows around stay as they are. */
function goOnWithEmail(world: World): void {
  if (world.email !== null) return;
  emailOf(world);
  const { startedAt, steps, dropped } = world.run;
  const look = { at: world.ports.clock.now() - startedAt, command: { type: 'email.look' }, ok: true } as const;
  world.run =
    steps.length < runLimit
      ? { startedAt, steps: [...steps, look], dropped }
      : { startedAt, steps, dropped: dropped + 1 };
}

/** Runs from files and links. */
export const runHandlers: Handlers<'run.load'> = {
  'run.load': (world, { run }) => {
    const wrong = malformed(run, runShape, 'run');
    if (wrong !== null) return wrong;
    const done = replay(world, run);
    if ('detail' in done) return { reason: 'malformed', detail: done.detail };
    const { snapshot } = done;
    const { email } = world;
    world.restart(snapshot);
    world.check = snapshot.check;
    world.hints = snapshot.hints;
    world.lastTouch = snapshot.lastTouch;
    if (email !== null) goOnWithEmail(world);
    world.record({ type: 'run.loaded' });
    return null;
  },
};
