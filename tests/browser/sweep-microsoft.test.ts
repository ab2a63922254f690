// Every page of the Microsoft pages in every language and window size: see tests/support/sweep-surfaces.ts.
import { microsoftStates } from '../support/microsoft-states.ts';
import { sweepSurfaces } from '../support/sweep-surfaces.ts';

sweepSurfaces(microsoftStates);
