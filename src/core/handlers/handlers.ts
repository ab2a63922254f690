import type { Command, CommandType, Refusal } from '../protocol.ts';
import type { World } from '../world.ts';
import { adminHandlers } from './admin.ts';
import { networkHandlers } from './network.ts';
import { panelHandlers } from './panel.ts';
import { settingsHandlers } from './settings.ts';
import { simulationHandlers } from './simulation.ts';

/** Carries one kind of command out; returns why not where it is refused, and then has changed nothing. */
export type Handler<T extends CommandType> = (world: World, command: Extract<Command, { type: T }>) => Refusal | null;
export type Handlers<T extends CommandType> = { readonly [K in T]: Handler<K> };

/** One handler for each command of the protocol. */
export const handlers: Handlers<CommandType> = {
  ...panelHandlers,
  ...settingsHandlers,
  ...networkHandlers,
  ...adminHandlers,
  ...simulationHandlers,
};
