import type { AccessUser } from '../../../../core/device/web/web-settings.ts';
import type { Outcome, WorldView } from '../../../../core/protocol.ts';

/** Why the last try was refused. */
export type Refused = 'wrong' | 'no-password' | null;

/** What a try came to. */
export function refusedBy(outcome: Outcome): Refused {
  if (outcome.ok) return null;
  return outcome.refusal.reason === 'no-password' ? 'no-password' : 'wrong';
}

export interface UserSignInView {
  users: readonly AccessUser[];
  /** Whose password is asked for; null while the list shows. */
  asked: AccessUser | null;
  refused: Refused;
  /** Port time (ms) before which no try of this user is taken; 0 where none is barred. */
  blockedUntil: number;
  /** Whole seconds until the next try. */
  wait: number;
}

/** World view → who may sign in, or whose password is asked for. `refused`: this window's last try. `now`: port time in ms. */
export function userSignInOf(
  { printer, panel, users: { waits } }: Pick<WorldView, 'printer' | 'panel' | 'users'>,
  refused: Refused,
  now: number,
): UserSignInView {
  const { users } = printer.web.accessControl;
  const asked = panel.field === null ? null : (users.find(({ number }) => String(number) === panel.draft.user) ?? null);
  const blockedUntil = (asked && waits[asked.number]) ?? 0;
  const wait = Math.max(0, Math.ceil((blockedUntil - now) / 1000));
  return { users, asked, refused: wait > 0 ? 'wrong' : refused, blockedUntil, wait };
}
