/** Access and id tokens as JWTs (RFC 7519): what the core says in them, signed. */
import { compactVerify, SignJWT } from 'jose';
import { accessShape } from '../core/cloud/entra/token-text.ts';
import type { AccessClaims, IdClaims } from '../core/cloud/entra/tokens.ts';
import { isRecord } from '../core/shape.ts';
import type { EntraKeys } from './keys.ts';

const sign = (claims: Record<string, unknown>, { kid, privateKey }: EntraKeys): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);

/** Access token; `issuer`: the address of the tenant's metadata. */
export const signAccess = (claims: AccessClaims, issuer: string, keys: EntraKeys): Promise<string> =>
  sign({ ...claims, iss: issuer, nbf: claims.iat, ver: '2.0' }, keys);

/** Id token (OpenID Connect Core 2). */
export const signId = (claims: IdClaims, issuer: string, keys: EntraKeys): Promise<string> =>
  sign({ ...claims, iss: issuer, nbf: claims.iat, ver: '2.0' }, keys);

const claimNames = ['aud', 'tid', 'oid', 'upn', 'appid', 'scp', 'iat', 'exp', 'uti'] as const;

/** What an access token says; null: not signed with these keys, or no access token. Whether it has expired is for the caller, whose clock is the world's. */
export async function verifyAccess(jwt: string, { publicKey }: EntraKeys): Promise<AccessClaims | null> {
  try {
    const { payload } = await compactVerify(jwt, publicKey, { algorithms: ['RS256'] });
    const content: unknown = JSON.parse(new TextDecoder().decode(payload));
    if (!isRecord(content)) return null;
    const claims = Object.fromEntries(claimNames.map((name) => [name, content[name]]));
    return accessShape(claims, '') === null ? (claims as unknown as AccessClaims) : null;
  } catch {
    return null;
  }
}
