import { draftShape, type FieldId, fields } from '../device/panel/fields.ts';
import { itemIds } from '../device/panel/menu.ts';
import { type PanelEvent, stepIds } from '../device/panel/panel-events.ts';
import { languages } from '../device/profile.ts';
import type { Refusal } from '../protocol.ts';
import { oneOf, optional, text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';

/** What is typed in these goes with a command of its own, and nowhere else. */
const typedWithCommand: readonly FieldId[] = [
  'password.sign-in',
  'password.user',
  'print-admin.password',
  'print-admin.number',
];

const unknownItem = (item: unknown): Refusal | null => malformed(item, oneOf(itemIds), 'item');

const move = (world: World, event: PanelEvent): Refusal | null => (world.movePanel(event) ? null : notOffered);

export const panelHandlers: Handlers<
  | 'panel.open'
  | 'panel.go'
  | 'panel.back'
  | 'panel.home'
  | 'panel.touch'
  | 'panel.enter-field'
  | 'panel.leave-field'
  | 'panel.set-draft'
  | 'panel.step'
  | 'panel.close-message'
  | 'language.choose'
> = {
  'panel.open': (world, { item }) => unknownItem(item) ?? move(world, { type: `open.${item}` }),
  'panel.go': (world, { item }) => unknownItem(item) ?? move(world, { type: `go.${item}` }),
  'panel.back': (world) => move(world, { type: 'back' }),
  'panel.home': (world) => move(world, { type: 'home' }),
  'panel.touch': () => null,
  'panel.enter-field': (world, { field }) =>
    malformed(field, oneOf(Object.keys(fields)), 'field') ?? move(world, { type: 'field.enter', field }),
  'panel.leave-field': (world, { value }) => {
    const { field } = world.panel.getSnapshot().context;
    if (field === null || typedWithCommand.includes(field)) return notOffered;
    if (fields[field].secret && value !== undefined)
      return { reason: 'malformed', detail: 'value: a secret is not kept in the panel' };
    const wrong = malformed(value, optional(text(fields[field].max)), 'value');
    return wrong ?? move(world, value === undefined ? { type: 'field.leave' } : { type: 'field.leave', value });
  },
  'panel.set-draft': (world, { values }) =>
    malformed(values, draftShape, 'values') ?? move(world, { type: 'draft.set', values }),
  // A new printer asks for it first, so it comes with the panel. It is never locked: whoever stands there must be able to read.
  'language.choose': (world, { language }) => {
    const wrong = malformed(language, oneOf(languages), 'language');
    if (wrong !== null) return wrong;
    world.printer = { ...world.printer, language, languageChosen: true };
    world.record({ type: 'setting.changed', setting: 'language' });
    world.movePanel({ type: 'language.chosen' });
    return null;
  },
  'panel.step': (world, { step }) => malformed(step, oneOf(stepIds), 'step') ?? move(world, { type: `step.${step}` }),
  'panel.close-message': (world) => move(world, { type: 'message.closed' }),
};
