/** What is wrong with users of Epson Print Admin Serverless (printer.md 7): one check for each field, for one user and for a whole file. The page asks before it sends, the printer before it saves. */
import { addressProblem } from '../email/entries.ts';
import { profileOf } from '../models.ts';
import type { PrinterState } from '../printer.ts';
import { asciiProblem, only } from '../web/email-server-problems.ts';
import type { WebProblem, WebProblems } from '../web/web-request.ts';
import type { WebSettings } from '../web/web-settings.ts';
import { printAdminLimits as limits } from './limits.ts';
import type { PrintAdminState, PrintAdminUser } from './print-admin.ts';
import type { PrintAdminRow } from './rows.ts';
import { foldedUserId, unwritableIn, utf8Length } from './user-id.ts';

/** What the checks read: the printer itself; on a page `{ ...view.printer, printAdmin: more.printAdmin }`. */
export type UserData = Pick<PrinterState, 'model'> & {
  printAdmin: PrintAdminState;
  web: Pick<WebSettings, 'openPlatform'>;
};

/** A user as it is typed; `id` 0: a new one. */
export type TypedUser = Omit<PrintAdminUser, 'source'>;

type Problem = WebProblem | null;
type Fields = Pick<PrintAdminUser, 'userId' | 'name' | 'department' | 'email' | 'card' | 'idNumber'>;

/** Whether users log in with a password. */
export const asksPassword = ({ openPlatform }: UserData['web']): boolean =>
  openPlatform.howToAuthenticate === 'card-or-id-and-password';

const unwritableProblem = (text: string): Problem => {
  const character = unwritableIn(text);
  return character === null ? null : { problem: 'characters', character };
};

function userIdProblem(userId: string): Problem {
  const typed = userId.trim();
  if (typed === '') return { problem: 'empty' };
  // Counted in bytes: a letter that is not ASCII takes two or more.
  if (utf8Length(typed) > limits.userId) return { problem: 'too-long', limit: limits.userId };
  return unwritableProblem(typed);
}

const nameProblem = (text: string, limit: number): Problem =>
  [...text.trim()].length > limit ? { problem: 'too-long', limit } : unwritableProblem(text.trim());

function emailProblem(address: string): Problem {
  if (address.trim() === '') return null;
  const found = addressProblem(address.trim(), limits.email);
  return found === null || found.problem === 'empty' ? null : found;
}

function numberProblem(idNumber: string, shortest: number): Problem {
  const typed = idNumber.trim();
  if (typed === '') return null;
  const character = [...typed].find((one) => one < '0' || one > '9');
  if (character !== undefined) return { problem: 'characters', character };
  if (typed.length < shortest) return { problem: 'too-short', limit: shortest };
  return typed.length > limits.idNumber.max ? { problem: 'too-long', limit: limits.idNumber.max } : null;
}

/** Each field by itself. */
const fieldProblems = (user: Fields, { openPlatform }: UserData['web']): Record<keyof Fields, Problem> => ({
  userId: userIdProblem(user.userId),
  name: nameProblem(user.name, limits.name),
  department: nameProblem(user.department, limits.department),
  email: emailProblem(user.email),
  card: asciiProblem(user.card.trim(), limits.card),
  idNumber: numberProblem(user.idNumber, openPlatform.idNumberDigits),
});

/** `typed` null or '': none is given. */
function passwordProblem(typed: string | null, isNeeded: boolean): Problem {
  if (typed === null || typed === '') return isNeeded ? { problem: 'empty' } : null;
  return asciiProblem(typed, limits.password);
}

/** What other users have: whoever comes next must have something else. */
class Taken {
  readonly #ids = new Set<string>();
  readonly #cards = new Set<string>();
  readonly #numbers = new Set<string>();

  constructor(users: Iterable<PrintAdminUser>) {
    for (const user of users) this.add(user, user.source === 'local');
  }

  add({ userId, card, idNumber }: Fields, isLocal = true): void {
    // Who is kept from the directory stands beside a local user of the same name.
    if (isLocal) this.#ids.add(foldedUserId(userId));
    this.#cards.add(card.trim());
    this.#numbers.add(idNumber.trim());
  }

