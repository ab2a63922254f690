/** The printer's own clock: local time without a zone, which may be wrong. */
import type { World } from '../world.ts';

/** The years that it can show, as ms of local time: 2020-01-01 to 2099-12-31. */
export const clockRange = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2099, 11, 31, 23, 59) } as const;

/** What it shows, in ms since 1970-01-01T00:00. */
export const clockOf = ({ ports, printer }: World): number => ports.clock.now() + printer.clockOffset;

/** Sets it to a local time in ms; nothing happens where it shows that already. */
export function setClock(world: World, time: number): void {
  const clockOffset = time - world.ports.clock.now();
  if (clockOffset === world.printer.clockOffset) return;
  world.printer = { ...world.printer, clockOffset };
  world.record({ type: 'setting.changed', setting: 'clock' });
}
