/** Tokens without a sign-in, for a scenario that starts signed in. */
import type { Moment } from '../moment.ts';
import { memberByAddress } from './authority.ts';
import type { EntraState } from './directory.ts';
import { accessClaims } from './token-answer.ts';
import { accessText, refreshText } from './token-text.ts';

/** Who signed in, when (ms) and how. */
export interface PastSignIn {
  address: string;
  clientId: string;
  scopes: readonly string[];
  signedInAt: number;
  issuedAt: number;
  deviceCode: boolean;
  mfa: boolean;
}

/** The tokens of that sign-in; `expiresIn` in seconds from `issuedAt`. Throws where the directory has no such user. */
export function issueTokens(
  state: EntraState,
  { address, clientId, scopes, signedInAt, issuedAt, deviceCode, mfa }: PastSignIn,
  moment: Moment,
): { access: string; expiresIn: number; refresh: string } {
  const member = memberByAddress(state, address);
  if (member === null) throw new Error(`Nobody has the address ${address}`);
  const { tenant, user } = member;
  const access = accessClaims(member, clientId, scopes, issuedAt, moment);
  const grant = {
    clientId,
    tenant: tenant.id,
    user: user.id,
    scopes,
    signedInAt,
    issuedAt,
    deviceCode,
    mfa,
    spa: false,
  };
  return {
    access: accessText(access, state.secret),
    expiresIn: access.exp - access.iat,
    refresh: refreshText(grant, state.secret),
  };
}
