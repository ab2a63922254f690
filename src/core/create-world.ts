import { emailEngine } from './email-engine.ts';
import { settingsAndRoom } from './handlers/settings-and-room.ts';
import type { Ports } from './ports.ts';
import { newSnapshot } from './scenario/new-snapshot.ts';
import type { ScenarioId } from './scenario/scenario-ids.ts';
import type { Snapshot } from './scenario/snapshot.ts';
import { World } from './world.ts';

/** Starts a world from a scenario, or goes on from a snapshot that `readSnapshot` accepted. It knows every command of the protocol. */
export function createWorld(ports: Ports, start: ScenarioId | Snapshot): World {
  const world = new World(ports, typeof start === 'string' ? newSnapshot(ports, start) : start);
  world.learn(settingsAndRoom);
  world.start(emailEngine);
  return world;
}
