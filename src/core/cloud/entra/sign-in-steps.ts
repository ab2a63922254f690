/** The interactive sign-in, page by page (identity.md 2, G14-G17, G26): pure steps over a directory and a session. */
import type { Language } from '../../device/profile.ts';
import type { Moment } from '../moment.ts';
import type { AadstsCode } from './aadsts.ts';
import { accepts, authorityOf, type Member, memberByAddress } from './authority.ts';
import { lastingSession, type RememberedAccount, remembering, type Visit } from './browser-accounts.ts';
import { codeByUser, withDeviceCode } from './device-codes.ts';
import type { DeviceCode, EntraState } from './directory.ts';
import type { PageTextId } from './page-texts.ts';
import type { Reality, SignInInput, SignInPage, SignInProblem, SignInSession } from './sign-in.ts';
import { approveMfa, enterPassword, registerMfa, setPassword, usePracticePassword } from './sign-in-credentials.ts';
import { type SignInStep, start, toAccount, toPicker, withProblem } from './sign-in-moves.ts';
import { afterConfirm, afterPassword, afterStay, consent } from './sign-in-order.ts';

type CodeFlow = Extract<SignInSession['flow'], { kind: 'code' }>;

/** Opens the page where a device's code is entered (G14). `address`: the browser's IP address; `edition`: the language in which the pages are read. */
export const openDeviceSignIn = (reality: Reality, address: string, edition: Language = 'en'): SignInSession => ({
  ...start,
  reality,
  edition,
  flow: { kind: 'device', userCode: null },
  page: 'code',
  address,
});

/** Opens the sign-in of an application that runs in a browser (RFC 6749 4.1). */
export const openCodeSignIn = (
  reality: Reality,
  request: Omit<CodeFlow, 'kind'>,
  address: string,
  edition: Language = 'en',
): SignInSession => ({
  ...start,
  reality,
  edition,
  flow: { kind: 'code', ...request },
  page: 'account',
  address,
});

/** A code that is not waiting for anybody: mistyped, late, or used. */
function codeProblem(code: DeviceCode | undefined, now: number): { aadsts: AadstsCode; text: PageTextId } | null {
  if (code === undefined) return { aadsts: 70018, text: 'wrong-code' };
  if (code.state !== 'pending') return { aadsts: 90120, text: 'wrong-code' };
  if (now < code.expiresAt) return null;
  return { aadsts: 70019, text: code.authority === 'consumers' ? 'expired-code-personal' : 'wrong-code' };
}

function enterCode(step: SignInStep, typed: string, moment: Visit): SignInStep {
  if (typed.trim() === '') return withProblem(step, 'code', 90119, 'wrong-code', moment);
  const code = codeByUser(step.state, typed);
  const problem = codeProblem(code, moment.now);
  if (problem !== null || code === undefined)
    return withProblem(step, 'code', problem?.aadsts ?? 70018, problem?.text ?? 'wrong-code', moment);
  const flow = { kind: 'device', userCode: code.userCode } as const;
  return toPicker({ state: step.state, session: { ...step.session, flow } }, moment);
}

/** The code that a session of a device is about. */
const deviceCodeOf = ({ state, session: { flow } }: SignInStep): DeviceCode | undefined =>
  flow.kind === 'device' && flow.userCode !== null ? codeByUser(state, flow.userCode) : undefined;

function enterAccount(step: SignInStep, typed: string, moment: Visit): SignInStep {
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
    // Anything else may be somebody's real account, at outlook.com too.
    if (!isWork) return problem(50034, 'outside-account');
    return problem(50034, authority.kind === 'consumers' ? 'unknown-account' : 'unknown-work-account');
  }
  if (!accepts(authority, member.tenant)) {
    if (authority.kind === 'tenant') return withProblem(step, 'blocked', 50020, 'generic', moment);
    return authority.kind === 'organizations' ? problem(500208, 'personal-account') : problem(50034, 'unknown-account');
  }
  return chooseAccount(step, member, moment);
}

/** The account is known: its password comes next, unless its session in this browser lasts. */
function chooseAccount({ state, session }: SignInStep, member: Member, moment: Visit): SignInStep {
  const lasting = lastingSession(moment.remembered ?? [], member, moment.now);
  const known: SignInSession = { ...session, ...start, user: member.user.id, page: 'password' };
  if (lasting === null) return { state, session: known };
  return afterPassword({ state, session: { ...known, stay: true, mfa: lasting.mfa } }, moment);
}

/** A tile; an account that this browser does not remember has none. */
function pickAccount(step: SignInStep, account: string, moment: Visit): SignInStep {
  const member = memberByAddress(step.state, account);
  const hasTile = moment.remembered?.some(({ user }) => user === member?.user.id) ?? false;
  return hasTile ? enterAccount(step, account, moment) : step;
}

const toCode = ({ state, session: { reality, address, edition } }: SignInStep): SignInStep => ({
  state,
  session: openDeviceSignIn(reality, address, edition),
});

/** `told`: what stood in the way, for the application that is told. */
function decline(step: SignInStep, told: SignInProblem | null = null): SignInStep {
  const code = deviceCodeOf(step);
  const state = code === undefined ? step.state : withDeviceCode(step.state, { ...code, state: 'declined' });
  return { state, session: { ...step.session, problem: told, page: 'declined' } };
}

