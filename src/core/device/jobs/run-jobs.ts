/** What jobs do by themselves, one step at a time. Each step leaves a world that can be saved and gone on with. */

import type { World } from '../../world.ts';
import { emailAround } from '../email/around.ts';
import { pollStep } from '../email/device-sign-in.ts';
import { addressLimit, type EmailState, sheetLimit } from '../email/email-state.ts';
import { type LineResult, lineStep } from '../email/mail-line.ts';
import { ownerOf } from '../email/sender.ts';
import { endedSignIn } from '../my-email/sign-ins.ts';
import { printAdminUser, runsPrintAdmin } from '../print-admin/print-admin.ts';
import { statusSheet } from '../status-sheet.ts';
import { noteEvent } from '../web/notify.ts';
import { endedDetail, failedDetail } from '../web/notify-mail.ts';
import { type CauseId, causeOf } from './causes.ts';
import type { Job } from './job.ts';
import { type JobStep, jobOf, nextDue, withJob } from './job-list.ts';
import { scanSize } from './scan-size.ts';
import { pageTime, phaseTime, printTime, retryWaits } from './timing.ts';
import { isTheirs } from './whose.ts';

/** The email of a world that has begun; steps are carried out only then. */
function begun(world: World): EmailState {
  if (world.email === null) throw new Error('The email of this world has not begun.');
  return world.email;
}

/** Puts a changed job in and tells of its new state. */
function change(world: World, job: Job, also: (email: EmailState) => EmailState = (email) => email): void {
  const before = jobOf(begun(world), job.id);
  world.email = also(withJob(begun(world), job));
  if (before?.state !== job.state) world.record({ type: 'job.changed', job: job.id, state: job.state });
}

/** A notice for whoever stands at the panel, unless the job itself is on the screen. */
function tell(world: World, job: Job, notice: 'sent' | 'not-sent' | 'cancelled'): void {
  // What the printer sends by itself is nobody's at the panel, and a user's mail is nobody else's business.
  if (job.kind === 'email-notification' || !isTheirs(world, job)) return;
  if (world.panel.getSnapshot().context.job !== job.id) world.movePanel({ type: 'noticed', notice });
}

const ended = { dueAt: null } as const;

/** A user's own sign-in is over, and nobody else's: the panel says so where it is the user who stands there. */
function endOwnSignIn(world: World, user: number, cause: CauseId): void {
  const { code } = causeOf(cause);
  const ended = endedSignIn(begun(world), user, { code, at: world.trueTime });
  if (ended === null) return;
  world.email = ended;
  world.record({ type: 'my-email.changed' });
  if (printAdminUser(world.printer, world.printAdmin.user)?.id !== user) return;
  world.movePanel({ type: 'message.shown', message: code === 361 ? 'my-email-expired' : 'my-email-again' });
}

/** The printer's sign-in is over for all jobs of its own: the panel says so once (G34). */
export function endSignIn(world: World, cause: CauseId): void {
  const { code } = causeOf(cause);
  const before = world.account.getSnapshot();
  world.account.send({ type: 'account.expired' });
  if (world.account.getSnapshot() === before) return;
  world.email = { ...begun(world), ended: { code, at: world.trueTime } };
  noteEvent(world, 'sign-in-ended', endedDetail(code));
  world.record({ type: 'email-account.expired' });
  world.movePanel({ type: 'message.shown', message: code === 361 ? 'sign-in-expired' : 'sign-in-again' });
}

/** Ends a job with a cause of the table. */
function fail(world: World, job: Job, cause: CauseId, answer: string | null): void {
  const { code, signIn } = causeOf(cause);
  change(world, { ...job, ...ended, state: 'failed', endedAt: world.trueTime, code, cause, answer });
  tell(world, job, 'not-sent');
  // A notification about a failed notification is never made.
  if (job.kind !== 'email-notification') noteEvent(world, 'job-failed', failedDetail(job, code, answer));
  if (signIn !== 'ends') return;
  const owner = ownerOf(job);
  if (owner === null) endSignIn(world, cause);
  else endOwnSignIn(world, owner.user, cause);
}

