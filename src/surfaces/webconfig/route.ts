/** Addresses within Web Config: `#/network/email-server/basic`. What follows a page's path belongs to the page. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { WebPage } from './pages.ts';

/** Where the log-in page stands. */
export const logInPath = 'log-in';

/** The path that a hash means; '' where it means none. */
export const pathOf = (hash: string): string => (hash.startsWith('#/') ? hash.slice(2).replace(/\/+$/, '') : '');

export interface Route {
  page: WebPage;
  /** Parts of the path behind the page's own. */
  rest: readonly string[];
}

/** The page at a path: the longest path of a page that it begins with; null where there is none. */
export function routeOf(offered: readonly WebPage[], path: string): Route | null {
  const fitting = offered.filter((page) => path === page.path || path.startsWith(`${page.path}/`));
  const page = fitting.sort((one, other) => other.path.length - one.path.length)[0];
  if (page === undefined) return null;
  const rest = path.slice(page.path.length + 1);
  return { page, rest: rest === '' ? [] : rest.split('/') };
}

/** The address of a path, for links. */
export const hrefOf = (path: string): string => `#/${path}`;

/** The path in the address bar, drawn again when it changes. */
export function usePath(): string {
  const [path, setPath] = useState(() => pathOf(location.hash));
  useLayoutEffect(() => {
    const read = (): void => setPath(pathOf(location.hash));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return path;
}

/** Opens a path; `replace` leaves no step in the window's history. */
export function openPath(path: string, { replace = false } = {}): void {
  if (replace) location.replace(hrefOf(path));
  else location.hash = hrefOf(path);
}
