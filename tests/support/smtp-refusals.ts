import type { CloudChange } from '../../src/core/cloud/changes.ts';
import type { AccessClaims } from '../../src/core/cloud/entra/tokens.ts';
import type { ExchangeWeather, Mailbox } from '../../src/core/cloud/exchange/exchange.ts';
import type { ReplyId } from '../../src/core/cloud/exchange/replies.ts';
import { now, printer } from './smtp-cloud.ts';

/** How a reply that refuses comes about, for a client that sends from the printer's mailbox to boris@contoso.com. */
export interface Refusal {
  id: ReplyId;
  /** Another way to the same reply. */
  how?: string;
  changes?: readonly CloudChange[];
  mailbox?: Partial<Mailbox>;
  claims?: Partial<AccessClaims>;
  user?: string;
  /** AUTH LOGIN with this password; null: no AUTH. */
  password?: string | null;
  /** Of AUTH, where it is not LOGIN. */
  method?: string;
  options?: Readonly<Record<string, unknown>>;
  mail?: Readonly<Record<string, unknown>>;
  values?: Readonly<Record<string, string>>;
}

const address = printer;
const own = (set: Extract<CloudChange, { of: 'mailbox' }>['set']): CloudChange => ({ of: 'mailbox', address, set });
const organization = (set: Extract<CloudChange, { of: 'organization' }>['set']): CloudChange => ({
  of: 'organization',
  set,
});
const weather = (outage: ExchangeWeather['outage']): CloudChange => ({ of: 'exchange-weather', set: { outage } });
const basic = organization({ basicAuth: 'allowed' });
const password = 'Practice-printer-1';
const securityDefaults = (on: boolean): CloudChange => ({
  of: 'tenant',
  domain: 'contoso.com',
  set: { securityDefaults: on },
});
const mfa: CloudChange = {
  of: 'policy',
  domain: 'contoso.com',
  id: 'mfa',
  policy: { id: 'mfa', name: 'Require multifactor authentication', on: true, excluded: [], control: 'require-mfa' },
};
const oldTls = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
const anna = 'anna@contoso.com';
const deniedAs = { auth: address, from: anna };

/** Every refusal that a mail program can meet. */
export const refusals: readonly Refusal[] = [
  { id: 'service-not-active', changes: [weather('draining')] },
  { id: 'old-tls', options: { tls: { rejectUnauthorized: false, ...oldTls } } },
  { id: 'temporary-error', changes: [weather('proxy')] },
  { id: 'off-for-tenant', changes: [own({ smtpAuthDisabled: null })] },
  { id: 'off-for-tenant', how: 'with a password', changes: [basic, own({ smtpAuthDisabled: null })], password },
  { id: 'off-for-mailbox', changes: [own({ smtpAuthDisabled: true }), organization({ smtpAuthDisabled: false })] },
  { id: 'security-defaults', changes: [basic, securityDefaults(true)], password },
  { id: 'policy-block', changes: [basic, mfa], password },
  { id: 'basic-disabled', password },
  {
    id: 'basic-disabled',
    how: 'Outlook.com',
    changes: [basic],
    user: 'someone@outlook.com',
    password: 'Practice-someone-1',
  },
  { id: 'basic-retired', changes: [organization({ basicAuth: 'retired' })], password },
  { id: 'wrong-credentials', changes: [basic], password: 'wrong' },
  { id: 'auth-unsuccessful', how: 'a token for Graph', claims: { aud: 'https://graph.microsoft.com' } },
  { id: 'auth-unsuccessful', how: 'no SMTP.Send', claims: { scp: 'IMAP.AccessAsUser.All' } },
  { id: 'auth-unsuccessful', how: 'expired', claims: { exp: now / 1000 } },
  { id: 'auth-unsuccessful', how: 'another user', user: anna },
  { id: 'auth-unsuccessful', how: 'no licence', changes: [{ of: 'user', address, set: { licensed: false } }] },
  { id: 'auth-unsuccessful', how: 'sign-in blocked', changes: [{ of: 'user', address, set: { enabled: false } }] },
  {
    id: 'unrecognized-authentication',
    how: 'before STARTTLS',
    options: { requireTLS: false, ignoreTLS: true, forceAuth: true },
  },
  {
    id: 'unrecognized-authentication',
    how: 'not offered',
    changes: [basic],
    password,
    method: 'CRAM-MD5',
  },
  { id: 'not-authenticated', password: null },
  { id: 'not-this-sender', changes: [organization({ sendAsReply: 'mail-from' })], mail: { from: anna } },
  { id: 'invalid-address', mail: { to: undefined, envelope: { from: address, to: ['nobody@nowhere'] } } },
  { id: 'too-many-connections', changes: [own({ otherConnections: 3 })] },
  { id: 'too-many-messages', mailbox: { recent: Array.from({ length: 30 }, () => now - 59_999) } },
  { id: 'quota-exceeded', mailbox: { recipientsToday: 10_000, countedFrom: now } },
  { id: 'bad-sender', changes: [own({ blocked: true })] },
  { id: 'send-as-denied', mail: { from: anna }, values: deniedAs },
  {
    id: 'send-as-denied',
    how: 'only the header differs',
    mail: { from: anna, envelope: { from: address, to: anna } },
    values: deniedAs,
  },
  { id: 'submission-too-large', changes: [own({ maxSendSize: 100 })] },
  { id: 'mailbox-full', changes: [own({ full: true })] },
  { id: 'mailbox-moving', changes: [weather('moving')] },
];
