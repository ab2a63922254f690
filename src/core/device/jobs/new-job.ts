import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import { printAdminUser } from '../print-admin/print-admin.ts';
import { deviceName } from '../status-sheet.ts';
import { signedInUser } from '../web/access.ts';
import type { Job, JobUser } from './job.ts';
import { addJob } from './job-list.ts';

/** Who stands at the panel. */
function userAt({ admin, printer, access, printAdmin }: World): JobUser {
  const owner = printAdminUser(printer, printAdmin.user);
  if (owner !== null) return { name: owner.name || owner.userId };
  if (admin.getSnapshot().value === 'signed-in') return 'administrator';
  const user = signedInUser(printer, access.user);
  return user === null ? 'panel' : { name: user.name };
}

/** What every job begins with. */
export function newJob(world: World, email: EmailState): Omit<Job, 'kind' | 'scan' | 'pages'> {
  const now = world.trueTime;
  const part = Math.floor(world.ports.rng.next() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
  return {
    id: email.nextJob,
    state: 'waiting',
    acceptedAt: now,
    endedAt: null,
    user: userAt(world),
    owner: printAdminUser(world.printer, world.printAdmin.user)?.id ?? null,
    fromOwner: false,
    notice: null,
    pagesDone: 0,
    size: 0,
    messageId: `<${email.nextJob}.${part}@${deviceName(world.printer).toLowerCase()}.local>`,
    uncertain: false,
    tries: 0,
    dueAt: now,
    since: now,
    code: null,
    cause: null,
    answer: null,
  };
}

/** Puts a new job into the list. */
export function accept(world: World, email: EmailState, job: Job): void {
  world.email = addJob(email, job);
  world.record({ type: 'job.changed', job: job.id, state: job.state });
}

/** The same pages once more. What failed may have arrived all the same: the same Message-ID lets the mailbox drop a second copy. */
export function acceptAgain(
  world: World,
  email: EmailState,
  job: Job,
  more: Partial<Pick<Job, 'scan' | 'fromOwner'>>,
): void {
  const { kind, scan, pages, size } = job;
  const fresh = newJob(world, email);
  const messageId = job.state === 'failed' ? job.messageId : fresh.messageId;
  accept(world, email, { ...fresh, kind, scan, pages, pagesDone: pages, size, messageId, ...more });
  world.movePanel({ type: 'job.opened', job: fresh.id });
}
