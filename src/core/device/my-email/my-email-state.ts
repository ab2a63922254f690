/** To My Email: the printer's own browser and the sign-ins of its users (G24-G29). Part of EmailState. */
import type { AadstsCode } from '../../cloud/entra/aadsts.ts';
import type { AnswerMode } from '../../cloud/entra/authorize-request.ts';
import type { RememberedAccount } from '../../cloud/entra/browser-accounts.ts';
import type { SignInSession } from '../../cloud/entra/sign-in.ts';
import type { StoredTokens } from '../email/email-state.ts';
import type { JobCode } from '../jobs/job.ts';

/** Whether a user can send; `id` of the user is its key. Tokens are in no view. */
export type MyEmailSignIn =
  | { state: 'signed-in'; tokens: StoredTokens }
  /** `account`: whose sign-in it was. */
  | { state: 'ended'; code: JobCode; at: number; account: string };

export const myEmailProblems = [
  /** The person said no: Cancel, Back, closed. */
  'cancelled',
  /** The directory said no, for example AADSTS90094: nobody may before the administrator has consented (G29). */
  'refused',
  /** The pages were left, or somebody else came. */
  'interrupted',
  /** The directory cannot be reached. */
  'unreachable',
  /** What came back is not what was asked for: another nonce, another state, no code. */
  'wrong-answer',
] as const;

/** Why a sign-in came to nothing; the next try, a log-out and a good sign-in clear it. */
export interface MyEmailProblem {
  reason: (typeof myEmailProblems)[number];
  aadsts: number | null;
  /** What the service said, word for word, or else msal's own name for what is wrong; '' : nothing. */
  description: string;
}

/** The page of the directory in the printer's browser. */
export interface AuthorizePage {
  /** For whom it was opened: `id` of the user who is logged in. */
  user: number;
  session: SignInSession;
  /** Where in the redirect address the answer is. */
  mode: AnswerMode;
  /** Where the browser goes when the person is done: the redirect address with its answer. Null: not done. */
  location: string | null;
}

/** A request at /authorize that cannot go back to its application: an error page (RFC 6749 4.1.2.1). */
export interface AuthorizeRefusal {
  aadsts: AadstsCode;
  /** "AADSTS50011: …" */
  text: string;
  correlationId: string;
  /** ms */
  at: number;
}

export interface MyEmailState {
  page: AuthorizePage | null;
  refusal: AuthorizeRefusal | null;
  /** Accounts that the printer's browser remembers: empty when nobody is logged in. */
  remembered: readonly RememberedAccount[];
  /** Tokens that were given to the application and are the printer's once the application has found them good. */
  given: { user: number; tokens: StoredTokens } | null;
  problem: MyEmailProblem | null;
  signIns: Readonly<Record<string, MyEmailSignIn>>;
}

export const noMyEmail: MyEmailState = {
  page: null,
  refusal: null,
  remembered: [],
  given: null,
  problem: null,
  signIns: {},
};

/** What an application in a browser asks at /authorize (RFC 6749 4.1.1, RFC 7636, OpenID Connect 3.1.2.1), by the names of the parameters. */
export type AuthorizeRequest = Readonly<Record<string, string>>;

/** What a window may know of the user's own sign-in. */
export interface MyEmailView {
  /** Where the user's scans go; '' : the administrator has entered none. */
  address: string;
  /** 'not-needed': the printer's own address sends (Sender's Email Address). */
  signIn: 'not-needed' | 'none' | 'signed-in' | 'ended';
  /** Whose sign-in it is, or was; null: nobody's. */
  account: string | null;
  ended: JobCode | null;
  problem: MyEmailProblem | null;
  /** A page of the directory is open in the printer's browser. */
  underWay: boolean;
}
