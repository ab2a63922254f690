// @ts-check
// `npm start`: sets up, builds when something changed, serves, prints the addresses.
import { runWithProjectNode } from './setup.mjs';

runWithProjectNode('start.ts', process.argv.slice(2));
