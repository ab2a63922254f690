// The coverage table: what counts as shown, what is a gap, and that the committed file cannot say more than the tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { statementIds } from '../../src/core/guide/statements.ts';
import {
  type Coverage,
  coverageOf,
  coverageProblems,
  gapsOf,
  statementsOf,
  tableOf,
  textOf,
} from '../../tools/coverage.ts';
import { projectRoot } from '../../tools/paths.ts';

const passed = (title: string, ...ancestorTitles: string[]) => ({ ancestorTitles, title, status: 'passed' });
const whole = coverageOf(
  languages.flatMap((language) => statementIds.map((id) => passed(`${id}: shown`, `in ${language}`))),
);
const without = (id: keyof Coverage, language: string): Coverage => ({
  ...whole,
  [id]: whole[id].filter((each) => each !== language),
});

test.for([
  ['G07: the address', ['G07']],
  ['G07, G08, G40: a way', ['G07', 'G08', 'G40']],
  ['the address (G07)', []],
  ['G07 without a colon', []],
  ['not G07: at the beginning', []],
] as const)('%s', ([title, ids]) => {
  expect(statementsOf(title)).toEqual(ids);
});

test('an id that the guide does not have is a mistake in the name', () => {
  expect(() => statementsOf('G42: never')).toThrow('G42');
});

test('a test covers its statements in the edition that it stands in, when it passed', () => {
  const found = coverageOf([
    passed('G07, G08: both', 'in mk'),
    passed('G07: once more', 'in mk', 'on a small panel'),
    passed('G09: in no edition'),
    passed('G09: not an edition', 'in the panel'),
    { ...passed('G10: broken', 'in mk'), status: 'failed' },
    { ...passed('G11: left out', 'in mk'), status: 'skipped' },
    { ...passed('G08: another edition', 'in pl'), status: 'failed' },
  ]);
  expect(statementIds.filter((id) => found[id].length > 0)).toEqual(['G07', 'G08']);
  expect([found.G07, found.G08]).toEqual([['mk'], ['mk']]);
});

test('a whole coverage has no gap', () => {
  expect(gapsOf(whole)).toEqual([]);
  expect(coverageProblems(whole, textOf(whole))).toEqual([]);
});

test('a gap and a stale file are said', () => {
  const gap = without('G12', 'uz');
  expect(gapsOf(gap)).toEqual(['G12: uz']);
  expect(coverageProblems(gap, textOf(gap))).toEqual([expect.stringContaining('G12: uz')]);
  expect(coverageProblems(whole, textOf(gap))).toEqual([expect.stringContaining('stale')]);
  expect(coverageProblems(gap, textOf(whole))).toHaveLength(2);
});

test('the table has every statement once, and marks its gaps', () => {
  const table = tableOf(without('G12', 'uz')).join('\n');
  for (const id of statementIds) expect(table.split(id)).toHaveLength(2);
  expect(table).toContain('G12 en mk ru ms pl --');
  expect(table).toContain('G13 en mk ru ms pl uz');
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the committed file is one that the tool writes', () => {
  const text = readFileSync(join(projectRoot, 'src/core/guide/coverage.json'), 'utf8');
  expect(textOf(JSON.parse(text) as Coverage)).toBe(text);
});
