/** Users of Access Control (printer.md 6.4): limits, passwords. The page asks before it sends, the printer before it saves. */
import type { Digest } from '../../ports.ts';
import type { PrinterState } from '../printer.ts';
import { asciiProblem, only } from './email-server-problems.ts';
import type { WebProblem, WebProblems, WebRequestOf } from './web-request.ts';
import { type AccessUser, accessFunctions } from './web-settings.ts';

/** printer.md 6.4; other generations have other limits. */
export const accessLimits = { users: 10, name: 14, password: 20 } as const;

/** What the checks read of the printer. */
type Printer = { web: Pick<PrinterState['web'], 'accessControl'> };

/** Letters, digits and signs: no space. */
function nameProblem(name: string): WebProblem | null {
  if (name === '') return { problem: 'empty' };
  if (name.includes(' ')) return { problem: 'characters', character: ' ' };
  return asciiProblem(name, accessLimits.name);
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What is wrong with a user: fields `number`, `name`, `password`. `password` null: that of a known user stays. */
export function accessUserProblems(
  printer: Printer,
  { user, password }: Omit<WebRequestOf<'access-user.save'>, 'type'>,
): WebProblems {
  const { users } = printer.web.accessControl;
  const others = users.filter(({ number }) => number !== user.number);
  const isWhole = Number.isInteger(user.number) && user.number >= 1 && user.number <= accessLimits.users;
  return only({
    number: isWhole ? null : { problem: 'range', min: 1, max: accessLimits.users },
    name: others.some(({ name }) => isSameName(name, user.name)) ? { problem: 'twice' } : nameProblem(user.name),
    password: password === null ? null : asciiProblem(password, accessLimits.password),
  });
}

/** What is wrong with a whole list, each field under `users.<place from 0>.`: numbers and names must be different. */
export function accessListProblems(users: readonly AccessUser[]): WebProblems {
  const found = users.flatMap((user, at) => {
    const before = users.slice(0, at);
    const accessControl = { on: true, allowUnidentified: false, users: before };
    const own: Record<string, WebProblem> = {
      ...accessUserProblems({ web: { accessControl } }, { user, password: null }),
    };
    if (before.some(({ number }) => number === user.number)) own.number = { problem: 'twice' };
    return Object.entries(own).map(([field, problem]) => [`users.${at}.${field}`, problem] as const);
  });
  return Object.fromEntries(found);
}

/** A user with each function once, in their order. */
const tidy = (user: AccessUser): AccessUser => ({
  ...user,
  functions: accessFunctions.filter((known) => user.functions.includes(known)),
});

/** The list with a user added or changed, by number. */
export const withUser = (users: readonly AccessUser[], user: AccessUser): readonly AccessUser[] =>
  [...users.filter(({ number }) => number !== user.number), tidy(user)].sort((a, b) => a.number - b.number);

/** Salt and hash in one text: what is kept of a user's password. */
export const storedPassword = (salt: string, password: string, digest: Digest): string =>
  `${salt}$${digest(salt, password)}`.slice(0, 128);

/** Whether a typed password is the user's. */
export function isUserPassword(stored: string, typed: string, digest: Digest): boolean {
  const salt = stored.slice(0, Math.max(0, stored.indexOf('$')));
  return storedPassword(salt, typed, digest) === stored;
}
