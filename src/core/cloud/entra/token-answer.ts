/** Tokens as the token endpoint gives them (identity.md 1.3, 4). */
import type { Moment } from '../moment.ts';
import type { Member } from './authority.ts';
import { asciiJson, base64url } from './base64url.ts';
import { opaqueText } from './device-codes.ts';
import type { EntraState } from './directory.ts';
import { digest128 } from './ids.ts';
import { isOpenId, permissionOf } from './scopes.ts';
import { accessText, refreshText } from './token-text.ts';
import type { AccessClaims, IdClaims, RefreshGrant } from './tokens.ts';

/** ms: a refresh token unused for so long ends (identity.md 4). */
export const refreshLife = 90 * 86_400_000;
/** ms: a refresh token of a single-page app, from the sign-in, whatever its use. */
export const spaRefreshLife = 86_400_000;

/** Exchange, or the resource of the first permission; Graph where only OpenID Connect's scopes are asked for. */
const audienceOf = (scopes: readonly string[]): string => {
  const first = scopes.find((scope) => !isOpenId(scope));
  return first === undefined ? 'https://graph.microsoft.com' : first.slice(0, first.lastIndexOf('/'));
};

/** What an access token says; 60 to 90 minutes from `issuedAt` (ms). */
export function accessClaims(
  { tenant, user }: Member,
  clientId: string,
  scopes: readonly string[],
  issuedAt: number,
  { rng }: Moment,
): AccessClaims {
  const iat = Math.floor(issuedAt / 1000);
  return {
    aud: audienceOf(scopes),
    tid: tenant.id,
    oid: user.id,
    upn: user.address,
    appid: clientId,
    scp: scopes
      .filter((scope) => !isOpenId(scope))
      .map(permissionOf)
      .join(' '),
    iat,
    // By chance at Entra; here by a digest, so that a run that is done again meets tokens of the same age.
    exp: iat + 3600 + (Number.parseInt(digest128(`${user.id}:${iat}`).slice(0, 6), 16) % 1800),
    uti: opaqueText(rng, 22),
  };
}

function idClaims({ tenant, user }: Member, clientId: string, access: AccessClaims, nonce: string | null): IdClaims {
  return {
    aud: clientId,
    tid: tenant.id,
    oid: user.id,
    // Pairwise: another one for every application.
    sub: digest128(`${clientId}:${user.id}`),
    preferred_username: user.address,
    name: user.name,
    ...(nonce === null ? {} : { nonce }),
    iat: access.iat,
    exp: access.exp,
  };
}

/** Base64url of the account's identifiers, which MSAL asks for with client_info=1. */
const clientInfo = ({ tenant, user }: Member): string => base64url(asciiJson({ uid: user.id, utid: tenant.id }));

/** What is to be given. */
export interface Grant {
  member: Member;
  refresh: RefreshGrant;
  /** What this very answer is about: of `refresh.scopes`, or all of them. */
  scopes: readonly string[];
  nonce: string | null;
  /** The answer lacks the refresh token although it was asked for (identity.md 7, DavMail#510). */
  withoutRefresh: boolean;
  clientInfo: boolean;
}

/** The body of a good answer, and what the wire signs. */
export function tokenAnswer(state: EntraState, grant: Grant, moment: Moment) {
  const { member, refresh, scopes } = grant;
  const access = accessClaims(member, refresh.clientId, scopes, moment.now, moment);
  const isLasting = refresh.scopes.includes('offline_access') && !grant.withoutRefresh;
  const id = scopes.includes('openid') ? idClaims(member, refresh.clientId, access, grant.nonce) : null;
  const lifetime = access.exp - access.iat;
  const body: Readonly<Record<string, unknown>> = {
    token_type: 'Bearer',
    scope: scopes.filter((scope) => scope !== 'offline_access').join(' '),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: accessText(access, state.secret),
    ...(isLasting ? { refresh_token: refreshText(refresh, state.secret) } : {}),
    ...(grant.clientInfo ? { client_info: clientInfo(member) } : {}),
  };
  return { body, issued: { access, id } };
}
