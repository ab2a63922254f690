import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MyEmailProblem } from '../../../../core/device/my-email/my-email-state.ts';
import type { Auth, AuthResult, SignedIn } from '../../../../identity/auth.ts';
import { keepFor } from '../../page.ts';
import { type PanelProps, usePanel } from '../../panel-context.ts';
import { thisDeployment } from './deployment.ts';

/** What this window is at: it leaves for the sign-in page, an answer is checked, or the service is asked. */
type Busy = 'leaving' | 'checking' | 'asking';

/** A sign-in of the user as this window sees it. */
export interface OwnSignIn {
  live: boolean;
  /** Drawn inside another page, where a live sign-in never runs. */
  isFramed: boolean;
  busy: Busy | null;
  /** What went wrong here and is not in the world. */
  problem: MyEmailProblem | null;
  /** Live: who is signed in in this window. */
  signedIn: SignedIn | null;
  /** Live: the access was renewed at the person's wish. */
  isChecked: boolean;
  signIn: () => void;
  check: () => void;
  signOut: () => void;
}

/** A part of the page could not be fetched, or a command did not arrive. */
const unreachable: MyEmailProblem = { reason: 'unreachable', aadsts: null, description: '' };
const interrupted: MyEmailProblem = { reason: 'interrupted', aadsts: null, description: '' };

/** The sign-in of this page; msal comes with the first one that is asked for. */
function authOf({ page, send }: Pick<PanelProps, 'page' | 'send'>): Promise<Auth> {
  page.auth ??= (page.deployment ?? thisDeployment).createAuth(send).catch((error: unknown) => {
    // The next try fetches it again.
    page.auth = null;
    throw error;
  });
  return page.auth;
}

/** What msal has found is told to the world, which alone keeps it: nothing stays in the page. Returns a problem that the world does not take. */
async function tellWorld(auth: Auth, result: AuthResult, send: PanelProps['send']): Promise<MyEmailProblem | null> {
  const outcome = await send(
    result.ok ? { type: 'my-email.signed-in' } : { type: 'my-email.not-signed-in', problem: result.problem },
  );
  await auth.forget();
  if (outcome.ok) return null;
  return result.ok ? interrupted : result.problem;
}

/** One thing at a time; what fails is a problem in words. */
function useOneAtATime() {
  const [busy, setBusy] = useState<Busy | null>(null);
  const [problem, setProblem] = useState<MyEmailProblem | null>(null);
  const running = useRef(false);
  /** `work` says with true that the page is being left. */
  const during = async (what: Busy, work: () => Promise<boolean | undefined>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(what);
    setProblem(null);
    const isLeaving = await work().catch(() => setProblem(unreachable));
    if (isLeaving === true) return;
    running.current = false;
    setBusy(null);
  };
  return { busy, problem, setProblem, during };
}

/** The user's own sign-in (G25-G28): leaves for the directory's page, takes its answer, and in a live deployment holds who is signed in. */
export function useOwnSignIn(): OwnSignIn {
  const panel = usePanel();
  const { view, send, page, language } = panel;
  const { live, isFramed } = page.deployment ?? thisDeployment;
  const { busy, problem, setProblem, during } = useOneAtATime();
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);
  const [isChecked, setChecked] = useState(false);

  const take = async (auth: Auth, result: AuthResult): Promise<undefined> => {
    if (!auth.live) setProblem(await tellWorld(auth, result, send));
    else {
      // What cannot be asked now is not over; anything else is.
      const isKept = !result.ok && result.problem.reason === 'unreachable';
      setSignedIn(result.ok ? result.signedIn : isKept ? auth.current() : null);
      setProblem(result.ok ? null : result.problem);
      if (!result.ok && !isKept) await auth.forget();
    }
  };
  const signIn = () =>
    during('leaving', async () => {
      const auth = await authOf(panel);
      const user = view.printAdmin?.user;
      if (user === null || user === undefined) return false;
      keepFor(user.id);
      const failed = await auth.signIn(language);
      setProblem(failed);
      return failed === null;
    });
  const check = () =>
    during('asking', async () => {
      setChecked(false);
      const auth = await authOf(panel);
      const result = await auth.renew();
      await take(auth, result);
      setChecked(result.ok);
      return false;
    });
  const signOut = () =>
    during('leaving', async () => {
      await (await authOf(panel)).signOut();
      return true;
    });

  const isReturning = page.answer !== null;
  useLayoutEffect(() => {
    const { answer } = page;
    page.answer = null;
    if (answer !== null)
      void during('checking', async () => {
        const auth = await authOf(panel);
        return take(auth, await auth.resume(answer));
      });
    // The screen opened again: whoever is signed in in this page still is.
    else if (live) page.auth?.then((auth) => setSignedIn(auth.current())).catch(() => {});
    // Once: what comes later begins with a tap.
  }, []);

  return {
    live,
    isFramed,
    // At the first drawing nothing has begun yet.
    busy: isReturning ? 'checking' : busy,
    problem,
    signedIn,
    isChecked,
    signIn: () => void signIn(),
    check: () => void check(),
    signOut: () => void signOut(),
  };
}
