// Which statement of the guide was shown to be true, in which edition: read from vitest's reports of a whole run.
// A test covers the ids that its name begins with (`G07, G08: …`), in the edition whose `describe('in mk')` it stands in, when it passed.
// `npm run coverage` prints the table of the last `npm test`; with `-- --write` it writes what the desk shows.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../src/core/device/profile.ts';
import { type StatementId, statementIds } from '../src/core/guide/statements.ts';
import { projectRoot } from './paths.ts';
import { type ReportedTest, reportsFolder, testsOf } from './test-report.ts';

/** Statement → editions in which it was shown to be true. */
export type Coverage = Readonly<Record<StatementId, readonly Language[]>>;

const file = join(projectRoot, 'src/core/guide/coverage.json');
const idsPattern = /^(G\d\d(?:, G\d\d)*):/;

/** The statements that a test's name begins with. */
export function statementsOf(title: string): StatementId[] {
  const ids = idsPattern.exec(title)?.[1]?.split(', ') ?? [];
  const unknown = ids.filter((id) => !(statementIds as readonly string[]).includes(id));
  if (unknown.length > 0) throw new Error(`The guide has no statement ${unknown.join(', ')}: “${title}”.`);
  return ids as StatementId[];
}

/** What tests have shown. One that failed, or was left out, takes nothing away that another one shows. */
export function coverageOf(tests: readonly ReportedTest[]): Coverage {
  const found = new Set<string>();
  for (const { ancestorTitles, title, status } of tests) {
    const language = languages.find((each) => ancestorTitles.includes(`in ${each}`));
    if (language === undefined || status !== 'passed') continue;
    for (const id of statementsOf(title)) found.add(`${id} ${language}`);
  }
  return Object.fromEntries(
    statementIds.map((id) => [id, languages.filter((language) => found.has(`${id} ${language}`))]),
  ) as unknown as Coverage;
}

/** Statements that are not shown in every edition: `G04: mk, pl`. */
export const gapsOf = (coverage: Coverage): string[] =>
  statementIds.flatMap((id) => {
    const missing = languages.filter((language) => !coverage[id].includes(language));
    return missing.length === 0 ? [] : [`${id}: ${missing.join(', ')}`];
  });

/** The table, in three columns; a gap is `--`. */
export function tableOf(coverage: Coverage): string[] {
  const cells = statementIds.map((id) => {
    const marks = languages.map((language) => (coverage[id].includes(language) ? language : '--'));
    return `${id} ${marks.join(' ')}`;
  });
  const height = Math.ceil(cells.length / 3);
  return Array.from({ length: height }, (_, row) =>
    [0, 1, 2]
      .map((column) => cells[row + column * height] ?? '')
      .join('   ')
      .trimEnd(),
  );
}

/** The file that the desk shows. */
export const textOf = (coverage: Coverage): string =>
  `{\n${statementIds.map((id) => `  "${id}": [${coverage[id].map((language) => `"${language}"`).join(', ')}]`).join(',\n')}\n}\n`;

/** Why a coverage is not good enough; empty when it is. `committed`: the text of the file. */
export function coverageProblems(coverage: Coverage, committed: string): string[] {
  const stale = committed === textOf(coverage) ? [] : ['coverage.json is stale. Run: npm run coverage -- --write'];
  return [...gapsOf(coverage).map((gap) => `not shown to be true: ${gap}`), ...stale];
}

/** Prints the table of the last run and says whether it is whole and the committed file tells it. */
export function reportCoverage(): boolean {
  const reports = existsSync(reportsFolder) ? readdirSync(reportsFolder).filter((name) => name.endsWith('.json')) : [];
  const coverage = coverageOf(reports.flatMap((name) => testsOf(join(reportsFolder, name))));
  console.log('\nStatements of the guide, and the editions in which they were shown to be true');
  for (const line of tableOf(coverage)) console.log(line);
  if (process.argv.includes('--write')) writeFileSync(file, textOf(coverage));
  const problems = coverageProblems(coverage, readFileSync(file, 'utf8'));
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

if (import.meta.main) process.exitCode = reportCoverage() ? 0 : 1;
