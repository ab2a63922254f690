import { changeCloud } from '../cloud/change-cloud.ts';
import type { CloudChange } from '../cloud/changes.ts';
import { entraChangeShape, signInInputShape } from '../cloud/entra/entra-shape.ts';
import { openDeviceSignIn, signInStep } from '../cloud/entra/sign-in-steps.ts';
import { exchangeChangeShape } from '../cloud/exchange/exchange-shape.ts';
import { emailAround } from '../device/email/around.ts';
import { faultsShape } from '../device/email/email-shape.ts';
import { publicAddress } from '../device/email/oauth-client.ts';
import { isOver } from '../device/jobs/job.ts';
import { whole } from '../record-shape.ts';
import type { Shape } from '../shape.ts';
import type { entryHandlers } from './entries.ts';
import type { Handlers } from './handlers.ts';
import { emailOf, type jobHandlers } from './jobs.ts';
import { malformed, notOffered } from './refusals.ts';

type OutsideCommandType =
  | 'microsoft.open'
  | 'microsoft.step'
  | 'cloud.change'
  | 'faults.set'
  | 'time.forward'
  | 'power.cut';

/** Commands about email, jobs and the Microsoft side. */
export type EmailCommandType =
  | OutsideCommandType
  | keyof typeof jobHandlers
  | Exclude<keyof typeof entryHandlers, 'panel.leave-field'>;

const exchangeChanges: readonly unknown[] = [
  'organization',
  'mailbox',
  'exchange-weather',
] satisfies CloudChange['of'][];

/** A change names itself; its shape follows from that. */
const changeShape: Shape = (value, path) => {
  const of: unknown = typeof value === 'object' && value !== null && 'of' in value ? value.of : undefined;
  return (exchangeChanges.includes(of) ? exchangeChangeShape : entraChangeShape)(value, path);
};

/** A year: longer jumps teach nothing. */
const longestJump = 366 * 86_400_000;

/** What comes from elsewhere than the panel: Web Config, the Microsoft pages, the admin centres, the room. */
export const emailHandlers: Handlers<OutsideCommandType> = {
  'microsoft.open': (world) => {
    world.email = { ...emailOf(world), page: openDeviceSignIn(world.reality, publicAddress) };
    world.record({ type: 'microsoft.changed' });
    return null;
  },
  'microsoft.step': (world, { input }) => {
    const wrong = malformed(input, signInInputShape, 'input');
    if (wrong !== null) return wrong;
    const { email } = world;
    if (email === null || email.page === null) return notOffered;
    const { moment } = emailAround(world);
    const { state, session } = signInStep(email.cloud.entra, email.page, input, moment);
    world.email = { ...email, cloud: { ...email.cloud, entra: state }, page: session };
    world.record({ type: 'microsoft.changed' });
    return null;
  },
  'cloud.change': (world, { change }) => {
    const wrong = malformed(change, changeShape, 'change');
    if (wrong !== null) return wrong;
    const email = emailOf(world);
    const cloud = changeCloud(email.cloud, change, emailAround(world).moment);
    if (cloud === null) return { reason: 'malformed', detail: 'change: there is nothing of this name' };
    world.email = { ...email, cloud };
    world.record({ type: 'cloud.changed', of: change.of });
    return null;
  },
  'faults.set': (world, { faults }) => {
    const wrong = malformed(faults, faultsShape, 'faults');
    if (wrong !== null) return wrong;
    const email = emailOf(world);
    world.email = { ...email, faults: { ...email.faults, ...faults } };
    world.record({ type: 'faults.changed' });
    return null;
  },
  'time.forward': (world, { ms }) => {
    const wrong = malformed(ms, whole(1, longestJump), 'ms');
    if (wrong !== null) return wrong;
    // The tokens that a scenario begins with are of its beginning, not of after the jump.
    emailOf(world);
    world.timeOffset += ms;
    world.printer = { ...world.printer, clockOffset: world.printer.clockOffset + ms };
    world.record({ type: 'time.forwarded' });
    return null;
  },
  'power.cut': (world) => {
    const email = emailOf(world);
    const now = world.trueTime;
    // Whatever was under way begins again; pages that were on the glass are scanned anew.
    const jobs = email.jobs.map((job) => {
      if (isOver(job) || job.state === 'waiting') return job;
      const isHalf = job.pagesDone < job.pages;
      const uncertain = job.uncertain || (email.line?.job === job.id && email.line.phase === 'reply');
      return {
        ...job,
        uncertain,
        state: 'waiting' as const,
        pagesDone: isHalf ? 0 : job.pagesDone,
        since: now,
        dueAt: now,
      };
    });
    world.email = { ...email, jobs, line: null };
    if (world.admin.getSnapshot().value === 'signed-in') world.admin.send({ type: 'signed-out' });
    world.noteAccess();
    world.movePanel({ type: 'home' });
    world.record({ type: 'power.was-cut' });
    return null;
  },
};
