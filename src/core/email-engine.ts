import { authorizeView } from './cloud/make-authorize-view.ts';
import { microsoftView } from './cloud/make-microsoft-view.ts';
import { deskView } from './desk/make-desk-view.ts';
import { emailView } from './device/email/email-view.ts';
import { jobOf, nextDue } from './device/jobs/job-list.ts';
import { runDue } from './device/jobs/run-jobs.ts';
import { maySee } from './device/jobs/whose.ts';
import { forgetBrowser } from './device/my-email/logged-out.ts';
import { deviceDue, deviceStep } from './device/web/device-steps.ts';
import { webView } from './device/web/make-web-view.ts';
import { endSessions, sessionEnd } from './device/web/web-sessions.ts';
import type { Engine } from './engine.ts';
import { deskHandlers } from './handlers/desk.ts';
import { emailHandlers } from './handlers/email.ts';
import { entryHandlers } from './handlers/entries.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { myEmailHandlers } from './handlers/my-email.ts';
import { printAdminHandlers } from './handlers/print-admin.ts';
import { webHandlers } from './handlers/web/web.ts';
import type { Refusal } from './protocol.ts';
import { noteHeard, noteStepDone } from './run/note-heard.ts';
import { stepSecrets } from './run/step-secrets.ts';
import type { World } from './world.ts';

type AnyHandler = (world: World, command: never) => Refusal | null;

/** What is refused has changed nothing: also the email that was begun to find out. Wrong passwords are counted, also in the directory. */
const keeping =
  (handler: AnyHandler): AnyHandler =>
  (world, command) => {
    const before = world.email;
    const refusal = handler(world, command);
    if (refusal !== null && refusal.reason !== 'wrong-password') world.email = before;
    return refusal;
  };

const handlers = Object.fromEntries(
  Object.entries({
    ...emailHandlers,
    ...jobHandlers,
    ...entryHandlers,
    ...webHandlers,
    ...deskHandlers,
    ...printAdminHandlers,
    ...myEmailHandlers,
  }).map(([type, handler]) => [type, keeping(handler)]),
);

/** Port time (ms) of what is due next besides jobs: a session of Web Config ends, an update or a test is done. */
function otherWake(world: World): number | null {
  const times = world.sessions
    .map((session) => sessionEnd(world, session))
    .filter((end): end is number => end !== null);
  const due = deviceDue(world);
  if (due !== null) times.push(due);
  return times.length === 0 ? null : Math.min(...times) - world.timeOffset;
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

/** Email, jobs, Web Config and the Microsoft side of a world. */
export const emailEngine: Engine = {
  handlers,
  nextWake: (world) => {
    const due = world.email === null ? null : nextDue(world.email);
    return earlier(due === null ? null : due.at - world.timeOffset, otherWake(world));
  },
  step: (world) => noteStepDone(world, () => runDue(world) || deviceStep(world) || endSessions(world)),
  view: emailView,
  more: (world, want) => {
    const { email } = world;
    if (want === 'web') return webView(world, email);
    if (email === null) return null;
    if (want === 'authorize') return authorizeView(world, email);
    return want === 'microsoft' ? microsoftView(world, email) : deskView(world, email);
  },
  names: stepSecrets,
  loggedOut: forgetBrowser,
  mayShow: (world, id) => {
    const job = world.email === null ? null : jobOf(world.email, id);
    return job === null || maySee(world, job);
  },
  heard: noteHeard,
};
