/** Names for the secrets in commands of Web Config and the Microsoft pages: looked at before the command is carried out. */
import { memberByAddress, memberById } from '../cloud/entra/authority.ts';
import { mfaNumber } from '../cloud/entra/mfa-number.ts';
import type { EmailState } from '../device/email/email-state.ts';
import type { Command } from '../protocol.ts';
import type { World } from '../world.ts';
import type { SecretName } from './run.ts';

/** Whose password a command is about: the account on the Microsoft page, or that of an email server page. */
export function accountPassword({ cloud: { entra }, page }: EmailState, command: Command): string | null {
  if (command.type === 'microsoft.step') return memberById(entra, page?.user ?? null)?.user.password ?? null;
  const settings = command.type === 'web.request' && 'settings' in command.request ? command.request.settings : null;
  const account = settings !== null && 'authenticatedAccount' in settings ? settings.authenticatedAccount : '';
  return memberByAddress(entra, account)?.user.password ?? null;
}

/** What is typed on a Microsoft page. A number that was copied from the page is another one next time: right numbers are left out. */
function pageName({ cloud, page, signIn }: EmailState, key: string, value: string | number): unknown {
  if (key === 'number') return page !== null && mfaNumber(page) === value ? undefined : 0;
  const text = String(value);
  if (key === 'code') {
    const plain = text.replace(/[\s-]/g, '').toUpperCase();
    return signIn?.state === 'waiting' && signIn.userCode === plain ? '@code' : '@wrong';
  }
  // Nobody's real address is kept.
  return key === 'account' && memberByAddress(cloud.entra, text) !== null ? text : '@wrong';
}

/** The engine's `SecretName`, as things stand before the command. */
export function stepSecrets(world: World): SecretName {
  const { email } = world;
  return (key, value, command, nth) => {
    const { type } = command;
    if (key === 'key') return '';
    if (type === 'admin.sign-in' || (type === 'web.log-in' && key === 'password') || key === 'current') return '@admin';
    if (type === 'access.sign-in') return '@user';
    const isPage = type === 'microsoft.step';
    if (email !== null && key === 'password' && accountPassword(email, command) === value) return '@account';
    if (isPage && command.input.type === 'set-password')
      return isTaken(world, command.input.password) ? `@new-${nth}` : '@wrong';
    if (isPage && email !== null) return pageName(email, key, value);
    if (key === 'password' || key === 'next' || key === 'confirm') return `@new-${nth}`;
    return value;
  };
}

/** Whether the account on the page has this password now. */
function isTaken({ email }: World, password: string): boolean {
  const member = email === null ? null : memberById(email.cloud.entra, email.page?.user ?? null);
  return member?.user.password === password;
}
