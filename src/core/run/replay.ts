/** Does a run again: in a world of its own, on a clock of its own that ends now. */
import type { Command, Outcome } from '../protocol.ts';
import { newSnapshot } from '../scenario/new-snapshot.ts';
import type { Snapshot } from '../scenario/snapshot.ts';
import type { World } from '../world.ts';
import { replayClock } from './replay-clock.ts';
import type { Run, RunStep } from './run.ts';
import { RunSecrets } from './run-secrets.ts';

/** Where the run leads to, or at which place it cannot be done again. */
export type Replayed = { snapshot: Snapshot } | { detail: string };

/** Longest run, ms: a year. */
const longest = 366 * 86_400_000;
/** They begin a run of their own. */
const never: readonly string[] = ['run.load', 'scenario.restart'] satisfies Command['type'][];

/** What is wrong with a run before anything is done; null where nothing is. Its shape has been checked. */
function misfit(world: World, { scenario, duration, steps }: Run): string | null {
  if (scenario !== world.scenario) return `run.scenario: expected ${world.scenario}`;
  if (duration > longest) return `run.duration: expected at most ${longest}`;
  for (const [index, { at, command }] of steps.entries()) {
    const before = index === 0 ? 0 : (steps[index - 1]?.at ?? 0);
    if (at < before || at > duration) return `run.steps[${index}].at: expected a time from ${before} to ${duration}`;
    if (never.includes(command.type)) return `run.steps[${index}].command.type: not in a run`;
  }
  return null;
}

const reasonOf = (outcome: Outcome): string =>
  outcome.ok
    ? 'it was carried out'
    : `it was refused: ${outcome.refusal.reason === 'malformed' ? outcome.refusal.detail : outcome.refusal.reason}`;

/** One step; what differs from how it went then, or null. */
function again(world: World, secrets: RunSecrets, { command: named, ok }: RunStep): string | null {
  const command = secrets.filled(named);
  // Nobody logs in under a name that is logged in: the program had been started anew in between, which logs everybody out. Here it runs on.
  if (command.type === 'web.log-in')
    world.sessions = world.sessions.filter(({ name }) => name !== command.session?.name);
  const outcome = world.send(command);
  if (outcome.ok) secrets.note(command);
  return outcome.ok === ok
    ? null
    : `${named.type} should have been ${ok ? 'carried out' : 'refused'}; ${reasonOf(outcome)}`;
}

/** Does a run again beside `world`, which stays as it is. Never throws. */
export function replay(world: World, run: Run): Replayed {
  const wrong = misfit(world, run);
  if (wrong !== null) return { detail: wrong };
  const now = world.ports.clock.now();
  const start = now - run.duration;
  const clock = replayClock(start);
  const ports = { ...world.ports, clock };
  const twin = world.twin(ports, newSnapshot(ports, run.scenario));
  const secrets = new RunSecrets(twin);
  let index = 0;
  try {
    for (const step of run.steps) {
      clock.advanceTo(start + step.at);
      const detail = again(twin, secrets, step);
      if (detail !== null) return { detail: `run.steps[${index}]: ${detail}` };
      index += 1;
    }
    clock.advanceTo(now);
    const log = { startedAt: start, steps: run.steps, dropped: 0 };
    return { snapshot: { ...twin.snapshot, run: log } };
  } catch (error) {
    return { detail: `run.steps[${index}]: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    twin.stop();
  }
}