function scanStep(world: World, job: Job): void {
  const pagesDone = job.pagesDone + 1;
  const now = world.trueTime;
  if (pagesDone < job.pages) {
    change(world, { ...job, pagesDone, since: now, dueAt: now + pageTime(job) });
    return;
  }
  const size = job.scan === null ? 0 : scanSize(job.scan);
  const scanned: Job = { ...job, pagesDone, size, state: 'waiting', since: now, dueAt: now };
  if (size > (job.scan?.limit ?? 0) * 1_000_000) fail(world, scanned, 'too-large-here', null);
  else change(world, scanned);
}

function printStep(world: World, job: Job): void {
  const { printer, ports } = world;
  const printedAt = ports.clock.now() + printer.clockOffset;
  const account = world.account.getSnapshot().value as Parameters<typeof statusSheet>[1];
  const sheet = { job: job.id, printedAt, sections: statusSheet(printer, account, printedAt) };
  const done: Job = { ...job, ...ended, state: 'done', pagesDone: job.pages, endedAt: world.trueTime };
  change(world, done, (email) => ({ ...email, sheets: [sheet, ...email.sheets].slice(0, sheetLimit) }));
  world.record({ type: 'sheet.printed', job: job.id });
}

function beginMail(world: World, job: Job): void {
  const now = world.trueTime;
  const dueAt = now + phaseTime('token', job);
  const trying: Job = { ...job, state: 'connecting', tries: job.tries + 1, since: now, dueAt };
  const line = { job: job.id, phase: 'token', dueAt, session: null, reply: null, renewed: false } as const;
  change(world, trying, (email) => ({ ...email, line }));
}

/** The mail was taken: its addresses are remembered. */
function sent(world: World, job: Job): void {
  // Where users log in, nobody sees whom the others write to.
  const addresses = runsPrintAdmin(world.printer) || job.owner !== null ? [] : (job.scan?.to ?? []);
  change(
    world,
    { ...job, ...ended, state: 'done', endedAt: world.trueTime, code: null, cause: null, answer: null },
    (email) => {
      const rest = email.recent.filter((address) => !addresses.includes(address));
      return { ...email, line: null, recent: [...addresses, ...rest].slice(0, addressLimit) };
    },
  );
  tell(world, job, 'sent');
}

/** A try failed: again later, where that may help, else the end. */
function tryFailed(world: World, job: Job, end: Exclude<LineResult['end'], null | 'accepted'>): void {
  const now = world.trueTime;
  const wait = retryWaits[job.tries - 1];
  const tried: Job = { ...job, uncertain: job.uncertain || end.uncertain };
  world.email = { ...begun(world), line: null };
  if (!end.again || wait === undefined) fail(world, tried, end.cause, end.answer);
  else change(world, { ...tried, state: 'waiting', since: now, dueAt: now + wait, answer: end.answer });
}

function lineDue(world: World): void {
  const email = begun(world);
  if (email.line === null) return;
  const result = lineStep(email, email.line, emailAround(world));
  world.email = result.email;
  const job = jobOf(result.email, email.line.job);
  if (job === null) return;
  if (result.end === 'accepted') sent(world, job);
  else if (result.end !== null) tryFailed(world, job, result.end);
  else {
    const { line } = result.email;
    const isSending = line?.phase === 'data' || line?.phase === 'reply';
    const state = isSending ? 'sending' : 'connecting';
    if (line !== null) change(world, { ...job, state, since: world.trueTime, dueAt: line.dueAt });
  }
}

function pollDue(world: World): void {
  const before = begun(world).signIn;
  world.email = pollStep(begun(world), emailAround(world));
  if (world.email.signIn?.state !== before?.state) world.record({ type: 'email-sign-in.changed' });
}

const begin = (world: World, job: Job, state: 'scanning' | 'printing', time: number): void =>
  change(world, { ...job, state, since: world.trueTime, dueAt: world.trueTime + time });

const jobSteps: Readonly<Record<JobStep, (world: World, job: Job) => void>> = {
  'begin-scan': (world, job) => begin(world, job, 'scanning', pageTime(job)),
  'begin-print': (world, job) => begin(world, job, 'printing', printTime),
  'begin-mail': beginMail,
  scan: scanStep,
  print: printStep,
};

/** Carries out the step that is due; false where none is. */
export function runDue(world: World): boolean {
  const due = world.email === null ? null : nextDue(world.email);
  if (due === null || due.at > world.trueTime) return false;
  if ('job' in due) jobSteps[due.what](world, due.job);
  else if (due.what === 'line') lineDue(world);
  else pollDue(world);
  return true;
}
