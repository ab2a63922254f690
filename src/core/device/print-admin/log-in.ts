/** Log-in at the panel: by what users show who they are, and who may in (printer.md 7). */
import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import type { OpenPlatformSettings } from '../web/web-settings.ts';
import type { PrintAdminUser } from './print-admin.ts';
import { askDirectory, isStillThere } from './remote-db.ts';
import { isPrintAdminPassword } from './stored-password.ts';
import { foldedUserId } from './user-id.ts';

type Method = OpenPlatformSettings['howToAuthenticate'];

/**
 * What each way to authenticate takes:
 * 'card-or-id-and-password': a card, or user ID and password; 'user-id': the user ID alone;
 * 'card-or-id-number': a card, or an ID number; 'id-number': an ID number.
 */
const taken: Readonly<Record<Method, { card?: true; userId?: true; password?: true; number?: true }>> = {
  'card-or-id-and-password': { card: true, userId: true, password: true },
  'user-id': { userId: true },
  'card-or-id-number': { card: true, number: true },
  'id-number': { number: true },
};

/** What users are asked for on this printer. */
export const asked = ({ printer }: World) => taken[printer.web.openPlatform.howToAuthenticate];

/** Who somebody is who has proved it, or why nobody is let in. `user`: whose password it was not, where somebody has the user ID. */
export type Verdict =
  | { verdict: 'in'; user: number }
  | { verdict: 'wrong'; user: number | null }
  /** No password was given to the user yet: nothing can be right. */
  | { verdict: 'no-password' }
  | { verdict: 'unreachable' };

const hasLocal = ({ printer }: World): boolean => printer.web.openPlatform.authenticationMethod !== 'remote-db';
const hasRemote = ({ printer }: World): boolean => printer.web.openPlatform.authenticationMethod !== 'local-db';

/** Users of the printer's own list: with Remote DB alone only administrators, or nobody could get in to mend what keeps the directory away. */
const isAllowedHere = (world: World, user: PrintAdminUser): boolean => hasLocal(world) || user.administrator;

/** A user ID and its password, or the user ID alone (`password` null). The printer's own list decides where it knows the user ID, else the directory. */
export function verify(world: World, email: EmailState, userId: string, password: string | null): Verdict {
  const { printer, ports } = world;
  const folded = foldedUserId(userId);
  const local = printer.printAdmin.users.find(
    (user) => user.source === 'local' && foldedUserId(user.userId) === folded && isAllowedHere(world, user),
  );
  if (local === undefined) {
    const answer = hasRemote(world) && folded !== '' ? askDirectory(world, email, userId, password) : 'no';
    if (typeof answer === 'number') return { verdict: 'in', user: answer };
    return answer === 'no' ? { verdict: 'wrong', user: null } : { verdict: 'unreachable' };
  }
  const { id } = local;
  if (password === null) return { verdict: 'in', user: id };
  const stored = printer.secrets.printAdminPasswords[id];
  if (stored === undefined) return { verdict: 'no-password' };
  return isPrintAdminPassword(stored, password, ports.digest)
    ? { verdict: 'in', user: id }
    : { verdict: 'wrong', user: id };
}

/** Whether somebody who has shown a card or a number of theirs may in. */
export function mayEnter(world: World, email: EmailState, user: PrintAdminUser): boolean {
  if (user.source === 'local') return isAllowedHere(world, user);
  return hasRemote(world) && isStillThere(world, email, user);
}
