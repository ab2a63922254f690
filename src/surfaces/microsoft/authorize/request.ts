/** What the address of a page in the printer's own browser says: pure. */
import type { AuthorizeRequest } from '../../../core/device/my-email/my-email-state.ts';
import { siteAddresses, siteRoot, toPage, toRegistered } from '../../../identity/site-addresses.ts';
import type { Params } from '../../../ui/params.ts';

/** Parameters of a window, not of the application. */
const ofTheWindow: readonly (keyof Params)[] = ['lang', 'scenario', 'panel', 'reality'];

const siteOf = (address: string) => siteAddresses(siteRoot(address));

/** The application's request, its redirect address as it is registered; null where the page was opened without one. */
export function requestOf(address: string): AuthorizeRequest | null {
  const given = new URL(address).searchParams;
  for (const name of ofTheWindow) given.delete(name);
  if (given.size === 0) return null;
  const request = Object.fromEntries(given);
  const { redirect_uri: redirectUri } = request;
  return redirectUri === undefined ? request : { ...request, redirect_uri: toRegistered(redirectUri, siteOf(address)) };
}

/** Whether the printer's panel sent the browser here: it is where the answer goes. */
export const isSentByPanel = (address: string, request: AuthorizeRequest | null): boolean =>
  request?.redirect_uri !== undefined && toPage(request.redirect_uri, siteOf(address)) !== null;

/** The panel's page. */
export const panelOf = (address: string): string => siteOf(address).panel;

/** This site's page for an answer's location; null where that is no page of the panel: nobody is sent elsewhere. */
export const pageFor = (address: string, location: string): string | null => toPage(location, siteOf(address));

/** Where the browser goes after a log-out; `state` is given back (OpenID Connect RP-Initiated Logout 3). Null: nowhere, or to no page of the panel. */
export function afterLogOut(address: string): string | null {
  const given = new URL(address).searchParams;
  const wanted = given.get('post_logout_redirect_uri');
  const page = wanted === null ? null : toPage(wanted, siteOf(address));
  const state = given.get('state');
  if (page === null || state === null) return page;
  const url = new URL(page);
  url.searchParams.set('state', state);
  return url.href;
}
