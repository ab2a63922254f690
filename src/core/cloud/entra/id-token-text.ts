/** Id tokens of the world's own making (OpenID Connect Core 2): unsigned JWTs for its own pages. On a wire, src/wire signs them. */
import { asciiJson, base64url } from './base64url.ts';
import { embeddedIssuer } from './embedded.ts';
import type { IdClaims } from './tokens.ts';

const part = (content: unknown): string => base64url(asciiJson(content));

/** `alg: none` (RFC 7515, appendix A.5): the third part is empty. */
export const idTokenText = (claims: IdClaims): string =>
  `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, iss: embeddedIssuer, nbf: claims.iat, ver: '2.0' })}.`;
