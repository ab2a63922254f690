import {
  type PrintAdminFunction,
  type PrintAdminState,
  type PrintAdminUser,
  printAdminFunctions,
} from '../../../../core/device/print-admin/print-admin.ts';
import type { WebProblem, WebProblems, WebRequestOf } from '../../../../core/device/web/web-request.ts';
import type { PlainKey } from '../../../../i18n/i18n.ts';

/** A user as the form holds and sends it; `id` 0: a new one. */
export type Draft = WebRequestOf<'print-admin-user.save'>['user'];

/** What an address names: somebody new, a user, or nobody (any more). */
export type UserPlace = 'new' | PrintAdminUser | null;

export function userPlaceOf({ users }: PrintAdminState, part: string): UserPlace {
  if (part === 'add') return 'new';
  return users.find(({ id }) => String(id) === part) ?? null;
}

/** Who is new may use everything until somebody takes it away. */
const newUser: Draft = {
  id: 0,
  userId: '',
  name: '',
  department: '',
  email: '',
  card: '',
  idNumber: '',
  administrator: false,
  functions: printAdminFunctions,
  color: true,
};

export function draftOf(place: 'new' | PrintAdminUser): Draft {
  if (place === 'new') return newUser;
  const { source: _, ...user } = place;
  return user;
}

/** The draft with a function given or taken, in the order of the list. */
export const withFunction = (draft: Draft, changed: PrintAdminFunction, isGiven: boolean): Draft => ({
  ...draft,
  functions: printAdminFunctions.filter((each) => (each === changed ? isGiven : draft.functions.includes(each))),
});

/** What is sent as password: an empty field keeps that of a known user, and is that of a new one. */
export const passwordOf = (place: 'new' | PrintAdminUser, typed: string): string | null =>
  typed === '' && place !== 'new' ? null : typed;

/** Words of this page for a problem of a field, where they say more than those of every page. */
export function wordsOf(field: string, { problem }: WebProblem): PlainKey | null {
  switch (`${field} ${problem}`) {
    case 'userId too-long':
      return 'webconfig:users.problem.user-id-long';
    case 'userId twice':
      return 'webconfig:users.problem.user-id-twice';
    case 'card twice':
      return 'webconfig:users.problem.card-twice';
    case 'idNumber twice':
      return 'webconfig:users.problem.id-number-twice';
    case 'idNumber only-digits':
    case 'idNumber characters':
      return 'webconfig:users.problem.digits';
    case 'password empty':
      return 'webconfig:users.problem.password-empty';
    case 'userId characters':
    case 'name characters':
    case 'department characters':
      return 'webconfig:users.problem.unwritable';
    default:
      return null;
  }
}

/** The same for all fields of a form. */
export const ownWords = (problems: WebProblems): Readonly<Record<string, PlainKey>> =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => {
      const words = wordsOf(field, problem);
      return words === null ? [] : [[field, words]];
    }),
  );

/** A fraction of 1 by chance, which nobody can guess. */
export const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
