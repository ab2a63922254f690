import type { World } from '../world.ts';
import type { EmailState } from './email/email-state.ts';
import { isOver, type Job } from './jobs/job.ts';
import { endOtherSessions } from './web/web-sessions.ts';

/** Whatever was under way begins again; pages that were on the glass are scanned anew. */
function restarted(job: Job, { line }: EmailState, now: number): Job {
  if (isOver(job) || job.state === 'waiting') return job;
  const isHalf = job.pagesDone < job.pages;
  const uncertain = job.uncertain || (line?.job === job.id && line.phase === 'reply');
  return { ...job, uncertain, state: 'waiting', pagesDone: isHalf ? 0 : job.pagesDone, since: now, dueAt: now };
}

/** The phase that was under way begins again: a half of it is of no use. */
function updateAgain({ update }: EmailState, now: number): EmailState['update'] {
  if (update === null) return null;
  const done = update.phase === 'downloading' ? 0 : downloadTime;
  return { ...update, startedAt: now - done, until: now - done + updateTime };
}

/** How long a firmware update takes, and how much of it the download, ms. Minutes on a real printer. */
export const downloadTime = 12_000;
export const updateTime = 20_000;

/** The printer goes off and on again: nobody is logged in any more, the panel is at Home, what was half done begins again. */
export function restartPrinter(world: World, email: EmailState): void {
  const now = world.trueTime;
  const isTesting = email.test?.result === null;
  world.email = {
    ...email,
    jobs: email.jobs.map((job) => restarted(job, email, now)),
    line: null,
    test: isTesting ? null : email.test,
    update: updateAgain(email, now),
  };
  endOtherSessions(world, null);
  world.signOut();
  world.noteAccess();
  world.movePanel({ type: 'home' });
}
