/** Puts into the timeline what windows and the printer said to each other. */
import type { Engine } from '../engine.ts';

export const noteHeard: Engine['heard'] = () => {};
