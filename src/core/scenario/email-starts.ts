import type { CloudChange } from '../cloud/changes.ts';
import { browserApp, printerApp } from '../cloud/entra/contoso.ts';
import type { ConditionalAccess } from '../cloud/entra/directory.ts';
import type { Faults } from '../device/email/email-state.ts';
import type { FieldFailureId } from './field-failures.ts';
import type { ScenarioId } from './scenario-ids.ts';

/** What of email differs at the start of a scenario; what is left out is as on a day when all works. */
export interface EmailStart {
  /** How long ago the sign-in was, ms, unused since. */
  signedInAgo?: number;
  /** Signed in on Web Config, OK not pressed (G32). */
  notSaved?: string;
  changes?: readonly CloudChange[];
  faults?: Partial<Faults>;
  /** What the printer stored is no token any more. */
  damagedToken?: boolean;
  /** The password of SMTP AUTH. */
  smtpPassword?: string;
  /** To My Email: users who have signed in, by the `id` of the printer's user; the account of the sign-in, and how long ago it was, ms. */
  users?: readonly { user: number; account: string; ago: number }[];
  /** The printer's application is new to the organisation: nobody has consented to it. */
  nobodyConsented?: true;
}

const day = 86_400_000;
const domain = 'contoso.com';
const address = 'printer@contoso.com';
const policy = (
  id: string,
  name: string,
  rule: Omit<ConditionalAccess, 'id' | 'name' | 'on' | 'excluded'>,
): CloudChange => ({
  of: 'policy',
  domain,
  id,
  policy: { id, name, on: true, excluded: [], ...rule } as ConditionalAccess,
});

/** What somebody made of the printer account's practice password (F6). */
const changedPassword = 'Practice-changed-2';

/** The Microsoft side of the field failures of identity.md 9. */
const starts: Readonly<Record<FieldFailureId, EmailStart>> = {
  'smtp-auth-off': { changes: [{ of: 'mailbox', address, set: { smtpAuthDisabled: null } }] },
  'device-code-blocked': { changes: [{ of: 'tenant', domain, set: { securityDefaults: true } }] },
  'device-code-policy': {
    changes: [policy('device-code', 'Block device code flow', { control: 'block-device-code' })],
  },
  'consent-missing': {
    changes: [{ of: 'consent', domain, clientId: printerApp.clientId, user: null, granted: false }],
  },
  'signed-in-as-admin': {
    changes: [{ of: 'mailbox', address: 'admin@contoso.com', set: { smtpAuthDisabled: false } }],
  },
  'from-differs': {},
  'password-changed': { changes: [{ of: 'password', address, password: changedPassword }] },
  'long-pause': { signedInAgo: 91 * day },
  'sign-in-frequency': {
    signedInAgo: 2 * day,
    changes: [policy('frequency', 'Sign in every day', { control: 'sign-in-frequency', hours: 24 } as never)],
  },
  'mfa-later': { changes: [policy('mfa', 'Require multifactor authentication', { control: 'require-mfa' })] },
  'device-compliance': {
    changes: [policy('compliance', 'Require compliant device', { control: 'require-compliant-device' })],
  },
  'old-firmware-tls': { faults: { tls: '1.0' } },
  'printer-side-firewall': { faults: { loginBlocked: true } },
  'wrong-clock': {},
  'code-expired': {},
  'wrong-account-kind': {},
  'unlicensed-mailbox': { changes: [{ of: 'user', address, set: { licensed: false } }] },
  'app-disabled': { changes: [{ of: 'app', domain, clientId: printerApp.clientId, set: { enabled: false } }] },
  'token-stuck': { damagedToken: true },
  'basic-auth-retired': {
    smtpPassword: 'Practice-printer-1',
    changes: [{ of: 'organization', set: { basicAuth: 'retired' } }],
  },
  'fleet-one-mailbox': { changes: [{ of: 'mailbox', address, set: { otherConnections: 3 } }] },
  'mailbox-full': { changes: [{ of: 'mailbox', address, set: { full: true } }] },
  'scan-too-big': { changes: [{ of: 'mailbox', address, set: { maxSendSize: 100_000 } }] },
  'only-additional-network': {},
  'forgot-ok': { notSaved: address },
  'public-client-off': {
    changes: [{ of: 'registration', clientId: printerApp.clientId, set: { publicClient: false } }],
  },
  'service-weather': { changes: [{ of: 'exchange-weather', set: { outage: 'proxy' } }] },
  'personal-mailbox-disabled': {
    changes: [{ of: 'mailbox', address: 'printer.practice@outlook.com', set: { smtpAuthDisabled: true } }],
  },
};

/** The accounts that sign the printer in when a guide is followed: those that may consent, and the printer's own. */
const senders = ['admin@contoso.com', 'cloud.admin@contoso.com', address];
const mailboxes = (smtpAuthDisabled: boolean): readonly CloudChange[] =>
  senders.map((sender) => ({ of: 'mailbox', address: sender, set: { smtpAuthDisabled } }));

/** An office at the beginning of the guide: before its preparations (G02, G04, G05), and after them. */
const beginnings = {
  'before-you-begin': {
    nobodyConsented: true,
    changes: [
      { of: 'tenant', domain, set: { securityDefaults: true } },
      { of: 'organization', set: { smtpAuthDisabled: true } },
      ...mailboxes(true),
    ],
  },
  'first-sign-in': {
    nobodyConsented: true,
    changes: [{ of: 'organization', set: { smtpAuthDisabled: false } }, ...mailboxes(false)],
  },
} as const satisfies Partial<Record<ScenarioId, EmailStart>>;

/** Where To My Email is used: every mailbox may send, and plain users may allow no application (G29). */
const people = ['admin', 'cloud.admin', 'anna', 'boris', 'chen', 'daria'].map((name) => `${name}@${domain}`);
const mayAllSend: readonly CloudChange[] = [
  { of: 'tenant', domain, set: { userConsent: 'none' } },
  ...people.map((sender): CloudChange => ({ of: 'mailbox', address: sender, set: { smtpAuthDisabled: false } })),
];
const consented: CloudChange = { of: 'consent', domain, clientId: browserApp.clientId, user: null, granted: true };
const readyForAll: readonly CloudChange[] = [...mayAllSend, consented];
/** `id`s of practice users. */
const ada = { user: 1, account: 'admin@contoso.com', ago: 7 * day };
const anna = { user: 3, account: 'anna@contoso.com', ago: day };

const toMyEmail = {
  'to-my-email': { changes: mayAllSend },
  'to-my-email-before-consent': { changes: mayAllSend },
  'to-my-email-first-time': { changes: readyForAll, users: [ada] },
  'to-my-email-in-use': { changes: readyForAll, users: [ada, anna] },
  'to-my-email-user-not-enabled': {
    changes: [...readyForAll, { of: 'mailbox', address: anna.account, set: { smtpAuthDisabled: true } }],
    users: [ada, anna],
  },
  'to-my-email-send-as': { changes: readyForAll, users: [ada, { ...anna, account: 'boris@contoso.com' }] },
  'to-my-email-consent-withdrawn': { changes: mayAllSend, users: [ada, anna] },
  'to-my-email-long-pause': { changes: readyForAll, users: [ada, { ...anna, ago: 91 * day }] },
} as const satisfies Partial<Record<ScenarioId, EmailStart>>;

const allStarts: Readonly<Partial<Record<ScenarioId, EmailStart>>> = { ...starts, ...beginnings, ...toMyEmail };

/** How the email of a scenario begins. */
export const emailStartOf = (id: ScenarioId): EmailStart => allStarts[id] ?? {};
