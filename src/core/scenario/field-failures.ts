/** The failures that administrators meet in the field (identity.md 9), as data: how each comes about, what is said, what the panel shows, what cures it. */
import { printerApp } from '../cloud/entra/contoso.ts';
import { exchangeOnline } from '../device/email-server/email-server.ts';
import type { CauseId } from '../device/jobs/causes.ts';
import type { MessageId } from '../device/panel/panel-events.ts';
import type { WebRequest } from '../device/web/web-request.ts';
import type { Command } from '../protocol.ts';
import type { ScenarioId } from './scenario-ids.ts';

/** A person signs in on the Microsoft pages with a fresh code; with `save` the administrator then presses OK on Web Config. */
export interface SignInStep {
  type: 'sign-in';
  account: string;
  service: 'exchange-online' | 'outlook-com';
  save: boolean;
}
/** The printer's clock is set right on the panel. */
export interface RightClockStep {
  type: 'right-clock';
}
/** The administrator at Web Config: logs in, asks, logs out. */
export interface WebStep {
  type: 'at-web-config';
  request: WebRequest;
}
export type FailureStep = Command | SignInStep | RightClockStep | WebStep;

export interface FieldFailure {
  /** Row of identity.md 9. */
  row: `F${number}`;
  /** What leads to it before the scan; most scenarios begin in the middle of it. */
  provoke: readonly FailureStep[];
  /** Who says it, and what: AADSTS number or the beginning of an SMTP reply; null where nobody says anything. */
  says: { who: 'entra'; aadsts: number } | { who: 'exchange'; reply: string } | null;
  /** What the panel shows: a job that failed with this cause (its code follows), or a message. */
  panel: { cause: CauseId } | { message: MessageId };
  /** Done in this order, the next scan arrives. */
  cure: readonly FailureStep[];
}

const printer = 'printer@contoso.com';
const domain = 'contoso.com';
const minute = 60_000;
const signIn = (account = printer, service: SignInStep['service'] = 'exchange-online', save = true): SignInStep => ({
  type: 'sign-in',
  account,
  service,
  save,
});
const withoutPolicy = (id: string): Command => ({
  type: 'cloud.change',
  change: { of: 'policy', domain, id, policy: null },
});
const mailbox = (
  set: Extract<Extract<Command, { type: 'cloud.change' }>['change'], { of: 'mailbox' }>['set'],
): Command => ({
  type: 'cloud.change',
  change: { of: 'mailbox', address: printer, set },
});
const mustSignIn = { message: 'must-sign-in' } as const;

