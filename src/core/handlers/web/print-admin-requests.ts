/** Epson Open Platform: license key and users (printer.md 7). */
import { profileOf } from '../../device/models.ts';
import { importPlan, tidyUser } from '../../device/print-admin/import-plan.ts';
import { isLicenseKey } from '../../device/print-admin/license.ts';
import { savePrintAdmin } from '../../device/print-admin/save-print-admin.ts';
import { printAdminUserProblems, rowsProblems } from '../../device/print-admin/user-problems.ts';
import { printAdminChanged } from '../../device/print-admin/users-changed.ts';
import type { WebProblem, WebProblems } from '../../device/web/web-request.ts';
import type { Refusal } from '../../protocol.ts';
import type { World } from '../../world.ts';
import { notOffered } from '../refusals.ts';
import type { WebRequestHandler, WebRequestHandlers } from './web.ts';

const refused = (problems: WebProblems): Refusal => ({ reason: 'web', problems });
const refusalOf = (problems: WebProblems): Refusal | null =>
  Object.keys(problems).length === 0 ? null : refused(problems);

const isOffered = ({ printer }: World): boolean => profileOf(printer.model).capabilities.includes('to-my-email');

const saveKey: WebRequestHandler<'license-key.save'> = (world, { key }) => {
  const wrong: WebProblem | null = !isOffered(world)
    ? { problem: 'not-offered' }
    : key.trim() === ''
      ? { problem: 'empty' }
      : isLicenseKey(key)
        ? null
        : { problem: 'not-a-key' };
  if (wrong !== null) return refused({ key: wrong });
  savePrintAdmin(world, { ...world.printer.printAdmin, licensed: true });
  printAdminChanged(world);
  return null;
};

const deleteKey: WebRequestHandler<'license-key.delete'> = (world) => {
  const { printAdmin } = world.printer;
  if (!printAdmin.licensed) return notOffered;
  savePrintAdmin(world, { ...printAdmin, licensed: false });
  // The users stay for the next key; nobody's sign-in to Microsoft does.
  printAdminChanged(world, { gone: printAdmin.users.map(({ id }) => id) });
  return null;
};

const saveUser: WebRequestHandler<'print-admin-user.save'> = (world, { user, password }) => {
  const { printAdmin } = world.printer;
  const before = printAdmin.users.find(({ id }) => id === user.id);
  if (user.id !== 0 && before === undefined) return notOffered;
  const refusal = refusalOf(printAdminUserProblems(world.printer, { user, password }));
  if (refusal !== null) return refusal;
  const id = before?.id ?? printAdmin.nextUser;
  const saved = tidyUser({ ...user, id, source: before?.source ?? 'local' });
  const users = [...printAdmin.users.filter((other) => other.id !== id), saved].sort((one, other) => one.id - other.id);
  const nextUser = before === undefined ? id + 1 : printAdmin.nextUser;
  // An empty password is none: the one before stays.
  const given = password === null || password === '' ? {} : { [id]: password };
  savePrintAdmin(world, { ...printAdmin, users, nextUser }, given);
  printAdminChanged(world, { ended: Object.keys(given) });
  return null;
};

const deleteUsers: WebRequestHandler<'print-admin-users.delete'> = (world, { ids }) => {
  const { printAdmin } = world.printer;
  const gone = new Set(ids);
  const users = printAdmin.users.filter(({ id }) => !gone.has(id));
  // All of them or none: a list that has changed meanwhile is looked at again.
  if (gone.size === 0 || users.length !== printAdmin.users.length - gone.size) return notOffered;
  savePrintAdmin(world, { ...printAdmin, users });
  printAdminChanged(world, { gone: ids });
  return null;
};

const importUsers: WebRequestHandler<'print-admin-users.import'> = (world, { mode, rows }) => {
  const refusal = refusalOf(rowsProblems(world.printer, rows, mode));
  if (refusal !== null) return refusal;
  const plan = importPlan(world.printer.printAdmin, rows, mode);
  savePrintAdmin(world, plan.printAdmin, plan.passwords);
  printAdminChanged(world, { gone: plan.removed, ended: Object.keys(plan.passwords) });
  return null;
};

export const printAdminRequests: WebRequestHandlers<
  | 'license-key.save'
  | 'license-key.delete'
  | 'print-admin-user.save'
  | 'print-admin-users.delete'
  | 'print-admin-users.import'
> = {
  'license-key.save': saveKey,
  'license-key.delete': deleteKey,
  'print-admin-user.save': saveUser,
  'print-admin-users.delete': deleteUsers,
  'print-admin-users.import': importUsers,
};
