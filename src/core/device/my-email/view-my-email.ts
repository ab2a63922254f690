import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import { printAdminUser } from '../print-admin/print-admin.ts';
import type { MyEmailView } from './my-email-state.ts';
import { sendsAsUser } from './own-sender.ts';

/** What windows may know of the sign-in of whoever is logged in at the panel; null where nobody is. */
export function myEmailView({ printer, printAdmin }: World, { myEmail }: EmailState): MyEmailView | null {
  const user = printAdminUser(printer, printAdmin.user);
  if (user === null) return null;
  const own = myEmail.signIns[user.id];
  const { problem, page } = myEmail;
  const base = { address: user.email, problem, underWay: page?.user === user.id };
  if (!sendsAsUser(printer)) return { ...base, signIn: 'not-needed', account: null, ended: null, underWay: false };
  if (own === undefined) return { ...base, signIn: 'none', account: null, ended: null };
  return own.state === 'signed-in'
    ? { ...base, signIn: 'signed-in', account: own.tokens.account, ended: null }
    : { ...base, signIn: 'ended', account: own.account, ended: own.code };
}
