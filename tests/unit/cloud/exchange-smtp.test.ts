import { expect, test } from 'vitest';
import type { CloudChange } from '../../../src/core/cloud/changes.ts';
import { changeExchange } from '../../../src/core/cloud/exchange/change-exchange.ts';
import type { Mailbox } from '../../../src/core/cloud/exchange/exchange.ts';
import {
  exchangeChangeShape,
  exchangeShape,
  smtpReplyShape,
  smtpSessionShape,
} from '../../../src/core/cloud/exchange/exchange-shape.ts';
import type { ReplyId } from '../../../src/core/cloud/exchange/replies.ts';
import { newCloud, patternOf, printer, withMailbox } from '../../support/smtp-cloud.ts';
import { messageOf, signedInMail, testMail } from '../../support/smtp-session.ts';

const anna = 'anna@contoso.com';
const minute = 60_000;
const day = 86_400_000;
const own = (set: Extract<CloudChange, { of: 'mailbox' }>['set']): CloudChange => ({
  of: 'mailbox',
  address: printer,
  set,
});
const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `person${at}@example.com`);
const isTaken = /^250 2\.0\.0 OK </;

test('thirty messages a minute, over all connections; then the window moves on', () => {
  const mail = signedInMail();
  for (let count = 0; count < 30; count += 1) {
    mail.connect();
    mail.secure();
    mail.signIn();
    expect(mail.send([anna])).toMatch(isTaken);
    mail.advance(1000);
  }
  expect(mail.send([anna])).toMatch(/^432 4\.3\.2 STOREDRV\.ClientSubmit; sender thread limit exceeded/);
  mail.advance(minute - 30_000 - 1);
  expect(mail.send([anna])).toMatch(/^432/);
  mail.advance(1);
  expect(mail.send([anna])).toMatch(isTaken);
});

test('ten thousand recipients a day', () => {
  const mail = signedInMail();
  for (let count = 0; count < 10; count += 1) {
    expect(mail.send(people(1000))).toMatch(isTaken);
    mail.advance(minute);
  }
  expect(mail.send([anna])).toMatch(patternOf('quota-exceeded'));
  // What was refused is not counted.
  expect(mail.mailbox(printer).recipientsToday).toBe(10_000);
  mail.advance(day - 10 * minute);
  expect(mail.send([anna])).toMatch(isTaken);
  expect(mail.mailbox(printer).recipientsToday).toBe(1);
});

test('three connections with those of the fleet; a thousand recipients a message', () => {
  const mail = signedInMail();
  mail.change(own({ otherConnections: 2 }));
  expect(mail.send([anna])).toMatch(isTaken);
  mail.change(own({ otherConnections: 3 }));
  expect(mail.send([anna])).toMatch(/^432 4\.3\.2 Concurrent connections limit exceeded\./);
  mail.change(own({ otherConnections: 0 }));
  expect(mail.envelope(people(1001))).toMatch(patternOf('too-many-recipients'));
  // The thousand before stay.
  expect(mail.session.to).toHaveLength(1000);
  expect(mail.say({ verb: 'DATA' })).toMatch(patternOf('start-input'));
});

test('sizes: the banner’s at MAIL FROM, the mailbox’s at the end, where the sender comes before it', () => {
  const mail = signedInMail();
  expect(mail.envelope([anna], printer, 157_286_401)).toMatch(patternOf('size-too-large'));
  expect(mail.envelope([anna], printer, 157_286_400)).toMatch(patternOf('start-input'));
  expect(mail.say({ verb: 'END', message: messageOf({ size: 157_286_401 }) })).toMatch(patternOf('size-too-large'));
  expect(mail.send([anna], { size: 36_700_160 })).toMatch(isTaken);
  expect(mail.send([anna], { size: 36_700_161 })).toMatch(/MapiExceptionMaxSubmissionExceeded/);
  expect(mail.send([anna], { size: 36_700_161, from: anna })).toMatch(/^554 5\.2\.252 SendAsDenied/);
  mail.change(own({ maxSendSize: 100_000_000 }));
  expect(mail.send([anna], { size: 36_700_161 })).toMatch(isTaken);
});

