import { surroundingsShapes } from '../device/shapes.ts';
import { exactly } from '../record-shape.ts';
import { newSnapshot } from '../scenario/new-snapshot.ts';
import { optional } from '../shape.ts';
import type { Handlers } from './handlers.ts';
import { malformed } from './refusals.ts';

const surroundingsChange = exactly(
  Object.fromEntries(Object.entries(surroundingsShapes).map(([key, shape]) => [key, optional(shape)])),
);

/** What comes from the room around the printer. */
export const simulationHandlers: Handlers<'surroundings.set' | 'scenario.restart'> = {
  'surroundings.set': (world, { surroundings }) => {
    const refusal = malformed(surroundings, surroundingsChange, 'surroundings');
    if (refusal !== null) return refusal;
    const { network } = world.printer;
    world.printer = {
      ...world.printer,
      network: { ...network, surroundings: { ...network.surroundings, ...surroundings } },
    };
    world.record({ type: 'surroundings.changed' });
    return null;
  },
  'scenario.restart': (world) => {
    world.restart(newSnapshot(world.ports, world.scenario));
    world.record({ type: 'scenario.restarted' });
    return null;
  },
};
