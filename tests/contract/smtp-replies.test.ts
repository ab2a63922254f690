// Every reply of identity.md 6.4 reaches a client that we did not write, word for word and at its stage.
import { afterEach, expect, test } from 'vitest';
import type { CloudChange } from '../../src/core/cloud/changes.ts';
import type { AccessClaims } from '../../src/core/cloud/entra/tokens.ts';
import type { ExchangeWeather, Mailbox } from '../../src/core/cloud/exchange/exchange.ts';
import { type ReplyId, replies } from '../../src/core/cloud/exchange/replies.ts';
import { fieldFailures } from '../../src/core/scenario/field-failures.ts';
import {
  lineClient,
  mailer,
  now,
  patternOf,
  printer,
  type SmtpService,
  smtpService,
  withMailbox,
} from '../support/smtp-service.ts';

let service: SmtpService;
afterEach(() => service.close());

interface Refusal {
  id: ReplyId;
  /** Another way to the same reply. */
  how?: string;
  changes?: readonly CloudChange[];
  mailbox?: Partial<Mailbox>;
  claims?: Partial<AccessClaims>;
  user?: string;
  /** AUTH LOGIN with this password; null: no AUTH. */
  password?: string | null;
  /** Of AUTH, where it is not LOGIN. */
  method?: string;
  options?: Readonly<Record<string, unknown>>;
  mail?: Readonly<Record<string, unknown>>;
  values?: Readonly<Record<string, string>>;
}

const address = printer;
const own = (set: Extract<CloudChange, { of: 'mailbox' }>['set']): CloudChange => ({ of: 'mailbox', address, set });
const organization = (set: Extract<CloudChange, { of: 'organization' }>['set']): CloudChange => ({
  of: 'organization',
  set,
});
const weather = (outage: ExchangeWeather['outage']): CloudChange => ({ of: 'exchange-weather', set: { outage } });
const basic = organization({ basicAuth: 'allowed' });
const password = 'Practice-printer-1';
const securityDefaults = (on: boolean): CloudChange => ({
  of: 'tenant',
  domain: 'contoso.com',
  set: { securityDefaults: on },
});
const mfa: CloudChange = {
  of: 'policy',
  domain: 'contoso.com',
  id: 'mfa',
  policy: { id: 'mfa', name: 'Require multifactor authentication', on: true, excluded: [], control: 'require-mfa' },
};
const oldTls = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
const anna = 'anna@contoso.com';
const deniedAs = { auth: address, from: anna };

const refusals: readonly Refusal[] = [
  { id: 'service-not-active', changes: [weather('draining')] },
  { id: 'old-tls', options: { tls: { rejectUnauthorized: false, ...oldTls } } },
  { id: 'temporary-error', changes: [weather('proxy')] },
  { id: 'off-for-tenant', changes: [own({ smtpAuthDisabled: null })] },
  { id: 'off-for-tenant', how: 'with a password', changes: [basic, own({ smtpAuthDisabled: null })], password },
  { id: 'off-for-mailbox', changes: [own({ smtpAuthDisabled: true }), organization({ smtpAuthDisabled: false })] },
  { id: 'security-defaults', changes: [basic, securityDefaults(true)], password },
  { id: 'policy-block', changes: [basic, mfa], password },
  { id: 'basic-disabled', password },
  {
    id: 'basic-disabled',
    how: 'Outlook.com',
    changes: [basic],
    user: 'someone@outlook.com',
    password: 'Practice-someone-1',
  },
  { id: 'basic-retired', changes: [organization({ basicAuth: 'retired' })], password },
  { id: 'wrong-credentials', changes: [basic], password: 'wrong' },
  { id: 'auth-unsuccessful', how: 'a token for Graph', claims: { aud: 'https://graph.microsoft.com' } },
  { id: 'auth-unsuccessful', how: 'no SMTP.Send', claims: { scp: 'IMAP.AccessAsUser.All' } },
  { id: 'auth-unsuccessful', how: 'expired', claims: { exp: now / 1000 } },
  { id: 'auth-unsuccessful', how: 'another user', user: anna },
  { id: 'auth-unsuccessful', how: 'no licence', changes: [{ of: 'user', address, set: { licensed: false } }] },
  { id: 'auth-unsuccessful', how: 'sign-in blocked', changes: [{ of: 'user', address, set: { enabled: false } }] },
  {
    id: 'unrecognized-authentication',
    how: 'before STARTTLS',
    options: { requireTLS: false, ignoreTLS: true, forceAuth: true },
  },
  {
    id: 'unrecognized-authentication',
    how: 'not offered',
    changes: [basic],
    password,
    method: 'CRAM-MD5',
  },
  { id: 'not-authenticated', password: null },
  { id: 'not-this-sender', changes: [organization({ sendAsReply: 'mail-from' })], mail: { from: anna } },
  { id: 'invalid-address', mail: { to: undefined, envelope: { from: address, to: ['nobody@nowhere'] } } },
  { id: 'too-many-connections', changes: [own({ otherConnections: 3 })] },
  { id: 'too-many-messages', mailbox: { recent: Array.from({ length: 30 }, () => now - 59_999) } },
  { id: 'quota-exceeded', mailbox: { recipientsToday: 10_000, countedFrom: now } },
  { id: 'bad-sender', changes: [own({ blocked: true })] },
  { id: 'send-as-denied', mail: { from: anna }, values: deniedAs },
  {
    id: 'send-as-denied',
    how: 'only the header differs',
    mail: { from: anna, envelope: { from: address, to: anna } },
    values: deniedAs,
  },
  { id: 'submission-too-large', changes: [own({ maxSendSize: 100 })] },
  { id: 'mailbox-full', changes: [own({ full: true })] },
  { id: 'mailbox-moving', changes: [weather('moving')] },
];

