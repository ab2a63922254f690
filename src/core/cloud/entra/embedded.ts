/** What the world's own directory and the application in the printer's browser know of each other. By itself: the panel needs it without the directory. */
import type { AppRegistration } from './directory.ts';
import { namedGuid } from './ids.ts';

/** `iss` of the directory's tokens, and its authority's name. No place in a network (RFC 2606). */
export const embeddedIssuer = 'https://embedded.faceplate.invalid/v2.0';

/** The panel's own address as it is registered: wherever this site is served, its panel page stands for it. */
export const panelRedirectUri = 'https://panel.faceplate.invalid/panel/';

/** The permission to send by SMTP (identity.md 6.2). */
export const smtpSend = 'https://outlook.office.com/SMTP.Send';

/** The application of the browser's own sign-in. */
export const browserApp: AppRegistration = {
  clientId: namedGuid('app:browser'),
  name: 'Faceplate To My Email',
  publisher: 'Faceplate practice',
  verified: true,
  publicClient: true,
  tenant: null,
  // A panel is no web page of somebody's browser but a device: a public client, whose refresh token lasts (identity.md 4).
  redirectUris: [
    { uri: 'http://localhost:4600/panel/', platform: 'spa' },
    { uri: panelRedirectUri, platform: 'public' },
  ],
  scopes: [smtpSend, 'openid', 'profile', 'offline_access'],
};
