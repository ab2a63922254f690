/** Names for what lets users of Epson Print Admin Serverless in (printer.md 7), and what they stand for. */
import type { EntraState } from '../cloud/entra/directory.ts';
import type { PrintAdminUser } from '../device/print-admin/print-admin.ts';
import { isInitialPassword } from '../device/print-admin/stored-password.ts';
import { foldedUserId } from '../device/print-admin/user-id.ts';
import type { PrinterState } from '../device/printer.ts';
import type { World } from '../world.ts';
import type { RunSecret } from './run.ts';

type Printer = Pick<PrinterState, 'printAdmin'>;

/** The user whom the printer knows by this user ID; of its own list where both lists have one. */
export function userOf({ printAdmin: { users } }: Printer, userId: string): PrintAdminUser | undefined {
  const folded = foldedUserId(userId);
  const found = users.filter((user) => foldedUserId(user.userId) === folded);
  return found.find(({ source }) => source === 'local') ?? found[0];
}

/** The password that a scenario begins with; null where another one was given since. */
export function firstPassword({ secrets }: Pick<PrinterState, 'secrets'>, id: number): string | null {
  const stored = secrets.printAdminPasswords[id];
  return stored !== undefined && isInitialPassword(stored) ? stored.slice(1) : null;
}

/** The password of the organisation's account that somebody logs in with (Remote DB); the part before the domain is enough. */
export function directoryPassword({ tenants }: EntraState, userId: string): string | null {
  const typed = userId.trim().toLowerCase();
  const people = tenants.filter(({ kind }) => kind === 'work').flatMap(({ users }) => users);
  const member = people.find(({ address }) => address === typed || address.slice(0, address.indexOf('@')) === typed);
  return member?.password ?? null;
}

/** What was typed as a user ID: somebody's, or nobody's. */
export function userIdName({ printer, email }: Pick<World, 'printer' | 'email'>, userId: string): string {
  const isKnown = userOf(printer, userId) !== undefined;
  const isAccount = email !== null && directoryPassword(email.cloud.entra, userId) !== null;
  return isKnown || isAccount ? userId : ('@wrong' satisfies RunSecret);
}

/** Numbers of users that are there, and new ones in the order in which a command has them. */
export function numberNames({ printAdmin: { users } }: Printer): (value: string, nth: number) => RunSecret {
  const fresh: string[] = [];
  return (value, nth) => {
    const owner = users.find(({ idNumber }) => idNumber === value);
    if (owner !== undefined) return `@number-${owner.id}`;
    if (!fresh.includes(value)) fresh.push(value);
    return `@new-number-${nth}-${fresh.indexOf(value) + 1}`;
  };
}

/** A number that nobody has: eight digits, as many as a number may have. */
export function freeNumber({ printAdmin: { users } }: Printer): string {
  const taken = new Set(users.map(({ idNumber }) => idNumber));
  let number = 99_999_999;
  while (taken.has(String(number))) number -= 1;
  return String(number);
}

/** What a name of a number stands for; null where it is no such name, or nobody's. */
export function numberText({ printAdmin: { users } }: Printer, name: string): string | null {
  const known = /^@number-(\d{1,12})$/.exec(name);
  if (known !== null) return users.find(({ id }) => id === Number(known[1]))?.idNumber ?? null;
  const fresh = /^@new-number-(\d{1,4})-(\d{1,4})$/.exec(name);
  if (fresh === null) return null;
  return String(10_000_000 + Number(fresh[1]) * 2500 + Number(fresh[2]));
}
