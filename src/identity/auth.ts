/** Sign-in by @azure/msal-browser, the same for all deployments: only settings differ (embedded-settings.ts, entra-settings.ts). */
import type { MyEmailProblem } from '../core/device/my-email/my-email-state.ts';

/** Answer of a token endpoint that is no place in a network. */
export interface TokenAnswer {
  status: number;
  body: Readonly<Record<string, unknown>>;
}

/** What differs between deployments. */
export interface AuthSettings {
  /** Real Entra ID: marked on every screen, never in a frame. */
  live: boolean;
  clientId: string;
  /** https; only a name where `metadata` is given. */
  authority: string;
  scopes: readonly string[];
  /** Address of the panel's page: registered as redirect URI. */
  redirectUri: string;
  /** Where the provider goes after its log-out. */
  postLogoutRedirectUri: string;
  /** OpenID Connect discovery document of a provider that is no place in a network. */
  metadata?: Readonly<
    Record<'issuer' | 'authorization_endpoint' | 'token_endpoint' | 'end_session_endpoint' | 'jwks_uri', string>
  >;
  /** Carries POST /token out where no network does. */
  askForToken?: (form: Readonly<Record<string, string>>) => Promise<TokenAnswer>;
  /** Leaves for an address of the provider; a story draws its pages in place. Default: this window goes there and leaves no entry in its history. */
  leaveFor?: (url: string) => void;
}

/** Who is signed in, as far as a page may know. */
export interface SignedIn {
  /** Address of the account. */
  account: string;
  name: string;
  scopes: readonly string[];
  /** ms since 1970-01-01T00:00Z at which the access token ends; null: not told. */
  accessUntil: number | null;
}

export type AuthResult = { ok: true; signedIn: SignedIn } | { ok: false; problem: MyEmailProblem };

/** Sign-in of one page. Nothing here throws: what goes wrong is a problem in plain words' reach. */
export interface Auth {
  readonly live: boolean;
  /** Leaves for the provider's pages (`prompt=select_account`). Returns a problem where it cannot. */
  signIn(language: string): Promise<MyEmailProblem | null>;
  /** Takes the answer that the provider sent back with the address (`#code=…`, `#error=…`). */
  resume(answer: string): Promise<AuthResult>;
  /** Who is signed in in this page; null: nobody. */
  current(): SignedIn | null;
  /** A new access token by the refresh token, without a page. */
  renew(): Promise<AuthResult>;
  /** Ends the provider's session too: leaves for its log-out page. */
  signOut(): Promise<void>;
  /** Forgets all that this page keeps; the provider's session stays. */
  forget(): Promise<void>;
}
