// Every page that the printer's own browser can be on (G25, G26, G29), on the glass of each panel.
import type { Meta } from '@storybook/preact-vite';
import { expect } from 'storybook/test';
import { admin, anna, changed, mfaOn, tenant } from './support/microsoft-story.tsx';
import {
  cancel,
  cancelCutOff,
  cancelOnBar,
  cutOff,
  foreignAddress,
  goBackTold,
  logOutElsewhere,
  logoutSurface,
  ownPage,
  pressCutOff,
  staysAwake,
  step,
  ways,
} from './support/own-browser-story.tsx';

const meta: Meta = { title: 'Microsoft pages/Printer’s own browser' };
export default meta;

const { atMyEmail, begun, withAccount, withPassword } = ways;
const asAda = withPassword('ada', admin);
const asAnna = withPassword('anna', anna);

export const Account = ownPage({ way: begun('ada'), shows: 'microsoft:account.title' });
export const AccountOutside = ownPage({
  way: withAccount('ada', 'somebody@example.org'),
  shows: 'microsoft:problem.outside-account',
});
export const AccountPersonal = ownPage({
  way: withAccount('ada', 'someone@outlook.com'),
  shows: 'microsoft:problem.personal-account',
});
export const Password = ownPage({ way: withAccount('anna', anna), shows: 'microsoft:password.title' });
export const PasswordWrong = ownPage({
  way: [...withAccount('anna', anna), step({ type: 'enter-password', password: 'wrong' })],
  shows: 'microsoft:problem.wrong-password',
});
export const NewPassword = ownPage({
  way: [tenant({ passwordDays: 1 }), ...asAnna],
  shows: 'microsoft:new-password.title',
});
export const Consent = ownPage({ way: asAda, shows: 'microsoft:consent.organization' });
export const ConsentForOneself = ownPage({
  way: [tenant({ userConsent: 'microsoft-managed' }), ...asAnna],
  shows: 'microsoft:consent.for-yourself',
});
export const NeedAdminApproval = ownPage({ way: asAnna, shows: 'microsoft:need-approval.title' });
const workflow = [tenant({ adminConsentWorkflow: true }), ...asAnna];
export const ApprovalRequired = ownPage({ way: workflow, shows: 'microsoft:approval.title' });
export const RequestSent = ownPage({
  way: [...workflow, step({ type: 'request-approval', justification: 'Scans of the front office' })],
  shows: 'microsoft:request-sent.title',
});
export const Mfa = ownPage({
  way: [mfaOn, changed({ of: 'user', address: anna, set: { mfa: 'registered' } }), ...asAnna],
  shows: 'microsoft:mfa.title',
});
export const MfaRegistration = ownPage({ way: [mfaOn, ...asAnna], shows: 'microsoft:mfa-registration.title' });
export const StaySignedInReal = ownPage({ way: asAda, shows: 'microsoft:stay.title', reality: 'real' });
const compliance = changed({
  of: 'policy',
  domain: 'contoso.com',
  id: 'compliance',
  policy: {
    id: 'compliance',
    name: 'Require compliant device',
    on: true,
    excluded: [],
    control: 'require-compliant-device',
  },
});
export const Blocked = ownPage({ way: [compliance, ...asAnna], shows: 'microsoft:blocked.no-access' });
export const ServiceOutage = ownPage({
  way: [
    ...withAccount('anna', anna),
    changed({ of: 'entra-weather', set: { outage: true } }),
    step({ type: 'use-practice-password' }),
  ],
  shows: 'microsoft:problem.service',
});

/** The answer takes the browser back to the panel's page, and nowhere else. */
const goesBack = (answer: RegExp) => async (_: unknown, __: unknown, left: readonly string[]) => {
  await expect(new Set(left).size).toBe(1);
  await expect(left[0]).toMatch(answer);
};
export const SignedIn = ownPage({
  way: [...asAda, step({ type: 'accept', organization: true })],
  shows: 'microsoft:own.leaving',
  check: goesBack(/^https:\/\/practice\.example\/panel\/#code=[^&]+&state=state-of-the-story$/),
});
export const Declined = ownPage({
  way: [...asAda, cancel],
  shows: 'microsoft:own.leaving',
  check: goesBack(/^https:\/\/practice\.example\/panel\/#error=access_denied&.*state=state-of-the-story$/),
});
/** Somebody has signed in before without leaving the panel. */
export const Pick = ownPage({
  way: [
    ...withPassword('ada', admin),
    step({ type: 'accept', organization: true }),
    { type: 'my-email.not-signed-in', problem: { reason: 'interrupted', aadsts: null, description: '' } },
  ],
  shows: 'microsoft:pick.title',
});

export const CancelOnThePassword = ownPage({
  way: withAccount('anna', anna),
  shows: 'microsoft:password.title',
  check: cancelOnBar(/^https:\/\/practice\.example\/panel\/$/),
});
export const CancelOnTheConsent = ownPage({
  way: asAda,
  shows: 'microsoft:consent.title',
  check: cancelOnBar(/^https:\/\/practice\.example\/panel\/#error=access_denied&/),
});
export const LoggedOutElsewhere = ownPage({
  way: withAccount('anna', anna),
  shows: 'microsoft:password.title',
  check: logOutElsewhere,
});
export const OperationTimeout = ownPage({
  way: begun('ada'),
  shows: 'microsoft:account.title',
  check: staysAwake,
});

export const ForeignRedirectAddress = ownPage({
  way: atMyEmail('ada'),
  address: foreignAddress,
  shows: 'microsoft:blocked.trouble',
  check: goBackTold('refused'),
});
export const NoConnection = ownPage({
  way: [...atMyEmail('ada'), cutOff],
  shows: 'microsoft:own.unreachable',
  check: goBackTold('unreachable'),
});
export const CancelWithoutConnection = ownPage({
  way: asAda,
  shows: 'microsoft:consent.title',
  check: cancelCutOff,
});
export const ConnectionLost = ownPage({
  way: withAccount('anna', anna),
  shows: 'microsoft:password.title',
  check: pressCutOff('microsoft:password.practice'),
});
export const OpenedByHand = ownPage({
  way: atMyEmail('ada'),
  address: 'https://practice.example/microsoft/authorize/?lang=en',
  shows: 'microsoft:own.over',
});
export const NobodyThere = ownPage({
  way: [],
  shows: 'microsoft:own.over',
  check: goesBack(/^https:\/\/practice\.example\/panel\/$/),
});
export const SignedOut = ownPage({
  way: begun('ada'),
  address: `https://practice.example/microsoft/logout/?${new URLSearchParams({ post_logout_redirect_uri: 'https://practice.example/panel/', state: 's' })}`,
  surface: logoutSurface,
  shows: 'microsoft:own.signed-out',
  check: goesBack(/^https:\/\/practice\.example\/panel\/\?state=s$/),
});
