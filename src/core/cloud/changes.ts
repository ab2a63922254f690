/** What administrators and the weather change on the Microsoft side: the language of the admin centres' pages (G02, G04, G05, G30). */
import type { ConditionalAccess, DirectoryUser, EnterpriseApp, EntraWeather, Tenant } from './entra/directory.ts';
import type { ExchangeState, ExchangeWeather, Mailbox } from './exchange/exchange.ts';

/** A change in the directory. Tenants are named by domain, users by address. */
export type EntraChange =
  | {
      of: 'tenant';
      domain: string;
      set: Partial<
        Pick<
          Tenant,
          | 'securityDefaults'
          | 'securityDefaultsBlock'
          | 'userConsent'
          | 'consentRule'
          | 'adminConsentWorkflow'
          | 'passwordDays'
        >
      >;
    }
  | { of: 'user'; address: string; set: Partial<Pick<DirectoryUser, 'roles' | 'licensed' | 'enabled' | 'mfa'>> }
  /** Changed by the user or reset by an administrator: both revoke the printer's tokens (identity.md 4). */
  | { of: 'password'; address: string; password: string }
  /** "Revoke sessions". */
  | { of: 'sessions'; address: string }
  /** Smart lockout is lifted. */
  | { of: 'unlock'; address: string }
  | { of: 'app'; domain: string; clientId: string; set: Partial<Omit<EnterpriseApp, 'clientId'>> }
  /** `user`: an address, or null for the whole organisation. */
  | { of: 'consent'; domain: string; clientId: string; user: string | null; granted: boolean }
  /** Puts a policy in, or in the place of the one with its id; `policy` null takes it out. */
  | { of: 'policy'; domain: string; id: string; policy: ConditionalAccess | null }
  | { of: 'registration'; clientId: string; set: { publicClient: boolean } }
  | { of: 'entra-weather'; set: Partial<EntraWeather> };

/** A change in the mail service. */
export type ExchangeChange =
  | {
      of: 'organization';
      set: Partial<Pick<ExchangeState, 'smtpAuthDisabled' | 'basicAuth' | 'legacyTls' | 'sendAsReply'>>;
    }
  | {
      of: 'mailbox';
      address: string;
      set: Partial<
        Pick<Mailbox, 'smtpAuthDisabled' | 'sendAs' | 'maxSendSize' | 'full' | 'blocked' | 'otherConnections'>
      >;
    }
  | { of: 'exchange-weather'; set: Partial<ExchangeWeather> };

export type CloudChange = EntraChange | ExchangeChange;
