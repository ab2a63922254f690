import { clockRange } from '../device/clock.ts';
import type { ItemId } from '../device/panel/menu.ts';
import { brightnessSteps, type PrinterState, themes } from '../device/printer.ts';
import { operationTimeoutShape, soundsShape } from '../device/shapes.ts';
import type { Fact, Refusal } from '../protocol.ts';
import { whole } from '../record-shape.ts';
import { oneOf, type Shape } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { barred, gated, malformed } from './refusals.ts';

type Setting = Extract<Fact, { type: 'setting.changed' }>['setting'];

/** Saves a setting, unless its menu row is locked or the value does not fit. */
function save(
  world: World,
  row: ItemId,
  setting: Setting,
  value: unknown,
  shape: Shape,
  changes: () => Partial<PrinterState>,
): Refusal | null {
  // The desk sets the clock, too: it needs nobody at the panel.
  const shut = setting === 'clock' ? null : gated(world);
  const refusal = shut ?? barred(world, row) ?? malformed(value, shape, setting);
  if (refusal !== null) return refusal;
  world.printer = { ...world.printer, ...changes() };
  world.record({ type: 'setting.changed', setting });
  return null;
}

export const settingsHandlers: Handlers<
  'brightness.set' | 'theme.set' | 'sounds.set' | 'operation-timeout.set' | 'clock.set'
> = {
  'brightness.set': (world, { percent }) =>
    save(world, 'brightness', 'brightness', percent, oneOf(brightnessSteps), () => ({ brightness: percent })),
  'theme.set': (world, { theme }) => save(world, 'theme', 'theme', theme, oneOf(themes), () => ({ theme })),
  'sounds.set': (world, { sounds }) => save(world, 'sounds', 'sounds', sounds, soundsShape, () => ({ sounds })),
  'operation-timeout.set': (world, { operationTimeout }) =>
    save(world, 'operation-timeout', 'operation-timeout', operationTimeout, operationTimeoutShape, () => ({
      operationTimeout,
    })),
  'clock.set': (world, { time }) => {
    const shape = whole(clockRange.min, clockRange.max);
    const refusal = save(world, 'date-time', 'clock', time, shape, () => ({
      clockOffset: time - world.ports.clock.now(),
    }));
    if (refusal === null) world.movePanel({ type: 'saved', notice: 'saved' });
    return refusal;
  },
};
