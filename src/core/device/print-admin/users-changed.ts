import type { World } from '../../world.ts';
import { forgetUser } from '../my-email/forget-user.ts';
import { printAdminUser, runsPrintAdmin } from './print-admin.ts';

/** Whose place another has taken. */
interface Gone {
  /** `id`s of users who are none any more, or whose license has gone: nothing of them stays. */
  gone?: readonly number[];
  /** `id`s of users whose password is another one: they log in again, and nobody's tries of the password before count. */
  ended?: readonly string[];
}

/** License or users changed: who is no user any more is logged out and forgotten, and the panel shows what is open to whom now. */
export function printAdminChanged(world: World, { gone = [], ended = [] }: Gone = {}): void {
  forgetUser(world, gone);
  const { printAdmin, printer, access } = world;
  const { user, tries, recent } = printAdmin;
  const isGone = user !== null && (printAdminUser(printer, user) === null || ended.includes(String(user)));
  // Epson Print Admin Serverless takes the place of Access Control.
  const isInOldPlace = access.user !== null && runsPrintAdmin(printer);
  if (isGone || isInOldPlace) world.signOut();
  const known = new Set(printer.printAdmin.users.map(({ id }) => String(id)));
  const fresh = new Set(ended);
  world.printAdmin = {
    ...world.printAdmin,
    tries: Object.fromEntries(Object.entries(tries).filter(([id]) => known.has(id) && !fresh.has(id))),
    recent: recent.filter((id) => known.has(String(id))),
  };
  world.record({ type: 'print-admin.changed' });
  world.noteAccess();
  if (!isGone) return;
  // Whoever stands there is told, and what they had open is nobody's: also where nobody has to log in any more.
  world.movePanel({ type: 'home' });
  world.movePanel({ type: 'noticed', notice: 'logged-out' });
}
