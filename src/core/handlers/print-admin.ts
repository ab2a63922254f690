import { waitAfter } from '../device/admin/admin-session.machine.ts';
import { currentItem } from '../device/panel/panel-steps.ts';
import { cardIdOf } from '../device/print-admin/cards.ts';
import { asked, mayEnter, type Verdict, verify } from '../device/print-admin/log-in.ts';
import { nobodyLoggedIn, type PrintAdminUser, printAdminUser } from '../device/print-admin/print-admin.ts';
import type { Refusal } from '../protocol.ts';
import { text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';
import { emailOf } from './scan-checks.ts';

const userIdShape = text(320);
const passwordShape = text(64);
const cardShape = text(32);

/** Nobody is there, and the panel asks who it is. */
function isAsking(world: World): boolean {
  const { context } = world.panel.getSnapshot();
  return context.access.gate && currentItem(context) === 'print-admin-log-in';
}

function waiting({ printAdmin, ports }: World): Refusal | null {
  const wait = printAdmin.guard.blockedUntil - ports.clock.now();
  return wait > 0 ? { reason: 'wait', wait } : null;
}

/** A wrong try: counted over all, and for `user` where it was for somebody. A restart does not shorten the wait. */
function refuseTry(world: World, user: number | null): Refusal {
  const { guard, tries } = world.printAdmin;
  const wrongTries = guard.wrongTries + 1;
  const own = user === null ? 0 : (tries[user] ?? 0) + 1;
  const wait = Math.max(waitAfter(wrongTries), waitAfter(own));
  const blockedUntil = wait === 0 ? 0 : world.ports.clock.now() + wait;
  world.printAdmin = {
    ...world.printAdmin,
    guard: { wrongTries, blockedUntil },
    tries: user === null ? tries : { ...tries, [user]: own },
  };
  world.record({ type: 'print-admin.refused', wait });
  return { reason: 'wrong-password', wait };
}

/** Somebody has proved who they are: their wrong tries are forgiven, and those that were nobody's. */
function forgive(world: World, user: number): void {
  const { [String(user)]: _, ...tries } = world.printAdmin.tries;
  world.printAdmin = { ...world.printAdmin, guard: nobodyLoggedIn.guard, tries };
}

/** The panel's chart goes to Home by itself when it is told who is there. */
function letIn(world: World, user: number): null {
  world.printAdmin = { ...world.printAdmin, user };
  world.record({ type: 'print-admin.logged-in', user });
  world.noteAccess();
  return null;
}

/** What a verdict comes to; `then`: what is done for who is let in. */
function follow(world: World, verdict: Verdict, then: (user: number) => Refusal | null): Refusal | null {
  switch (verdict.verdict) {
    case 'in':
      forgive(world, verdict.user);
      return then(verdict.user);
    case 'wrong':
      return refuseTry(world, verdict.user);
    case 'no-password':
      return { reason: 'no-password' };
    case 'unreachable':
      return { reason: 'directory-unreachable' };
  }
}

const ownerOf = ({ printer }: World, card: string): PrintAdminUser | undefined =>
  printer.printAdmin.users.find((user) => user.card === card);

/** Log-in at the panel (printer.md 7). */
export const printAdminHandlers: Handlers<
  | 'print-admin.present-card'
  | 'print-admin.log-in'
  | 'print-admin.enter-number'
  | 'print-admin.register-card'
  | 'print-admin.log-out'
> = {
  // A card is no guess: it is read while others' wrong passwords wait.
  'print-admin.present-card': (world, { card: id }) => {
    const wrong = malformed(id, cardShape, 'card');
    if (wrong !== null) return wrong;
    const card = cardIdOf(world.printer, id);
    if (!isAsking(world) || asked(world).card !== true || card === null) return notOffered;
    const owner = ownerOf(world, card);
    if (owner === undefined) return { reason: 'unknown-card' };
    // Known, but not let in: blocked in the directory, or of a list that is not asked.
    return mayEnter(world, emailOf(world), owner) ? letIn(world, owner.id) : { reason: 'user-required' };
  },
  'print-admin.log-in': (world, { userId, password }) => {
    const wrong = malformed(userId, userIdShape, 'userId') ?? malformed(password, passwordShape, 'password');
    if (wrong !== null) return wrong;
    const { userId: takesId, password: takesPassword } = asked(world);
    if (!isAsking(world) || takesId !== true) return notOffered;
    const wait = waiting(world);
    if (wait !== null) return wait;
    const verdict = verify(world, emailOf(world), userId, takesPassword === true ? password : null);
    return follow(world, verdict, (user) => letIn(world, user));
  },
  'print-admin.enter-number': (world, { number }) => {
    const wrong = malformed(number, passwordShape, 'number');
    if (wrong !== null) return wrong;
    if (!isAsking(world) || asked(world).number !== true) return notOffered;
    const wait = waiting(world);
    if (wait !== null) return wait;
    const { users } = world.printer.printAdmin;
    const owner = number === '' ? undefined : users.find(({ idNumber }) => idNumber === number);
    if (owner === undefined || !mayEnter(world, emailOf(world), owner)) return refuseTry(world, null);
    forgive(world, owner.id);
    return letIn(world, owner.id);
  },
  // One card for each user: another takes the place of the one before.
  'print-admin.register-card': (world, { card: id, userId, password }) => {
    const wrong =
      malformed(id, cardShape, 'card') ??
      malformed(userId, userIdShape, 'userId') ??
      malformed(password, passwordShape, 'password');
    if (wrong !== null) return wrong;
    const card = cardIdOf(world.printer, id);
    const isOffered = asked(world).card === true && world.printer.web.openPlatform.allowCardRegistration;
    if (!isAsking(world) || !isOffered || card === null) return notOffered;
    if (ownerOf(world, card) !== undefined) return { reason: 'card-taken' };
    const wait = waiting(world);
    if (wait !== null) return wait;
    const verdict = verify(world, emailOf(world), userId, password);
    return follow(world, verdict, (user) => register(world, user, card));
  },
  'print-admin.log-out': (world) => {
    if (printAdminUser(world.printer, world.printAdmin.user) === null) return notOffered;
    world.signOut();
    world.noteAccess();
    world.movePanel({ type: 'saved', notice: 'logged-out' });
    return null;
  },
};

/** The card is the user's; the panel stands where the card can be held to the reader once more. */
function register(world: World, id: number, card: string): null {
  const { printer } = world;
  const users = printer.printAdmin.users.map((user) => (user.id === id ? { ...user, card } : user));
  world.printer = { ...printer, printAdmin: { ...printer.printAdmin, users } };
  world.record({ type: 'print-admin.card-registered', user: id });
  world.movePanel({ type: 'home' });
  world.movePanel({ type: 'noticed', notice: 'card-registered' });
  return null;
}
