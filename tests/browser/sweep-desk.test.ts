// Every page of the desk in every language and window size: see tests/support/sweep-surfaces.ts.
import { deskStates } from '../support/surface-states.ts';
import { sweepSurfaces } from '../support/sweep-surfaces.ts';

sweepSurfaces(deskStates);
