import { matchesPassword, newSalt, passwordProblem, type StoredPassword } from '../device/admin/password.ts';
import { noteEvent } from '../device/web/notify.ts';
import { endOtherSessions } from '../device/web/web-sessions.ts';
import type { Refusal } from '../protocol.ts';
import { flag } from '../record-shape.ts';
import { text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { barred, malformed, notOffered } from './refusals.ts';

const typed = text(64);
const isSignedIn = (world: World): boolean => world.admin.getSnapshot().value === 'signed-in';

function refuseTry(world: World, now: number): Refusal {
  world.admin.send({ type: 'password.refused', at: now });
  const { blockedUntil } = world.admin.getSnapshot().context;
  const wait = Math.max(0, blockedUntil - now);
  world.record({ type: 'admin.refused', wait });
  return { reason: 'wrong-password', wait };
}

/** Another password on the panel: whoever is logged in to Web Config with the one before is logged out. */
function changePassword(world: World, password: StoredPassword): void {
  world.printer = { ...world.printer, admin: { ...world.printer.admin, password } };
  world.record({ type: 'admin.password-changed' });
  endOtherSessions(world, null);
  noteEvent(world, 'password-changed');
}

export const adminHandlers: Handlers<
  'admin.sign-in' | 'admin.sign-out' | 'admin.change-password' | 'admin.reset-password' | 'lock.set'
> = {
  'admin.sign-in': (world, { password }) => {
    if (isSignedIn(world)) return notOffered;
    const wrong = malformed(password, typed, 'password');
    if (wrong !== null) return wrong;
    const now = world.ports.clock.now();
    const { blockedUntil } = world.admin.getSnapshot().context;
    if (now < blockedUntil) return { reason: 'wait', wait: blockedUntil - now };
    const { admin, serial } = world.printer;
    if (!matchesPassword(admin.password, serial, password, world.ports.digest)) return refuseTry(world, now);
    // One person at a time: a user who was signed in makes room.
    world.signOut();
    world.admin.send({ type: 'password.accepted' });
    world.record({ type: 'admin.signed-in' });
    world.noteAccess();
    world.movePanel({ type: 'admin.accepted' });
    return null;
  },
  'admin.sign-out': (world) => {
    if (!isSignedIn(world)) return notOffered;
    world.signOut();
    world.noteAccess();
    world.movePanel({ type: 'saved', notice: 'signed-out' });
    return null;
  },
  'admin.change-password': (world, { next, confirm }) => {
    const refusal =
      barred(world, 'admin-password') ?? malformed(next, typed, 'next') ?? malformed(confirm, typed, 'confirm');
    if (refusal !== null) return refusal;
    const problem = passwordProblem(next, confirm, world.printer.serial);
    if (problem !== null) return { reason: 'password', problem };
    const salt = newSalt(world.ports.rng);
    const password = { salt, hash: world.ports.digest(salt, next) };
    changePassword(world, password);
    world.movePanel({ type: 'saved', notice: 'saved' });
    return null;
  },
  'admin.reset-password': (world) => {
    const refusal = barred(world, 'admin-password');
    if (refusal !== null) return refusal;
    if (world.printer.admin.password === null) return notOffered;
    changePassword(world, null);
    world.movePanel({ type: 'saved', notice: 'password-reset' });
    return null;
  },
  'lock.set': (world, { on }) => {
    const refusal = barred(world, 'lock-setting') ?? malformed(on, flag, 'on');
    if (refusal !== null) return refusal;
    world.printer = { ...world.printer, admin: { ...world.printer.admin, locked: on } };
    world.record({ type: 'setting.changed', setting: 'lock' });
    world.noteAccess();
    return null;
  },
};
