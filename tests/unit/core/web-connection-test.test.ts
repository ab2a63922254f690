import { describe, expect, it } from 'vitest';
import type { EmailServerSettings } from '../../../src/core/device/email-server/email-server.ts';
import { exchangeOnline } from '../../../src/core/device/email-server/email-server.ts';
import { causeOf } from '../../../src/core/device/jobs/causes.ts';
import type { TestResult } from '../../../src/core/device/web/web-view.ts';
import type { Command } from '../../../src/core/protocol.ts';
import { type FieldFailureId, fieldFailures } from '../../../src/core/scenario/field-failures.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import type { Snapshot } from '../../../src/core/scenario/snapshot.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { perform } from '../../support/remedies.ts';
import { browser, loggedIn, problems, webOf } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

/** A world with an administrator at Connection Test. */
function testing(start: ScenarioId | Snapshot = 'signed-in', ...before: readonly Command[]) {
  const stage = testWorld(start);
  stage.does({ type: 'email.look' }, ...before);
  const here = loggedIn(stage.world);
  here.does({ type: 'operation-timeout.save', operationTimeout: { on: false, seconds: 120 } });
  const begin = () => here.does({ type: 'connection-test.start' });
  const run = () => {
    begin();
    stage.clock.advance(4000);
    const { result, answer } = webOf(stage.world).test ?? { result: undefined, answer: undefined };
    return { result, answer };
  };
  /** Settings without a password kept, with some changed. */
  const save = (changes: Partial<EmailServerSettings>, password: string | null = null) =>
    here.does({
      type: 'email-server.save',
      settings: { ...exchangeOnline('printer@contoso.com'), ...changes },
      password,
    });
  return { ...stage, here, begin, run, save };
}

const basic = { authenticationMethod: 'smtp-auth' } as const;
const password = 'Practice-printer-1';
const allowed: Command = { type: 'cloud.change', change: { of: 'organization', set: { basicAuth: 'allowed' } } };

it('takes some seconds of true time and is in the view all the while, in port time', () => {
  const { world, clock, begin, does } = testing();
  begin();
  const startedAt = clock.now();
  expect(webOf(world).test).toEqual({ startedAt, until: startedAt + 4000, result: null, answer: null });
  clock.advance(3999);
  expect(webOf(world).test?.result).toBeNull();
  clock.advance(1);
  expect(webOf(world).test?.result).toBe('passed');
  begin();
  does({ type: 'time.forward', ms: 4000 });
  clock.advance(0);
  expect(webOf(world).test).toMatchObject({ until: clock.now(), result: 'passed' });
});

it('says that nobody is signed in, without asking anybody', () => {
  const { world, run } = testing('not-signed-in');
  expect(run()).toEqual({ result: 'must-sign-in', answer: null });
  expect(world.email?.timeline.some(({ from }) => from === 'exchange')).toBe(false);
});

it('keeps the token that it renewed: the next refresh is with the new one', () => {
  const { world, clock, run, does } = testing();
  const before = world.email?.tokens;
  expect(run().result).toBe('passed');
  const after = world.email?.tokens;
  expect(after?.refresh).not.toBe(before?.refresh);
  expect(after?.access).not.toBe(before?.access);
  does({ type: 'time.forward', ms: 2 * 3_600_000 }, { type: 'scan.start', scan: practiceScan });
  clock.advance(30_000);
  expect(world.email?.jobs[0]?.state).toBe('done');
});

it('renews a token that only seems good by the printer’s clock, once, as a job does', () => {
  const { world, clock, run, does } = testing();
  run();
  const hour = 3_600_000;
  does(
    { type: 'clock.set', time: clock.now() + world.printer.clockOffset - 24 * hour },
    { type: 'time.forward', ms: 3 * hour },
  );
  const before = world.email?.tokens?.refresh;
  expect(run()).toEqual({ result: 'passed', answer: null });
  expect(world.email?.tokens?.refresh).not.toBe(before);
});

