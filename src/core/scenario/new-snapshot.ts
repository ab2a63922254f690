import type { Ports } from '../ports.ts';
import { snapshotOf } from '../start.ts';
import { isScenarioId, type ScenarioId } from './scenario-ids.ts';
import { scenarioOf } from './scenarios.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a scenario begins, on the port's clock. Throws where there is no such scenario. */
export function newSnapshot(ports: Ports, id: ScenarioId): Snapshot {
  if (!isScenarioId(id)) throw new Error(`No scenario has the id "${String(id)}".`);
  return snapshotOf(ports, id, scenarioOf(id));
}
