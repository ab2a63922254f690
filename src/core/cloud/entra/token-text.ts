/** Tokens as texts that hold their own content, so that a directory keeps no list of them. The check sum made with the directory's secret tells an edited or foreign one from its own; it is a simulation's, not cryptography. */
import { exactly, flag, listOf, whole } from '../../record-shape.ts';
import { type Shape, text } from '../../shape.ts';
import { asciiJson, base64url, fromBase64url } from './base64url.ts';
import { digest128 } from './ids.ts';
import type { AccessClaims, RefreshGrant } from './tokens.ts';

const short = text(320);
const time = whole(0, Number.MAX_SAFE_INTEGER);

/** AccessClaims from outside. */
export const accessShape = exactly({
  aud: short,
  tid: short,
  oid: short,
  upn: short,
  appid: short,
  scp: text(2000),
  iat: time,
  exp: time,
  uti: short,
});

const refreshShape = exactly({
  clientId: short,
  tenant: short,
  user: short,
  scopes: listOf(short, 64),
  signedInAt: time,
  issuedAt: time,
  deviceCode: flag,
  mfa: flag,
  spa: flag,
});

function seal(prefix: string, content: unknown, secret: string): string {
  const body = base64url(asciiJson(content));
  return `${prefix}.${body}.${digest128(`${prefix}.${secret}.${body}`)}`;
}

function open(prefix: string, sealed: string, secret: string, shape: Shape): unknown {
  const [found, body, sum, ...more] = sealed.split('.');
  if (found !== prefix || body === undefined || more.length > 0) return null;
  if (sum !== digest128(`${prefix}.${secret}.${body}`)) return null;
  const json = fromBase64url(body);
  try {
    const content: unknown = JSON.parse(json ?? '');
    return shape(content, '') === null ? content : null;
  } catch {
    return null;
  }
}

/** An access token of the core; on the wire a JWT says the same. */
export const accessText = (claims: AccessClaims, secret: string): string => seal('0A', claims, secret);

/** What an access token says; null: garbled, or of another world. Says nothing about `exp`. */
export const readAccess = (sealed: string, secret: string): AccessClaims | null =>
  open('0A', sealed, secret, accessShape) as AccessClaims | null;

/** A refresh token: opaque to its client. */
export const refreshText = (grant: RefreshGrant, secret: string): string => seal('0R', grant, secret);

/** What a refresh token holds; null: garbled, or of another world (AADSTS70000). */
export const readRefresh = (sealed: string, secret: string): RefreshGrant | null =>
  open('0R', sealed, secret, refreshShape) as RefreshGrant | null;
