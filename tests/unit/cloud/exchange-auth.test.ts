import { expect, test } from 'vitest';
import type { CloudChange } from '../../../src/core/cloud/changes.ts';
import type { AccessClaims } from '../../../src/core/cloud/entra/tokens.ts';
import type { ReplyId } from '../../../src/core/cloud/exchange/replies.ts';
import { claimsOf, newCloud, now, patternOf, printer } from '../../support/smtp-cloud.ts';
import { testMail } from '../../support/smtp-session.ts';

const address = printer;
const own = (smtpAuthDisabled: boolean | null): CloudChange => ({ of: 'mailbox', address, set: { smtpAuthDisabled } });
const organization = (set: Extract<CloudChange, { of: 'organization' }>['set']): CloudChange => ({
  of: 'organization',
  set,
});
const basic = organization({ basicAuth: 'allowed' });
const tenant = (set: Extract<CloudChange, { of: 'tenant' }>['set']): CloudChange => ({
  of: 'tenant',
  domain: 'contoso.com',
  set,
});
const policy = (rule: object): CloudChange => ({
  of: 'policy',
  domain: 'contoso.com',
  id: 'p',
  policy: { id: 'p', name: 'p', on: true, excluded: [], ...rule } as never,
});
const login = (password = 'Practice-printer-1', user: string = address) =>
  ({ verb: 'AUTH LOGIN', user, password }) as const;

/** identity.md 7: the mailbox's switch overrides the organisation's; both hold for OAuth and for passwords. */
const truth: readonly (readonly [mailbox: boolean | null, organization: boolean, ReplyId])[] = [
  [false, true, 'authenticated'],
  [false, false, 'authenticated'],
  [true, true, 'off-for-mailbox'],
  [true, false, 'off-for-mailbox'],
  [null, true, 'off-for-tenant'],
  [null, false, 'authenticated'],
];

test.for(truth)('mailbox %s, organisation %s: %s', ([mailbox, smtpAuthDisabled, id]) => {
  const mail = testMail();
  mail.change(own(mailbox), organization({ smtpAuthDisabled }), basic);
  mail.secure();
  expect(mail.signIn()).toMatch(patternOf(id));
  mail.connect();
  mail.secure();
  expect(mail.say(login())).toMatch(patternOf(id));
});

test('a new organisation has SMTP AUTH off, and the printer’s mailbox has it on', () => {
  const { exchange } = newCloud();
  expect(exchange.smtpAuthDisabled).toBe(true);
  const on = exchange.mailboxes.filter(({ smtpAuthDisabled }) => smtpAuthDisabled === false);
  expect(on.map((mailbox) => mailbox.address)).toEqual([
    printer,
    'printer.practice@outlook.com',
    'someone@outlook.com',
  ]);
});

const anna = claimsOf(newCloud(), 'anna@contoso.com');
const bad: readonly (readonly [string, Partial<AccessClaims>])[] = [
  ['a token for Graph', { aud: 'https://graph.microsoft.com' }],
  ['no SMTP.Send', { scp: 'IMAP.AccessAsUser.All POP.AccessAsUser.All' }],
  ['part of the word', { scp: 'SMTP.SendAsApp' }],
  ['expired this very second', { exp: now / 1000 }],
  ['another address', { upn: anna.upn }],
  ['another person', { oid: anna.oid }],
  ['another tenant', { tid: '9188040d-6c67-4c5b-b112-36a304b66dad' }],
];

test.for(bad)('535 5.7.3: %s', ([, claims]) => {
  const mail = testMail();
  mail.secure();
  expect(mail.signIn(printer, claims)).toMatch(patternOf('auth-unsuccessful'));
  expect(mail.session.mailbox).toBeNull();
});

