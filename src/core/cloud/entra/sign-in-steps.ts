/** The interactive sign-in, page by page (identity.md 2, G14-G17, G26): pure steps over a directory and a session. */
import type { Moment } from '../moment.ts';
import type { AadstsCode } from './aadsts.ts';
import { accepts, authorityOf, memberByAddress, memberById, withUser } from './authority.ts';
import { withPassword } from './change-entra.ts';
import { codeByUser, withDeviceCode } from './device-codes.ts';
import type { DeviceCode, EntraState } from './directory.ts';
import { guid } from './ids.ts';
import type { PageTextId } from './page-texts.ts';
import { afterWrongPassword, isLocked, isPasswordExpired, newPasswordProblem } from './password-check.ts';
import type { Reality, SignInInput, SignInPage, SignInSession } from './sign-in.ts';
import { afterConfirm, afterMfa, afterPassword, afterStay, consent } from './sign-in-order.ts';

/** A directory and a session, after a step or before it. */
export interface SignInStep {
  state: EntraState;
  session: SignInSession;
}

type CodeFlow = Extract<SignInSession['flow'], { kind: 'code' }>;

const start = { user: null, mfa: false, problem: null, mayConsentForOrganization: false } as const;

/** Opens the page where a device's code is entered (G14). `address`: the browser's IP address. */
export const openDeviceSignIn = (reality: Reality, address: string): SignInSession => ({
  ...start,
  reality,
  flow: { kind: 'device', userCode: null },
  page: 'code',
  address,
});

/** Opens the sign-in of an application that runs in a browser (RFC 6749 4.1). */
export const openCodeSignIn = (reality: Reality, request: Omit<CodeFlow, 'kind'>, address: string): SignInSession => ({
  ...start,
  reality,
  flow: { kind: 'code', ...request },
  page: 'account',
  address,
});

/** A step with a problem on a page. */
function withProblem(
  { state, session }: SignInStep,
  page: SignInPage,
  aadsts: AadstsCode,
  text: PageTextId,
  { now, rng }: Moment,
): SignInStep {
  const problem = { aadsts, page: text, correlationId: guid(rng), at: now };
  return { state, session: { ...session, page, problem } };
}

/** A code that is not waiting for anybody: mistyped, late, or used. */
function codeProblem(code: DeviceCode | undefined, now: number): { aadsts: AadstsCode; text: PageTextId } | null {
  if (code === undefined) return { aadsts: 70018, text: 'wrong-code' };
  if (code.state !== 'pending') return { aadsts: 90120, text: 'wrong-code' };
  if (now < code.expiresAt) return null;
  return { aadsts: 70019, text: code.authority === 'consumers' ? 'expired-code-personal' : 'wrong-code' };
}

function enterCode(step: SignInStep, typed: string, moment: Moment): SignInStep {
  if (typed.trim() === '') return withProblem(step, 'code', 90119, 'wrong-code', moment);
  const code = codeByUser(step.state, typed);
  const problem = codeProblem(code, moment.now);
  if (problem !== null || code === undefined)
    return withProblem(step, 'code', problem?.aadsts ?? 70018, problem?.text ?? 'wrong-code', moment);
  const flow = { kind: 'device', userCode: code.userCode } as const;
  return { state: step.state, session: { ...step.session, ...start, flow, page: 'account' } };
}

/** The code that a session of a device is about. */
const deviceCodeOf = ({ state, session: { flow } }: SignInStep): DeviceCode | undefined =>
  flow.kind === 'device' && flow.userCode !== null ? codeByUser(state, flow.userCode) : undefined;

function enterAccount(step: SignInStep, typed: string, moment: Moment): SignInStep {
  const { state, session } = step;
  const problem = (aadsts: AadstsCode, text: PageTextId): SignInStep =>
    withProblem(step, 'account', aadsts, text, moment);
  const account = typed.trim().toLowerCase();
  if (account === '') return problem(50034, 'empty-account');
  const name = session.flow.kind === 'code' ? session.flow.authority : (deviceCodeOf(step)?.authority ?? 'common');
  const authority = authorityOf(state, name) ?? { kind: 'common' as const };
  const member = memberByAddress(state, account);
  if (member === null) {
    const domain = account.slice(account.indexOf('@') + 1);
    const isWork = state.tenants.some((tenant) => tenant.kind === 'work' && tenant.domain === domain);
    return problem(50034, isWork && authority.kind !== 'consumers' ? 'unknown-work-account' : 'unknown-account');
  }
  if (!accepts(authority, member.tenant)) {
    if (authority.kind === 'tenant') return withProblem(step, 'blocked', 50020, 'generic', moment);
    return authority.kind === 'organizations' ? problem(500208, 'personal-account') : problem(50034, 'unknown-account');
  }
  const next: SignInSession = { ...session, ...start, user: member.user.id, page: 'password' };
  return { state, session: next };
}

