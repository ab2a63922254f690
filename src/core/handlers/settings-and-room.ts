import type { CommandType } from '../protocol.ts';
import { accessHandlers } from './access.ts';
import { adminHandlers } from './admin.ts';
import type { deskHandlers } from './desk.ts';
import type { EmailCommandType } from './email.ts';
import type { Handlers } from './handlers.ts';
import type { myEmailHandlers } from './my-email.ts';
import { networkHandlers } from './network.ts';
import type { panelHandlers } from './panel.ts';
import type { printAdminHandlers } from './print-admin.ts';
import { settingsHandlers } from './settings.ts';
import { simulationHandlers } from './simulation.ts';
import type { webHandlers } from './web/web.ts';

// Beginning a scenario anew needs it too: it comes in the same file.
export { newSnapshot } from '../scenario/new-snapshot.ts';

/** All that the panel's own steps do not need: a host may load these when the first such command comes. */
export const settingsAndRoom: Handlers<
  Exclude<
    CommandType,
    | keyof typeof panelHandlers
    | EmailCommandType
    | keyof typeof webHandlers
    | keyof typeof deskHandlers
    | keyof typeof printAdminHandlers
    | keyof typeof myEmailHandlers
  >
> = {
  ...settingsHandlers,
  ...networkHandlers,
  ...adminHandlers,
  ...accessHandlers,
  ...simulationHandlers,
};
