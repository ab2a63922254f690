/** To My Email (G24-G28): a scan to one's own mailbox. */
import type { EmailState } from '../device/email/email-state.ts';
import type { Job } from '../device/jobs/job.ts';
import { accept, acceptAgain, newJob } from '../device/jobs/new-job.ts';
import { type ScanRequest, samples } from '../device/jobs/scan.ts';
import { whyNot } from '../device/jobs/why-not.ts';
import { sendsAsUser, whoMayUse } from '../device/my-email/own-sender.ts';
import type { PrintAdminUser } from '../device/print-admin/print-admin.ts';
import type { Refusal } from '../protocol.ts';
import type { World } from '../world.ts';
import { notOffered } from './refusals.ts';
import { mayScanIn, refuseScan, userRequired } from './scan-checks.ts';

/** Goes on where a user's scan can be sent to them; else says why not on the panel, or refuses. */
function whereSent(
  world: World,
  email: EmailState,
  color: ScanRequest['color'],
  go: (user: PrintAdminUser, fromOwner: boolean) => void,
): Refusal | null {
  const { user, refusal } = whoMayUse(world);
  if (user === null) return refusal;
  if (!mayScanIn(world, color)) return userRequired;
  if (user.email === '') return refuseScan(world, 'no-email-address');
  // A user's own sign-in comes on top of the set-up of the email server.
  const message = whyNot(world, email);
  if (message !== null) return refuseScan(world, message);
  const fromOwner = sendsAsUser(world.printer);
  if (fromOwner && email.myEmail.signIns[user.id]?.state !== 'signed-in') return notOffered;
  go(user, fromOwner);
  return null;
}

/** Begins a scan to whoever is logged in. */
export const scanToOwner = (world: World, email: EmailState, scan: Omit<ScanRequest, 'to'>): Refusal | null =>
  whereSent(world, email, scan.color, (user, fromOwner) => {
    const own = { kind: 'to-my-email', scan: { ...scan, to: [user.email] }, pages: samples[scan.sample] } as const;
    const job: Job = { ...newJob(world, email), ...own, fromOwner };
    accept(world, email, job);
    world.movePanel({ type: 'job.opened', job: job.id });
  });

/** The same pages once more, to where the user's scans go now. */
export const sendOwnAgain = (world: World, email: EmailState, job: Job): Refusal | null =>
  whereSent(world, email, job.scan?.color ?? 'mono', (user, fromOwner) => {
    const scan = job.scan === null ? null : { ...job.scan, to: [user.email] };
    acceptAgain(world, email, job, { scan, fromOwner });
  });
