/** Entra ID as data (identity.md 1-5): plain JSON, no secrets but practice passwords of fictional accounts. */

export const roles = [
  'global-administrator',
  'privileged-role-administrator',
  'cloud-application-administrator',
  'application-administrator',
  'exchange-administrator',
] as const;
/** A directory role; a plain user has none. */
export type RoleId = (typeof roles)[number];

/**
 * Which roles see the checkbox "Consent on behalf of your organization" on the sign-in page (G15, identity.md 5.1): those that the edition of the guide
 * names in whose language the page is read, or from one role upwards whatever the language.
 */
export const consentRules = ['edition', 'global-administrator', 'cloud-application-administrator'] as const;
export type ConsentRule = (typeof consentRules)[number];

/** identity.md 5.2. */
export const userConsentSettings = ['none', 'verified-low-impact', 'microsoft-managed', 'all'] as const;
export type UserConsent = (typeof userConsentSettings)[number];

export interface DirectoryUser {
  /** Object id, a GUID. */
  id: string;
  /** User principal name, lower case: the address that is typed. */
  address: string;
  name: string;
  roles: readonly RoleId[];
  /** Has an Exchange Online licence. */
  licensed: boolean;
  /** Sign-in is not blocked by an administrator. */
  enabled: boolean;
  /** A practice password of a fictional account; shown to whoever practises. */
  password: string;
  /** ms; the password expires `tenant.passwordDays` after it. */
  passwordSetAt: number;
  /** 'registered': a second factor is there; 'none': it would have to be registered first. */
  mfa: 'none' | 'registered';
  /** Refresh tokens issued before are revoked (password changed or reset, sessions revoked), ms. */
  tokensValidFrom: number;
  /** Wrong passwords in a row, and until when smart lockout holds (ms; 0: not locked). */
  wrongPasswords: number;
  lockedUntil: number;
}

/** A Conditional Access policy; all need Entra ID P1. */
export type ConditionalAccess = {
  id: string;
  name: string;
  on: boolean;
  /** Ids of users the policy does not hold for. */
  excluded: readonly string[];
} & (
  | { control: 'block-device-code' }
  /** Sign-ins from addresses that do not begin with one of these are blocked. */
  | { control: 'block-location'; trusted: readonly string[] }
  | { control: 'sign-in-frequency'; hours: number }
  | { control: 'require-compliant-device' }
  | { control: 'require-mfa' }
);

/** An application as a tenant knows it: Enterprise applications. */
export interface EnterpriseApp {
  clientId: string;
  /** "Enabled for users to sign-in". */
  enabled: boolean;
  assignmentRequired: boolean;
  /** Ids of assigned users. */
  assigned: readonly string[];
}

/** A delegated permission grant. */
export interface Consent {
  clientId: string;
  /** null: on behalf of the whole organisation. */
  user: string | null;
  scopes: readonly string[];
}

export interface Tenant {
  /** A GUID; the tenant of personal accounts is 9188040d-6c67-4c5b-b112-36a304b66dad. */
  id: string;
  /** Verified domain, for example contoso.com. */
  domain: string;
  name: string;
  /** 'personal': Outlook.com accounts; no roles, no policies, no admin. */
  kind: 'work' | 'personal';
  securityDefaults: boolean;
  /** How security defaults meet a device code (identity.md 7): on the page (530035), or with a token answer that lacks the refresh token. */
  securityDefaultsBlock: 'page' | 'no-refresh-token';
  userConsent: UserConsent;
  consentRule: ConsentRule;
  adminConsentWorkflow: boolean;
  /** Days until a password expires; null: never. */
  passwordDays: number | null;
  policies: readonly ConditionalAccess[];
  apps: readonly EnterpriseApp[];
  consents: readonly Consent[];
  users: readonly DirectoryUser[];
}

/** An application registration, wherever it lives. */
export interface AppRegistration {
  clientId: string;
  name: string;
  publisher: string;
  verified: boolean;
  /** "Allow public client flows". */
  publicClient: boolean;
  /** null: multitenant; else the id of its tenant. */
  tenant: string | null;
  redirectUris: readonly { uri: string; platform: 'spa' | 'public' }[];
  scopes: readonly string[];
}

/** A device code (RFC 8628), until it is redeemed or long over. */
export interface DeviceCode {
  deviceCode: string;
  /** Work 9 characters, personal 8 (identity.md 1.2). */
  userCode: string;
  clientId: string;
  scopes: readonly string[];
  /** As asked for: common, organizations, consumers, a GUID or a domain. */
  authority: string;
  /** ms. */
  createdAt: number;
  expiresAt: number;
  /** ms of the last poll, for the optional slow_down. */
  polledAt: number | null;
  state: 'pending' | 'approved' | 'declined' | 'redeemed';
  /** Who approved it. */
  user: string | null;
  /** The person passed a second factor. */
  mfa: boolean;
}

/** An authorization code with its PKCE challenge. */
export interface AuthorizationCode {
  code: string;
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
  challenge: string | null;
  nonce: string | null;
  user: string;
  mfa: boolean;
  /** ms. */
  expiresAt: number;
  used: boolean;
}

/** Switches of the simulation that Entra itself does not offer to anybody. */
export interface EntraWeather {
  /** The service answers 90033 (503). */
  outage: boolean;
  /** Off: too fast a poll is answered as any other (identity.md 1.3); on: slow_down. */
  slowDown: boolean;
}

export interface EntraState {
  tenants: readonly Tenant[];
  registrations: readonly AppRegistration[];
  /** Bounded: the last 32. */
  deviceCodes: readonly DeviceCode[];
  /** Bounded: the last 32. */
  codes: readonly AuthorizationCode[];
  weather: EntraWeather;
  /** Salt of the tokens of this directory: a token of another world is garbled here. */
  secret: string;
}
