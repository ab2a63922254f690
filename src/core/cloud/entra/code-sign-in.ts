/** The end of a sign-in in a browser: the authorization code that goes back to the application (RFC 6749 4.1.2). */
import type { Moment } from '../moment.ts';
import { kept, opaqueText } from './device-codes.ts';
import type { AuthorizationCode, EntraState } from './directory.ts';
import type { SignInSession } from './sign-in.ts';

/** ms that an authorization code is good for. */
const codeLife = 600_000;

/** A code for a finished session; null where it is not finished or is a device's. */
export function completeCodeSignIn(
  state: EntraState,
  { flow, page, user, mfa }: SignInSession,
  { now, rng }: Moment,
): { state: EntraState; code: string } | null {
  if (flow.kind !== 'code' || page !== 'signed-in' || user === null) return null;
  const { clientId, redirectUri, scopes, challenge, nonce } = flow;
  const code = `0C.${opaqueText(rng, 80)}`;
  const added = {
    code,
    clientId,
    redirectUri,
    scopes,
    challenge,
    nonce,
    user,
    mfa,
    expiresAt: now + codeLife,
    used: false,
  };
  const isOver = (old: AuthorizationCode): boolean => old.used || now >= old.expiresAt;
  return { state: { ...state, codes: kept(state.codes, added, isOver) }, code };
}
