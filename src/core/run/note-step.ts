/** Writes down what is done, for the run. Part of the first load: small. */
import type { Command } from '../protocol.ts';
import type { World } from '../world.ts';

/** Called before a command is carried out; what it returns is called after it. */
export function noteStep(_world: World, _command: Command): (ok: boolean) => void {
  return () => {};
}
