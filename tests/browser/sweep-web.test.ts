// Every page of Web Config in every language and window size: see tests/support/sweep-surfaces.ts.
import { webStates } from '../support/surface-states.ts';
import { sweepSurfaces } from '../support/sweep-surfaces.ts';

sweepSurfaces(webStates);
