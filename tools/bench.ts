// `npm run bench`: measures what design section 6 promises and prints each number beside its bar. Only bytes fail the run.
import { join } from 'node:path';
import { byteBars, measureFirstLoad } from '../tests/support/first-load.ts';
import { coreEventsPerSecond } from './bench-core.ts';
import { benchJobs } from './bench-jobs.ts';
import { benchPanel } from './bench-panel.ts';
import { benchUsers } from './bench-users.ts';
import { ensureBuild } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { projectRoot } from './paths.ts';
import { serve } from './serve.ts';

type Row = [what: string, measured: string, bar: string, verdict: string];

const number = (value: number): string => Math.round(value).toLocaleString('en-GB');
const atMost = (what: string, value: number | undefined, bar: number, unit: string): Row =>
  value === undefined
    ? [what, 'not there yet', `≤ ${number(bar)} ${unit}`, '–']
    : [what, `${number(value)} ${unit}`, `≤ ${number(bar)} ${unit}`, value <= bar ? 'holds' : 'OVER'];

function print(rows: Row[]): void {
  const all: Row[] = [['what', 'measured', 'bar', 'verdict'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '));
}

ensureChromium();
await ensureBuild();
const dist = join(projectRoot, 'dist');
const events = await coreEventsPerSecond();
const jobs = benchJobs();
const loads = [await measureFirstLoad(dist), await measureFirstLoad(dist, '?scenario=signed-in&lang=mk')];
const heaviest = loads.reduce((a, b) => (a.total >= b.total ? a : b));
const server = await serve({ dir: dist });
const times = await benchPanel(server.url);
const users = await benchUsers(server.url);
await server.close();

console.log(
  '\nFirst load of the panel (text as brotli 11, other files as they are; without the service worker’s own copying):',
);
for (const { path, bytes } of heaviest.files.toSorted((a, b) => b.bytes - a.bytes))
  console.log(`${String(bytes).padStart(8)}  ${path}`);
console.log(`\nMachine: BenchmarkIndex ${number(times.index)} unthrottled; low tier at ${times.throttled}.`);
if (times.index < 3000) console.log('Below 3,000: the machine is slow or busy, so do not publish these times.');
console.log('The throttle slows the page’s main thread, not the world’s worker.\n');
print([
  atMost('first load, every byte', heaviest.total, byteBars.total, 'bytes'),
  atMost('first load without fonts', heaviest.notFont, byteBars.notFont, 'bytes'),
  ['time to interactive, this machine', `${number(times.ready)} ms`, '', '–'],
  ['time to interactive, low tier, cached', `${number(times.readyLow)} ms`, '', '–'],
  atMost(`tap to next paint p75, low tier, ${times.taps} taps`, times.tapP75, 100, 'ms'),
  atMost('tap to next paint p98, low tier', times.tapP98, 150, 'ms'),
  atMost('language switch, mid tier, median of 12', times.language.median, 100, 'ms'),
  ['language switch, mid tier, longest', `${number(times.language.longest)} ms`, '', '–'],
  events === undefined
    ? ['core events a second', 'not there yet', '≥ 100,000', '–']
    : ['core events a second', number(events), '≥ 100,000', events >= 100_000 ? 'holds' : 'UNDER'],
  [
    `time for each of ${number(jobs.jobs)} jobs, ${number(jobs.delivered)} delivered`,
    `${jobs.perJob.toFixed(2)} ms`,
    '',
    '–',
  ],
  [
    'growth: last 2,000 jobs over an early 2,000',
    jobs.growth.toFixed(2),
    'about 1',
    jobs.growth < 1.5 ? 'linear' : 'GROWS',
  ],
  [
    `search among ${number(users.users)} users: key to paint, median of ${users.keys}, this machine`,
    `${number(users.key)} ms, ${users.work.toFixed(1)} ms of them work`,
    '≤ 16.7 ms (a frame)',
    users.key <= 16.7 ? 'holds' : 'OVER',
  ],
  ['search among them: key to paint, p98', `${number(users.keyP98)} ms`, '', '–'],
  [`import of ${number(users.users)} users, press to done`, `${number(users.import)} ms`, '', '–'],
  ['jobs kept in the history', number(jobs.kept), '≤ 500', jobs.kept <= 500 ? 'holds' : 'OVER'],
  ['snapshot for each kept job', `${number(jobs.bytesPerKeptJob)} bytes`, '', '–'],
  ['heap for each kept job', `${number(jobs.heapPerKeptJob)} bytes`, '', '–'],
]);
const over = heaviest.total > byteBars.total || heaviest.notFont > byteBars.notFont;
process.exitCode = over ? 1 : 0;
