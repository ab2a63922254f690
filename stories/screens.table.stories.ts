// One story for each row of the menu table: the way to it is tapped from Home, level by level. The stories are written by .storybook/story-tables.ts.

import { models } from '../src/core/device/models.ts';
import { type ItemId, isDrawn, itemIds, itemOf, needsAdmin, trailTo } from '../src/core/device/panel/menu.ts';
import { newPrinter } from '../src/core/device/printer.ts';
import { controlled } from './support/access-rows.ts';
import { holdCard } from './support/print-admin-rows.ts';
import type { Step, StoryRow } from './support/story-row.ts';

const signIn: readonly Step[] = [{ type: newPrinter.serial }, { tap: 'action.ok' }];
const oneNetwork = models['model-70'].capabilities;
const twoNetworks = models['model-101'].capabilities;

function rowOf(id: ItemId): StoryRow {
  if (id === 'first-language') return { name: id, scenario: 'factory-default', screen: id };
  if (id === 'admin-sign-in')
    return { name: id, scenario: 'admin-locked', steps: [{ tap: 'action.sign-in' }], screen: id };
  if (id === 'user-sign-in')
    return {
      name: id,
      scenario: 'signed-in',
      commands: controlled,
      steps: [{ tap: 'action.sign-in-user' }],
      screen: id,
    };
  if (id === 'print-admin-log-in') return { name: id, scenario: 'to-my-email', screen: id };
  if (id === 'to-my-email')
    return { name: id, scenario: 'to-my-email-in-use', commands: [holdCard('anna')], walk: [id], screen: id };
  const hasIt = isDrawn(itemOf(id), oneNetwork);
  const walk = trailTo(id, hasIt ? oneNetwork : twoNetworks).slice(1);
  const scenario = hasIt ? 'signed-in' : 'additional-network';
  const locked = walk.findIndex((item) => needsAdmin(item, false));
  if (locked === -1) return { name: id, scenario, walk, screen: id };
  // The administrator is asked for on the way.
  const rest = walk.slice(locked + 1).map((item): Step => ({ tap: `menu.${item}` }));
  return { name: id, scenario, walk: walk.slice(0, locked + 1), steps: [...signIn, ...rest], screen: id };
}

export const title = 'Screens';
export const rows: readonly StoryRow[] = itemIds.map(rowOf);
