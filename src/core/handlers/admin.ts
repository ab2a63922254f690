import { matchesPassword, passwordProblem } from '../device/admin/password.ts';
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

const newSalt = (world: World): string =>
  Array.from({ length: 16 }, () =>
    Math.floor(world.ports.rng.next() * 256)
      .toString(16)
      .padStart(2, '0'),
  ).join('');

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
    world.admin.send({ type: 'password.accepted' });
    world.record({ type: 'admin.signed-in' });
    world.noteAccess();
    world.movePanel({ type: 'admin.accepted' });
    return null;
  },
  'admin.sign-out': (world) => {
    if (!isSignedIn(world)) return notOffered;
    world.admin.send({ type: 'signed-out' });
    world.record({ type: 'admin.signed-out' });
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
    const salt = newSalt(world);
    const password = { salt, hash: world.ports.digest(salt, next) };
    world.printer = { ...world.printer, admin: { ...world.printer.admin, password } };
    endOtherSessions(world, null);
    world.record({ type: 'admin.password-changed' });
    world.movePanel({ type: 'saved', notice: 'saved' });
    return null;
  },
  'admin.reset-password': (world) => {
    const refusal = barred(world, 'admin-password');
    if (refusal !== null) return refusal;
    if (world.printer.admin.password === null) return notOffered;
    world.printer = { ...world.printer, admin: { ...world.printer.admin, password: null } };
    endOtherSessions(world, null);
    world.record({ type: 'admin.password-changed' });
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
