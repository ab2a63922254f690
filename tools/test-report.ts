// Reads vitest's JSON report: counts, time per project, slowest tests.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './paths.ts';

/** Where a whole run leaves a report for each of its projects. */
export const reportsFolder = join(projectRoot, '.tmp/reports');

/** A test of a report. */
export interface ReportedTest {
  ancestorTitles: readonly string[];
  title: string;
  status: string;
}

interface JsonReport {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
    assertionResults: (ReportedTest & { fullName: string; duration?: number | null; failureMessages?: string[] })[];
  }[];
}

/** Counts of a run. A file that could not even be loaded counts as one failure. */
export interface Totals {
  passed: number;
  failed: number;
}

/** Counts from the report at `path`; `exitCode` is vitest's. No report, or a failure that no test owns: at least one failed. */
export function totalsOf(path: string, exitCode: number): Totals {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** Every test of the report at `path`; none where there is no report. */
export const testsOf = (path: string): ReportedTest[] =>
  readReport(path)?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];

/** The slowest tests of a report, as lines. */
export function slowest(path: string, count: number): string[] {
  const tests = readReport(path)?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  return tests
    .toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, count)
    .map(({ fullName, duration }) => `${((duration ?? 0) / 1000).toFixed(1).padStart(7)} s  ${fullName}`);
}

/** What failed, as lines: the test or the file that could not be loaded, and the head of what it said. For the end of a run, where a reader looks. */
export function failures(path: string): string[] {
  const head = (text = ''): string[] => text.split('\n').slice(0, 12);
  return (readReport(path)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((entry) => entry.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [relative(projectRoot, name), ...head(message)] : [];
    return failed.flatMap(({ fullName, failureMessages }) => [
      `${relative(projectRoot, name)}: ${fullName}`,
      ...head(failureMessages?.[0]),
    ]);
  });
}

function readReport(path: string): JsonReport | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JsonReport;
  } catch {
    return undefined;
  }
}