function enterPassword(step: SignInStep, password: string, moment: Moment): SignInStep {
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

function setPassword(step: SignInStep, password: string, moment: Moment): SignInStep {
  const member = memberById(step.state, step.session.user);
  if (member === null) return toAccount(step);
  const problem = newPasswordProblem(member.user, password);
  if (problem !== null) return withProblem(step, 'new-password', 50055, problem, moment);
  const state = withUser(step.state, member.tenant, withPassword(member.user, password, moment.now));
  return afterPassword({ ...step, state }, moment);
}

function registerMfa(step: SignInStep, moment: Moment): SignInStep {
  const member = memberById(step.state, step.session.user);
  if (member === null) return toAccount(step);
  const state = withUser(step.state, member.tenant, { ...member.user, mfa: 'registered' });
  return afterMfa({ state, session: { ...step.session, mfa: true } }, moment);
}

/** Begins with the account again: Back, "Use another account". */
const toAccount = ({ state, session }: SignInStep): SignInStep => ({
  state,
  session: { ...session, ...start, page: 'account' },
});

function decline(step: SignInStep): SignInStep {
  const code = deviceCodeOf(step);
  const state = code === undefined ? step.state : withDeviceCode(step.state, { ...code, state: 'declined' });
  return { state, session: { ...step.session, problem: null, page: 'declined' } };
}

/** Before the person is known, Cancel is Back; after that it tells the device no (65004, authorization_declined). */
function cancel(step: SignInStep): SignInStep {
  const { session } = step;
  switch (session.page) {
    case 'account':
      if (session.flow.kind === 'code') return decline(step);
      return { ...step, session: openDeviceSignIn(session.reality, session.address) };
    case 'password':
    case 'new-password':
    case 'mfa':
    case 'mfa-registration':
    case 'stay-signed-in':
      return toAccount(step);
    case 'confirm':
    case 'consent':
    case 'need-admin-approval':
    case 'approval-required':
      return decline(step);
    default:
      return step;
  }
}

/** Pages that offer another account. */
const offersOther: readonly SignInPage[] = [
  'password',
  'mfa',
  'mfa-registration',
  'consent',
  'need-admin-approval',
  'approval-required',
  'blocked',
];

type StepOf<T extends SignInInput['type']> = {
  page: SignInPage;
  take: (step: SignInStep, input: Extract<SignInInput, { type: T }>, moment: Moment) => SignInStep;
};

const steps: { [T in Exclude<SignInInput['type'], 'cancel' | 'use-other-account'>]: StepOf<T> } = {
  'enter-code': { page: 'code', take: (step, { code }, moment) => enterCode(step, code, moment) },
  'enter-account': { page: 'account', take: (step, { account }, moment) => enterAccount(step, account, moment) },
  'enter-password': { page: 'password', take: (step, { password }, moment) => enterPassword(step, password, moment) },
  'set-password': { page: 'new-password', take: (step, { password }, moment) => setPassword(step, password, moment) },
  'approve-mfa': {
    page: 'mfa',
    take: ({ state, session }, _, moment) => afterMfa({ state, session: { ...session, mfa: true } }, moment),
  },
  'deny-mfa': { page: 'mfa', take: (step, _, moment) => withProblem(step, 'mfa', 50074, 'mfa-denied', moment) },
  'register-mfa': { page: 'mfa-registration', take: (step, _, moment) => registerMfa(step, moment) },
  'stay-signed-in': { page: 'stay-signed-in', take: (step, _, moment) => afterStay(step, moment) },
  confirm: { page: 'confirm', take: (step, _, moment) => afterConfirm(step, moment) },
  accept: { page: 'consent', take: (step, { organization }, moment) => consent(step, organization, moment) },
  'request-approval': {
    page: 'approval-required',
    take: ({ state, session }) => ({ state, session: { ...session, problem: null, page: 'request-sent' } }),
  },
};

/** Pages on which a session is over, or has not begun. */
const noCodeNeeded: readonly SignInPage[] = ['code', 'signed-in', 'declined', 'blocked', 'request-sent'];

/** One answer of a person. What the page does not offer changes nothing. */
export function signInStep(
  state: EntraState,
  session: SignInSession,
  input: SignInInput,
  moment: Moment,
): { state: EntraState; session: SignInSession } {
  const step = { state, session };
  if (state.weather.outage) return withProblem(step, session.page, 90033, 'generic', moment);
  const code = deviceCodeOf(step);
  if (session.flow.kind === 'device' && !noCodeNeeded.includes(session.page)) {
    // It ended, or somebody else used it, while this person was at the pages.
    const problem = codeProblem(code, moment.now);
    const fresh = { state, session: openDeviceSignIn(session.reality, session.address) };
    if (problem !== null) return withProblem(fresh, 'code', problem.aadsts, problem.text, moment);
  }
  if (input.type === 'cancel') return cancel(step);
  if (input.type === 'use-other-account') return offersOther.includes(session.page) ? toAccount(step) : step;
  const { page, take } = steps[input.type] as StepOf<typeof input.type>;
  return page === session.page ? take(step, input as never, moment) : step;
}