test('SendAsDenied comes after the whole message; the older reply at MAIL FROM; a right cures both', () => {
  const mail = signedInMail();
  const scans = 'scans@contoso.com';
  expect(mail.envelope([anna], scans)).toMatch(patternOf('start-input'));
  expect(mail.say({ verb: 'END', message: messageOf({ from: scans }) })).toMatch(
    patternOf('send-as-denied', { auth: printer, from: scans }),
  );
  expect(mail.mailbox(anna).received).toBe(0);
  mail.change({ of: 'organization', set: { sendAsReply: 'mail-from' } });
  expect(mail.envelope([anna], scans)).toMatch(patternOf('not-this-sender'));
  mail.change(own({ sendAs: ['Scans@Contoso.com'] }));
  expect(mail.envelope([anna], 'SCANS@contoso.com')).toMatch(patternOf('start-input'));
  expect(mail.say({ verb: 'END', message: messageOf({ from: scans }) })).toMatch(isTaken);
});

test.for<[keyof Mailbox, boolean, ReplyId, string]>([
  ['blocked', true, 'bad-sender', 'DATA'],
  ['full', true, 'mailbox-full', 'END'],
])('%s: %s gives %s at %s', ([key, value, id, stage]) => {
  const mail = signedInMail();
  mail.change(own({ [key]: value }));
  const reply = mail.envelope([anna]);
  if (stage === 'DATA') expect(reply).toMatch(patternOf(id));
  else expect(mail.say({ verb: 'END', message: messageOf() })).toMatch(patternOf(id));
  // The transaction is over, the session is not.
  expect(mail.session).toMatchObject({ from: null, to: [], receiving: false, closed: false });
  expect(mail.mailbox(printer).sent).toEqual([]);
});

test('outages: at the greeting, at AUTH and MAIL FROM, at the end', () => {
  const mail = signedInMail();
  const outage = (kind: 'none' | 'proxy' | 'draining' | 'moving') =>
    mail.change({ of: 'exchange-weather', set: { outage: kind } });
  outage('moving');
  expect(mail.send([anna])).toMatch(/^430 4\.2\.0 STOREDRV; mailbox logon failure/);
  outage('proxy');
  expect(mail.envelope([anna])).toMatch(patternOf('temporary-error'));
  outage('draining');
  expect(mail.connect()).toMatch(patternOf('service-not-active'));
  // A closed connection stays closed.
  outage('none');
  expect(mail.session.closed).toBe(true);
  expect(mail.hello()).toMatch(patternOf('service-not-active'));
});

test('old TLS is sent away at EHLO, unless old clients are allowed', () => {
  const mail = testMail();
  expect(mail.secure('1.0')).toMatch(patternOf('old-tls'));
  expect(mail.session.closed).toBe(true);
  mail.change({ of: 'organization', set: { legacyTls: true } });
  mail.connect();
  expect(mail.secure('1.0')).toMatch(/^250-/);
  expect(mail.say({ verb: 'STARTTLS', tls: '1.3' })).toMatch(patternOf('tls-first'));
});

test('what EHLO offers: STARTTLS before it, AUTH after', () => {
  const mail = testMail();
  const rest = ['8BITMIME', 'BINARYMIME', 'CHUNKING', 'SMTPUTF8'];
  const offers = (own: string): string[] => [
    'SIZE 157286400',
    'PIPELINING',
    'DSN',
    'ENHANCEDSTATUSCODES',
    own,
    ...rest,
  ];
  const said = (reply: string): string[] =>
    reply
      .split('\n')
      .slice(1)
      .map((line) => line.slice(4));
  expect(said(mail.hello())).toEqual(offers('STARTTLS'));
  expect(said(mail.secure())).toEqual(offers('AUTH LOGIN XOAUTH2'));
});

test('a bounce for an unknown recipient of any domain of ours, none for the world outside', () => {
  const mail = signedInMail();
  const to = ['nobody@contoso.com', 'nobody@fabrikam.com', 'nobody@outlook.com', 'nobody@example.com', anna];
  expect(mail.send(to, { subject: 'x'.repeat(2000) })).toMatch(isTaken);
  const { inbox } = mail.mailbox(printer);
  expect(inbox).toHaveLength(1);
  for (const [at, address] of to.entries()) expect(inbox[0]?.text?.includes(address), address).toBe(at < 3);
  expect(inbox[0]).toMatchObject({ attachment: null, to: [printer], subject: `Undeliverable: ${'x'.repeat(1985)}` });
  expect(mail.mailbox(anna).inbox).toHaveLength(1);
  expect(exchangeShape(mail.cloud.exchange, '')).toBeNull();
});

