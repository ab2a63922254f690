import type { ScenarioId } from '../scenario/scenario-ids.ts';
import type { Run, RunLog } from './run.ts';

/** What was done since the scenario began, as a file or a link holds it. `now`: port time in ms. */
export const runOf = (
  { startedAt, steps }: Pick<RunLog, 'startedAt' | 'steps'>,
  scenario: ScenarioId,
  now: number,
): Run => ({
  format: 'faceplate-run',
  version: 1,
  scenario,
  duration: Math.max(0, now - startedAt, steps.at(-1)?.at ?? 0),
  steps,
});
