import { describe, expect, it } from 'vitest';
import { scenarioIds } from '../../../src/core/scenario/scenario-ids.ts';
import { scenarioGroups } from '../../../src/surfaces/desk/scenarios/scenarios.view.ts';
import { surfaceQuery } from '../../../src/surfaces/desk/surface-query.ts';

describe('the scenario picker', () => {
  it('has every scenario once, with what of the guide can be seen in it', () => {
    const rows = scenarioGroups.flatMap((group) => group.rows);
    expect(rows.map(({ id }) => id).sort()).toEqual([...scenarioIds].sort());
    expect(rows.filter(({ statements }) => statements.length === 0)).toEqual([]);
    expect(scenarioGroups.map(({ rows: { length } }) => length > 0)).toEqual([true, true, true, true]);
  });
});

it('other windows open on the same world, in the language and size that were asked for', () => {
  expect(surfaceQuery('wifi-only')).toBe('?scenario=wifi-only');
  expect(surfaceQuery('wifi-only', { lang: 'mk', panel: '4.3' })).toBe('?scenario=wifi-only&lang=mk&panel=4.3');
});
