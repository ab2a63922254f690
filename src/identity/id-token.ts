/** What OpenID Connect 3.1.3.7 asks an application to check of an ID token besides the nonce, which msal checks, and the signature, which the way from the token endpoint stands for. */
import type { AuthSettings } from './auth.ts';
import { ProblemError } from './auth-problems.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The issuer that must have made it; of Entra's, each tenant has its own. */
function issuerFor(tid: unknown, { authority, metadata }: AuthSettings): string | null {
  if (metadata !== undefined) return metadata.issuer;
  if (!isText(tid)) return null;
  const { origin, pathname } = new URL(authority);
  const [, tenant = ''] = pathname.split('/');
  if (guid.test(tenant) && tenant.toLowerCase() !== tid.toLowerCase()) return null;
  return `${origin}/${tid}/v2.0`;
}

/** Throws a ProblemError where the token was made by somebody else or for another application. */
export function checkIdToken(claims: object | undefined, settings: AuthSettings): void {
  const { iss, aud, tid } = (claims ?? {}) as Readonly<Record<string, unknown>>;
  if (!isText(iss) || iss !== issuerFor(tid, settings)) throw new ProblemError('wrong-answer', 'issuer_mismatch');
  if (aud !== settings.clientId) throw new ProblemError('wrong-answer', 'audience_mismatch');
}