/** nodemailer's name of the stage. */
const commands: Readonly<Record<string, string>> = { connect: 'CONN', 'end of DATA': 'DATA' };

async function begin({ changes = [], mailbox }: Refusal): Promise<void> {
  service = await smtpService((cloud) => (mailbox === undefined ? cloud : withMailbox(cloud, printer, mailbox)));
  service.change(...changes);
}

async function authOf({ password: word, claims, user = printer }: Refusal): Promise<object> {
  if (word === null) return {};
  if (word !== undefined) return { auth: { user, pass: word } };
  return { auth: { type: 'OAuth2', user, accessToken: await service.token(printer, claims) } };
}

const titled = refusals.map((one): [string, Refusal] => [[one.id, one.how ?? []].flat().join(': '), one]);

test.for(titled)('%s', async ([, one]) => {
  await begin(one);
  const { transport, heard } = mailer(service, { ...(await authOf(one)), authMethod: one.method, ...one.options });
  const message = { from: printer, to: 'boris@contoso.com', subject: 'Scan', text: 'x', ...one.mail };
  const error = (await transport.sendMail(message as never).then(
    () => null,
    (reason: unknown) => reason,
  )) as { response: string; responseCode: number; command: string } | null;
  const { stage } = replies[one.id];
  const pattern = patternOf(one.id, one.values);
  expect(error?.response).toMatch(pattern);
  expect(error?.responseCode).toBe(Number(replies[one.id].text.slice(0, 3)));
  const method = one.password === undefined ? 'XOAUTH2' : (one.method ?? 'LOGIN');
  if (stage === 'AUTH') expect(error?.command).toBe(`AUTH ${method}`);
  else expect(error?.command).toBe(commands[stage] ?? stage);
  expect(heard.filter((reply) => pattern.test(reply))).toHaveLength(1);
  expect(heard.some((reply) => reply.startsWith('354'))).toBe(stage === 'end of DATA');
  expect(heard.some((reply) => reply.startsWith('334 ey'))).toBe(false);
  // Nothing of a refused message is kept.
  expect(service.cloud.exchange.mailboxes.flatMap(({ inbox, sent }) => [...inbox, ...sent])).toEqual([]);
});

const accepted: readonly ReplyId[] = [
  'ready',
  'start-tls',
  'authenticated',
  'sender-ok',
  'recipient-ok',
  'start-input',
  'accepted',
];

test('a message that is taken hears nothing but its own replies', async () => {
  service = await smtpService();
  const auth = { type: 'OAuth2', user: printer, accessToken: await service.token() };
  const { transport, heard } = mailer(service, { auth });
  const { messageId } = await transport.sendMail({ from: printer, to: anna, subject: 'Scan', text: 'x' });
  const hellos = heard.filter((reply) => reply.startsWith('250-'));
  const own = (feature: string): string =>
    ['SIZE 157286400', 'PIPELINING', 'DSN', 'ENHANCEDSTATUSCODES', feature, '8BITMIME', 'SMTPUTF8'].join('|');
  const features = hellos.map((reply) =>
    reply
      .split('\n')
      .slice(1)
      .map((line) => line.slice(4))
      .join('|'),
  );
  expect(features).toEqual([own('STARTTLS'), own('AUTH LOGIN XOAUTH2')]);
  const rest = heard.filter((reply) => !hellos.includes(reply));
  expect(rest).toEqual(accepted.map((id) => expect.stringMatching(patternOf(id, { 'message id': messageId }))));
});

test('the 1,001st recipient is one too many; the others get it', async () => {
  service = await smtpService();
  const auth = { type: 'OAuth2', user: printer, accessToken: await service.token() };
  const { transport } = mailer(service, { auth });
  const to = Array.from({ length: 1001 }, (_, at) => `person${at}@example.com`);
  const info = await transport.sendMail({
    from: printer,
    envelope: { from: printer, to },
    subject: 'x',
    text: 'x',
  } as never);
  const { rejectedErrors, accepted: taken } = info as unknown as {
    rejectedErrors: { response: string }[];
    accepted: string[];
  };
  expect(taken).toHaveLength(1000);
  expect(rejectedErrors.map(({ response }) => response)).toEqual([
    expect.stringMatching(patternOf('too-many-recipients')),
  ]);
});

