// The practice passwords of the fictional accounts, as the directory has them.
import { newEntra } from '../../src/core/cloud/entra/contoso.ts';

const passwords = newEntra(0, { next: () => 0.5 })
  .tenants.flatMap((tenant) => tenant.users)
  .reduce((known, { address, password }) => known.set(address, password), new Map<string, string>());

/** Of every account: none of these may stand in a page, an address or a store. */
export const practicePasswords: readonly string[] = [...passwords.values()];

export function passwordFor(address: string): string {
  const password = passwords.get(address);
  if (password === undefined) throw new Error(`The directory has no ${address}.`);
  return password;
}
