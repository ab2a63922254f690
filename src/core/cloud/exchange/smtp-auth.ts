/** The gates of AUTH (identity.md 6.4, 7): is the credential good, may the mailbox use SMTP AUTH. */
import type { CloudState } from '../cloud.ts';
import { type Member, memberByAddress } from '../entra/authority.ts';
import { isLocked, isPasswordExpired } from '../entra/password-check.ts';
import { isBlockedPlace, policiesFor } from '../entra/policies.ts';
import { readAccess } from '../entra/token-text.ts';
import type { AccessClaims } from '../entra/tokens.ts';
import type { Moment } from '../moment.ts';
import type { Mailbox } from './exchange.ts';
import type { ReplyId } from './replies.ts';

const audiences = ['https://outlook.office.com', 'https://outlook.office365.com'];

const mailboxOf = ({ exchange }: CloudState, address: string): Mailbox | null =>
  exchange.mailboxes.find((mailbox) => mailbox.address === address) ?? null;

/** The switches: the mailbox's own overrides the organisation's, and both hold for OAuth too. */
function switchRefusal({ exchange }: CloudState, { smtpAuthDisabled }: Mailbox): ReplyId | null {
  if (smtpAuthDisabled === true) return 'off-for-mailbox';
  return smtpAuthDisabled === null && exchange.smtpAuthDisabled ? 'off-for-tenant' : null;
}

/** The mailbox that a sign-in leads to, or the reply that refuses it. */
export type AuthResult = { mailbox: string } | { refusal: ReplyId };

/** The last gate, for both ways to sign in: a licensed mailbox of one's own, and the switches. A shared mailbox has nobody. */
function enter(cloud: CloudState, { user }: Member): AuthResult {
  const mailbox = mailboxOf(cloud, user.address);
  if (mailbox === null || mailbox.user === null || !user.licensed) return { refusal: 'auth-unsuccessful' };
  const off = switchRefusal(cloud, mailbox);
  return off === null ? { mailbox: mailbox.address } : { refusal: off };
}

/** What makes a token good for SMTP AUTH of this user; its times are seconds, `now` is ms. */
const isGood = (claims: AccessClaims, { tenant, user }: Member, now: number): boolean =>
  audiences.includes(claims.aud) &&
  claims.scp.split(' ').includes('SMTP.Send') &&
  claims.exp * 1000 > now &&
  claims.upn.toLowerCase() === user.address &&
  claims.oid === user.id &&
  claims.tid === tenant.id;

/** AUTH XOAUTH2: one text for six causes (identity.md 0.1, 8). `token`: an access token's text, or claims that the wire has verified. */
export function authWithToken(
  cloud: CloudState,
  user: string,
  token: string | AccessClaims | null,
  { now }: Moment,
): AuthResult {
  const claims = typeof token === 'string' ? readAccess(token, cloud.entra.secret) : token;
  const member = memberByAddress(cloud.entra, user);
  if (claims === null || member === null || !member.user.enabled || !isGood(claims, member, now))
    return { refusal: 'auth-unsuccessful' };
  return enter(cloud, member);
}

/** Basic authentication meets no policy that asks for more than a password, or for another place. */
function isBarred(member: Member, client: string): boolean {
  const asksMore =
    policiesFor(member, 'require-mfa').length > 0 || policiesFor(member, 'require-compliant-device').length > 0;
  return asksMore || isBlockedPlace(member, client);
}

/**
 * AUTH LOGIN: a name and a password (G01). Whether basic authentication is served at all is asked before the password, as
 * authentication policies do; security defaults and Conditional Access come after it. `client`: its address.
 */
export function authWithPassword(
  cloud: CloudState,
  login: { user: string; password: string; client: string },
  { now }: Moment,
): AuthResult {
  const member = memberByAddress(cloud.entra, login.user);
  // Outlook.com has had no basic authentication since 16 Sep 2024 (identity.md 6.5).
  if (member?.tenant.kind === 'personal') return { refusal: 'basic-disabled' };
  const { basicAuth } = cloud.exchange;
  if (basicAuth !== 'allowed') return { refusal: basicAuth === 'retired' ? 'basic-retired' : 'basic-disabled' };
  const isRight =
    member !== null &&
    member.user.password === login.password &&
    member.user.enabled &&
    !isLocked(member.user, now) &&
    !isPasswordExpired(member, now);
  if (!isRight) return { refusal: 'wrong-credentials' };
  if (member.tenant.securityDefaults) return { refusal: 'security-defaults' };
  return isBarred(member, login.client) ? { refusal: 'policy-block' } : enter(cloud, member);
}
