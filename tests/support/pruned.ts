// Dependencies as the build takes them (tools/prune.ts), for tests that compare them with the whole ones.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../tools/paths.ts';
import { pruned, unfound } from '../../tools/prune.ts';
import { prunings } from '../../tools/prunings.ts';

const dependencies = {
  i18next: { folder: 'node_modules/i18next/dist/esm', files: /^i18next\.js$/, entry: 'i18next.js' },
  xstate: { folder: 'node_modules/xstate/dist', files: /^(?!.*development).+\.esm\.js$/, entry: 'xstate.esm.js' },
};

/** Names of the files below a folder of the project that fit a pattern, relative to it. */
export const filesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name));

/** The texts of all TypeScript files of src. */
export const sources = (): string[] =>
  filesIn('src', /\.tsx?$/).map((name) => readFileSync(join(projectRoot, 'src', name), 'utf8'));

/** A pruned copy of a dependency, there until the test ends: the address of its entry, and what of the table was not found. */
export function prunedCopy(name: keyof typeof dependencies): { url: string; missing: string[] } {
  const { folder, files, entry } = dependencies[name];
  const rules = prunings[name] ?? [];
  const found = new Set<string>();
  const target = mkdtempSync(join(tmpdir(), 'faceplate-prune-'));
  onTestFinished(() => rmSync(target, { recursive: true }));
  for (const file of filesIn(folder, files))
    writeFileSync(join(target, file), pruned(readFileSync(join(projectRoot, folder, file), 'utf8'), rules, found));
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  return { url: pathToFileURL(join(target, entry)).href, missing: unfound(rules, found) };
}
