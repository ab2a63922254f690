import { replay } from '../run/replay.ts';
import { runShape } from '../run/run-shape.ts';
import type { Handlers } from './handlers.ts';
import { malformed } from './refusals.ts';

/** Runs from files and links. */
export const runHandlers: Handlers<'run.load'> = {
  'run.load': (world, { run }) => {
    const wrong = malformed(run, runShape, 'run');
    if (wrong !== null) return wrong;
    const done = replay(world, run);
    if ('detail' in done) return { reason: 'malformed', detail: done.detail };
    const { snapshot } = done;
    world.restart(snapshot);
    world.check = snapshot.check;
    world.hints = snapshot.hints;
    world.lastTouch = snapshot.lastTouch;
    world.record({ type: 'run.loaded' });
    return null;
  },
};
