/** The accounts that the browser of the sign-in pages remembers (identity.md 2.1, 2a and 4): who has a tile, and for whom no password is asked. */
import type { Moment } from '../moment.ts';
import { type Member, memberById } from './authority.ts';
import type { EntraState } from './directory.ts';
import { policiesFor } from './policies.ts';
import type { SignInSession } from './sign-in.ts';

export interface RememberedAccount {
  /** Object id. */
  user: string;
  /** ms: when the person signed in and answered "Stay signed in?" with Yes; null: a password is asked for. */
  since: number | null;
  /** That sign-in passed a second factor. */
  mfa: boolean;
}

/** Accounts that a browser remembers at most. */
export const rememberedLimit = 5;
/** ms: a persistent session cookie (identity.md 4). */
const sessionLife = 90 * 86_400_000;

/** A moment in a browser that remembers accounts. */
export interface Visit extends Moment {
  remembered?: readonly RememberedAccount[];
}

/** The session of this person, as long as it lasts: a changed password, revoked sessions, a blocked account and a policy on sign-in frequency end it. */
export function lastingSession(
  remembered: readonly RememberedAccount[],
  member: Member,
  now: number,
): RememberedAccount | null {
  const { user } = member;
  const known = remembered.find((account) => account.user === user.id);
  if (known === undefined || known.since === null || !user.enabled) return null;
  const age = now - known.since;
  if (known.since < user.tokensValidFrom || age >= sessionLife) return null;
  return policiesFor(member, 'sign-in-frequency').some(({ hours }) => age >= hours * 3_600_000) ? null : known;
}

/** What the browser remembers after a step: whoever has just signed in comes first. */
export function remembering(
  remembered: readonly RememberedAccount[],
  state: EntraState,
  before: SignInSession,
  after: SignInSession,
  now: number,
): readonly RememberedAccount[] {
  const member = memberById(state, after.user);
  if (after.page !== 'signed-in' || before.page === 'signed-in' || member === null) return remembered;
  const { id, tokensValidFrom } = member.user;
  const since = lastingSession(remembered, member, now)?.since ?? Math.max(now, tokensValidFrom);
  const added = { user: id, since: after.stay ? since : null, mfa: after.stay && after.mfa };
  return [added, ...remembered.filter(({ user }) => user !== id)].slice(0, rememberedLimit);
}
