import type { World } from '../../world.ts';
import type { Around } from './conversation.ts';

/** What email needs of a world: the printer, its own clock, and one moment of the Microsoft side. */
export const emailAround = (world: World): Around => ({
  printer: world.printer,
  clock: world.ports.clock.now() + world.printer.clockOffset,
  moment: { now: world.trueTime, rng: world.ports.rng },
});
