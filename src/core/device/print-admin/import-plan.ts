/** What a file of users in which nothing is wrong makes of the users: also what the page shows before it is imported. */
import { type PrintAdminState, type PrintAdminUser, printAdminFunctions } from './print-admin.ts';
import type { PrintAdminRow } from './rows.ts';
import { foldedUserId } from './user-id.ts';

export interface ImportPlan {
  printAdmin: PrintAdminState;
  /** `id`s. */
  added: readonly number[];
  /** Known users of the file, whether or not anything of them is another. */
  changed: readonly number[];
  removed: readonly number[];
  /** `id` → password that the file gives. */
  passwords: Readonly<Record<string, string>>;
}

/** A user without spaces around what was typed, each function once and in their order. */
export const tidyUser = (user: PrintAdminUser): PrintAdminUser => ({
  id: user.id,
  userId: user.userId.trim(),
  name: user.name.trim(),
  department: user.department.trim(),
  email: user.email.trim(),
  card: user.card.trim(),
  idNumber: user.idNumber.trim(),
  administrator: user.administrator,
  functions: printAdminFunctions.filter((known) => user.functions.includes(known)),
  color: user.color,
  source: user.source,
});

/** Whoever is known by the user ID keeps `id`, and with it the password and the sign-in to Microsoft. */
export function importPlan(
  before: PrintAdminState,
  rows: readonly PrintAdminRow[],
  mode: 'add' | 'replace',
): ImportPlan {
  const locals = before.users.filter(({ source }) => source === 'local');
  const known = new Map(locals.map(({ userId, id }) => [foldedUserId(userId), id]));
  let { nextUser } = before;
  const passwords: Record<string, string> = {};
  const imported = rows.map(({ password, ...row }): PrintAdminUser => {
    const id = known.get(foldedUserId(row.userId)) ?? nextUser++;
    if (password !== '') passwords[id] = password;
    return tidyUser({ ...row, id, source: 'local' });
  });
  const ids = new Set(imported.map(({ id }) => id));
  const others = before.users.filter(({ id, source }) => !ids.has(id) && (mode === 'add' || source === 'remote'));
  return {
    printAdmin: { ...before, users: [...others, ...imported].sort((one, other) => one.id - other.id), nextUser },
    added: imported.flatMap(({ id }) => (id >= before.nextUser ? [id] : [])),
    changed: imported.flatMap(({ id }) => (id < before.nextUser ? [id] : [])),
    removed: mode === 'add' ? [] : locals.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    passwords,
  };
}
