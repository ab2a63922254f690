// The work of `npm test`: checks, build, every vitest project, totals. With arguments: only vitest, with those arguments,
// for example `npm test -- --project unit tests/tools` or `npm test -- --project e2e --watch`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { runChecks } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { reportCoverage } from './coverage.ts';
import { projectRoot } from './paths.ts';
import { failures, reportsFolder, slowest, totalsOf } from './test-report.ts';

const totalsFile = join(projectRoot, '.tmp/totals');

// One after the other, and side by side what leaves half of two cores idle when it is alone. Two browsers at once are too much.
const projects: readonly (readonly { name: string; when: boolean }[])[] = [
  [{ name: 'in-browser', when: hasFiles('tests/in-browser', /\.test\.tsx?$/) }],
  [
    { name: 'stories', when: hasFiles('stories', /\.stories\.tsx?$/) },
    { name: 'unit', when: true },
  ],
  [{ name: 'e2e', when: true }],
];

function hasFiles(folder: string, pattern: RegExp): boolean {
  const path = join(projectRoot, folder);
  return existsSync(path) && readdirSync(path, { recursive: true }).some((name) => pattern.test(String(name)));
}

const vitestProgram = join(projectRoot, 'node_modules/vitest/vitest.mjs');

function vitest(args: string[]): number {
  const result = spawnSync(process.execPath, [vitestProgram, ...args], { cwd: projectRoot, stdio: 'inherit' });
  return result.status ?? 1;
}

function narrowed(args: string[]): number {
  const onlyUnit = args
    .join(' ')
    .match(/--project[= ](\S+)/g)
    ?.every((part) => part.endsWith('unit'));
  if (!onlyUnit) process.env.CHROMIUM_PATH = ensureChromium();
  return vitest([...(args.includes('--watch') ? [] : ['run']), ...args]);
}

interface Line {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Runs a project in a process of its own. `isAlone`: it says at once what it says; of two at a time each when it is over. */
async function runProject(name: string, isAlone: boolean): Promise<Line> {
  const report = join(reportsFolder, `${name}.json`);
  const start = performance.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitestProgram, 'run', '--project', name, ...reporters], {
    cwd: projectRoot,
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(text));
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
  process.stdout.write(Buffer.concat(said));
  return { name, ...totalsOf(report, code), seconds: (performance.now() - start) / 1000 };
}

async function runBuild(): Promise<Line> {
  const start = performance.now();
  const failure = await ensureBuild().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure) console.error(failure);
  const seconds = (performance.now() - start) / 1000;
  return { name: 'build', passed: failure ? 0 : 1, failed: failure ? 1 : 0, seconds };
}

function printTotals(lines: Line[]): void {
  console.log('\nSlowest tests');
  for (const { name } of lines) for (const line of slowest(join(reportsFolder, `${name}.json`), 10)) slow.push(line);
  for (const line of slow.toSorted().reverse().slice(0, 10)) console.log(line);
  const failed = lines.flatMap(({ name }) => failures(join(reportsFolder, `${name}.json`)));
  if (failed.length > 0) console.log(`\nFailed\n${failed.join('\n')}`);
  console.log('\n');
  for (const { name, passed, failed, seconds } of lines) {
    console.log(
      `${name.padEnd(26)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
}

const slow: string[] = [];

async function everything(): Promise<number> {
  rmSync(reportsFolder, { recursive: true, force: true });
  mkdirSync(reportsFolder, { recursive: true });
  rmSync(totalsFile, { force: true });
  process.env.CHROMIUM_PATH = ensureChromium();
  const lines: Line[] = runChecks().map(({ name, passed, seconds }) => ({
    name,
    passed: Number(passed),
    failed: Number(!passed),
    seconds,
  }));
  lines.push(await runBuild());
  for (const group of projects) {
    const now = group.filter(({ when }) => when);
    lines.push(...(await Promise.all(now.map(({ name }) => runProject(name, now.length === 1)))));
  }
  const isCovered = reportCoverage();
  lines.push({ name: 'coverage of the guide', passed: Number(isCovered), failed: Number(!isCovered), seconds: 0 });
  printTotals(lines);
  const passed = lines.reduce((sum, line) => sum + line.passed, 0);
  const failed = lines.reduce((sum, line) => sum + line.failed, 0);
  const totals = `${passed} passed, ${failed} failed`;
  // For .ci/run, which prints it as its last line.
  writeFileSync(totalsFile, `${totals}\n`);
  console.log(`\n${totals}`);
  return failed > 0 ? 1 : 0;
}

const args = process.argv.slice(2);
try {
  process.exitCode = args.length > 0 ? narrowed(args) : await everything();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
