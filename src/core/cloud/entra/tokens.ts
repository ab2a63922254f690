/** What tokens say. In the world they are texts of its own making; on the wire `src/wire` signs access and id tokens with jose. */

/** What an access token for Exchange says. Times in seconds, as in JWT. */
export interface AccessClaims {
  /** Audience: https://outlook.office.com, or https://graph.microsoft.com for a token of the wrong kind. */
  aud: string;
  /** Tenant id. */
  tid: string;
  /** User object id. */
  oid: string;
  /** The user's address. */
  upn: string;
  /** Client id. */
  appid: string;
  /** Space-separated scopes without their resource: "SMTP.Send". */
  scp: string;
  iat: number;
  exp: number;
  /** Id of this token. */
  uti: string;
}

/** What an id token says besides. */
export interface IdClaims {
  aud: string;
  tid: string;
  oid: string;
  sub: string;
  preferred_username: string;
  name: string;
  nonce?: string;
  iat: number;
  exp: number;
}

/** What a refresh token holds; it is in the token's own text, so that a directory keeps no list of them. ms. */
export interface RefreshGrant {
  clientId: string;
  tenant: string;
  user: string;
  scopes: readonly string[];
  /** When the person signed in: sign-in frequency counts from here. */
  signedInAt: number;
  /** When this very token was issued: 90 days of inactivity count from here; 24 h from `signedInAt` for spa. */
  issuedAt: number;
  /** "Protocol tracking" (identity.md 4): the session began with a device code. */
  deviceCode: boolean;
  mfa: boolean;
  spa: boolean;
}
