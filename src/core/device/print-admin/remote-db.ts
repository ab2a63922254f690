/** Remote DB (printer.md 7): users of the organisation's directory, checked there and kept on the printer for when it cannot be reached. */
import { type Member, memberByAddress, withUser } from '../../cloud/entra/authority.ts';
import type { EntraState } from '../../cloud/entra/directory.ts';
import { afterWrongPassword, isLocked, isPasswordExpired } from '../../cloud/entra/password-check.ts';
import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import { reachCause } from '../email/reach.ts';
import { forgetUser } from '../my-email/forget-user.ts';
import { printAdminLimits } from './limits.ts';
import { type PrintAdminUser, printAdminFunctions } from './print-admin.ts';
import { savePrintAdmin } from './save-print-admin.ts';
import { isPrintAdminPassword } from './stored-password.ts';
import { foldedUserId } from './user-id.ts';

/** `id` of the user who is let in; 'no': the directory, or what was kept of it, says no. */
export type RemoteAnswer = number | 'no' | 'unreachable';

const isReachable = ({ printer }: World, { faults, cloud }: EmailState): boolean =>
  reachCause(printer, faults, 'entra') === null && !cloud.entra.weather.outage;

/** The address that a user ID stands for: the part before the organisation's domain is enough. */
function addressOf({ tenants }: EntraState, userId: string): string {
  const typed = userId.trim().toLowerCase();
  const domain = tenants.find(({ kind }) => kind === 'work')?.domain ?? '';
  return typed.includes('@') ? typed : `${typed}@${domain}`;
}

/** Somebody of the organisation, not a personal account. */
function colleague(entra: EntraState, address: string): Member | null {
  const member = memberByAddress(entra, address);
  return member?.tenant.kind === 'work' ? member : null;
}

/** A password as the sign-in page sees it (identity.md 2.4): locked, wrong, blocked, expired. The directory counts wrong ones. */
function withPasswordTried(
  entra: EntraState,
  { tenant, user }: Member,
  password: string,
  now: number,
): { entra: EntraState; isGood: boolean } {
  if (isLocked(user, now)) return { entra, isGood: false };
  if (password !== user.password)
    return { entra: withUser(entra, tenant, afterWrongPassword(user, now)), isGood: false };
  const cleared = { ...user, wrongPasswords: 0, lockedUntil: 0 };
  const isGood = user.enabled && !isPasswordExpired({ tenant, user }, now);
  return { entra: user.wrongPasswords === 0 ? entra : withUser(entra, tenant, cleared), isGood };
}

const keptUser = ({ printer }: World, address: string): PrintAdminUser | undefined =>
  printer.printAdmin.users.find(
    ({ userId, source }) => source === 'remote' && foldedUserId(userId) === foldedUserId(address),
  );

const isKeptPassword = ({ printer, ports }: World, id: number, password: string): boolean => {
  const stored = printer.secrets.printAdminPasswords[id];
  return stored !== undefined && isPrintAdminPassword(stored, password, ports.digest);
};

/** Somebody whom the directory knows no more, or lets in nowhere: what was kept of them goes. */
function dropUser(world: World, id: number): void {
  const { printAdmin } = world.printer;
  forgetUser(world, [id]);
  savePrintAdmin(world, { ...printAdmin, users: printAdmin.users.filter((user) => user.id !== id) });
  const { [String(id)]: _, ...tries } = world.printAdmin.tries;
  world.printAdmin = { ...world.printAdmin, tries, recent: world.printAdmin.recent.filter((other) => other !== id) };
  world.record({ type: 'print-admin.changed' });
}

/** The password that was kept is no longer the directory's: it opens nothing any more. */
function dropPassword(world: World, id: number): void {
  const { printer } = world;
  const { [String(id)]: _, ...printAdminPasswords } = printer.secrets.printAdminPasswords;
  world.printer = { ...printer, secrets: { ...printer.secrets, printAdminPasswords } };
}

/** Name and address are the directory's, the rest the administrator's. At most 1,000 are kept: whoever was here longest ago goes. */
function keep(world: World, { user }: Member, password: string | null): number {
  const before = keptUser(world, user.address);
  const { printAdmin } = world.printer;
  const id = before?.id ?? printAdmin.nextUser;
  const [oldest] = world.printAdmin.recent;
  if (before === undefined && oldest !== undefined && world.printAdmin.recent.length >= printAdminLimits.users)
    dropUser(world, oldest);
  const kept: PrintAdminUser = {
    department: '',
    card: '',
    idNumber: '',
    administrator: false,
    functions: printAdminFunctions,
    color: true,
    source: 'remote',
    ...before,
    id,
    userId: user.address,
    name: [...user.name].slice(0, printAdminLimits.name).join(''),
    email: user.address,
  };
  const others = world.printer.printAdmin.users.filter((other) => other.id !== id);
  const users = [...others, kept].sort((one, other) => one.id - other.id);
  const nextUser = Math.max(printAdmin.nextUser, id + 1);
  const given = password === null || isKeptPassword(world, id, password) ? {} : { [id]: password };
  savePrintAdmin(world, { ...printAdmin, users, nextUser }, given);
  world.printAdmin = {
    ...world.printAdmin,
    recent: [...world.printAdmin.recent.filter((other) => other !== id), id],
  };
  return id;
}

/** Asks the directory whether somebody may in. `password` null: How to Authenticate User asks for none. Second factors and Conditional Access are not asked for: nobody could answer them here. */
export function askDirectory(world: World, email: EmailState, userId: string, password: string | null): RemoteAnswer {
  const { entra } = email.cloud;
  const address = addressOf(entra, userId);
  const kept = keptUser(world, address);
  if (!isReachable(world, email)) {
    if (kept === undefined) return 'unreachable';
    return password === null || isKeptPassword(world, kept.id, password) ? kept.id : 'no';
  }
  const member = colleague(entra, address);
  if (member === null || !member.user.enabled) {
    if (kept !== undefined) dropUser(world, kept.id);
    return 'no';
  }
  if (password === null) return keep(world, member, null);
  const tried = withPasswordTried(entra, member, password, world.trueTime);
  world.email = { ...email, cloud: { ...email.cloud, entra: tried.entra } };
  if (tried.isGood) return keep(world, member, password);
  if (kept !== undefined && isKeptPassword(world, kept.id, password)) dropPassword(world, kept.id);
  return 'no';
}

/** Whether somebody who is kept, and has a card or a number here, may still in. */
export function isStillThere(world: World, email: EmailState, { userId }: PrintAdminUser): boolean {
  if (!isReachable(world, email)) return true;
  return colleague(email.cloud.entra, userId)?.user.enabled === true;
}
