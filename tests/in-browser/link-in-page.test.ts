// The in-page link in a browser: IndexedDB, the machine's clock.
import { linkContract } from '../contract/link-contract.ts';
import { inPageRig } from './link-rigs.ts';

linkContract('in page, IndexedDB', inPageRig);
