import type { Rng } from '../ports.ts';

/** What the Microsoft side needs of the outside for one decision. */
export interface Moment {
  /** The true time of the simulated world, ms since 1970-01-01T00:00Z; the printer's own clock may be wrong. */
  now: number;
  rng: Rng;
}
