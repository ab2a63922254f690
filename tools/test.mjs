// @ts-check
// `npm test`: sets up (a Chromium too) and runs everything: checks, build, all test projects.
// `npm test -- --project unit tests/tools` narrows: whatever follows `--` goes to vitest, checks are skipped.
import { runWithProjectNode } from './setup.mjs';

runWithProjectNode('test.ts', process.argv.slice(2));