const failures = {
  'smtp-auth-off': {
    row: 'F1',
    provoke: [],
    says: {
      who: 'exchange',
      reply: '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    },
    panel: { cause: 'smtp-auth-refused' },
    cure: [mailbox({ smtpAuthDisabled: false })],
  },
  'device-code-blocked': {
    row: 'F2',
    provoke: [signIn(printer, 'exchange-online', false)],
    says: { who: 'entra', aadsts: 530035 },
    panel: mustSignIn,
    cure: [{ type: 'cloud.change', change: { of: 'tenant', domain, set: { securityDefaults: false } } }, signIn()],
  },
  'device-code-policy': {
    row: 'F2',
    provoke: [],
    says: { who: 'entra', aadsts: 530036 },
    panel: { cause: 'blocked-by-policy' },
    cure: [withoutPolicy('device-code'), signIn()],
  },
  'consent-missing': {
    row: 'F3',
    provoke: [],
    says: { who: 'entra', aadsts: 65001 },
    panel: { cause: 'consent-withdrawn' },
    cure: [
      {
        type: 'cloud.change',
        change: { of: 'consent', domain, clientId: printerApp.clientId, user: null, granted: true },
      },
      signIn(),
    ],
  },
  'signed-in-as-admin': {
    row: 'F4',
    provoke: [],
    says: {
      who: 'exchange',
      reply: '554 5.2.252 SendAsDenied; admin@contoso.com not allowed to send as printer@contoso.com',
    },
    panel: { cause: 'message-refused' },
    cure: [signIn()],
  },
  'from-differs': {
    row: 'F5',
    provoke: [],
    says: {
      who: 'exchange',
      reply: '554 5.2.252 SendAsDenied; printer@contoso.com not allowed to send as scans@contoso.com',
    },
    panel: { cause: 'message-refused' },
    cure: [mailbox({ sendAs: ['scans@contoso.com'] })],
  },
  'password-changed': {
    row: 'F6',
    provoke: [],
    says: { who: 'entra', aadsts: 50173 },
    panel: { cause: 'token-revoked' },
    cure: [signIn()],
  },
  'long-pause': {
    row: 'F7',
    provoke: [],
    says: { who: 'entra', aadsts: 700082 },
    panel: { cause: 'token-unused' },
    cure: [signIn()],
  },
  'sign-in-frequency': {
    row: 'F8',
    provoke: [],
    says: { who: 'entra', aadsts: 70043 },
    panel: { cause: 'token-frequency' },
    cure: [withoutPolicy('frequency'), signIn()],
  },
  'mfa-later': {
    row: 'F9',
    provoke: [],
    says: { who: 'entra', aadsts: 50079 },
    panel: { cause: 'mfa-required' },
    cure: [withoutPolicy('mfa'), signIn()],
  },
  'device-compliance': {
    row: 'F10',
    provoke: [],
    says: { who: 'entra', aadsts: 53000 },
    panel: { cause: 'blocked-by-policy' },
    cure: [withoutPolicy('compliance'), signIn()],
  },
  'old-firmware-tls': {
    row: 'F11',
    provoke: [],
    says: { who: 'exchange', reply: '421 4.7.66 TLS 1.0 and 1.1 are not supported.' },
    panel: { cause: 'tls-refused' },
    cure: [{ type: 'faults.set', faults: { tls: '1.3' } }],
  },
  'printer-side-firewall': {
    row: 'F12',
    provoke: [],
    says: null,
    panel: { cause: 'entra-unreachable' },
    cure: [{ type: 'faults.set', faults: { loginBlocked: false } }],
  },
  'wrong-clock': {
    row: 'F13',
    provoke: [],
    says: null,
    panel: { cause: 'certificate-refused' },
    cure: [{ type: 'right-clock' }],
  },
  'code-expired': {
    row: 'F14',
    provoke: [
      { type: 'at-web-config', request: { type: 'email-sign-in.start', service: 'exchange-online' } },
      { type: 'time.forward', ms: 16 * minute },
    ],
    says: { who: 'entra', aadsts: 70020 },
    panel: mustSignIn,
    cure: [signIn()],
  },
  'wrong-account-kind': {
    row: 'F15',
    provoke: [signIn('someone@outlook.com', 'exchange-online', false)],
    says: { who: 'entra', aadsts: 500208 },
    panel: mustSignIn,
    cure: [signIn()],
  },
  'unlicensed-mailbox': {
    row: 'F16',
    provoke: [],
    says: { who: 'exchange', reply: '535 5.7.3 Authentication unsuccessful' },
    panel: { cause: 'smtp-auth-refused' },
    cure: [{ type: 'cloud.change', change: { of: 'user', address: printer, set: { licensed: true } } }],
  },
  'app-disabled': {
    row: 'F17',
    provoke: [],
    says: { who: 'entra', aadsts: 7000112 },
    panel: { cause: 'app-disabled' },
    cure: [
      { type: 'cloud.change', change: { of: 'app', domain, clientId: printerApp.clientId, set: { enabled: true } } },
      signIn(),
    ],
  },
  'token-stuck': {
    row: 'F18',
    provoke: [],
    says: { who: 'entra', aadsts: 70000 },
    panel: { cause: 'token-damaged' },
    cure: [signIn()],
  },
  'basic-auth-retired': {
    row: 'F19',
    provoke: [],
    says: { who: 'exchange', reply: '550 5.7.30 Basic authentication is not supported for Client Submission.' },
    panel: { cause: 'smtp-auth-refused' },
    cure: [signIn()],
  },
  'fleet-one-mailbox': {
    row: 'F20',
    provoke: [],
    says: { who: 'exchange', reply: '432 4.3.2 Concurrent connections limit exceeded.' },
    panel: { cause: 'smtp-unreachable' },
    cure: [mailbox({ otherConnections: 0 })],
  },
  'mailbox-full': {
    row: 'F20',
    provoke: [],
    says: { who: 'exchange', reply: '554 5.2.2 mailbox full' },
    panel: { cause: 'message-refused' },
    cure: [mailbox({ full: false })],
  },
  'scan-too-big': {
    row: 'F21',
    provoke: [],
    says: { who: 'exchange', reply: '554 5.2.0' },
    panel: { cause: 'too-large-there' },
    cure: [mailbox({ maxSendSize: 36_700_160 })],
  },
  'only-additional-network': {
    row: 'F22',
    provoke: [],
    says: null,
    panel: { cause: 'no-additional-network' },
    cure: [{ type: 'surroundings.set', surroundings: { cable: { standard: true, additional: true } } }],
  },
  'forgot-ok': {
    row: 'F23',
    provoke: [],
    says: null,
    panel: mustSignIn,
    cure: [
      {
        type: 'at-web-config',
        request: { type: 'email-server.save', settings: exchangeOnline(printer), password: null },
      },
    ],
  },
  'public-client-off': {
    row: 'F24',
    provoke: [signIn(printer, 'exchange-online', false)],
    says: { who: 'entra', aadsts: 7000218 },
    panel: mustSignIn,
    cure: [
      {
        type: 'cloud.change',
        change: { of: 'registration', clientId: printerApp.clientId, set: { publicClient: true } },
      },
      signIn(),
    ],
  },
  'service-weather': {
    row: 'F26',
    provoke: [],
    says: { who: 'exchange', reply: '451 4.7.0 Temporary server error. Please try again later.' },
    panel: { cause: 'smtp-unreachable' },
    cure: [{ type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: 'none' } } }],
  },
  'personal-mailbox-disabled': {
    row: 'F27',
    provoke: [],
    says: {
      who: 'exchange',
      reply: '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    },
    panel: { cause: 'smtp-auth-refused' },
    cure: [signIn('someone@outlook.com', 'outlook-com')],
  },
} as const satisfies Partial<Record<ScenarioId, FieldFailure>>;

export type FieldFailureId = keyof typeof failures;
export const fieldFailures: Readonly<Record<FieldFailureId, FieldFailure>> = failures;
