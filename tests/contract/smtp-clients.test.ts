// Programs that we did not write send mail through the simulated Exchange Online: nodemailer and curl.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchangeShape } from '../../src/core/cloud/exchange/exchange-shape.ts';
import { patternOf, printer } from '../support/smtp-cloud.ts';
import { lineClient, mailer, type SmtpService, smtpService } from '../support/smtp-service.ts';

const anna = 'anna@contoso.com';
let service: SmtpService;
beforeEach(async () => {
  service = await smtpService();
});
afterEach(async () => {
  expect(exchangeShape(service.cloud.exchange, '')).toBeNull();
  await service.close();
});

const oauth = async (user = printer) => ({
  auth: { type: 'OAuth2', user, accessToken: await service.token(user) },
});
const pdf = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  Buffer.alloc(300_000, 'line\r\n.\r\n..\r\n'),
  Buffer.from('%%EOF\n'),
]);

test('a Cyrillic subject and a PDF arrive whole', async () => {
  const { transport } = mailer(service, await oauth());
  const info = await transport.sendMail({
    from: 'Принтер <printer@contoso.com>',
    to: [anna, 'Boris@contoso.com'],
    subject: 'Скенирано од печатач — страница 1',
    text: 'Во прилог.',
    attachments: [{ filename: 'Скан №1.PDF', content: pdf, contentType: 'application/pdf' }],
  });
  const [message] = service.mailbox(anna).inbox;
  expect(message).toEqual({
    messageId: info.messageId,
    receivedAt: Date.UTC(2026, 10, 21, 3),
    from: printer,
    to: [anna, 'Boris@contoso.com'],
    subject: 'Скенирано од печатач — страница 1',
    size: expect.any(Number),
    attachment: {
      fileName: 'Скан №1',
      sample: '',
      color: 'color',
      resolution: 0,
      pages: 0,
      format: 'pdf',
      size: pdf.length,
    },
    text: 'Во прилог.',
  });
  // As submitted: Base64 adds a third.
  expect(message?.size).toBeGreaterThan((pdf.length * 4) / 3);
  expect(service.mailbox('boris@contoso.com').inbox).toEqual([message]);
  expect(service.mailbox(printer).sent).toEqual([message]);
});

test('a second copy is taken and dropped; another connection makes no difference', async () => {
  const mail = { from: printer, to: anna, subject: 'Once', text: 'x', messageId: '<once@printer>' };
  for (const text of ['first', 'again']) {
    const { transport } = mailer(service, await oauth());
    expect((await transport.sendMail({ ...mail, text })).response).toMatch(
      patternOf('accepted', { 'message id': '<once@printer>' }),
    );
  }
  expect(service.mailbox(anna).inbox.map(({ text }) => text)).toEqual(['first\n']);
  expect(service.mailbox(printer).sent).toHaveLength(1);
});

test('a message without Message-ID, From or subject is given what it needs', async () => {
  const { transport } = mailer(service, await oauth());
  const info = await transport.sendMail({ envelope: { from: printer, to: anna }, raw: 'X-Only: this\r\n\r\nbody\r\n' });
  const [message] = service.mailbox(anna).inbox;
  expect(message).toMatchObject({ from: printer, subject: '', attachment: null });
  expect(message?.messageId).toMatch(/^<.+@.+>$/);
  expect(info.response).toContain(message?.messageId);
});

test('an unknown recipient of the own domain is taken, and bounces', async () => {
  const { transport } = mailer(service, await oauth());
  const info = await transport.sendMail({
    from: printer,
    to: [anna, 'nobody@contoso.com'],
    subject: 'Scan',
    text: 'x',
  });
  expect(info.accepted).toHaveLength(2);
  const [bounce] = service.mailbox(printer).inbox;
  expect(bounce?.subject).toBe('Undeliverable: Scan');
  expect(bounce?.text).toContain('550 5.1.10 RESOLVER.ADR.RecipientNotFound');
  expect(service.mailbox(anna).inbox).toHaveLength(1);
});

