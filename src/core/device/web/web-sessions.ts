/** Who is logged in to Web Config: kept in memory only, as a printer does. A restart of the world logs everybody out. */
import type { World } from '../../world.ts';
import { waitAfter } from '../admin/admin-session.machine.ts';

export interface LoggedIn {
  name: string;
  key: string;
  /** True time (ms) of its last request. */
  seenAt: number;
}

/** Browsers that may be logged in at once; the one unused for longest has to go. */
export const sessionLimit = 4;

/** Wrong tries of Web Config's log-in, kept over a restart. Times: port time in ms. */
export interface WebGuard {
  wrongTries: number;
  blockedUntil: number;
}
export const freshGuard: WebGuard = { wrongTries: 0, blockedUntil: 0 };

/** True time (ms) at which a session ends unless it is used; null: never, as Operation Timeout is off (printer.md 6.1). */
export function sessionEnd(world: World, { seenAt }: LoggedIn): number | null {
  const { on, seconds } = world.printer.operationTimeout;
  return on ? seenAt + seconds * 1000 : null;
}

export function isLive(world: World, session: LoggedIn): boolean {
  const end = sessionEnd(world, session);
  return end === null || world.trueTime < end;
}

/** Logs out whom `keep` does not name; true where there was somebody. */
function logOut(world: World, keep: (session: LoggedIn) => boolean): boolean {
  const kept = world.sessions.filter(keep);
  if (kept.length === world.sessions.length) return false;
  world.sessions = kept;
  world.record({ type: 'web.logged-out' });
  return true;
}

/** Drops sessions that have ended; true where there were some. */
export const endSessions = (world: World): boolean => logOut(world, (session) => isLive(world, session));

/** Logs everybody out but the session of this name: the administrator's password was changed, or with null the printer restarts. */
export const endOtherSessions = (world: World, keep: string | null): boolean =>
  logOut(world, ({ name }) => name === keep);

/** A wrong administrator password was given at Web Config; returns how long the next try has to wait, ms. */
export function countWrongTry(world: World, now: number): number {
  const wrongTries = world.webGuard.wrongTries + 1;
  const wait = waitAfter(wrongTries);
  world.webGuard = { wrongTries, blockedUntil: wait === 0 ? 0 : now + wait };
  world.record({ type: 'web.refused', wait });
  return wait;
}
