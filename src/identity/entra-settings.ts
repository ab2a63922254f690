/** Sign-in at the real Entra ID. Nothing here tells msal where anything is: it knows Microsoft's addresses itself. */
import type { AuthSettings } from './auth.ts';
import type { LiveSignIn } from './live-sign-in.ts';
import { type SiteAddresses, siteAddresses } from './site-addresses.ts';

/** Microsoft's worldwide cloud (identity.md 8.3). */
export const entraOrigin = 'https://login.microsoftonline.com';

/** `site`: where this site's pages are; found from the page's address where left out. */
export const entraSettings = (
  { tenantId, clientId, scopes }: LiveSignIn,
  { panel }: Pick<SiteAddresses, 'panel'> = siteAddresses(),
): AuthSettings => ({
  live: true,
  clientId,
  authority: `${entraOrigin}/${tenantId}`,
  scopes,
  redirectUri: panel,
  postLogoutRedirectUri: panel,
});
