import { waitAfter } from '../device/admin/admin-session.machine.ts';
import { runsPrintAdmin } from '../device/print-admin/print-admin.ts';
import { signedInUser } from '../device/web/access.ts';
import { isUserPassword } from '../device/web/access-users.ts';
import { freshGuard } from '../device/web/web-sessions.ts';
import type { Refusal } from '../protocol.ts';
import { whole } from '../record-shape.ts';
import { text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';

/** A wrong password of a user: each user's tries are counted apart, and a restart does not shorten the wait. */
function refuseTry(world: World, user: number, now: number): Refusal {
  const wrongTries = (world.access.tries[user] ?? freshGuard).wrongTries + 1;
  const wait = waitAfter(wrongTries);
  const blockedUntil = wait === 0 ? 0 : now + wait;
  world.access = { ...world.access, tries: { ...world.access.tries, [user]: { wrongTries, blockedUntil } } };
  world.record({ type: 'access.refused', wait });
  return { reason: 'wrong-password', wait };
}

/** Users of Access Control at the panel (printer.md 2.2, 6.4). */
export const accessHandlers: Handlers<'access.sign-in' | 'access.sign-out'> = {
  'access.sign-in': (world, { user, password }) => {
    const wrong = malformed(user, whole(1, 1e9), 'user') ?? malformed(password, text(64), 'password');
    if (wrong !== null) return wrong;
    const { printer, access, ports } = world;
    const isSomebodyThere = world.admin.getSnapshot().value === 'signed-in' || access.user !== null;
    if (isSomebodyThere || runsPrintAdmin(printer) || signedInUser(printer, user) === null) return notOffered;
    const stored = printer.secrets.userPasswords[user];
    if (stored === undefined) return { reason: 'no-password' };
    const now = ports.clock.now();
    const { blockedUntil } = access.tries[user] ?? freshGuard;
    if (now < blockedUntil) return { reason: 'wait', wait: blockedUntil - now };
    if (!isUserPassword(stored, password, ports.digest)) return refuseTry(world, user, now);
    const { [String(user)]: _, ...tries } = access.tries;
    world.access = { user, tries };
    world.record({ type: 'access.signed-in', user });
    world.noteAccess();
    world.movePanel({ type: 'user.accepted' });
    return null;
  },
  'access.sign-out': (world) => {
    if (world.access.user === null) return notOffered;
    world.signOut();
    world.noteAccess();
    world.movePanel({ type: 'saved', notice: 'user-signed-out' });
    return null;
  },
};
