/** Whose jobs somebody at the panel may know of: where users log in (printer.md 7) their own, the administrator all. */
import type { World } from '../../world.ts';
import { runsPrintAdmin } from '../print-admin/print-admin.ts';
import type { Job } from './job.ts';

type Owned = Pick<Job, 'owner'>;

/** The user who is logged in has begun it. */
export const isOwn = ({ printer, printAdmin }: World, { owner }: Owned): boolean =>
  owner !== null && runsPrintAdmin(printer) && owner === printAdmin.user;

/** Whether whoever is at the panel may see a job, and cancel it. What a user sent stays theirs when nobody logs in any more. */
export const maySee = (world: World, job: Owned): boolean =>
  world.isAdmin || isOwn(world, job) || (job.owner === null && !runsPrintAdmin(world.printer));

/** Whether it is theirs to send again, from their address and with their sign-in. */
export const isTheirs = (world: World, job: Owned): boolean =>
  job.owner === null ? maySee(world, job) : isOwn(world, job);
