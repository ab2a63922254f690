// Every page of a sign-in, with the guide's order and wording and with those of the present pages (identity.md 2).
import type { Meta } from '@storybook/preact-vite';
import { admin, anna, changed, mfaOn, type PageStory, page, tenant, ways } from './support/microsoft-story.tsx';

const meta: Meta = { title: 'Microsoft pages' };
export default meta;

const { begun, step, through, withAccount, withCode, withPassword } = ways;
const real = (story: PageStory) => page({ ...story, reality: 'real' });

const code: PageStory = { page: 'code', way: begun };
export const Code = page(code);
export const CodeReal = real(code);

const wrongCode: PageStory = { page: 'code', way: [...begun, step({ type: 'enter-code', code: 'NONSENSE1' })] };
export const CodeWrong = page(wrongCode);
export const CodeWrongReal = real(wrongCode);

/** Two accounts have signed in before; the second one stays signed in where it was asked. */
const remembered = (isReal: boolean): PageStory => ({
  page: 'pick',
  scenario: 'signed-in',
  way: [anna, admin]
    .flatMap((account, at) => [
      ...withCode,
      ...(at === 0 ? [] : [step({ type: 'use-other-account' })]),
      step({ type: 'enter-account', account }),
      step({ type: 'use-practice-password' }),
      ...(isReal ? through(true) : []),
    ])
    .concat(withCode),
});
export const Pick = page(remembered(false));
export const PickReal = real(remembered(true));

const account: PageStory = { page: 'account', way: withCode };
export const Account = page(account);
export const AccountReal = real(account);
const outside: PageStory = { page: 'account', way: withAccount('somebody@example.org') };
export const AccountOutside = page(outside);
export const AccountOutsideReal = real(outside);

const password: PageStory = { page: 'password', way: withAccount(admin) };
export const Password = page(password);
export const PasswordReal = real(password);
const wrongPassword: PageStory = {
  page: 'password',
  way: [...withAccount(admin), step({ type: 'enter-password', password: 'wrong' })],
};
export const PasswordWrong = page(wrongPassword);
export const PasswordWrongReal = real(wrongPassword);

const newPassword: PageStory = { page: 'new-password', way: [tenant({ passwordDays: 1 }), ...withPassword(admin)] };
export const NewPassword = page(newPassword);
export const NewPasswordReal = real(newPassword);

const registered = changed({ of: 'user', address: admin, set: { mfa: 'registered' } });
const mfa: PageStory = { page: 'mfa', way: [mfaOn, registered, ...withPassword(admin)] };
export const Mfa = page(mfa);
export const MfaReal = real(mfa);
export const MfaDenied = page({ ...mfa, way: [...mfa.way, step({ type: 'deny-mfa' })] });
export const MfaWrongNumberReal = real({ ...mfa, way: [...mfa.way, step({ type: 'approve-mfa', number: 0 })] });

const registration: PageStory = { page: 'mfa-registration', way: [mfaOn, ...withPassword(admin)] };
export const MfaRegistration = page(registration);
export const MfaRegistrationReal = real(registration);

// The guide's order has neither of these (identity.md 2.1).
export const StaySignedInReal = real({ page: 'stay-signed-in', way: withPassword(admin) });
export const ConfirmReal = real({
  page: 'confirm',
  way: [...withPassword(admin), step({ type: 'stay-signed-in', yes: false })],
});

export const Consent = page({ page: 'consent', way: withPassword(admin) });
export const ConsentReal = real({ page: 'consent', way: [...withPassword(admin), ...through(false)] });
export const ConsentForOneself = page({ page: 'consent', way: withPassword(anna) });

const onlyAdmins = tenant({ userConsent: 'none' });
export const NeedAdminApproval = page({ page: 'need-admin-approval', way: [onlyAdmins, ...withPassword(anna)] });
export const NeedAdminApprovalReal = real({
  page: 'need-admin-approval',
  way: [onlyAdmins, ...withPassword(anna), ...through(false)],
});

const workflow = tenant({ userConsent: 'none', adminConsentWorkflow: true });
const toApproval = [workflow, ...withPassword(anna)];
const request = step({ type: 'request-approval', justification: 'Scans of the front office' });
export const ApprovalRequired = page({ page: 'approval-required', way: toApproval });
export const ApprovalRequiredReal = real({ page: 'approval-required', way: [...toApproval, ...through(false)] });
export const RequestSent = page({ page: 'request-sent', way: [...toApproval, request] });
export const RequestSentReal = real({ page: 'request-sent', way: [...toApproval, ...through(false), request] });

const accept = step({ type: 'accept', organization: true });
export const SignedIn = page({ page: 'signed-in', way: [...withPassword(admin), accept] });
export const SignedInReal = real({ page: 'signed-in', way: [...withPassword(admin), ...through(false), accept] });

const cancel = step({ type: 'cancel' });
export const Declined = page({ page: 'declined', way: [...withPassword(admin), cancel] });
export const DeclinedReal = real({ page: 'declined', way: [...withPassword(admin), ...through(false), cancel] });

const blocked: PageStory = { page: 'blocked', scenario: 'before-you-begin', way: withPassword(admin) };
export const BlockedBySecurityDefaults = page(blocked);
export const BlockedBySecurityDefaultsReal = real(blocked);
export const BlockedByPolicy = page({ page: 'blocked', scenario: 'device-code-policy', way: withPassword(anna) });
export const BlockedByCompliance = real({ page: 'blocked', scenario: 'device-compliance', way: withPassword(anna) });
export const BlockedAppDisabled = page({ page: 'blocked', scenario: 'app-disabled', way: withPassword(anna) });

export const ServiceOutage = page({
  page: 'password',
  way: [
    ...withAccount(admin),
    changed({ of: 'entra-weather', set: { outage: true } }),
    step({ type: 'use-practice-password' }),
  ],
});
