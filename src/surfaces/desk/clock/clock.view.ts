/** What time it is: in the office, and by the printer's own clock. Pure. */
import type { DeskView } from '../../../core/desk/desk-view.ts';
import type { WorldView } from '../../../core/protocol.ts';

export interface Clocks {
  /** The world's time, ms. */
  world: number;
  /** The printer's clock, ms. */
  printer: number;
  /** Whether they show the same minute, more or less. */
  agree: boolean;
}

/** Clocks at a port time (ms). The printer knows no seconds, so a minute does not count. */
export function clocksAt(
  time: number,
  { printer }: Pick<WorldView, 'printer'>,
  { timeOffset }: Pick<DeskView, 'timeOffset'>,
): Clocks {
  const world = time + timeOffset;
  const own = time + printer.clockOffset;
  return { world, printer: own, agree: Math.abs(world - own) < 60_000 };
}

const hour = 3_600_000;

/** How far time can be let pass, ms; the words are `desk:clock.<id>`, what it does `desk:clock.<id>-does`. */
export const jumps = [
  { id: 'hour', ms: hour },
  { id: 'day', ms: 24 * hour },
  { id: 'quarter', ms: 90 * 24 * hour },
] as const;

/** How wrong the clock is set: years behind, as in scenario `wrong-clock`. */
export const clockError = -3 * 365 * 24 * hour;

/** Angles of the hands in degrees. */
export function handsAt(time: number): { hour: number; minute: number } {
  const minutes = Math.floor(time / 60_000) % 720;
  return { hour: minutes / 2, minute: (minutes % 60) * 6 };
}
