/** To My Email: what the screen shows (G25-G29, G38). */
import type { JobCode } from '../../../../core/device/jobs/job.ts';
import type { MyEmailProblem, MyEmailView } from '../../../../core/device/my-email/my-email-state.ts';
import type { Key } from '../../../../i18n/i18n.ts';

/** What went wrong, in words: `my-email.problem.<kind>` and what to do, `my-email.advice.<kind>`. */
export type ProblemKind = MyEmailProblem['reason'] | 'consent' | 'not-accepted' | 'lasted';

/** AADSTS numbers that have words of their own (identity.md 3). */
const kinds: Readonly<Record<number, ProblemKind>> = {
  // The administrator has to consent first (G29), with and without a way to ask for it.
  90094: 'consent',
  90095: 'consent',
  900941: 'consent',
  65001: 'consent',
  // Cancel on the page of the permissions.
  65004: 'not-accepted',
  // 24 hours of a sign-in in a browser.
  700084: 'lasted',
};

export interface ProblemView {
  kind: ProblemKind;
  title: Key & `my-email.problem.${ProblemKind}`;
  advice: Key & `my-email.advice.${ProblemKind}`;
  /** What the service said, word for word; '' : nothing. */
  said: string;
}

/** A sign-in that came to nothing, in words. */
export function problemViewOf({ reason, aadsts, description }: MyEmailProblem): ProblemView {
  const kind = (aadsts === null ? undefined : kinds[aadsts]) ?? reason;
  return { kind, title: `my-email.problem.${kind}`, advice: `my-email.advice.${kind}`, said: description };
}

/** What the sign-in screen says besides. */
export interface SignInView {
  address: string;
  /** Why the last sign-in ended (G38); null: there was none. */
  ended: JobCode | null;
  problem: ProblemView | null;
  /** A page of the directory is open in the printer's browser, here or in another window. */
  underWay: boolean;
  /** What the button says. */
  button: Key & `my-email.${'sign-in' | 'again' | 'start-again'}`;
}

export type ToMyEmailView =
  /** The administrator has entered no address: nothing can be sent, and nobody has to sign in for it. */
  | { shows: 'no-address' }
  | { shows: 'sign-in'; signIn: SignInView }
  /** `account`: whose sign-in sends; null: the printer's own. */
  | { shows: 'form'; to: string; from: string; account: string | null };

function signInOf({ address, ended, problem: last, underWay }: MyEmailView, own: MyEmailProblem | null): SignInView {
  const problem = own ?? last;
  return {
    address,
    ended,
    problem: problem === null ? null : problemViewOf(problem),
    underWay: underWay && problem === null,
    button:
      problem !== null || ended !== null ? 'my-email.again' : underWay ? 'my-email.start-again' : 'my-email.sign-in',
  };
}

/** `printer`: the printer's own sender address. `own`: a problem that only this window knows of. */
export function toMyEmailOf(myEmail: MyEmailView, printer: string, own: MyEmailProblem | null): ToMyEmailView {
  const { address, signIn, account } = myEmail;
  if (address === '') return { shows: 'no-address' };
  switch (signIn) {
    case 'not-needed':
      return { shows: 'form', to: address, from: printer, account: null };
    case 'signed-in':
      return { shows: 'form', to: address, from: address, account };
    default:
      return { shows: 'sign-in', signIn: signInOf(myEmail, own) };
  }
}

/** The browser's local time of an instant, as the panel writes times: ms since 1970-01-01T00:00 there. */
export const localTimeOf = (instant: number, minutesBehind = new Date(instant).getTimezoneOffset()): number =>
  instant - minutesBehind * 60_000;
