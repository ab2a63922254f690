import type { Command, CommandType, Refusal } from '../protocol.ts';
import type { World } from '../world.ts';

/** Carries one kind of command out; returns why not where it is refused, and then has changed nothing. */
export type Handler<T extends CommandType> = (world: World, command: Extract<Command, { type: T }>) => Refusal | null;
export type Handlers<T extends CommandType> = { readonly [K in T]: Handler<K> };
