/** The sign-ins of the printer's users: begun, ended, forgotten. Pure. */
import type { EmailState } from '../email/email-state.ts';
import type { MyEmailProblem, MyEmailSignIn, MyEmailState } from './my-email-state.ts';

const left = { page: null, refusal: null, given: null } as const;

const withSignIn = (
  email: EmailState,
  user: number,
  signIn: MyEmailSignIn,
  more: Partial<MyEmailState>,
): EmailState => ({
  ...email,
  myEmail: { ...email.myEmail, ...more, signIns: { ...email.myEmail.signIns, [user]: signIn } },
});

/** The tokens that were given are the user's from now on (G27); null where none were given to them. */
export function signedIn(email: EmailState, user: number): EmailState | null {
  const { given } = email.myEmail;
  if (given?.user !== user) return null;
  return withSignIn(email, user, { state: 'signed-in', tokens: given.tokens }, { ...left, problem: null });
}

/** A sign-in came to nothing. */
export const notSignedIn = (email: EmailState, problem: MyEmailProblem): EmailState => ({
  ...email,
  myEmail: { ...email.myEmail, ...left, problem },
});

/** The user's sign-in is forgotten, and the browser's session with it; null where there is none. */
export function signedOut(email: EmailState, user: number): EmailState | null {
  const { [user]: own, ...signIns } = email.myEmail.signIns;
  if (own === undefined) return null;
  return { ...email, myEmail: { ...email.myEmail, ...left, problem: null, remembered: [], signIns } };
}

/** A sign-in is over: null where it was not in force. */
export function endedSignIn(
  email: EmailState,
  user: number,
  end: Pick<Extract<MyEmailSignIn, { state: 'ended' }>, 'code' | 'at'>,
): EmailState | null {
  const own = email.myEmail.signIns[user];
  if (own?.state !== 'signed-in') return null;
  return withSignIn(email, user, { state: 'ended', ...end, account: own.tokens.account }, {});
}
