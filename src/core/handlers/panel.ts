import { fields, isFieldId } from '../device/panel/fields.ts';
import { isItemId } from '../device/panel/menu.ts';
import { draftShape } from '../scenario/snapshot.ts';
import { optional, text } from '../shape.ts';
import type { Refusal } from '../protocol.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';

const moved = (done: boolean): Refusal | null => (done ? null : notOffered);

const unknownItem = (item: string): Refusal | null =>
  isItemId(item) ? null : { reason: 'malformed', detail: `item: no menu row has the id ${item}` };

/** A check belongs to its screen: leaving it ends the check. */
function endCheckWhenLeft(world: World): void {
  if (world.check !== null && !['connection-check', 'additional-connection-check'].includes(world.view.panel.item)) world.check = null;
}

function move(world: World, event: Parameters<World['movePanel']>[0]): Refusal | null {
  const done = world.movePanel(event);
  if (done && world.check !== null) endCheckWhenLeft(world);
  return moved(done);
}

export const panelHandlers: Handlers<
  | 'panel.open'
  | 'panel.go'
  | 'panel.back'
  | 'panel.home'
  | 'panel.touch'
  | 'panel.enter-field'
  | 'panel.leave-field'
  | 'panel.set-draft'
  | 'panel.show-sheet'
> = {
  'panel.open': (world, { item }) => unknownItem(item) ?? move(world, { type: `open.${item}` }),
  'panel.go': (world, { item }) => unknownItem(item) ?? move(world, { type: `go.${item}` }),
  'panel.back': (world) => move(world, { type: 'back' }),
  'panel.home': (world) => move(world, { type: 'home' }),
  'panel.touch': () => null,
  'panel.enter-field': (world, { field }) =>
    isFieldId(field) ? moved(world.movePanel({ type: 'field.enter', field })) : { reason: 'malformed', detail: `field: ${String(field)} is not known` },
  'panel.leave-field': (world, { value }) => {
    const { field } = world.panel.getSnapshot().context;
    if (field === null || field === 'password.sign-in') return notOffered;
    if (fields[field].secret && value !== undefined) return { reason: 'malformed', detail: 'value: a secret is not kept in the panel' };
    const wrong = malformed(value, optional(text(fields[field].max)), 'value');
    return wrong ?? moved(world.movePanel(value === undefined ? { type: 'field.leave' } : { type: 'field.leave', value }));
  },
  'panel.set-draft': (world, { values }) => malformed(values, draftShape, 'values') ?? moved(world.movePanel({ type: 'draft.set', values })),
  'panel.show-sheet': (world) => moved(world.movePanel({ type: 'sheet.show' })),
};