/** Back to the application from a page that goes no further: with the number of what stood in the way. */
function giveUp(step: SignInStep, moment: Visit): SignInStep {
  const { page, problem } = step.session;
  const stood =
    page === 'request-sent' ? withProblem(step, page, 90095, 'approval-required', moment).session.problem : problem;
  return decline(step, stood);
}

/** Before the person is known, Cancel is Back; after that it tells the device no (65004, authorization_declined). */
function cancel(step: SignInStep, moment: Visit): SignInStep {
  const { session } = step;
  switch (session.page) {
    case 'account': {
      const before = toPicker(step, moment);
      if (before.session.page === 'pick') return before;
      return session.flow.kind === 'code' ? decline(step) : toCode(step);
    }
    case 'pick':
      return session.flow.kind === 'code' ? decline(step) : toCode(step);
    case 'password':
    case 'new-password':
    case 'mfa':
    case 'mfa-registration':
    case 'stay-signed-in':
      return toPicker(step, moment);
    case 'confirm':
    case 'consent':
      return decline(step);
    case 'need-admin-approval':
    case 'approval-required':
      return session.flow.kind === 'code' ? giveUp(step, moment) : decline(step);
    case 'blocked':
    case 'request-sent':
      // A device asks for itself how it went; an application waits for its browser.
      return session.flow.kind === 'code' ? giveUp(step, moment) : step;
    default:
      return step;
  }
}

/** Pages that offer another account. */
const offersOther: readonly SignInPage[] = [
  'pick',
  'password',
  'mfa',
  'mfa-registration',
  'consent',
  'need-admin-approval',
  'approval-required',
  'blocked',
];

type StepOf<T extends SignInInput['type']> = {
  page: SignInPage | readonly SignInPage[];
  take: (step: SignInStep, input: Extract<SignInInput, { type: T }>, moment: Visit) => SignInStep;
};

const steps: { [T in Exclude<SignInInput['type'], 'cancel' | 'use-other-account'>]: StepOf<T> } = {
  'enter-code': { page: 'code', take: (step, { code }, moment) => enterCode(step, code, moment) },
  'pick-account': { page: 'pick', take: (step, { account }, moment) => pickAccount(step, account, moment) },
  'enter-account': { page: 'account', take: (step, { account }, moment) => enterAccount(step, account, moment) },
  'enter-password': { page: 'password', take: (step, { password }, moment) => enterPassword(step, password, moment) },
  'set-password': { page: 'new-password', take: (step, { password }, moment) => setPassword(step, password, moment) },
  'use-practice-password': {
    page: ['password', 'new-password'],
    take: (step, _, moment) => usePracticePassword(step, moment),
  },
  'approve-mfa': { page: 'mfa', take: (step, { number }, moment) => approveMfa(step, number, moment) },
  'deny-mfa': { page: 'mfa', take: (step, _, moment) => withProblem(step, 'mfa', 50074, 'mfa-denied', moment) },
  'register-mfa': { page: 'mfa-registration', take: (step, _, moment) => registerMfa(step, moment) },
  'stay-signed-in': {
    page: 'stay-signed-in',
    take: ({ state, session }, { yes }, moment) => afterStay({ state, session: { ...session, stay: yes } }, moment),
  },
  confirm: { page: 'confirm', take: (step, _, moment) => afterConfirm(step, moment) },
  accept: { page: 'consent', take: (step, { organization }, moment) => consent(step, organization, moment) },
  'request-approval': {
    page: 'approval-required',
    take: ({ state, session }) => ({ state, session: { ...session, problem: null, page: 'request-sent' } }),
  },
};

/** Pages on which a session is over, or has not begun. */
const noCodeNeeded: readonly SignInPage[] = ['code', 'signed-in', 'declined', 'blocked', 'request-sent'];

const isOver = ({ page }: SignInSession): boolean => page === 'signed-in' || page === 'declined';

/** One answer of a person. What the page does not offer changes nothing. */
export function signInStep(
  state: EntraState,
  session: SignInSession,
  input: SignInInput,
  moment: Visit,
): { state: EntraState; session: SignInSession } {
  const step = { state, session };
  if (state.weather.outage) {
    const over = withProblem(step, session.page, 90033, 'generic', moment);
    const leaves = input.type === 'cancel' && session.flow.kind === 'code' && !isOver(session);
    return leaves ? decline(over, over.session.problem) : over;
  }
  const code = deviceCodeOf(step);
  if (session.flow.kind === 'device' && !noCodeNeeded.includes(session.page)) {
    // It ended, or somebody else used it, while this person was at the pages.
    const problem = codeProblem(code, moment.now);
    if (problem !== null) return withProblem(toCode(step), 'code', problem.aadsts, problem.text, moment);
  }
  if (input.type === 'cancel') return cancel(step, moment);
  if (input.type === 'use-other-account') return offersOther.includes(session.page) ? toAccount(step) : step;
  const { page, take } = steps[input.type] as StepOf<typeof input.type>;
  return [page].flat().includes(session.page) ? take(step, input as never, moment) : step;
}

/** One answer in a browser that remembers accounts; with what it remembers then. */
export function browserStep(
  state: EntraState,
  session: SignInSession,
  remembered: readonly RememberedAccount[],
  input: SignInInput,
  moment: Moment,
): SignInStep & { remembered: readonly RememberedAccount[] } {
  const next = signInStep(state, session, input, { ...moment, remembered });
  return { ...next, remembered: remembering(remembered, next.state, session, next.session, moment.now) };
}
