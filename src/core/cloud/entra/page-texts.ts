/** What Microsoft's pages say, English, word for word with its flag (identity.md 2): another thing than the AADSTS text of the log. {names} are filled in. */

/** R captured, D documentation, G guide editions, T third party, M common knowledge: "not in source document"; S the simulation's own, which no page of Microsoft has. */
type PageTextFlag = 'R' | 'D' | 'G' | 'T' | 'M' | 'S';

interface PageText {
  text: string;
  flag: PageTextFlag;
}

export const pageTexts = {
  // Headings and sentences of the pages (2.1, 2.2).
  'code.title': { text: 'Enter code to allow access', flag: 'R' },
  'code.body': {
    text: 'Once you enter the code displayed on your app or device, it will have access to your account.',
    flag: 'R',
  },
  'code.warning': { text: "Do not enter codes from sources you don't trust.", flag: 'M' },
  'account.title': { text: 'Sign in', flag: 'R' },
  'account.device': {
    text: "You're signing in to {App} on another device located in {Country}. If it's not you, close this page.",
    flag: 'R',
  },
  'password.title': { text: 'Enter password', flag: 'R' },
  'new-password.title': { text: 'Update your password', flag: 'M' },
  'new-password.body': {
    text: 'You need to update your password because this is the first time you are signing in, or because your password has expired.',
    flag: 'M',
  },
  'mfa.title': { text: 'Approve sign in request', flag: 'T' },
  'mfa-registration.title': { text: 'More information required', flag: 'R' },
  'mfa-registration.body': {
    text: 'Your organization needs more information to keep your account secure',
    flag: 'R',
  },
  'stay-signed-in.title': { text: 'Stay signed in?', flag: 'R' },
  'stay-signed-in.body': {
    text: 'Do this to reduce the number of times you are asked to sign in.',
    flag: 'R',
  },
  'confirm.title': { text: 'Are you trying to sign in to {App}?', flag: 'R' },
  'confirm.body': {
    text: 'Only continue if you downloaded the app from a store or website that you trust.',
    flag: 'R',
  },
  'signed-in.body': {
    text: 'You have signed in to the {App} application on your device. You may now close this window.',
    flag: 'R',
  },
  'signed-in.personal': { text: "You're now signed in to {App}", flag: 'R' },
  // Consent (2.3).
  'consent.title': { text: 'Permissions requested', flag: 'D' },
  'consent.personal': { text: 'Let this app access your info?', flag: 'R' },
  'consent.organization': { text: 'Consent on behalf of your organization', flag: 'D' },
  'consent.terms': {
    text: 'Accepting these permissions means that you allow this app to use your data as specified in their terms of service and privacy statement. You can change these permissions at https://myapps.microsoft.com.',
    flag: 'M',
  },
  'consent.SMTP.Send': { text: 'Send emails from mailboxes using SMTP AUTH.', flag: 'D' },
  'consent.offline_access': { text: 'Maintain access to data you have given it access to', flag: 'D' },
  'consent.User.Read': { text: 'Sign you in and read your profile', flag: 'D' },
  'consent.profile': { text: 'View your basic profile', flag: 'D' },
  'need-admin-approval.title': { text: 'Need admin approval', flag: 'R' },
  'need-admin-approval': {
    text: '{App} needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.',
    flag: 'R',
  },
  'need-admin-approval.other': { text: 'Have an admin account? Sign in with that account', flag: 'R' },
  'need-admin-approval.return': { text: 'Return to the application without granting consent', flag: 'R' },
  'approval-required.title': { text: 'Approval required', flag: 'R' },
  'approval-required': { text: "This app requires your admin's approval to:", flag: 'R' },
  'approval-required.justification': { text: 'Enter justification for requesting this app', flag: 'R' },
  'approval-required.other': { text: 'Sign in with another account', flag: 'R' },
  'request-sent.title': { text: 'Request sent', flag: 'M' },
  // Errors beside a field (2.4).
  'wrong-code': { text: "That code didn't work. Check the code and try again.", flag: 'R' },
  'expired-code-personal': {
    text: "The code you entered has expired. Get a new code from the device you're trying to sign in to and try again.",
    flag: 'T',
  },
  'wrong-password': {
    text: "Your account or password is incorrect. If you don't remember your password, reset it now.",
    flag: 'R',
  },
  'empty-password': { text: 'Please enter your password.', flag: 'R' },
  'unknown-work-account': {
    text: 'This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.',
    flag: 'R',
  },
  'unknown-account': { text: "We couldn't find an account with that username.", flag: 'R' },
  'outside-account': {
    text: 'This is a practice simulation with fictional accounts: real accounts and passwords do not belong here. Use one of the practice accounts.',
    flag: 'S',
  },
  'empty-account': { text: 'Enter a valid email address, phone number, or Skype name.', flag: 'M' },
  'personal-account': {
    text: "You can't sign in here with a personal account. Use your work or school account instead.",
    flag: 'M',
  },
  locked: {
    text: 'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
    flag: 'R',
  },
  disabled: {
    text: 'Your account has been locked. Contact your support person to unlock it, then try again.',
    flag: 'T',
  },
  'weak-password': { text: "Choose a password that's harder for people to guess.", flag: 'M' },
  'same-password': { text: "Choose a password you haven't used before.", flag: 'M' },
  'mfa-number': { text: "You didn't enter the correct number. Please try again.", flag: 'M' },
  'mfa-denied': { text: 'We received a request to deny this sign-in.', flag: 'M' },
  // Whole pages (2.4).
  'no-access.title': { text: "You don't have access to this", flag: 'R' },
  'no-access': {
    text: 'Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, location, or an authentication flow that is restricted by your admin.',
    flag: 'R',
  },
  'security-defaults.title': { text: 'You cannot access this right now', flag: 'M' },
  'security-defaults': {
    text: "Your sign-in was successful but you don't have permission to access this resource.",
    flag: 'M',
  },
  'device-compliance': {
    text: 'Your sign-in was successful but your admin requires the device requesting access to be managed by {org} to access this resource.',
    flag: 'R',
  },
  generic: { text: "Sorry, but we're having trouble signing you in.", flag: 'M' },
} as const satisfies Record<string, PageText>;

export type PageTextId = keyof typeof pageTexts;
