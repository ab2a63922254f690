import { type ItemId, needsAdmin } from '../device/panel/menu.ts';
import type { Refusal } from '../protocol.ts';
import type { Shape } from '../shape.ts';
import type { World } from '../world.ts';

export const notOffered: Refusal = { reason: 'not-offered' };

/** Refuses what only the administrator may do: the lock of the menu row that offers the command. */
export const barred = (world: World, item: ItemId): Refusal | null =>
  !world.isAdmin && needsAdmin(item, world.printer.admin.locked) ? { reason: 'admin-required' } : null;

/** Refuses what is open to nobody before somebody has logged in (Epson Print Admin Serverless). */
export const gated = (world: World): Refusal | null =>
  world.panel.getSnapshot().context.access.gate ? { reason: 'user-required' } : null;

/** Refuses a value that does not fit its shape, naming the place. */
export function malformed(value: unknown, shape: Shape, name: string): Refusal | null {
  const detail = shape(value, name);
  return detail === null ? null : { reason: 'malformed', detail };
}
