// Reads vitest's JSON report: counts, time per project, slowest tests.
import { existsSync, readFileSync } from 'node:fs';

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
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
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

/** The slowest tests of a report, as lines. */
export function slowest(path: string, count: number): string[] {
  const tests = readReport(path)?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  return tests
    .toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, count)
    .map(({ fullName, duration }) => `${((duration ?? 0) / 1000).toFixed(1).padStart(7)} s  ${fullName}`);
}

function readReport(path: string): JsonReport | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JsonReport;
  } catch {
    return undefined;
  }
}