test.for<[string, CloudChange]>([
  ['no licence', { of: 'user', address, set: { licensed: false } }],
  ['sign-in blocked', { of: 'user', address, set: { enabled: false } }],
])('535 5.7.3: %s', ([, change]) => {
  const mail = testMail();
  mail.secure();
  mail.change(change);
  expect(mail.signIn()).toMatch(patternOf('auth-unsuccessful'));
});

test.for<[string, string, string]>([
  ['garbled', printer, 'garbled'],
  ['a shared mailbox', 'scans@contoso.com', ''],
  ['nobody', 'nobody@contoso.com', ''],
])('535 5.7.3: %s', ([, user, token]) => {
  const mail = testMail();
  mail.secure();
  expect(mail.say({ verb: 'AUTH XOAUTH2', user, token })).toMatch(patternOf('auth-unsuccessful'));
  expect(mail.say({ verb: 'AUTH XOAUTH2', user, token: claimsOf(mail.cloud, printer, { upn: user }) })).toMatch(
    user === printer ? patternOf('authenticated') : patternOf('auth-unsuccessful'),
  );
});

test('a good token in either spelling of the audience; upper case makes no difference', () => {
  for (const aud of ['https://outlook.office.com', 'https://outlook.office365.com']) {
    const mail = testMail();
    mail.secure();
    const token = claimsOf(mail.cloud, printer, { aud, scp: 'offline_access SMTP.Send', exp: now / 1000 + 1 });
    expect(mail.say({ verb: 'AUTH XOAUTH2', user: 'Printer@Contoso.com', token })).toMatch(patternOf('authenticated'));
    expect(mail.session.mailbox).toBe(printer);
  }
});

/** AUTH LOGIN: in this order. */
const passwords: readonly (readonly [string, readonly CloudChange[], string, ReplyId])[] = [
  ['retired', [organization({ basicAuth: 'retired' })], 'wrong', 'basic-retired'],
  ['disabled', [organization({ basicAuth: 'disabled' })], 'wrong', 'basic-disabled'],
  ['wrong password', [basic, tenant({ securityDefaults: true })], 'wrong', 'wrong-credentials'],
  ['blocked user', [basic, { of: 'user', address, set: { enabled: false } }], 'right', 'wrong-credentials'],
  ['security defaults', [basic, tenant({ securityDefaults: true })], 'right', 'security-defaults'],
  ['MFA', [basic, policy({ control: 'require-mfa' })], 'right', 'policy-block'],
  ['compliant device', [basic, policy({ control: 'require-compliant-device' })], 'right', 'policy-block'],
  ['another place', [basic, policy({ control: 'block-location', trusted: ['198.'] })], 'right', 'policy-block'],
  ['trusted place', [basic, policy({ control: 'block-location', trusted: ['203.'] })], 'right', 'authenticated'],
  ['device code flow', [basic, policy({ control: 'block-device-code' })], 'right', 'authenticated'],
  ['no policy', [basic], 'right', 'authenticated'],
];

test.for(passwords)('a password, %s', ([, changes, kind, id]) => {
  const mail = testMail();
  mail.change(tenant({ securityDefaults: false }), ...changes);
  mail.secure();
  expect(mail.say(login(kind === 'right' ? undefined : kind))).toMatch(patternOf(id));
});

test('AUTH has its place: after EHLO, after STARTTLS, once', () => {
  const mail = testMail();
  expect(mail.signIn()).toMatch(patternOf('bad-sequence'));
  mail.hello();
  expect(mail.signIn()).toMatch(patternOf('unrecognized-authentication'));
  mail.say({ verb: 'STARTTLS', tls: '1.2' });
  expect(mail.signIn()).toMatch(patternOf('bad-sequence'));
  mail.hello();
  expect(mail.say({ verb: 'OTHER', line: 'AUTH CRAM-MD5' })).toMatch(patternOf('unrecognized-authentication'));
  expect(mail.signIn()).toMatch(patternOf('authenticated'));
  expect(mail.signIn()).toMatch(patternOf('bad-sequence'));
});
