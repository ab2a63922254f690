/** What a person proves at the sign-in pages: a password, a second factor. */
import type { Moment } from '../moment.ts';
import { memberById, withUser } from './authority.ts';
import { withPassword } from './change-entra.ts';
import { mfaNumber } from './mfa-number.ts';
import {
  afterWrongPassword,
  isLocked,
  isPasswordExpired,
  newPasswordProblem,
  nextPracticePassword,
} from './password-check.ts';
import { type SignInStep, toAccount, withProblem } from './sign-in-moves.ts';
import { afterMfa, afterPassword } from './sign-in-order.ts';

/** The password page: wrong ones lock, an expired one must be changed (identity.md 2.4). */
export function enterPassword(step: SignInStep, password: string, moment: Moment): SignInStep {
  const member = memberById(step.state, step.session.user);
  if (member === null) return toAccount(step);
  const { tenant, user } = member;
  const { now } = moment;
  if (password === '') return withProblem(step, 'password', 50126, 'empty-password', moment);
  if (isLocked(user, now)) return withProblem(step, 'password', 50053, 'locked', moment);
  if (password !== user.password) {
    const counted = afterWrongPassword(user, now);
    const next = { ...step, state: withUser(step.state, tenant, counted) };
    return isLocked(counted, now)
      ? withProblem(next, 'password', 50053, 'locked', moment)
      : withProblem(next, 'password', 50126, 'wrong-password', moment);
  }
  const cleared = { ...user, wrongPasswords: 0, lockedUntil: 0 };
  const next = user.wrongPasswords === 0 ? step : { ...step, state: withUser(step.state, tenant, cleared) };
  if (!user.enabled) return withProblem(next, 'password', 50057, 'disabled', moment);
  if (isPasswordExpired(member, now)) return withProblem(next, 'new-password', 50055, 'new-password.body', moment);
  return afterPassword(next, moment);
}

/** A new password in the place of one that has expired. */
export function setPassword(step: SignInStep, password: string, moment: Moment): SignInStep {
  const member = memberById(step.state, step.session.user);
  if (member === null) return toAccount(step);
  const problem = newPasswordProblem(member.user, password);
  if (problem !== null) return withProblem(step, 'new-password', 50055, problem, moment);
  const state = withUser(step.state, member.tenant, withPassword(member.user, password, moment.now));
  return afterPassword({ ...step, state }, moment);
}

/** Types for the person what no window knows. */
export function usePracticePassword(step: SignInStep, moment: Moment): SignInStep {
  const user = memberById(step.state, step.session.user)?.user;
  if (user === undefined) return toAccount(step);
  return step.session.page === 'new-password'
    ? setPassword(step, nextPracticePassword(user), moment)
    : enterPassword(step, user.password, moment);
}

/** Yes on the phone, with the number that the page shows. */
export function approveMfa(step: SignInStep, number: number | undefined, moment: Moment): SignInStep {
  const { state, session } = step;
  if (number !== undefined && number !== mfaNumber(session))
    return withProblem(step, 'mfa', 50074, 'mfa-number', moment);
  return afterMfa({ state, session: { ...session, mfa: true } }, moment);
}

/** A second factor is set up on the way. */
export function registerMfa(step: SignInStep, moment: Moment): SignInStep {
  const member = memberById(step.state, step.session.user);
  if (member === null) return toAccount(step);
  const state = withUser(step.state, member.tenant, { ...member.user, mfa: 'registered' });
  return afterMfa({ state, session: { ...step.session, mfa: true } }, moment);
}
