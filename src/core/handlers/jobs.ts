import { activeLimit, type EmailState } from '../device/email/email-state.ts';
import { mayCancel, maySendAgain } from '../device/email/email-view.ts';
import { entryProblem, listProblem } from '../device/email/entries.ts';
import { startEmail } from '../device/email/start-email.ts';
import type { Job } from '../device/jobs/job.ts';
import { activeJobs, jobOf, withJob } from '../device/jobs/job-list.ts';
import { accept, newJob } from '../device/jobs/new-job.ts';
import {
  attachmentLimits,
  fileFormats,
  maxRecipients,
  resolutions,
  type ScanRequest,
  sampleIds,
  samples,
  scanColors,
} from '../device/jobs/scan.ts';
import { whyNot } from '../device/jobs/why-not.ts';
import { itemOf } from '../device/panel/menu.ts';
import type { MessageId } from '../device/panel/panel-events.ts';
import { currentItem } from '../device/panel/panel-steps.ts';
import type { Refusal } from '../protocol.ts';
import { exactly, listOf, whole } from '../record-shape.ts';
import { oneOf, text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';

const scanShape = exactly({
  to: listOf(text(3000), 100),
  subject: text(3000),
  fileName: text(3000),
  format: oneOf(fileFormats),
  color: oneOf(scanColors),
  resolution: oneOf(resolutions),
  limit: oneOf(attachmentLimits),
  sample: oneOf(sampleIds),
});
const idShape = whole(1, Number.MAX_SAFE_INTEGER);

/** The email of a world; begun where it was not. */
export function emailOf(world: World): EmailState {
  world.email ??= startEmail(world);
  return world.email;
}

/** Not begun: the panel says why. Nothing else changes. */
function refuse(world: World, message: MessageId): null {
  world.movePanel({ type: 'message.shown', message });
  world.record({ type: 'job.refused', message });
  return null;
}

const userRequired: Refusal = { reason: 'user-required' };

/** Whether Access Control keeps scanning from whoever is at the panel (printer.md 6.4). */
function mayScan(world: World): boolean {
  const { gate, barred } = world.panel.getSnapshot().context.access;
  return !gate && !barred.includes('scan');
}

function scanProblem(scan: ScanRequest): Refusal | null {
  const to = listProblem(scan.to, maxRecipients);
  if (to !== null) return { reason: 'field', field: 'scan.to', problem: to };
  const subject = entryProblem('scan.subject', scan.subject);
  if (subject !== null) return { reason: 'field', field: 'scan.subject', problem: subject };
  const file = entryProblem('scan.file-name', scan.fileName);
  return file === null ? null : { reason: 'field', field: 'scan.file-name', problem: file };
}

/** Does something with a job; refused where there is none of this id. */
const onJob =
  (act: (world: World, email: EmailState, job: Job) => Refusal | null) =>
  (world: World, { job: id }: { job: number }): Refusal | null => {
    const wrong = malformed(id, idShape, 'job');
    if (wrong !== null) return wrong;
    const { email } = world;
    const job = email === null ? null : jobOf(email, id);
    return email === null || job === null ? notOffered : act(world, email, job);
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
  if (!maySendAgain(job)) return notOffered;
  if (!mayScan(world)) return userRequired;
  const message = whyNot(world, email);
  if (message !== null) return refuse(world, message);
  const { kind, scan, pages, size } = job;
  const fresh = newJob(world, email);
  // What failed may have arrived all the same: the same id lets the mailbox drop a second copy.
  const messageId = job.state === 'failed' ? job.messageId : fresh.messageId;
  accept(world, email, { ...fresh, kind, scan, pages, pagesDone: pages, size, messageId });
  world.movePanel({ type: 'job.opened', job: fresh.id });
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
    if (!mayScan(world)) return userRequired;
    const email = emailOf(world);
    const message = whyNot(world, email);
    if (message !== null) return refuse(world, message);
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
    if (activeJobs(email).length >= activeLimit) return refuse(world, 'memory-full');
    accept(world, email, { ...newJob(world, email), kind: 'status-sheet', scan: null, pages: 1 });
    world.movePanel({ type: 'sheet.show' });
    return null;
  },
};
