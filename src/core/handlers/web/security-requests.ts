/** Product Security, Email Notification, Export/Import, Fax, Epson Open Platform. */
import { matchesPassword, newSalt } from '../../device/admin/password.ts';
import { clockOf } from '../../device/clock.ts';
import { accessChanged } from '../../device/web/access-changed.ts';
import { accessUserProblems, storedPassword, withUser } from '../../device/web/access-users.ts';
import { adminPasswordProblems } from '../../device/web/admin-account.ts';
import { faxServerProblems } from '../../device/web/fax-server.ts';
import { notificationProblems } from '../../device/web/notification-problems.ts';
import { noteEvent, tidyDestinations } from '../../device/web/notify.ts';
import { openPlatformProblems } from '../../device/web/open-platform.ts';
import { settingsImportProblems } from '../../device/web/settings-file.ts';
import { importSettings } from '../../device/web/settings-import.ts';
import type { WebProblem, WebProblems } from '../../device/web/web-request.ts';
import { countWrongTry, endOtherSessions, freshGuard } from '../../device/web/web-sessions.ts';
import type { PrinterSecrets, WebSettings } from '../../device/web/web-settings.ts';
import type { Refusal } from '../../protocol.ts';
import type { World } from '../../world.ts';
import { notOffered } from '../refusals.ts';
import { emailOf } from '../scan-checks.ts';
import type { WebRequestHandler, WebRequestHandlers } from './web.ts';

const refusalOf = (problems: WebProblems): Refusal | null =>
  Object.keys(problems).length === 0 ? null : { reason: 'web', problems };

function change(world: World, web: Partial<WebSettings>, secrets: Partial<PrinterSecrets> = {}): void {
  const { printer } = world;
  world.printer = { ...printer, web: { ...printer.web, ...web }, secrets: { ...printer.secrets, ...secrets } };
}

/** A wrong current password counts as a wrong try of the log-in, and waits like one. */
function currentProblem(world: World, current: string): Refusal | null {
  const now = world.ports.clock.now();
  const { blockedUntil } = world.webGuard;
  const refused = (problem: WebProblem): Refusal => ({ reason: 'web', problems: { current: problem } });
  if (now < blockedUntil) return refused({ problem: 'wait', seconds: Math.ceil((blockedUntil - now) / 1000) });
  const { admin, serial } = world.printer;
  if (matchesPassword(admin.password, serial, current, world.ports.digest)) return null;
  countWrongTry(world, now);
  return refused({ problem: 'wrong-password' });
}

const savePassword: WebRequestHandler<'admin-password.save'> = (world, values, session) => {
  const refusal = refusalOf(adminPasswordProblems(world.printer, values)) ?? currentProblem(world, values.current);
  if (refusal !== null) return refusal;
  const salt = newSalt(world.ports.rng);
  const password = { salt, hash: world.ports.digest(salt, values.next) };
  change(world, { administratorName: values.userName });
  world.printer = { ...world.printer, admin: { ...world.printer.admin, password } };
  world.webGuard = freshGuard;
  world.record({ type: 'admin.password-changed' });
  endOtherSessions(world, session.name);
  if (world.admin.getSnapshot().value === 'signed-in') {
    world.signOut();
    world.noteAccess();
  }
  noteEvent(world, 'password-changed');
  return null;
};

const saveUser: WebRequestHandler<'access-user.save'> = (world, values) => {
  const { user, password } = values;
  const { web, secrets } = world.printer;
  const refusal = refusalOf(accessUserProblems(world.printer, values));
  if (refusal !== null) return refusal;
  const { accessControl } = web;
  const given =
    password === null ? {} : { [user.number]: storedPassword(newSalt(world.ports.rng), password, world.ports.digest) };
  change(
    world,
    { accessControl: { ...accessControl, users: withUser(accessControl.users, user) } },
    { userPasswords: { ...secrets.userPasswords, ...given } },
  );
  accessChanged(world, password === null ? null : user.number);
  return null;
};

const deleteUser: WebRequestHandler<'access-user.delete'> = (world, { number }) => {
  const { web, secrets } = world.printer;
  const { accessControl } = web;
  const users = accessControl.users.filter((user) => user.number !== number);
  if (users.length === accessControl.users.length) return notOffered;
  const { [String(number)]: _, ...userPasswords } = secrets.userPasswords;
  change(world, { accessControl: { ...accessControl, users } }, { userPasswords });
  accessChanged(world);
  return null;
};

export const securityRequests: WebRequestHandlers<
  | 'admin-password.save'
  | 'access-control.save'
  | 'access-user.save'
  | 'access-user.delete'
  | 'notification.save'
  | 'settings.import'
  | 'fax-server.save'
  | 'open-platform.save'
> = {
  'admin-password.save': savePassword,
  'access-control.save': (world, { on, allowUnidentified }) => {
    const { users } = world.printer.web.accessControl;
    change(world, { accessControl: { on, allowUnidentified, users } });
    accessChanged(world);
    return null;
  },
  'access-user.save': saveUser,
  'access-user.delete': deleteUser,
  'notification.save': (world, values) => {
    const refusal = refusalOf(notificationProblems(world.printer, values));
    if (refusal !== null) return refusal;
    // From now on there may be something to tell.
    emailOf(world);
    change(world, { notification: tidyDestinations(values.destinations) });
    return null;
  },
  'settings.import': (world, values) => {
    const refusal = refusalOf(settingsImportProblems(world.printer, values, clockOf(world)));
    if (refusal === null) importSettings(world, emailOf(world), values.file);
    return refusal;
  },
  'fax-server.save': (world, values) => {
    const refusal = refusalOf(faxServerProblems(world.printer, values));
    const { settings, password } = values;
    if (refusal === null) change(world, { faxServer: settings }, password === null ? {} : { faxPassword: password });
    return refusal;
  },
  'open-platform.save': (world, values) => {
    const refusal = refusalOf(openPlatformProblems(world.printer, values));
    if (refusal === null) change(world, { openPlatform: values.settings });
    return refusal;
  },
};
