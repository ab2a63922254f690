import { activeLimit, type EmailState } from '../device/email/email-state.ts';
import { mayCancel, maySendAgain } from '../device/email/email-view.ts';
import type { Job } from '../device/jobs/job.ts';
import { activeJobs, jobOf, withJob } from '../device/jobs/job-list.ts';
import { accept, acceptAgain, newJob } from '../device/jobs/new-job.ts';
import { samples } from '../device/jobs/scan.ts';
import { isTheirs, maySee } from '../device/jobs/whose.ts';
import { whyNot } from '../device/jobs/why-not.ts';
import { itemOf } from '../device/panel/menu.ts';
import { currentItem } from '../device/panel/panel-steps.ts';
import type { Refusal } from '../protocol.ts';
import { whole } from '../record-shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { sendOwnAgain } from './own-scan.ts';
import { malformed, notOffered } from './refusals.ts';
import { emailOf, mayScan, mayScanIn, refuseScan, scanProblem, scanShape, userRequired } from './scan-checks.ts';

const idShape = whole(1, Number.MAX_SAFE_INTEGER);

/** Does something with a job; refused where there is none of this id. */
const onJob =
  (act: (world: World, email: EmailState, job: Job) => Refusal | null) =>
  (world: World, { job: id }: { job: number }): Refusal | null => {
    const wrong = malformed(id, idShape, 'job');
    if (wrong !== null) return wrong;
    const { email } = world;
    const job = email === null ? null : jobOf(email, id);
    return email === null || job === null || !maySee(world, job) ? notOffered : act(world, email, job);
  };

function cancel(world: World, email: EmailState, job: Job): Refusal | null {
  if (!mayCancel(email, job)) return notOffered;
  const cancelled: Job = { ...job, state: 'cancelled', dueAt: null, endedAt: world.trueTime, answer: null };
  const line = email.line?.job === job.id ? null : email.line;
  world.email = withJob({ ...email, line }, cancelled);
  world.record({ type: 'job.changed', job: job.id, state: 'cancelled' });
  world.movePanel({ type: 'noticed', notice: 'cancelled' });
  return null;
}

function sendAgain(world: World, email: EmailState, job: Job): Refusal | null {
  if (!maySendAgain(job) || !isTheirs(world, job)) return notOffered;
  if (job.kind === 'to-my-email') return sendOwnAgain(world, email, job);
  if (!mayScan(world)) return userRequired;
  const message = whyNot(world, email);
  if (message !== null) return refuseScan(world, message);
  acceptAgain(world, email, job, {});
  return null;
}

type JobCommandType =
  | 'panel.open-job'
  | 'email.look'
  | 'scan.start'
  | 'job.cancel'
  | 'job.send-again'
  | 'status-sheet.print';

/** Jobs: begun, opened, cancelled, sent again, printed. */
export const jobHandlers: Handlers<JobCommandType> = {
  'email.look': (world) => {
    emailOf(world);
    return null;
  },
  'panel.open-job': onJob((world, _, { id }) => (world.movePanel({ type: 'job.opened', job: id }) ? null : notOffered)),
  'scan.start': (world, { scan }) => {
    const refusal = malformed(scan, scanShape, 'scan') ?? scanProblem(scan);
    if (refusal !== null) return refusal;
    if (!mayScan(world) || !mayScanIn(world, scan.color)) return userRequired;
    const email = emailOf(world);
    const message = whyNot(world, email);
    if (message !== null) return refuseScan(world, message);
    const job: Job = { ...newJob(world, email), kind: 'scan-to-email', scan, pages: samples[scan.sample] };
    accept(world, email, job);
    world.movePanel({ type: 'job.opened', job: job.id });
    return null;
  },
  'job.cancel': onJob(cancel),
  'job.send-again': onJob(sendAgain),
  'status-sheet.print': (world) => {
    const email = emailOf(world);
    if (itemOf(currentItem(world.panel.getSnapshot().context)).kind !== 'status-sheet') return notOffered;
    if (activeJobs(email).some(({ kind }) => kind === 'status-sheet')) return notOffered;
    if (activeJobs(email).length >= activeLimit) return refuseScan(world, 'memory-full');
    accept(world, email, { ...newJob(world, email), kind: 'status-sheet', scan: null, pages: 1 });
    world.movePanel({ type: 'sheet.show' });
    return null;
  },
};
