/** The gates of AUTH (identity.md 6.4, 7): is the credential good, may the mailbox use SMTP AUTH. */
import type { CloudState } from '../cloud.ts';
import type { DirectoryUser, Tenant } from '../entra/directory.ts';
import { readAccess } from '../entra/token-text.ts';
import type { AccessClaims } from '../entra/tokens.ts';
import type { Moment } from '../moment.ts';
import type { Mailbox } from './exchange.ts';
import type { ReplyId } from './replies.ts';

const audiences = ['https://outlook.office.com', 'https://outlook.office365.com'];

/** A person of the directory by address, with the tenant. */
function personOf({ entra }: CloudState, address: string): { user: DirectoryUser; tenant: Tenant } | null {
  for (const tenant of entra.tenants) {
    const user = tenant.users.find((candidate) => candidate.address === address);
    if (user !== undefined) return { user, tenant };
  }
  return null;
}

const mailboxOf = ({ exchange }: CloudState, address: string): Mailbox | null =>
  exchange.mailboxes.find((mailbox) => mailbox.address === address) ?? null;

/** The switches: the mailbox's own overrides the organisation's, and both hold for OAuth too. */
function switchRefusal({ exchange }: CloudState, { smtpAuthDisabled }: Mailbox): ReplyId | null {
  if (smtpAuthDisabled === true) return 'off-for-mailbox';
  return smtpAuthDisabled === null && exchange.smtpAuthDisabled ? 'off-for-tenant' : null;
}

/** The mailbox that a sign-in leads to, or the reply that refuses it. */
export type AuthResult = { mailbox: string } | { refusal: ReplyId };

/** AUTH XOAUTH2: one text for six causes (identity.md 0.1, 8). `token`: an access token's text, or claims that the wire has verified. */
export function authWithToken(
  cloud: CloudState,
  user: string,
  token: string | AccessClaims | null,
  { now }: Moment,
): AuthResult {
  const claims = typeof token === 'string' ? readAccess(token, cloud.entra.secret) : token;
  const address = user.toLowerCase();
  const isGood =
    claims !== null &&
    audiences.includes(claims.aud) &&
    claims.scp.split(' ').includes('SMTP.Send') &&
    claims.exp * 1000 > now &&
    claims.upn.toLowerCase() === address;
  const person = personOf(cloud, address);
  const mailbox = mailboxOf(cloud, address);
  const hasMailbox = mailbox !== null && mailbox.user !== null && person?.user.licensed === true && person.user.enabled;
  if (!isGood || !hasMailbox) return { refusal: 'auth-unsuccessful' };
  const off = switchRefusal(cloud, mailbox);
  return off === null ? { mailbox: address } : { refusal: off };
}

/** AUTH LOGIN: a name and a password (G01). */
export function authWithPassword(cloud: CloudState, user: string, password: string, { now }: Moment): AuthResult {
  const { basicAuth } = cloud.exchange;
  if (basicAuth === 'retired') return { refusal: 'basic-retired' };
  if (basicAuth === 'disabled') return { refusal: 'basic-disabled' };
  const address = user.toLowerCase();
  const person = personOf(cloud, address);
  if (person?.tenant.securityDefaults === true) return { refusal: 'security-defaults' };
  const blocking = ['require-mfa', 'require-compliant-device'];
  const isBarred = person?.tenant.policies.some(
    ({ on, control, excluded }) => on && blocking.includes(control) && !excluded.includes(person.user.id),
  );
  if (isBarred === true) return { refusal: 'policy-block' };
  const mailbox = mailboxOf(cloud, address);
  const isRight =
    person !== null && person.user.password === password && person.user.enabled && person.user.lockedUntil <= now;
  if (!isRight || mailbox === null || !person.user.licensed) return { refusal: 'wrong-credentials' };
  const off = switchRefusal(cloud, mailbox);
  return off === null ? { mailbox: address } : { refusal: off };
}
