/** What users and requests about them must look like when they come from outside. */
import { exactly, flag, listOf, orNull, whole } from '../../record-shape.ts';
import { firstFault, oneOf, recordOf, type Shape, text } from '../../shape.ts';
import { printAdminLimits } from './limits.ts';
import { printAdminFunctions } from './print-admin.ts';

/** Typed values may be longer than what is taken: the check says so in words. */
const typed = text(3000);
const id = whole(1, Number.MAX_SAFE_INTEGER);
const functions = listOf(oneOf(printAdminFunctions), printAdminFunctions.length);

const typedUser = {
  userId: typed,
  name: typed,
  department: typed,
  email: typed,
  card: typed,
  idNumber: typed,
  administrator: flag,
  functions,
  color: flag,
};

/** PrintAdminState, exactly. */
export const printAdminShape = exactly({
  licensed: flag,
  users: listOf(
    exactly({
      id,
      userId: text(printAdminLimits.userId),
      name: text(printAdminLimits.name * 2),
      department: text(printAdminLimits.department * 2),
      email: text(printAdminLimits.email),
      card: text(printAdminLimits.card),
      idNumber: text(printAdminLimits.idNumber.max),
      administrator: flag,
      functions,
      color: flag,
      source: oneOf(['local', 'remote']),
    }),
    printAdminLimits.users * 2,
  ),
  nextUser: id,
});

const tries = recordOf(id, printAdminLimits.users * 2);

/** PrintAdminSession, exactly. */
export const printAdminSessionShape = exactly({
  user: orNull(id),
  guard: exactly({ wrongTries: whole(0, 1e9), blockedUntil: whole(-8.64e15, 8.64e15) }),
  tries: (value, path) =>
    tries(value, path) ?? firstFault(Object.keys(value as object).map((key) => [text(16, /^[1-9]\d*$/), key, path])),
  recent: listOf(id, printAdminLimits.users),
});

/** Values of Web Config's requests about users. */
export const printAdminRequestShapes = {
  'license-key.save': { key: typed },
  'license-key.delete': {},
  'print-admin-user.save': {
    user: exactly({ id: whole(0, Number.MAX_SAFE_INTEGER), ...typedUser }),
    password: orNull(typed),
  },
  'print-admin-users.delete': { ids: listOf(id, printAdminLimits.users * 2) },
  'print-admin-users.import': {
    mode: oneOf(['add', 'replace']),
    rows: listOf(exactly({ ...typedUser, password: typed }), printAdminLimits.users * 2),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape>>>>;
