/** Date and Time > Synchronize with Time Server: the clock is set to the true time. */
import type { World } from '../../world.ts';
import { setClock } from '../clock.ts';
import type { EmailState } from '../email/email-state.ts';
import { internetProblem } from '../email/reach.ts';

const minute = 60_000;

/** True time (ms) at which the time server is asked next; null where it is not. What was never asked is due. */
export function clockCheckDue(world: World): number | null {
  const { synchronise, interval } = world.printer.web.dateTime;
  if (!synchronise) return null;
  const last = world.email?.clockCheckedAt ?? null;
  return last === null ? world.trueTime : last + interval * minute;
}

/** Asks the time server; where it cannot be reached, the clock goes on as it is until the next time. */
export function checkClock(world: World, email: EmailState): void {
  if (internetProblem(world.printer) === null) setClock(world, world.trueTime);
  world.email = { ...email, clockCheckedAt: world.trueTime };
}