  problems({ userId, card, idNumber }: Fields): Partial<Record<keyof Fields, WebProblem>> {
    const twice = { problem: 'twice' } as const;
    return {
      ...(this.#ids.has(foldedUserId(userId)) ? { userId: twice } : {}),
      ...(card.trim() !== '' && this.#cards.has(card.trim()) ? { card: twice } : {}),
      ...(idNumber.trim() !== '' && this.#numbers.has(idNumber.trim()) ? { idNumber: twice } : {}),
    };
  }
}

const isOffered = ({ model }: UserData): boolean => profileOf(model).capabilities.includes('to-my-email');
const localsOf = ({ users }: PrintAdminState): PrintAdminUser[] => users.filter(({ source }) => source === 'local');

/** Whoever is kept from the directory has the user ID and the password of the directory. */
function remoteProblems(before: PrintAdminUser, user: TypedUser, password: string | null): WebProblems {
  return only({
    userId: foldedUserId(before.userId) === foldedUserId(user.userId) ? null : { problem: 'not-offered' },
    password: password === null || password === '' ? null : { problem: 'not-offered' },
  });
}

/**
 * What is wrong with a user that is added (`id` 0) or changed: fields `userId`, `name`, `department`, `email`, `card`, `idNumber`, `password`,
 * and `users` where there are as many as there can be. `password` null or '': that of a known user stays.
 */
export function printAdminUserProblems(
  data: UserData,
  { user, password }: { user: TypedUser; password: string | null },
): WebProblems {
  if (!isOffered(data)) return { userId: { problem: 'not-offered' } };
  const { users } = data.printAdmin;
  const before = users.find(({ id }) => id === user.id);
  const taken = new Taken(users.filter(({ id }) => id !== user.id));
  // What cannot be taken at all is said before what somebody else has.
  const own = { ...taken.problems(user), ...only(fieldProblems(user, data.web)) };
  if (before?.source === 'remote') {
    const { userId: _, ...rest } = own;
    return { ...rest, ...remoteProblems(before, user, password) };
  }
  const isFull = before === undefined && localsOf(data.printAdmin).length >= limits.users;
  return {
    ...own,
    ...only({
      password: passwordProblem(password, before === undefined && asksPassword(data.web)),
      users: isFull ? { problem: 'too-many', limit: limits.users } : null,
    }),
  };
}

/** What is wrong with the file as a whole: field `rows`. */
function countProblem(known: number, added: number, rows: readonly PrintAdminRow[]): Problem {
  if (rows.length === 0) return { problem: 'empty' };
  return known + added > limits.users ? { problem: 'too-many', limit: limits.users } : null;
}

/**
 * What is wrong with a file of users: `rows.<place from 0>.<field>` with the fields of `printAdminUserProblems`, and `rows` for the whole.
 * What is twice is said at the later row. One pass: 1,000 rows take a few milliseconds.
 */
export function rowsProblems(data: UserData, rows: readonly PrintAdminRow[], mode: 'add' | 'replace'): WebProblems {
  if (!isOffered(data)) return { rows: { problem: 'not-offered' } };
  const named = new Set(rows.map(({ userId }) => foldedUserId(userId)));
  const locals = localsOf(data.printAdmin);
  const known = new Set(locals.map(({ userId }) => foldedUserId(userId)));
  const isStaying = (user: PrintAdminUser): boolean =>
    user.source === 'remote' || (mode === 'add' && !named.has(foldedUserId(user.userId)));
  const staying = data.printAdmin.users.filter(isStaying);
  const taken = new Taken(staying);
  const found: [string, Problem][] = rows.flatMap((row, at) => {
    const isNew = !known.has(foldedUserId(row.userId));
    const own = {
      ...taken.problems(row),
      ...only(fieldProblems(row, data.web)),
      ...only({ password: passwordProblem(row.password, isNew && asksPassword(data.web)) }),
    };
    taken.add(row);
    return Object.entries(own).map(([field, problem]): [string, Problem] => [`rows.${at}.${field}`, problem]);
  });
  const remaining = staying.filter(({ source }) => source === 'local').length;
  return only({ rows: countProblem(remaining, named.size, rows), ...Object.fromEntries(found) });
}