it('sends nothing', () => {
  const { world, run } = testing();
  run();
  expect(world.email?.cloud.exchange.mailboxes.every(({ inbox, sent }) => inbox.length + sent.length === 0)).toBe(true);
});

describe('says by the way that it went', () => {
  const results: [string, ScenarioId, Partial<EmailServerSettings>, readonly Command[], TestResult, string | null][] = [
    ['a host that is not there', 'signed-in', { smtpServer: 'smtp.example.com' }, [], 'dns-error', null],
    ['a port that nobody listens at', 'signed-in', { smtpPort: 465 }, [], 'unsupported-communication', null],
    ['TLS from the first byte', 'signed-in', { secureConnection: 'ssl-tls' }, [], 'wrong-security', null],
    ['no TLS', 'signed-in', { secureConnection: 'none' }, [], 'wrong-security', '504 5.7.4'],
    ['no sign-in', 'signed-in', { authenticationMethod: 'off' }, [], 'method-mismatch', '530 5.7.57'],
    [
      'POP before SMTP',
      'signed-in',
      {
        authenticationMethod: 'pop-before-smtp',
        secureConnection: 'none',
        pop3Server: 'pop.example.com',
        pop3Port: 110,
      },
      [],
      'method-mismatch',
      '530 5.7.57',
    ],
    ['a retired method (G01)', 'basic-auth-retired', basic, [], 'method-mismatch', '550 5.7.30'],
    ['a password', 'signed-in', basic, [allowed], 'passed', null],
    [
      'a firewall before the mail service',
      'signed-in',
      {},
      [{ type: 'faults.set', faults: { smtpBlocked: true } }],
      'communication-error',
      null,
    ],
    [
      'a line that breaks at the greeting',
      'signed-in',
      {},
      [{ type: 'faults.set', faults: { smtpBreaks: 'greeting' } }],
      'communication-error',
      null,
    ],
    [
      'a line that breaks at STARTTLS',
      'signed-in',
      {},
      [{ type: 'faults.set', faults: { smtpBreaks: 'starttls' } }],
      'communication-error',
      null,
    ],
    [
      'a service that takes no more',
      'signed-in',
      {},
      [{ type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: 'draining' } } }],
      'communication-error',
      '421 4.3.2',
    ],
    [
      'a sender that is not its own, where MAIL FROM says so',
      'signed-in',
      { senderAddress: 'scans@contoso.com' },
      [{ type: 'cloud.change', change: { of: 'organization', set: { sendAsReply: 'mail-from' } } }],
      'sender-refused',
      '550 5.7.60',
    ],
    [
      'no cable, without OAuth',
      'signed-in',
      basic,
      [{ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: false } } }],
      'communication-error',
      null,
    ],
    [
      'no name server, without OAuth',
      'signed-in',
      basic,
      [{ type: 'surroundings.set', surroundings: { dns: false } }],
      'dns-error',
      null,
    ],
    [
      'no cable, with OAuth (G36)',
      'signed-in',
      {},
      [{ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: false } } }],
      'code-360',
      null,
    ],
  ];
  it.each(results)('%s', (_, scenario, changes, before, result, answer) => {
    const { run, save } = testing(scenario, ...before);
    save(changes, changes.authenticationMethod === 'smtp-auth' ? password : null);
    const found = run();
    expect(found.result).toBe(result);
    expect(answer === null ? found.answer : found.answer?.slice(0, answer.length)).toBe(answer);
  });

  it('a wrong password', () => {
    const { run, save } = testing('signed-in', allowed);
    save(basic, 'wrong');
    expect(run()).toMatchObject({ result: 'authentication-error' });
    save(basic, password);
    expect(webOf(testing().world).test).toBeNull();
    expect(run()).toEqual({ result: 'passed', answer: null });
  });
});

