import type { World } from '../../world.ts';
import { newSalt } from '../admin/password.ts';
import { storedPassword } from '../web/access-users.ts';
import type { PrintAdminState } from './print-admin.ts';

/** Saves license and users. `given`: `id` → new password, kept salted and hashed only. Passwords of users who are gone go with them. */
export function savePrintAdmin(
  world: World,
  printAdmin: PrintAdminState,
  given: Readonly<Record<string, string>> = {},
): void {
  const { printer, ports } = world;
  const hashed = Object.entries(given).map(
    ([id, password]) => [id, storedPassword(newSalt(ports.rng), password, ports.digest)] as const,
  );
  const known = new Set(printAdmin.users.map(({ id }) => String(id)));
  const passwords = Object.entries({ ...printer.secrets.printAdminPasswords, ...Object.fromEntries(hashed) });
  const printAdminPasswords = Object.fromEntries(passwords.filter(([id]) => known.has(id)));
  world.printer = { ...printer, printAdmin, secrets: { ...printer.secrets, printAdminPasswords } };
}