test('one Message-ID is one message in every mailbox, whoever sends it and how often', () => {
  const mail = signedInMail();
  const once = { messageId: '<once@printer>' };
  expect(mail.send([anna, 'ANNA@contoso.com', 'nobody@contoso.com'], once)).toMatch(isTaken);
  expect(mail.send([anna, 'boris@contoso.com', 'nobody@contoso.com'], once)).toMatch(isTaken);
  mail.change({ of: 'mailbox', address: 'boris@contoso.com', set: { smtpAuthDisabled: false } });
  mail.connect();
  mail.secure();
  mail.signIn('boris@contoso.com');
  expect(mail.send([anna], { ...once, from: 'boris@contoso.com' })).toMatch(isTaken);
  expect(mail.mailbox(anna)).toMatchObject({ received: 1, inbox: [{ from: printer }] });
  expect(mail.mailbox('boris@contoso.com')).toMatchObject({ received: 1 });
  expect(mail.mailbox(printer).sent).toHaveLength(1);
  expect(mail.mailbox(printer).inbox).toHaveLength(1);
});

test('folders keep a hundred; a copy of one that is gone is still a copy', () => {
  const mail = signedInMail();
  for (let count = 0; count < 130; count += 1) {
    expect(mail.send([anna], { messageId: `<${count}@a>` })).toMatch(isTaken);
    mail.advance(minute);
  }
  mail.send([anna], { messageId: '<0@a>' });
  expect(mail.mailbox(anna)).toMatchObject({ received: 130, inbox: { length: 100 } });
  expect(mail.mailbox(anna).inbox[0]?.messageId).toBe('<30@a>');
});

test('shapes take what is reached, and refuse junk', () => {
  const mail = signedInMail();
  mail.send([anna, 'nobody@contoso.com']);
  mail.envelope([anna]);
  const { exchange } = mail.cloud;
  expect(exchangeShape(JSON.parse(JSON.stringify(exchange)), '')).toBeNull();
  expect(smtpSessionShape(JSON.parse(JSON.stringify(mail.session)), '')).toBeNull();
  expect(smtpReplyShape({ code: 250, lines: ['2.0.0 OK'], closes: false }, '')).toBeNull();
  const [first] = exchange.mailboxes;
  const junk: unknown[] = [
    null,
    [],
    { ...exchange, basicAuth: 'sometimes' },
    { ...exchange, more: 1 },
    { ...exchange, mailboxes: [{ ...first, recipientsToday: -1 }] },
    { ...exchange, mailboxes: [{ ...first, inbox: [{}] }] },
    { ...exchange, mailboxes: [{ ...first, recent: [1.5] }] },
    { ...exchange, weather: { outage: 'rain' } },
  ];
  for (const [at, value] of junk.entries()) expect(exchangeShape(value, ''), String(at)).not.toBeNull();
  for (const value of [null, { ...mail.session, tls: '1.1' }, { ...mail.session, to: [1] }])
    expect(smtpSessionShape(value, '')).not.toBeNull();
  for (const value of [{}, { code: 99, lines: [], closes: false }, { code: 250, lines: 'OK', closes: false }])
    expect(smtpReplyShape(value, '')).not.toBeNull();
});

test('changes: by address in any spelling; junk and strangers are refused', () => {
  const { exchange } = newCloud();
  const set = { full: true };
  expect(changeExchange(exchange, { of: 'mailbox', address: 'PRINTER@contoso.com', set })).toEqual(
    withMailbox(newCloud(), printer, set).exchange,
  );
  expect(changeExchange(exchange, { of: 'mailbox', address: 'nobody@contoso.com', set })).toBeNull();
  expect(exchangeChangeShape({ of: 'mailbox', address: printer, set }, '')).toBeNull();
  for (const value of [
    { of: 'mailbox', address: printer, set: { received: 1 } },
    { of: 'mailbox', address: printer, set: { full: 1 } },
    { of: 'organization', set: { mailboxes: [] } },
    { of: '__proto__', set: {} },
    { of: 'exchange-weather', set: null },
    null,
  ])
    expect(exchangeChangeShape(value, ''), JSON.stringify(value)).not.toBeNull();
});
