import { profileOf } from '../../../../core/device/models.ts';
import { accessLimits } from '../../../../core/device/web/access-users.ts';
import { type AccessFunction, type AccessUser, accessFunctions } from '../../../../core/device/web/web-settings.ts';
import type { WorldView } from '../../../../core/protocol.ts';

/** Where the users are; behind it, the number of one. */
export const usersPath = 'product-security/access-control/user-settings';

type Printer = Pick<WorldView['printer'], 'model' | 'web'>;

/** The functions that a model has (fax: compatible models only). */
export const functionsOf = ({ model }: Pick<Printer, 'model'>): readonly AccessFunction[] =>
  accessFunctions.filter((each) => each !== 'fax' || profileOf(model).capabilities.includes('fax'));

/** A place of the list; `user` null where nobody is registered: its button is Add, else Edit (printer.md 6.4). */
export interface UserPlace {
  number: number;
  user: AccessUser | null;
}

/** All ten places, in order. */
export const userPlaces = ({ web }: Pick<Printer, 'web'>): readonly UserPlace[] =>
  Array.from({ length: accessLimits.users }, (_, at) => ({
    number: at + 1,
    user: web.accessControl.users.find(({ number }) => number === at + 1) ?? null,
  }));

/** The place that an address means: `3`; null where there is no such number. */
export function placeOf(printer: Pick<Printer, 'web'>, part: string | undefined): UserPlace | null {
  return userPlaces(printer).find(({ number }) => String(number) === part) ?? null;
}

/** A new user may use everything until somebody takes it away. */
export const draftOf = (printer: Printer, { number, user }: UserPlace): AccessUser =>
  user ?? { number, name: '', functions: functionsOf(printer) };

/** The user with a function given or taken, in the order of the list. */
export const withFunction = (user: AccessUser, changed: AccessFunction, isGiven: boolean): AccessUser => ({
  ...user,
  functions: accessFunctions.filter((each) => (each === changed ? isGiven : user.functions.includes(each))),
});

/** What is sent as password: an empty field keeps that of a known user, and is the password of a new one. */
export const passwordOf = ({ user }: UserPlace, typed: string): string | null =>
  typed === '' && user !== null ? null : typed;
