/** Names for the secrets in commands of Web Config, the Microsoft pages and the log-in at the panel: looked at before the command is carried out. */
import { memberByAddress, memberById } from '../cloud/entra/authority.ts';
import { mfaNumber } from '../cloud/entra/mfa-number.ts';
import type { SignInSession } from '../cloud/entra/sign-in.ts';
import type { EmailState } from '../device/email/email-state.ts';
import { isLicenseKey } from '../device/print-admin/license.ts';
import type { Command } from '../protocol.ts';
import type { World } from '../world.ts';
import { applicationName } from './application-secrets.ts';
import type { RunSecret, SecretName } from './run.ts';
import { directoryPassword, numberNames, userIdName, userOf } from './user-secrets.ts';

/** The page that a command answers: the computer's, or that of the printer's own browser. */
function pageOf({ page, myEmail }: EmailState, { type }: Command): SignInSession | null {
  if (type === 'authorize.step') return myEmail.page?.session ?? null;
  return type === 'microsoft.step' ? page : null;
}

/** Whose password a command is about: the account on the Microsoft page, that of an email server page, or the one that logs in at the panel. */
export function accountPassword(email: EmailState, command: Command): string | null {
  const { entra } = email.cloud;
  if (command.type === 'microsoft.step' || command.type === 'authorize.step')
    return memberById(entra, pageOf(email, command)?.user ?? null)?.user.password ?? null;
  if (command.type === 'print-admin.log-in' || command.type === 'print-admin.register-card')
    return directoryPassword(entra, command.userId);
  const settings = command.type === 'web.request' && 'settings' in command.request ? command.request.settings : null;
  const account = settings !== null && 'authenticatedAccount' in settings ? settings.authenticatedAccount : '';
  return memberByAddress(entra, account)?.user.password ?? null;
}

/** What is typed on a Microsoft page. A number that was copied from the page is another one next time: right numbers are left out. */
function pageName(
  { cloud, signIn }: EmailState,
  page: SignInSession | null,
  key: string,
  value: string | number,
): unknown {
  if (key === 'number') return page !== null && mfaNumber(page) === value ? undefined : 0;
  const text = String(value);
  if (key === 'code') {
    const plain = text.replace(/[\s-]/g, '').toUpperCase();
    return signIn?.state === 'waiting' && signIn.userCode === plain ? '@code' : '@wrong';
  }
  // Nobody's real address is kept.
  return key === 'account' && memberByAddress(cloud.entra, text) !== null ? text : '@wrong';
}

/** Keys that hold a secret in every command. */
function commonName(key: string, value: string, { type }: Command): unknown {
  if (key === 'login_hint') return undefined;
  // The license key is everybody's; a session's is made anew.
  if (key === 'key') return isLicenseKey(value) ? value : '';
  return type === 'admin.sign-in' || (type === 'web.log-in' && key === 'password') || key === 'current'
    ? '@admin'
    : null;
}

/** What is typed at the panel's log-in. A password of one's own comes before the directory's. */
function logInName(world: World, key: string, value: string, command: Command): RunSecret | null {
  if (command.type === 'access.sign-in') return '@user';
  if (command.type === 'print-admin.enter-number') return numberNames(world.printer)(value, 0);
  if (command.type !== 'print-admin.log-in' && command.type !== 'print-admin.register-card') return null;
  if (key !== 'password') return '@wrong';
  return userOf(world.printer, command.userId)?.source === 'local' ? '@user' : '@account';
}

/** The engine's `SecretName`, as things stand before the command. */
export function stepSecrets(world: World): SecretName {
  const { email, printer, printAdmin } = world;
  const number = numberNames(printer);
  return (key, value, command, nth) => {
    const { type } = command;
    const text = String(value);
    const common = commonName(key, text, command);
    if (common !== null) return common;
    if (key === 'userId') return type === 'web.request' ? value : userIdName(world, text);
    if (key === 'idNumber') return number(text, nth);
    if (type === 'authorize.token') return applicationName(email, printAdmin.user, key, text, command);
    const atLogIn = logInName(world, key, text, command);
    if (atLogIn !== null) return atLogIn;
    const page = email === null ? null : pageOf(email, command);
    if (email !== null && key === 'password' && accountPassword(email, command) === value) return '@account';
    const isPage = type === 'microsoft.step' || type === 'authorize.step';
    if (isPage && command.input.type === 'set-password')
      return isTaken(world, command, command.input.password) ? `@new-${nth}` : '@wrong';
    if (isPage && email !== null) return pageName(email, page, key, value);
    if (key === 'password' || key === 'next' || key === 'confirm') return `@new-${nth}`;
    return value;
  };
}

/** Whether the account on the page has this password now. */
function isTaken({ email }: World, command: Command, password: string): boolean {
  const member = email === null ? null : memberById(email.cloud.entra, pageOf(email, command)?.user ?? null);
  return member?.user.password === password;
}
