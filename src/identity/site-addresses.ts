/** Where this site's pages are, wherever it is served, and what a directory calls them. Pure: tells an address of ours from all others, too. */
import { panelRedirectUri } from '../core/cloud/entra/embedded.ts';

/** Addresses of the pages that take part in a sign-in, without query or fragment. */
export interface SiteAddresses {
  panel: string;
  /** authorization_endpoint of the world's own directory. */
  authorize: string;
  /** end_session_endpoint of the world's own directory. */
  logout: string;
}

/** What the pages' folders end with; the longest first. */
const folders = /(?:microsoft\/(?:authorize|logout|devicelogin)|microsoft|webconfig|panel)\/$/;

/** The site's folder, found from the address of one of its pages; for any other page, as a story's, the folder that it lies in. */
export function siteRoot(page: string = location.href): string {
  const { origin, pathname } = new URL(page);
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return `${origin}${folder.replace(folders, '')}`;
}

/** The pages of the site in this folder. */
export const siteAddresses = (root: string = siteRoot()): SiteAddresses => ({
  panel: `${root}panel/`,
  authorize: `${root}microsoft/authorize/`,
  logout: `${root}microsoft/logout/`,
});

/** An address with its query and fragment taken off; null: none. */
function split(address: string): { page: string; rest: string } | null {
  if (!URL.canParse(address)) return null;
  const { href, search, hash, username, password } = new URL(address);
  if (username !== '' || password !== '') return null;
  const length = search.length + hash.length;
  return { page: length === 0 ? href : href.slice(0, -length), rest: search + hash };
}

/** This site's panel page → the address that is registered for it; anything else as it is, for the directory to refuse (AADSTS50011). */
export const toRegistered = (address: string, site: SiteAddresses = siteAddresses()): string =>
  address === site.panel ? panelRedirectUri : address;

/** The registered address with its answer → this site's panel page with it; null: no page of ours, nothing goes there. */
export function toPage(address: string, site: SiteAddresses = siteAddresses()): string | null {
  const parts = split(address);
  if (parts === null || (parts.page !== panelRedirectUri && parts.page !== site.panel)) return null;
  return `${site.panel}${parts.rest}`;
}