test('a mailbox has three connections, counted as they are open', async () => {
  const { auth } = await oauth();
  const hold = async (): Promise<SMTPConnection> => {
    const { port, certificate } = service;
    const connection = new SMTPConnection({ host: '127.0.0.1', port, requireTLS: true, tls: { ca: certificate } });
    await new Promise<void>((resolve) => connection.connect(() => resolve()));
    const credentials = { user: auth.user, accessToken: auth.accessToken };
    const login = {
      type: 'LOGIN',
      user: auth.user,
      credentials: { user: auth.user, pass: '' },
      oauth2: oauth2Of(credentials),
      method: 'XOAUTH2',
    };
    await new Promise<void>((resolve, reject) =>
      connection.login(login as never, (error) => (error ? reject(error) : resolve())),
    );
    return connection;
  };
  const held = [await hold(), await hold(), await hold()];
  const mail = { from: printer, to: anna, subject: 'Scan', text: 'x' };
  const { transport } = mailer(service, { auth });
  await expect(transport.sendMail(mail)).rejects.toThrow('432 4.3.2 Concurrent connections limit exceeded.');
  // Another mailbox is not concerned.
  service.change({ of: 'mailbox', address: anna, set: { smtpAuthDisabled: false } });
  const others = mailer(service, await oauth(anna)).transport;
  await others.sendMail({ ...mail, from: anna });
  const [first] = held;
  if (first !== undefined) {
    const gone = once(first, 'end');
    first.quit();
    await gone;
  }
  await expect
    .poll(() =>
      transport.sendMail(mail).then(
        () => 'sent',
        () => 'refused',
      ),
    )
    .toBe('sent');
  for (const connection of held) connection.close();
});

/** What nodemailer asks for a token. */
const oauth2Of = ({ user, accessToken }: { user: string; accessToken: string }) => ({
  user,
  getToken: (_renew: boolean, done: (error: null, token: string) => void) => done(null, accessToken),
  buildXOAuth2Token: (token: string) =>
    Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString('base64'),
});

test('a client that leaves in the middle of the message leaves nothing behind', async () => {
  const client = await lineClient(service);
  await client.reply();
  await client.say('EHLO printer');
  await client.say('STARTTLS');
  await client.secure();
  await client.say('EHLO printer');
  const xoauth2 = Buffer.from(`user=${printer}\u0001auth=Bearer ${await service.token()}\u0001\u0001`);
  for (const line of [
    `AUTH XOAUTH2 ${xoauth2.toString('base64')}`,
    `MAIL FROM:<${printer}>`,
    `RCPT TO:<${anna}>`,
    'DATA',
  ])
    await client.say(line);
  client.send('Subject: half\r\n\r\nhalf');
  client.close();
  const { transport } = mailer(service, await oauth());
  await transport.sendMail({ from: printer, to: anna, subject: 'Whole', text: 'x' });
  expect(service.mailbox(anna).inbox.map(({ subject }) => subject)).toEqual(['Whole']);
});

test('a client that does not trust the certificate sends nothing', async () => {
  const { transport, heard } = mailer(service, { ...(await oauth()), tls: {} });
  await expect(transport.sendMail({ from: printer, to: anna, subject: 'x', text: 'x' })).rejects.toThrow(/self-signed/);
  expect(heard.at(-1)).toMatch(patternOf('start-tls'));
});

/** curl's exit code and what it said; it talks as `-v` shows. */
async function curl(folder: string, token: string, to: string): Promise<{ code: number; said: string }> {
  writeFileSync(join(folder, 'ca.pem'), service.certificate);
  writeFileSync(
    join(folder, 'mail'),
    [
      'From: printer@contoso.com',
      `To: ${to}`,
      'Subject: =?utf-8?B?0KHQutCw0L0=?=',
      'Message-ID: <curl@printer>',
      '',
      'x',
      '',
    ].join('\r\n'),
  );
  const url = `smtp://127.0.0.1:${service.port}/printer`;
  const options = ['-sv', '--noproxy', '*', '--ssl-reqd', '--cacert', join(folder, 'ca.pem')];
  const signIn = ['--user', printer, '--oauth2-bearer', token, '--login-options', 'AUTH=XOAUTH2'];
  const mail = ['--mail-from', printer, '--mail-rcpt', to, '-T', join(folder, 'mail')];
  const running = spawn('curl', [...options, ...signIn, ...mail, url]);
  let said = '';
  running.stderr.on('data', (part) => {
    said += String(part);
  });
  const [code] = (await once(running, 'close')) as [number];
  return { code, said };
}

const hasCurl = spawnSync('curl', ['--version'], { encoding: 'utf8' }).stdout?.includes('smtp') === true;

test('curl sends, and hears the refusal', async () => {
  if (!hasCurl) return console.info('No curl with SMTP here: it was not tried.');
  const folder = mkdtempSync(join(tmpdir(), 'faceplate-curl-'));
  try {
    const sent = await curl(folder, await service.token(), anna);
    expect(sent.said).toMatch(/< 250 2\.0\.0 OK <curl@printer> \[Hostname=/);
    expect(sent.code).toBe(0);
    expect(service.mailbox(anna).inbox).toMatchObject([{ subject: 'Скан', messageId: '<curl@printer>' }]);
    service.change({ of: 'mailbox', address: printer, set: { smtpAuthDisabled: true } });
    const refused = await curl(folder, await service.token(), anna);
    // "Login denied" (identity.md 6.3).
    expect(refused.code).toBe(67);
    expect(refused.said).toContain(
      '< 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    );
    expect(refused.said).not.toContain('< 334 ey');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
