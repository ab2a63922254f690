/** What the printer does by itself besides jobs: an update, a test, a look at the time server. */
import type { World } from '../../world.ts';
import { startEmail } from '../email/start-email.ts';
import { testStep } from './connection-test.ts';
import { notifyDue, notifyStep } from './notify-steps.ts';
import { checkClock, clockCheckDue } from './time-server.ts';
import { phaseEnd, updateStep } from './update-steps.ts';

/** True time in ms; null where nothing is under way. */
type Due = { at: number | null; step: (world: World) => void };

function duties(world: World): readonly Due[] {
  const { email } = world;
  const update = email?.update ?? null;
  const test = email?.test ?? null;
  return [
    {
      at: update === null ? null : phaseEnd(update),
      step: () => email !== null && update !== null && updateStep(world, email, update),
    },
    { at: notifyDue(world), step: notifyStep },
    {
      at: test?.result === null ? test.until : null,
      step: () => email !== null && test !== null && testStep(world, email, test),
    },
    { at: clockCheckDue(world), step: () => checkClock(world, email ?? startEmail(world)) },
  ];
}

/** The next step; null where none is under way. */
function nextDuty(world: World): { at: number; step: (world: World) => void } | null {
  const due = duties(world).filter((duty): duty is Due & { at: number } => duty.at !== null);
  return due.sort((one, other) => one.at - other.at)[0] ?? null;
}

/** True time (ms) of the next step; null where none is under way. */
export const deviceDue = (world: World): number | null => nextDuty(world)?.at ?? null;

/** Carries out one step that is due; false where none is. */
export function deviceStep(world: World): boolean {
  const duty = nextDuty(world);
  if (duty === null || duty.at > world.trueTime) return false;
  duty.step(world);
  return true;
}
