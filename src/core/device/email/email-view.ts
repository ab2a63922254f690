/** World → what its windows may know of email and jobs: no token, no password, no device code. */
import type { World } from '../../world.ts';
import { causeOf } from '../jobs/causes.ts';
import { isOver, type Job, recipientsOf } from '../jobs/job.ts';
import { activeJobs, jobOf } from '../jobs/job-list.ts';
import { isTheirs, maySee } from '../jobs/whose.ts';
import { sendsAsUser, whoMayUse } from '../my-email/own-sender.ts';
import { myEmailView } from '../my-email/view-my-email.ts';
import { runsPrintAdmin } from '../print-admin/print-admin.ts';
import type { DeviceSignIn, EmailState } from './email-state.ts';
import { type DeviceSignInView, type JobRowView, type JobView, jobsPerPage, type MailView } from './mail-view.ts';

/** From the world's true time to the printer's local time, and to port time. */
interface Times {
  local: (time: number) => number;
  port: (time: number) => number;
}

function rowOf(job: Job, { local, port }: Times): JobRowView {
  const { id, kind, state, pages, pagesDone, tries, code, since, dueAt } = job;
  return {
    id,
    kind,
    state,
    time: local(job.acceptedAt),
    to: recipientsOf(job),
    pages,
    pagesDone,
    progress: dueAt === null ? null : { from: port(since), until: port(dueAt) },
    tries,
    code,
  };
}

/** Once the message is with the service nobody can call it back. */
export const mayCancel = (email: EmailState, job: Job): boolean =>
  !isOver(job) && !job.uncertain && !(email.line?.job === job.id && email.line.phase === 'reply');

/** A scan that is over and whole. One above the printer's own limit would be above it again. */
export const maySendAgain = (job: Job): boolean =>
  job.scan !== null && isOver(job) && job.pagesDone === job.pages && job.cause !== 'too-large-here';

/** Whether a job's pages may be sent once more by whoever is at the panel. */
function offersAgain(world: World, email: EmailState, job: Job): boolean {
  const { barred } = world.panel.getSnapshot().context.access;
  if (!isTheirs(world, job) || !maySendAgain(job)) return false;
  if (job.kind !== 'to-my-email') return !barred.includes('scan');
  const { user } = whoMayUse(world);
  return user !== null && (!sendsAsUser(world.printer) || email.myEmail.signIns[user.id]?.state === 'signed-in');
}

function detailsOf(email: EmailState, job: Job, times: Times, again: boolean): JobView {
  const { user, fromOwner, scan, notice, size, endedAt, cause, answer } = job;
  return {
    ...rowOf(job, times),
    user,
    fromOwner,
    scan,
    notice,
    size,
    endTime: endedAt === null ? null : times.local(endedAt),
    cause,
    attested: cause !== null && causeOf(cause).origin === 'guide',
    answer,
    mayCancel: mayCancel(email, job),
    maySendAgain: again,
    transcript: email.transcripts[job.id] ?? [],
  };
}

function signInOf(signIn: DeviceSignIn | null, { port }: Times): DeviceSignInView | null {
  switch (signIn?.state) {
    case undefined:
      return null;
    case 'waiting': {
      const { userCode, verificationUri, message, expiresAt } = signIn;
      return {
        state: 'waiting',
        service: signIn.service,
        userCode,
        verificationUri,
        message,
        expiresAt: port(expiresAt),
      };
    }
    case 'signed-in':
      return { state: 'signed-in', service: signIn.service, account: signIn.tokens.account };
    case 'failed':
      return signIn;
  }
}

/** A sheet whose job is forgotten. */
const noOwner = { owner: null };

const timesOf = ({ timeOffset, printer }: World): Times => ({
  local: (time) => time - timeOffset + printer.clockOffset,
  port: (time) => time - timeOffset,
});

/** Jobs that are over, newest first. */
export const emailRows = (world: World, email: EmailState, count: number): readonly JobRowView[] =>
  email.jobs
    .filter(isOver)
    .slice(0, count)
    .map((job) => rowOf(job, timesOf(world)));

/** The view; null while the email has not begun. */
export function emailView(world: World): MailView | null {
  const { email } = world;
  if (email === null) return null;
  const times = timesOf(world);
  const { trail, draft, job: opened, access } = world.panel.getSnapshot().context;
  const isShared = !runsPrintAdmin(world.printer);
  const seen = (job: Job): boolean => maySee(world, job);
  const active = activeJobs(email).filter(seen);
  const onList = trail.at(-1) === 'job-status';
  const fitting = onList
    ? [...active, ...email.jobs.filter((job) => isOver(job) && seen(job))].filter(
        ({ kind }) => !draft.kind || kind === draft.kind,
      )
    : active;
  const from = Math.max(0, Math.min(Number.parseInt(draft.from ?? '0', 10) || 0, fitting.length - 1));
  const job = opened === null ? null : jobOf(email, opened);
  const printing = active.find(({ kind }) => kind === 'status-sheet');
  const sheet = email.sheets.find(({ job: id }) => maySee(world, jobOf(email, id) ?? noOwner));
  return {
    active: active.length,
    jobs: fitting.slice(from, from + jobsPerPage).map((entry) => rowOf(entry, times)),
    total: fitting.length,
    job: job === null || !seen(job) ? null : detailsOf(email, job, times, offersAgain(world, email, job)),
    // The address book is for those who are let in.
    contacts: access.gate ? [] : email.contacts,
    recent: isShared ? email.recent : [],
    printing: printing === undefined ? null : rowOf(printing, times),
    sheet: sheet === undefined ? null : { printedAt: sheet.printedAt, sections: sheet.sections },
    signIn: signInOf(email.signIn, times),
    page: email.page,
    myEmail: myEmailView(world, email),
    ended: email.ended?.code ?? null,
    mailboxes: !isShared ? [] : email.cloud.exchange.mailboxes.map(({ address, received }) => ({ address, received })),
  };
}