/** What no mail program says. `>`: after STARTTLS and AUTH. */
const lines: readonly (readonly [said: readonly string[], id: ReplyId])[] = [
  [['NOOP'], 'ok'],
  [['RSET'], 'reset'],
  [['QUIT'], 'closing'],
  [['MAIL FROM:<printer@contoso.com>'], 'bad-sequence'],
  [['EHLO a', 'RCPT TO:<anna@contoso.com>'], 'bad-sequence'],
  [['BDAT 10'], 'unrecognized'],
  [['VRFY anna'], 'unrecognized'],
  [['EHLO'], 'invalid-arguments'],
  [['EHLO a', 'STARTTLS now'], 'invalid-arguments'],
  [['EHLO a', 'MAIL FROM:<a b>'], 'not-authenticated'],
  [['EHLO a', 'MAIL FROM:<printer@contoso.com> SIZE=x'], 'invalid-arguments'],
  [['>', 'STARTTLS'], 'tls-first'],
  [['>', 'AUTH LOGIN'], 'bad-sequence'],
  [['>', 'MAIL FROM:<printer@contoso.com> SIZE=157286401'], 'size-too-large'],
  [['>', 'MAIL FROM:<printer@contoso.com> SIZE=157286400'], 'sender-ok'],
  [['>', 'MAIL FROM:<printer@contoso.com', 'NOOP'], 'ok'],
  [['>', 'MAIL FROM:<printer@contoso.com>', 'MAIL FROM:<printer@contoso.com>'], 'bad-sequence'],
  [['>', 'MAIL FROM:<printer@contoso.com>', 'RCPT TO:<>'], 'invalid-address'],
  [['>', 'MAIL FROM:<printer@contoso.com>', 'DATA'], 'bad-sequence'],
  [['>', 'MAIL FROM:<printer@contoso.com>', 'RCPT TO:<anna@contoso.com>', 'RSET', 'DATA'], 'bad-sequence'],
  [['>s', 'AUTH XOAUTH2 Z2FyYmxlZA=='], 'auth-unsuccessful'],
  [['>s', 'AUTH XOAUTH2', '*'], 'auth-unsuccessful'],
  [['>s', 'AUTH PLAIN AGEAYg=='], 'unrecognized-authentication'],
];

const xoauth2 = (user: string, token: string): string =>
  Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString('base64');

test.for(lines)('%j: %s', async ([said, id]) => {
  service = await smtpService();
  const client = await lineClient(service);
  expect(await client.reply()).toMatch(patternOf('ready'));
  let last = '';
  for (const line of said) {
    if (line.startsWith('>')) {
      await client.say('EHLO printer');
      expect(await client.say('STARTTLS')).toMatch(patternOf('start-tls'));
      await client.secure();
      await client.say('EHLO printer');
      if (line === '>s') continue;
      const token = xoauth2(printer, await service.token());
      expect(await client.say(`AUTH XOAUTH2 ${token}`)).toMatch(patternOf('authenticated'));
    } else last = await client.say(line);
  }
  expect(last).toMatch(patternOf(id));
  if (id === 'closing') expect(await client.reply()).toBe('closed');
  client.close();
});

test('HELO is answered with one line', async () => {
  service = await smtpService();
  const client = await lineClient(service);
  await client.reply();
  expect(await client.say('HELO printer')).toMatch(
    /^250 [A-Z0-9]{13}\.outlook\.office365\.com Hello \[127\.0\.0\.1\]$/,
  );
  client.close();
});

test('every reply of the table is provoked here, and every one that a scenario needs', () => {
  const elsewhere: Readonly<Partial<Record<ReplyId, string>>> = {
    'recipient-not-found': 'a bounce in the mailbox: smtp-clients.test.ts',
  };
  const here = new Set<string>([
    ...refusals.map(({ id }) => id),
    ...lines.map(([, id]) => id),
    ...accepted,
    'too-many-recipients',
    ...Object.keys(elsewhere),
  ]);
  expect(Object.keys(replies).filter((id) => !here.has(id))).toEqual([]);
  const texts = refusals.map(({ id, values }) => patternText(id, values));
  for (const [id, { says }] of Object.entries(fieldFailures)) {
    if (says?.who !== 'exchange') continue;
    const reply = says.reply.replace(/; \S+ not allowed.*/, '');
    expect(
      texts.some((text) => text.startsWith(reply)),
      id,
    ).toBe(true);
  }
});

const patternText = (id: ReplyId, values: Readonly<Record<string, string>> = {}): string =>
  replies[id].text.replace(/\{([^}]+)\}/g, (whole, name: string) => values[name] ?? whole);
