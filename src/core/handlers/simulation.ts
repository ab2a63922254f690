import { emailServerShape, surroundingsShapes } from '../device/shapes.ts';
import { exactly } from '../record-shape.ts';
import { newSnapshot } from '../scenario/new-snapshot.ts';
import { optional } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';

const surroundingsChange = exactly(
  Object.fromEntries(Object.entries(surroundingsShapes).map(([key, shape]) => [key, optional(shape)])),
);

/** Moves the saved account to another state; false where its chart has no such step. */
function moveAccount(world: World, type: 'account.saved' | 'account.expired' | 'account.removed'): boolean {
  const before = world.account.getSnapshot();
  world.account.send({ type });
  return world.account.getSnapshot() !== before;
}

/** What comes from outside the panel: the email account that Web Config saves, and the room around the printer. */
export const simulationHandlers: Handlers<
  'email-server.save' | 'email-account.expire' | 'email-account.remove' | 'surroundings.set' | 'scenario.restart'
> = {
  'email-server.save': (world, { settings }) => {
    const refusal = malformed(settings, emailServerShape, 'settings');
    if (refusal !== null) return refusal;
    world.printer = { ...world.printer, emailServer: settings };
    if (settings.authenticationMethod === 'oauth2') moveAccount(world, 'account.saved');
    else moveAccount(world, 'account.removed');
    world.record({ type: 'email-server.saved' });
    return null;
  },
  'email-account.expire': (world) => {
    if (!moveAccount(world, 'account.expired')) return notOffered;
    world.record({ type: 'email-account.expired' });
    return null;
  },
  'email-account.remove': (world) => {
    if (!moveAccount(world, 'account.removed')) return notOffered;
    world.record({ type: 'email-account.removed' });
    return null;
  },
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
