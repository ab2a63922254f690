/**
 * Name of this copy of the site, for its database and locks: two copies in two folders of one host share nothing.
 * Page chunks and the worker lie in one folder (assets/), so both come to the same name.
 */
export function siteName(): string {
  const here = import.meta.url;
  return `faceplate ${new URL('..', here).pathname}`;
}
