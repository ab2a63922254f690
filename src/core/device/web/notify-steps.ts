/** Email Notification (P27): events become jobs as soon as the printer can send. */
import type { World } from '../../world.ts';
import { accept, newJob } from '../jobs/new-job.ts';
import { whyNot } from '../jobs/why-not.ts';
import { whoWants } from './notify.ts';
import { noticeOf } from './notify-mail.ts';

/** True time (ms) at which the next notification becomes a job: now, or null while there is none or nothing can be sent. */
export function notifyDue(world: World): number | null {
  const { email } = world;
  return email !== null && email.owed.length > 0 && whyNot(world, email) === null ? world.trueTime : null;
}

/** Makes a job of the oldest event; nobody may want to hear of it any more. */
export function notifyStep(world: World): void {
  const { email } = world;
  const [oldest, ...owed] = email?.owed ?? [];
  if (email === null || oldest === undefined) return;
  const to = whoWants(world.printer, oldest.event);
  world.email = { ...email, owed };
  if (to.length === 0) return;
  const notice = noticeOf(world, oldest, to);
  const job = newJob(world, world.email);
  const own = { kind: 'email-notification', user: 'printer', owner: null, scan: null } as const;
  accept(world, world.email, { ...job, ...own, notice, pages: 0 });
}
