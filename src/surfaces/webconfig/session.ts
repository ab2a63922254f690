/** Who this browser is to the printer. Name and key of the session are in memory only: a reload logs out, and nothing is left behind. */
import { createContext } from 'preact';
import { useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WebProblems, WebRequest, WebSession } from '../../core/device/web/web-request.ts';
import type { WebView } from '../../core/device/web/web-view.ts';
import type { Outcome, Refusal } from '../../core/protocol.ts';
import type { SurfaceProps } from '../../ui/boot.tsx';

export type WebProps = SurfaceProps<WebView>;

/** A problem of no field: the page as a whole was refused. */
export const wholePage = '';
const refused: WebProblems = { [wholePage]: { problem: 'not-offered' } };

const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A session that nobody else has: see WebSession. */
export const newSession = (): WebSession => ({ name: hex(4), key: hex(16) });

/** What a refusal means on a page. */
export function problemsOf(refusal: Refusal): WebProblems {
  switch (refusal.reason) {
    case 'web':
      return refusal.problems;
    case 'ipv4':
      return Object.fromEntries(
        Object.entries(refusal.problems).map(([field, of]) => [field, { problem: 'ipv4' as const, of }]),
      );
    default:
      return refused;
  }
}

export interface Web extends WebProps {
  /** Path in the address, without `#/`. */
  path: string;
  /** Parts of the path behind the page's own. */
  rest: readonly string[];
  isLoggedIn: boolean;
  /** This browser was logged in, and its session has ended by itself. */
  hasEnded: boolean;
  /** Carries a request out: null where it was, else what is wrong, by field. Where the session has ended, the log-in page comes by itself. */
  request: (request: WebRequest) => Promise<WebProblems | null>;
  /** Null where it worked; 'not-answered' where nobody knows. */
  logIn: (userName: string, password: string) => Promise<Refusal | 'not-answered' | null>;
  logOut: () => Promise<void>;
}

export const WebContext = createContext<Web | null>(null);

/** What every page draws from and asks with. */
export function useWeb(): Web {
  const web = useContext(WebContext);
  if (web === null) throw new Error('There is no WebContext above this.');
  return web;
}

type Session = Pick<Web, 'isLoggedIn' | 'hasEnded' | 'request' | 'logIn' | 'logOut'>;

/** The session of this window; see `Web`. */
export function useSession({ send, more }: Pick<WebProps, 'send' | 'more'>): Session {
  const [session, setSession] = useState<WebSession | null>(null);
  const [dropped, setDropped] = useState(false);
  const isLoggedIn = session !== null && !dropped && more.sessions.includes(session.name);

  const request = useCallback(
    async (wanted: WebRequest): Promise<WebProblems | null> => {
      if (session === null) return refused;
      // Not acknowledged: what became of it is told by the link's own page.
      const outcome = await send({ type: 'web.request', session, request: wanted }).catch((): Outcome | null => null);
      if (outcome === null) return refused;
      if (outcome.ok) return null;
      if (outcome.refusal.reason === 'log-in-required') setDropped(true);
      return problemsOf(outcome.refusal);
    },
    [session, send],
  );
  const logIn = useCallback(
    async (userName: string, password: string) => {
      const next = newSession();
      const outcome = await send({ type: 'web.log-in', session: next, userName, password }).catch(() => null);
      if (outcome === null) return 'not-answered';
      if (!outcome.ok) return outcome.refusal;
      setSession(next);
      setDropped(false);
      return null;
    },
    [send],
  );
  const logOut = useCallback(async () => {
    if (session !== null) await send({ type: 'web.log-out', session }).catch(() => null);
    setSession(null);
    setDropped(false);
  }, [session, send]);
  const hasEnded = session !== null && !isLoggedIn;
  return useMemo(
    () => ({ isLoggedIn, hasEnded, request, logIn, logOut }),
    [isLoggedIn, hasEnded, request, logIn, logOut],
  );
}

/** ms between two signs of life at least. */
const betweenTouches = 10_000;

/** The printer hears that somebody is at the page: when one is opened, and while somebody works on it (printer.md 6.1: Operation Timeout ends a session that is not used). */
export function useTouches({ isLoggedIn, request }: Pick<Web, 'isLoggedIn' | 'request'>, path: string): void {
  const last = useRef(0);
  const touch = useCallback(() => {
    last.current = performance.now();
    void request({ type: 'touch' });
  }, [request]);
  // A path that is opened is a touch, whichever it is.
  useLayoutEffect(() => {
    if (isLoggedIn && path !== '') touch();
  }, [isLoggedIn, path, touch]);
  useLayoutEffect(() => {
    if (!isLoggedIn) return;
    const work = (): void => {
      if (performance.now() - last.current > betweenTouches) touch();
    };
    const signs = ['keydown', 'pointerdown', 'input'] as const;
    for (const sign of signs) addEventListener(sign, work);
    return () => {
      for (const sign of signs) removeEventListener(sign, work);
    };
  }, [isLoggedIn, touch]);
}
