// @ts-check
// `npm run dev | build | storybook | check | bench | font | icons | lockfile | coverage`: sets up, then runs that task with the project's Node.
import { fail, runWithProjectNode } from './setup.mjs';

/** @type {Record<string, [script: string, ...args: string[]]>} */
const tasks = {
  vite: ['dev.ts'],
  build: ['build.ts'],
  storybook: ['storybook.ts'],
  check: ['check.ts'],
  bench: ['bench.ts'],
  font: ['font.ts'],
  icons: ['icons.ts'],
  lockfile: ['lockfile.ts'],
  words: ['locale-files.ts'],
  coverage: ['coverage.ts'],
};

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) fail(`There is no task "${name}". Known: ${Object.keys(tasks).join(', ')}.`);
const [script, ...fixed] = task;
runWithProjectNode(script, [...fixed, ...args]);
