/** Which page follows which once the password was right (identity.md 2.1), in both realities: password, second factor, "Stay signed in?", confirmation, consent, done. */
import type { Moment } from '../moment.ts';
import type { AadstsCode } from './aadsts.ts';
import { type Member, memberById, withTenant } from './authority.ts';
import { isConsented, mayConsent, mayConsentForAll, withConsent } from './consent.ts';
import { codeByUser, withDeviceCode } from './device-codes.ts';
import type { AppRegistration, EntraState } from './directory.ts';
import { guid } from './ids.ts';
import type { PageTextId } from './page-texts.ts';
import { appRefusal, isBlockedPlace, policiesFor, wantsMfa } from './policies.ts';
import type { SignInPage, SignInSession } from './sign-in.ts';

interface Step {
  state: EntraState;
  session: SignInSession;
}

/** What a session is about: who, for which application, asking for what. */
interface Subject {
  member: Member;
  app: AppRegistration;
  scopes: readonly string[];
}

function subjectOf({ state, session: { flow, user } }: Step): Subject | null {
  const member = memberById(state, user);
  const request = flow.kind === 'code' ? flow : flow.userCode === null ? undefined : codeByUser(state, flow.userCode);
  const app = state.registrations.find(({ clientId }) => clientId === request?.clientId);
  return member === null || app === undefined || request === undefined ? null : { member, app, scopes: request.scopes };
}

const toPage = ({ state, session }: Step, page: SignInPage): Step => ({
  state,
  session: { ...session, page, problem: null },
});

function stopped(
  { state, session }: Step,
  page: SignInPage,
  aadsts: AadstsCode,
  text: PageTextId,
  { now, rng }: Moment,
): Step {
  const problem = { aadsts, page: text, correlationId: guid(rng), at: now };
  return { state, session: { ...session, page, problem } };
}

/** Why this person does not get through to this application this way. */
function blockOf(
  { member, app }: Subject,
  { flow, address }: SignInSession,
): { aadsts: AadstsCode; text: PageTextId } | null {
  const refused = appRefusal(member, app);
  if (refused !== null) return { aadsts: refused.aadsts, text: 'generic' };
  const { securityDefaults, securityDefaultsBlock } = member.tenant;
  const isDevice = flow.kind === 'device';
  if (isDevice && securityDefaults && securityDefaultsBlock === 'page')
    return { aadsts: 530035, text: 'security-defaults' };
  if (isDevice && policiesFor(member, 'block-device-code').length > 0) return { aadsts: 53003, text: 'no-access' };
  // A sign-in for another device can never show a managed one.
  if (policiesFor(member, 'require-compliant-device').length > 0)
    return { aadsts: isDevice ? 530033 : 53000, text: 'device-compliance' };
  return isBlockedPlace(member, address) ? { aadsts: 53003, text: 'no-access' } : null;
}

/** The password was right, or a session lasts: the gates, then the second factor. */
export function afterPassword(step: Step, moment: Moment): Step {
  const subject = subjectOf(step);
  if (subject === null) return toPage(step, 'account');
  const block = blockOf(subject, step.session);
  if (block !== null) return stopped(step, 'blocked', block.aadsts, block.text, moment);
  if (step.session.mfa || !wantsMfa(subject.member)) return afterMfa(step, moment);
  return toPage(step, subject.member.user.mfa === 'none' ? 'mfa-registration' : 'mfa');
}

/** The guide's order knows neither "Stay signed in?" nor the confirmation; personal accounts do not have them. */
const hasAllPages = (step: Step): boolean =>
  step.session.reality === 'real' && subjectOf(step)?.member.tenant.kind === 'work';

export const afterMfa = (step: Step, moment: Moment): Step =>
  hasAllPages(step) && !step.session.stay ? toPage(step, 'stay-signed-in') : afterStay(step, moment);

export const afterStay = (step: Step, moment: Moment): Step =>
  hasAllPages(step) && step.session.flow.kind === 'device' ? toPage(step, 'confirm') : afterConfirm(step, moment);

/** Confirmed that it was meant: the consent page, unless it was given before or is not this person's to give. */
export function afterConfirm(step: Step, moment: Moment): Step {
  const subject = subjectOf(step);
  if (subject === null) return toPage(step, 'account');
  const { member, app, scopes } = subject;
  if (isConsented(member, app.clientId, scopes)) return finish(step, member);
  if (mayConsent(member, app, scopes)) {
    const session = { ...step.session, mayConsentForOrganization: mayConsentForAll(member, step.session.edition) };
    return toPage({ ...step, session }, 'consent');
  }
  return member.tenant.adminConsentWorkflow
    ? stopped(step, 'approval-required', 90095, 'approval-required', moment)
    : stopped(step, 'need-admin-approval', 90094, 'need-admin-approval', moment);
}

/** Accept on the consent page; `organization`: the checkbox (G17), which only some roles have (G15). */
export function consent(step: Step, organization: boolean, moment: Moment): Step {
  const subject = subjectOf(step);
  if (subject === null) return toPage(step, 'account');
  const { member, app, scopes } = subject;
  // The setting may have changed while the page was open.
  if (!mayConsent(member, app, scopes)) return afterConfirm(step, moment);
  const forAll = organization && mayConsentForAll(member, step.session.edition);
  const tenant = withConsent(member.tenant, app.clientId, forAll ? null : member.user.id, scopes);
  return finish({ ...step, state: withTenant(step.state, tenant) }, member);
}

/** The device may have its tokens; the application in the browser gets its code from `completeCodeSignIn`. */
function finish({ state, session }: Step, { user }: Member): Step {
  const { flow, mfa } = session;
  const code = flow.kind === 'device' && flow.userCode !== null ? codeByUser(state, flow.userCode) : undefined;
  const next = code === undefined ? state : withDeviceCode(state, { ...code, state: 'approved', user: user.id, mfa });
  return toPage({ state: next, session }, 'signed-in');
}
