/** Sign-in at the world's own directory: offline, in stories, and on every site that is not set up for another one. */
import { browserApp, embeddedIssuer } from '../core/cloud/entra/embedded.ts';
import type { Command, Outcome } from '../core/protocol.ts';
import type { AuthSettings, TokenAnswer } from './auth.ts';
import { ProblemError } from './auth-problems.ts';
import { type SiteAddresses, siteAddresses, toRegistered } from './site-addresses.ts';

type Form = Readonly<Record<string, string>>;

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** PKCE (RFC 7636 4.2): what the directory compares with the request's `code_challenge`. */
export const challengeOf = async (verifier: string | undefined): Promise<string | null> =>
  verifier === undefined ? null : base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));

/** POST /token as a command. The world answers nobody but whoever is logged in at the panel. */
async function askForToken(
  send: (command: Command) => Promise<Outcome>,
  site: SiteAddresses,
  form: Form,
): Promise<TokenAnswer> {
  const { redirect_uri: redirectUri } = form;
  const registered = redirectUri === undefined ? form : { ...form, redirect_uri: toRegistered(redirectUri, site) };
  const challenge = await challengeOf(form.code_verifier);
  const outcome = await send({ type: 'authorize.token', form: registered, challenge }).catch((error: unknown) => {
    throw new ProblemError('unreachable', String(error));
  });
  if (outcome.ok && outcome.answer !== undefined) return outcome.answer;
  const isCut = !outcome.ok && outcome.refusal.reason === 'directory-unreachable';
  // Else nobody is logged in any more, or somebody else who has no right to it.
  throw new ProblemError(isCut ? 'unreachable' : 'interrupted');
}

/** `send`: to the world that the panel is linked to. `site`: where this site's pages are; found from the page's address where left out. */
export function embeddedSettings(
  send: (command: Command) => Promise<Outcome>,
  site: SiteAddresses = siteAddresses(),
): AuthSettings {
  return {
    live: false,
    clientId: browserApp.clientId,
    authority: embeddedIssuer,
    scopes: browserApp.scopes,
    redirectUri: site.panel,
    postLogoutRedirectUri: site.panel,
    metadata: {
      issuer: embeddedIssuer,
      authorization_endpoint: site.authorize,
      end_session_endpoint: site.logout,
      // Names only: no network goes there.
      token_endpoint: `${embeddedIssuer}/token`,
      jwks_uri: `${embeddedIssuer}/keys`,
    },
    askForToken: (form) => askForToken(send, site, form),
  };
}
