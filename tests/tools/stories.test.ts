// Every row of the menu has its story: what Storybook's index and the story tests get from the tables.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableIndexer } from '../../.storybook/story-tables.ts';
import { itemIds, itemOf } from '../../src/core/device/panel/menu.ts';
import { scenarioIds } from '../../src/core/scenario/scenario-ids.ts';
import { rows as screenRows } from '../../stories/screens.table.stories.ts';
import { rows as stateRows } from '../../stories/states.table.stories.ts';
import { projectRoot } from '../../tools/paths.ts';

const stories = join(projectRoot, 'stories');
const listed = async (file: string): Promise<(string | undefined)[]> => {
  const index = await tableIndexer.createIndex(join(stories, file), { makeTitle: (title) => title ?? '' });
  return index.map(({ name }) => name);
};

describe('the stories made from tables', () => {
  it('list each row of the menu as a screen, by a walk that ends there', async () => {
    expect(await listed('screens.table.stories.ts')).toEqual(itemIds);
    expect(screenRows.map(({ screen }) => screen)).toEqual(itemIds);
  });

  it('list each state once', async () => {
    const names = await listed('states.table.stories.ts');
    expect(names).toEqual(stateRows.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('show each kind of screen that differs by circumstance in more than one', () => {
    const plain = ['menu', 'language', 'admin-sign-in', 'home', 'first-language'];
    const kinds = new Set(itemIds.map((id) => itemOf(id).kind).filter((kind) => !plain.includes(kind)));
    const seen = new Set(stateRows.map(({ screen }) => itemOf(screen).kind));
    expect([...kinds].filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it('start from each scenario', () => {
    const used = new Set([...screenRows, ...stateRows].map(({ scenario }) => scenario));
    expect(scenarioIds.filter((id) => !used.has(id))).toEqual([]);
  });

  it('are all there: no table is without its index', () => {
    expect(readdirSync(stories).filter((name) => name.includes('.table.'))).toEqual([
      'screens.table.stories.ts',
      'states.table.stories.ts',
    ]);
  });
});
