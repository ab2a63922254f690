/** What the printer does by itself besides jobs: an update, a test. */
import type { World } from '../../world.ts';

/** True time (ms) of the next step; null where none is under way. */
export const deviceDue = (_world: World): number | null => null;

/** Carries out one step that is due; false where none is. */
export const deviceStep = (_world: World): boolean => false;
