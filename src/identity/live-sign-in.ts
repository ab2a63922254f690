/** Whether this site signs in at the real Entra ID: fixed when it is built (docs/live-sign-in.md), off by default and in stories and tests. */

/** live-sign-in.json, checked (tools/live-sign-in.ts). */
export interface LiveSignIn {
  /** GUID or domain of one organisation. */
  tenantId: string;
  /** "Application (client) ID". */
  clientId: string;
  /** Delegated permissions of one resource. */
  scopes: readonly string[];
}

declare const __LIVE_SIGN_IN__: LiveSignIn | null;

/** Null: the world's own directory, offline. */
export const liveSignIn: LiveSignIn | null = typeof __LIVE_SIGN_IN__ === 'undefined' ? null : __LIVE_SIGN_IN__;
