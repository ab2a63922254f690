import { emailView } from './device/email/email-view.ts';
import { nextDue } from './device/jobs/job-list.ts';
import { runDue } from './device/jobs/run-jobs.ts';
import type { Engine } from './engine.ts';
import { emailHandlers } from './handlers/email.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { savedSignIn } from './handlers/saved-sign-in.ts';

/** Email, jobs and the Microsoft side of a world. */
export const emailEngine: Engine = {
  handlers: { ...emailHandlers, ...jobHandlers, ...savedSignIn },
  nextWake: ({ email, timeOffset }) => {
    const due = email === null ? null : nextDue(email);
    return due === null ? null : due.at - timeOffset;
  },
  step: runDue,
  view: emailView,
};
