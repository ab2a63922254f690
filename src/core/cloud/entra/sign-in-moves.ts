/** Moves between the pages of a sign-in that several steps make. */
import type { Moment } from '../moment.ts';
import type { AadstsCode } from './aadsts.ts';
import { memberById } from './authority.ts';
import type { Visit } from './browser-accounts.ts';
import type { EntraState } from './directory.ts';
import { guid } from './ids.ts';
import type { PageTextId } from './page-texts.ts';
import type { SignInPage, SignInSession } from './sign-in.ts';

/** A directory and a session, after a step or before it. */
export interface SignInStep {
  state: EntraState;
  session: SignInSession;
}

/** Nobody is known yet. */
export const start = { user: null, mfa: false, stay: false, problem: null, mayConsentForOrganization: false } as const;

/** A step with a problem on a page. */
export function withProblem(
  { state, session }: SignInStep,
  page: SignInPage,
  aadsts: AadstsCode,
  text: PageTextId,
  { now, rng }: Moment,
): SignInStep {
  const problem = { aadsts, page: text, correlationId: guid(rng), at: now };
  return { state, session: { ...session, page, problem } };
}

/** "Use another account". */
export const toAccount = ({ state, session }: SignInStep): SignInStep => ({
  state,
  session: { ...session, ...start, page: 'account' },
});

/** Begins with the account again: the tiles where the browser remembers somebody. */
export function toPicker({ state, session }: SignInStep, { remembered = [] }: Visit): SignInStep {
  const hasTiles = remembered.some(({ user }) => memberById(state, user) !== null);
  return { state, session: { ...session, ...start, page: hasTiles ? 'pick' : 'account' } };
}
