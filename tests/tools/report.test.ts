// The totals: nothing that went wrong may count as nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../tools/paths.ts';
import { failures, slowest, totalsOf } from '../../tools/test-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'faceplate-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(
  tests: { status: string; duration?: number; failureMessages?: string[] }[],
  fileStatus = 'passed',
): string {
  const path = join(folder, 'report.json');
  const count = (status: string): number => tests.filter((entry) => entry.status === status).length;
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: count('passed'),
      numFailedTests: count('failed'),
      testResults: [
        {
          name: join(projectRoot, 'tests/x.test.ts'),
          message: 'no such file',
          status: fileStatus,
          assertionResults: tests.map((entry, i) => ({ fullName: `test ${i}`, ...entry })),
        },
      ],
    }),
  );
  return path;
}

test('passed and failed tests are counted', () => {
  const path = report([{ status: 'passed' }, { status: 'passed' }, { status: 'failed' }], 'failed');
  expect(totalsOf(path, 1)).toEqual({ passed: 2, failed: 1 });
});

test('a file that could not be loaded is a failure', () => {
  expect(totalsOf(report([], 'failed'), 1)).toEqual({ passed: 0, failed: 1 });
});

test('an exit code without a failed test is a failure', () => {
  expect(totalsOf(report([{ status: 'passed' }]), 1)).toEqual({ passed: 1, failed: 1 });
});

test('no report, or half of one, is a failure', () => {
  expect(totalsOf(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"numPassed');
  expect(totalsOf(broken, 0)).toEqual({ passed: 0, failed: 1 });
});

test('the slowest tests come first', () => {
  const path = report([
    { status: 'passed', duration: 10 },
    { status: 'passed', duration: 2500 },
  ]);
  expect(slowest(path, 1)).toEqual(['    2.5 s  test 1']);
});

test('what failed is named, with the head of what it said', () => {
  const path = report(
    [{ status: 'passed' }, { status: 'failed', failureMessages: ['expected 1 to be 2\n at x'] }],
    'failed',
  );
  expect(failures(path)).toEqual(['tests/x.test.ts: test 1', 'expected 1 to be 2', ' at x']);
  expect(failures(report([], 'failed'))).toEqual(['tests/x.test.ts', 'no such file']);
  expect(failures(report([{ status: 'passed' }]))).toEqual([]);
});