describe('in the middle of a field failure', () => {
  /** What a test says where it differs from what follows from the job's code; null: it does not go that far and passes. */
  const expected: Partial<Record<FieldFailureId, TestResult>> = {
    'signed-in-as-admin': 'passed',
    'from-differs': 'passed',
    'mailbox-full': 'passed',
    'scan-too-big': 'passed',
    'fleet-one-mailbox': 'passed',
    'wrong-clock': 'untrusted-date',
    'basic-auth-retired': 'method-mismatch',
  };
  const byCode: Readonly<Record<number, TestResult>> = {
    312: 'authentication-error',
    313: 'communication-error',
    360: 'code-360',
    361: 'code-361',
    370: 'code-370',
  };
  const ids = Object.keys(fieldFailures) as FieldFailureId[];
  it.each(ids)('%s: as a job would end, word for word, and cured as that is', (id) => {
    const { panel, provoke, says, cure } = fieldFailures[id];
    const stage = testing(id);
    const { world, clock, run } = stage;
    for (const step of provoke) perform(stage, step);
    clock.advance(10_000);
    const found = run();
    const isMessage = 'message' in panel;
    expect(found.result).toBe(expected[id] ?? (isMessage ? 'must-sign-in' : byCode[causeOf(panel.cause).code]));
    if (says?.who === 'exchange' && found.result !== 'passed') expect(found.answer).toContain(says.reply);
    if (says?.who === 'entra' && !isMessage) expect(found.answer?.startsWith(`AADSTS${says.aadsts}:`)).toBe(true);
    const isOver = !isMessage && causeOf(panel.cause).signIn === 'ends';
    expect(world.view.account === 'expired').toBe(isOver);
    if (isOver) expect(['sign-in-expired', 'sign-in-again']).toContain(world.view.panel.message);
    // A second test says the same: the sign-in is over.
    if (isOver) expect(run().result).toBe(found.result);
    if (world.view.panel.message !== null) stage.does({ type: 'panel.close-message' });
    for (const step of cure) perform(stage, step);
    const again = browser(world, 2);
    again.logIn();
    again.does({ type: 'connection-test.start' });
    clock.advance(4000);
    expect(webOf(world).test?.result).toBe('passed');
  });
});

describe('and jobs', () => {
  it('says busy at once while a job has the line, and the job goes on', () => {
    const { world, clock, begin, does } = testing('signed-in', { type: 'scan.start', scan: practiceScan });
    while (world.email?.line === null) clock.advance(50);
    begin();
    expect(webOf(world).test).toEqual({ startedAt: clock.now(), until: clock.now(), result: 'busy', answer: null });
    clock.advance(30_000);
    expect(world.email?.jobs[0]?.state).toBe('done');
    begin();
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(3999);
    expect([world.email?.line, world.email?.jobs[0]?.state]).toEqual([null, 'waiting']);
    clock.advance(30_000);
    expect([webOf(world).test?.result, world.email?.jobs[0]?.state]).toEqual(['passed', 'done']);
  });

  it('is begun once', () => {
    const { begin, here } = testing();
    begin();
    expect(here.refusalOf({ type: 'connection-test.start' })).toEqual(problems({ test: { problem: 'busy' } }));
  });

  it('goes on after a crash, is gone with the power, and with the settings that it was about', () => {
    const { world, clock, begin, does } = testing();
    begin();
    clock.advance(2000);
    const crashed = testWorld(JSON.parse(JSON.stringify(world.snapshot)) as Snapshot);
    crashed.clock.advance(clock.now() - crashed.clock.now() + 2000);
    expect(webOf(crashed.world).test?.result).toBe('passed');
    does({ type: 'power.cut' });
    expect(webOf(world).test).toBeNull();
    expect(crashed.world.send({ type: 'power.cut' }).ok).toBe(true);
    expect(webOf(crashed.world).test?.result).toBe('passed');
    const other = testing();
    other.run();
    other.save({});
    expect(webOf(other.world).test).toBeNull();
  });

  it('a test in the way of a damaged token ends the sign-in: the next scan is told to sign in again', () => {
    const { world, run, does } = testing('token-stuck');
    expect(run().result).toBe('code-370');
    does({ type: 'panel.close-message' }, { type: 'scan.start', scan: practiceScan });
    expect(world.view.panel.message).toBe('sign-in-again');
    expect(world.email?.jobs).toEqual([]);
  });
});
