/** Why a job failed, from the cause to the printer's code: one table. Codes besides 360, 361 and 370 are not in the guide (printer.md 5.2). */
import type { JobCode } from './job.ts';

interface Cause {
  code: JobCode;
  /** 'guide': 360, 361, 370 as the guide explains them (G36-G38); 'not-attested': common knowledge, tagged so on the panel. */
  origin: 'guide' | 'not-attested';
  /** What it does to the saved sign-in: 'ends' makes the panel ask for a new sign-in from then on (G34). */
  signIn: 'stays' | 'ends';
  /** Why this code and no other. */
  reason: string;
}

export const causes = {
  'no-network': {
    code: 360,
    origin: 'guide',
    signIn: 'stays',
    reason: 'Cable, Wi-Fi, address or internet is missing: nothing can be reached (G36).',
  },
  'no-additional-network': {
    code: 360,
    origin: 'guide',
    signIn: 'stays',
    reason: 'OAuth 2.0 uses the standard network only (G06): with only the additional one up, nothing can be reached.',
  },
  'entra-unreachable': {
    code: 360,
    origin: 'guide',
    signIn: 'stays',
    reason: 'A firewall lets nothing through to login.microsoftonline.com: no connection to the cloud service (F12).',
  },
  'entra-busy': {
    code: 360,
    origin: 'guide',
    signIn: 'stays',
    reason: 'AADSTS90033 at every try: the cloud service does not serve (F26).',
  },
  'token-unused': {
    code: 361,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS700082: 90 days unused; the connection has expired (G34, G37).',
  },
  'token-frequency': {
    code: 361,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS70043: Conditional Access limits how long a sign-in lasts; the connection has expired (F8).',
  },
  'token-revoked': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS50173: password changed or sessions revoked; somebody has to sign in again (G38, F6).',
  },
  'token-damaged': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS70000: what the printer stored is no valid token; sign in again (F18).',
  },
  'user-disabled': { code: 370, origin: 'guide', signIn: 'ends', reason: 'AADSTS50057: the account is blocked.' },
  'consent-withdrawn': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS65001: the grant was deleted; sign in again and consent (F3).',
  },
  'app-disabled': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS7000112: the enterprise application is switched off; enable it and sign in again (F17).',
  },
  'mfa-required': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason: 'AADSTS50076 or 50079: a second factor is wanted since; only a person can give it (F9).',
  },
  'blocked-by-policy': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason:
      'AADSTS53003, 530036 or 53000: a policy blocks the refresh; sign in again where the policy lets you (F2, F10).',
  },
  'token-refused': {
    code: 370,
    origin: 'guide',
    signIn: 'ends',
    reason: 'Any other refusal of the refresh: a new sign-in is the only way on.',
  },
  dns: {
    code: 311,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'No name can be looked up (printer.md 5.2).',
  },
  'smtp-auth-refused': {
    code: 312,
    origin: 'not-attested',
    signIn: 'stays',
    reason:
      'A permanent reply (5xx) to AUTH: email authentication error. The sign-in itself is valid (F1, F4, F16, F19).',
  },
  'smtp-unreachable': {
    code: 313,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'No answer, a connection that breaks, or 4xx at every try: communication error (F12, F20, F26).',
  },
  'tls-refused': {
    code: 313,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'The two sides agree on no TLS version (421 4.7.66): communication error (F11).',
  },
  'certificate-refused': {
    code: 313,
    origin: 'not-attested',
    signIn: 'stays',
    reason:
      'The printer does not trust the certificate, at its own date or for who signed it: communication error (F13).',
  },
  'too-large-here': {
    code: 314,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'Larger than Attached File Max Size: nothing is sent (F21).',
  },
  'too-large-there': {
    code: 314,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'The mailbox takes no message of this size (F21).',
  },
  'memory-full': {
    code: 315,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'Too many jobs wait: no room for another scan (printer.md 5.2).',
  },
  'message-refused': {
    code: 334,
    origin: 'not-attested',
    signIn: 'stays',
    reason: 'A permanent reply (5xx) after AUTH: error while sending (F5, F20).',
  },
} as const satisfies Record<string, Cause>;

export type CauseId = keyof typeof causes;
export const causeOf = (id: CauseId): Cause => causes[id];
