// Every reply of identity.md 6.4 reaches a client that we did not write, word for word and at its stage.
import { afterEach, expect, test } from 'vitest';
import { type ReplyId, replies } from '../../src/core/cloud/exchange/replies.ts';
import { fieldFailures } from '../../src/core/scenario/field-failures.ts';
import { patternOf, printer, withMailbox } from '../support/smtp-cloud.ts';
import { type Refusal, refusals } from '../support/smtp-refusals.ts';
import { lineClient, mailer, type SmtpService, smtpService } from '../support/smtp-service.ts';

const anna = 'anna@contoso.com';
let service: SmtpService;
afterEach(() => service.close());

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
  const offers = (feature: string): string =>
    ['SIZE 157286400', 'PIPELINING', 'DSN', 'ENHANCEDSTATUSCODES', feature, '8BITMIME', 'SMTPUTF8'].join('|');
  const features = hellos.map((reply) =>
    reply
      .split('\n')
      .slice(1)
      .map((line) => line.slice(4))
      .join('|'),
  );
  expect(features).toEqual([offers('STARTTLS'), offers('AUTH LOGIN XOAUTH2')]);
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

/** What no mail program says. First `>`: after STARTTLS and AUTH; `>s`: after STARTTLS. */
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

/** A client behind STARTTLS and, unless told, AUTH. */
async function signedInClient(signIn = true) {
  const client = await lineClient(service);
  expect(await client.reply()).toMatch(patternOf('ready'));
  await client.say('EHLO printer');
  expect(await client.say('STARTTLS')).toMatch(patternOf('start-tls'));
  await client.secure();
  await client.say('EHLO printer');
  const token = xoauth2(printer, await service.token());
  if (signIn) expect(await client.say(`AUTH XOAUTH2 ${token}`)).toMatch(patternOf('authenticated'));
  return client;
}

test.for(lines)('%j: %s', async ([[first = '', ...more], id]) => {
  service = await smtpService();
  const isSecure = first.startsWith('>');
  const client = isSecure ? await signedInClient(first === '>') : await lineClient(service);
  if (!isSecure) expect(await client.reply()).toMatch(patternOf('ready'));
  let last = isSecure ? '' : await client.say(first);
  for (const line of more) last = await client.say(line);
  expect(last).toMatch(patternOf(id));
  if (id === 'closing') expect(await client.reply()).toBe('closed');
  client.close();
});

test('after a refusal at DATA no message is waited for: the next line is a command', async () => {
  service = await smtpService();
  service.change({ of: 'mailbox', address: printer, set: { blocked: true } });
  const client = await signedInClient();
  await client.say(`MAIL FROM:<${printer}>`);
  await client.say(`RCPT TO:<${anna}>`);
  expect(await client.say('DATA')).toMatch(patternOf('bad-sender'));
  expect(await client.say('QUIT')).toMatch(patternOf('closing'));
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
