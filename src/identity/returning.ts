/** The way back from the directory's pages. Part of the panel's first load, therefore small and without msal. */

/** Where a query waits for the way back; this window's own. */
const placeKey = 'faceplate.place';

/** What msal keeps of itself, by the first letters of its names. */
const isMsal = (name: string): boolean => name.startsWith('msal.');

/** The window may have no storage: then there is nothing to forget, either. */
function storages(): Storage[] {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
}

/** Remembers the query of the panel's page: the registered redirect address has none. A screen that the link opened first is not opened again. */
export function keepPlace(): void {
  const query = new URLSearchParams(location.search);
  query.delete('screen');
  sessionStorage.setItem(placeKey, `?${query}`);
}

/** The query of the panel's page that left for the pages; null: none did. */
export const keptPlace = (): string | null => storages()[0]?.getItem(placeKey) ?? null;

function takePlace(): string | null {
  const place = keptPlace();
  storages()[0]?.removeItem(placeKey);
  return place;
}

/** The directory's answer in the page's address (RFC 6749 4.1.2 in a fragment), once: the address is as before the sign-in from now on. Null: none. */
export function takeAnswer(): string | null {
  const { hash, pathname, search } = location;
  const given = new URLSearchParams(hash.slice(1));
  const isAnswer = given.has('state') && (given.has('code') || given.has('error'));
  const place = takePlace();
  // A provider's log-out page gives `state` back, too (OpenID Connect RP-Initiated Logout 3).
  const isBack = place !== null && (search === '' || new URLSearchParams(search).has('state'));
  const query = isBack ? place.replace(/^\?$/, '') : search;
  if (isAnswer || query !== search) history.replaceState(null, '', `${pathname}${query}${isAnswer ? '' : hash}`);
  return isAnswer ? hash : null;
}

/** Takes out of the browser whatever msal has left, an abandoned sign-in's as well as a finished one's. */
export function clearLeftovers(): void {
  for (const storage of storages()) for (const name of Object.keys(storage)) if (isMsal(name)) storage.removeItem(name);
  for (const cookie of document.cookie.split('; ')) {
    const [name = ''] = cookie.split('=');
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
    if (isMsal(name)) document.cookie = `${name}=; path=/; max-age=0`;
  }
}
