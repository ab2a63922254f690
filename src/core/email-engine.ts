import { emailView } from './device/email/email-view.ts';
import { nextDue } from './device/jobs/job-list.ts';
import { runDue } from './device/jobs/run-jobs.ts';
import type { Engine } from './engine.ts';
import { emailHandlers } from './handlers/email.ts';
import { entryHandlers } from './handlers/entries.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { savedSignIn } from './handlers/saved-sign-in.ts';
import type { Refusal } from './protocol.ts';
import type { World } from './world.ts';

type AnyHandler = (world: World, command: never) => Refusal | null;

/** What is refused has changed nothing: also the email that was begun to find out. */
const keeping =
  (handler: AnyHandler): AnyHandler =>
  (world, command) => {
    const before = world.email;
    const refusal = handler(world, command);
    if (refusal !== null) world.email = before;
    return refusal;
  };

const handlers = Object.fromEntries(
  Object.entries({ ...emailHandlers, ...jobHandlers, ...entryHandlers, ...savedSignIn }).map(([type, handler]) => [
    type,
    keeping(handler),
  ]),
);

/** Email, jobs and the Microsoft side of a world. */
export const emailEngine: Engine = {
  handlers,
  nextWake: ({ email, timeOffset }) => {
    const due = email === null ? null : nextDue(email);
    return due === null ? null : due.at - timeOffset;
  },
  step: runDue,
  view: emailView,
};
