// `npm run check`: types, format, lint, unused code. A step is one line of the table; `npm run check -- types` runs one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/** Name, npm package of the program, arguments. Package '' means a script of tools/ run by Node. */
const steps: readonly [name: string, program: string, ...args: string[]][] = [
  ['types', 'typescript:tsc', '-p', 'tsconfig.json'],
  ['types: core', 'typescript:tsc', '-p', 'src/core/tsconfig.json'],
  ['types: service worker', 'typescript:tsc', '-p', 'src/service-worker/tsconfig.json'],
  ['files made from locales', 'tools/locale-files.ts', '--check'],
  ['format and lint', '@biomejs/biome:biome', 'check', '--error-on-warnings', '--max-diagnostics=30', '.'],
  ['lint with types, cycles', 'oxlint:oxlint', '--type-aware', '--deny-warnings'],
  ['unused code', 'knip:knip', '--no-progress', '--no-config-hints'],
];

/** What one step came to; `seconds` is wall time. */
export interface StepResult {
  name: string;
  passed: boolean;
  seconds: number;
}

// The program's own file instead of node_modules/.bin, which is a shell script on Windows.
function programFile(program: string): string {
  const [packageName = '', bin = ''] = program.split(':');
  const folder = join(projectRoot, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  if (!file) throw new Error(`${packageName} has no program ${bin}.`);
  return join(folder, file);
}

/** Runs the steps whose name contains `only` (all without it), each to its end, and prints a line for each. */
export function runChecks(only = ''): StepResult[] {
  return steps
    .filter(([name]) => name.includes(only))
    .map(([name, program, ...args]) => {
      const start = performance.now();
      const file = program.startsWith('tools/') ? join(projectRoot, program) : programFile(program);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
        cwd: projectRoot,
        encoding: 'utf8',
      });
      const result = { name, passed: status === 0, seconds: (performance.now() - start) / 1000 };
      console.log(`${result.passed ? '✓' : '✗'} ${name} (${result.seconds.toFixed(1)} s)`);
      if (!result.passed) console.log(`${stdout}${stderr}`.trim());
      return result;
    });
}

if (import.meta.main) process.exitCode = runChecks(process.argv[2]).every(({ passed }) => passed) ? 0 : 1;
