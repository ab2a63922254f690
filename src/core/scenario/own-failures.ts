/** F25 of identity.md 9: what goes wrong for one user of To My Email and for nobody else, as data; the rows of the printer's own sign-in are in `field-failures.ts`. */
import { browserApp } from '../cloud/entra/contoso.ts';
import type { Command } from '../protocol.ts';
import type { FieldFailure } from './field-failures.ts';
import type { ScenarioId } from './scenario-ids.ts';

/** Who is logged in at the panel signs in to Microsoft, after having signed out where that is needed (G28). */
export interface OwnSignInStep {
  type: 'own-sign-in';
  account: string;
}

export interface OwnFailure extends Pick<FieldFailure, 'row' | 'says' | 'panel'> {
  /** User ID of whoever scans to their own mailbox. */
  user: string;
  /** Another user, for whom the same works all the time. */
  other: string;
  /** Each list alone: done in this order, the user's next scan arrives. */
  cures: readonly (readonly (Command | OwnSignInStep)[])[];
}

const domain = 'contoso.com';
const address = 'anna@contoso.com';
const signIn: OwnSignInStep = { type: 'own-sign-in', account: address };
/** The user who is cured, and one whose sign-in is as it should be. */
const people = { user: 'anna', other: 'ada' } as const;

const failures = {
  'to-my-email-user-not-enabled': {
    row: 'F25',
    ...people,
    says: {
      who: 'exchange',
      reply: '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    },
    panel: { cause: 'smtp-auth-refused' },
    cures: [[{ type: 'cloud.change', change: { of: 'mailbox', address, set: { smtpAuthDisabled: false } } }]],
  },
  'to-my-email-send-as': {
    row: 'F25',
    ...people,
    says: {
      who: 'exchange',
      reply: '554 5.2.252 SendAsDenied; boris@contoso.com not allowed to send as anna@contoso.com',
    },
    panel: { cause: 'message-refused' },
    cures: [
      [signIn],
      [{ type: 'cloud.change', change: { of: 'mailbox', address: 'boris@contoso.com', set: { sendAs: [address] } } }],
    ],
  },
  'to-my-email-consent-withdrawn': {
    row: 'F25',
    ...people,
    says: { who: 'entra', aadsts: 65001 },
    panel: { cause: 'consent-withdrawn' },
    cures: [
      [
        {
          type: 'cloud.change',
          change: { of: 'consent', domain, clientId: browserApp.clientId, user: null, granted: true },
        },
        signIn,
      ],
    ],
  },
  'to-my-email-long-pause': {
    row: 'F25',
    ...people,
    says: { who: 'entra', aadsts: 700082 },
    panel: { cause: 'token-unused' },
    cures: [[signIn]],
  },
} as const satisfies Partial<Record<ScenarioId, OwnFailure>>;

export type OwnFailureId = keyof typeof failures;
export const ownFailures: Readonly<Record<OwnFailureId, OwnFailure>> = failures;
