import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Faults } from '../../../src/core/device/email/email-state.ts';
import { inspectionCa } from '../../../src/core/device/email/inspection-ca.ts';
import { exchangeOnline } from '../../../src/core/device/email-server/email-server.ts';
import { isCertificate } from '../../../src/core/device/web/certificates.ts';
import type { WebRequest } from '../../../src/core/device/web/web-request.ts';
import type { CaCertificate } from '../../../src/core/device/web/web-settings.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { loggedIn, problems, webOf } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

const bring = (certificate: CaCertificate): WebRequest => ({ type: 'ca-certificate.import', certificate });
const other = (at: number): CaCertificate => ({ ...inspectionCa, serial: `0${at.toString(16).toUpperCase()}` });

/** A printer behind a proxy, or before a root that it does not know. */
function facing(certificates: Faults['certificates'], scenario: ScenarioId = 'signed-in') {
  const stage = testWorld(scenario);
  stage.does({ type: 'faults.set', faults: { certificates } });
  const here = loggedIn(stage.world);
  here.does({ type: 'operation-timeout.save', operationTimeout: { on: false, seconds: 120 } });
  const scan = () => {
    stage.does({ type: 'scan.start', scan: practiceScan });
    stage.clock.advance(60_000);
    const job = stage.world.email?.jobs[0];
    return [job?.state, job?.cause, job?.code];
  };
  const test = () => {
    here.does({ type: 'connection-test.start' });
    stage.clock.advance(4000);
    return webOf(stage.world).test?.result;
  };
  const signIn = () => {
    here.does({ type: 'email-sign-in.start', service: 'exchange-online' });
    return stage.world.view.mail?.signIn;
  };
  return { ...stage, here, scan, test, signIn };
}

const untrusted = ['failed', 'certificate-refused', 313];

it('the practice certificate is a real one, and its facts are those that it states', () => {
  const read = new X509Certificate(inspectionCa.pem);
  expect(read.ca).toBe(true);
  expect(read.verify(read.publicKey)).toBe(true);
  expect({
    serial: read.serialNumber,
    subject: read.subject,
    issuer: read.issuer,
    validFrom: Date.parse(read.validFrom),
    validUntil: Date.parse(read.validTo),
    pem: inspectionCa.pem,
  }).toEqual(inspectionCa);
});

describe('an inspecting proxy', () => {
  it('keeps mail, test and sign-in from working until its CA certificate is imported', () => {
    const { here, scan, test, signIn } = facing('inspected');
    expect(scan()).toEqual(untrusted);
    expect(test()).toBe('untrusted-ca');
    expect(signIn()).toMatchObject({ state: 'failed', error: 'untrusted-authority', aadsts: null });
    here.does(bring(inspectionCa));
    expect(scan()).toEqual(['done', null, null]);
    expect(test()).toBe('passed');
    expect(signIn()).toMatchObject({ state: 'waiting' });
    here.does({ type: 'ca-certificate.delete', serial: inspectionCa.serial });
    expect(signIn()).toMatchObject({ state: 'failed', error: 'untrusted-authority' });
    expect(test()).toBe('untrusted-ca');
  });

  it('is not helped by new roots, nor by another certificate under the same name', () => {
    const { here, scan } = facing('inspected');
    here.does({ type: 'root-certificates.update' });
    const body = inspectionCa.pem.split('\n');
    here.does(bring({ ...inspectionCa, pem: [body[0], ...body.slice(2)].join('\n').replace('Q29u', 'MII8') }));
    expect(scan()).toEqual(untrusted);
  });

  it('takes the certificate however its lines are broken', () => {
    const { here, test } = facing('inspected');
    here.does(bring({ ...inspectionCa, pem: `\r\n${inspectionCa.pem.trim().replaceAll('\n', '\r\n')}  ` }));
    expect(test()).toBe('passed');
  });

  it('is let through by the mail service’s settings where Certificate Validation is off, but not to the directory', () => {
    const { here, test, does } = facing('inspected');
    const settings = { ...exchangeOnline('printer@contoso.com'), certificateValidation: false };
    here.does({ type: 'email-server.save', settings, password: null });
    // The token of the scenario is a day old: the directory has to renew it first.
    expect(test()).toBe('untrusted-ca');
    does({ type: 'faults.set', faults: { certificates: 'known' } });
    expect(test()).toBe('passed');
    does({ type: 'faults.set', faults: { certificates: 'inspected' } });
    expect(test()).toBe('passed');
  });

  it('makes a sign-in under way wait for its answer, and it goes on when the certificate is there', () => {
    const { world, clock, here, signIn, does } = facing('known');
    expect(signIn()).toMatchObject({ state: 'waiting' });
    does({ type: 'faults.set', faults: { certificates: 'inspected' } });
    clock.advance(60_000);
    expect(world.view.mail?.signIn?.state).toBe('waiting');
    expect(world.email?.cloud.entra.deviceCodes.every(({ polledAt }) => polledAt === null)).toBe(true);
    here.does(bring(inspectionCa));
    clock.advance(6000);
    expect(world.email?.cloud.entra.deviceCodes.some(({ polledAt }) => polledAt !== null)).toBe(true);
  });
});

it('a new root is brought by Root Certificate Update, which works nevertheless', () => {
  const { here, scan, test, signIn } = facing('new-root');
  expect(scan()).toEqual(untrusted);
  expect(test()).toBe('untrusted-ca');
  expect(signIn()).toMatchObject({ state: 'failed', error: 'untrusted-authority' });
  here.does(bring(inspectionCa));
  expect(test()).toBe('untrusted-ca');
  here.does({ type: 'root-certificates.update' });
  expect(scan()).toEqual(['done', null, null]);
  expect(test()).toBe('passed');
  expect(signIn()).toMatchObject({ state: 'waiting' });
});

it('a wrong clock is what is said first, also of a sign-in', () => {
  const { here, scan, test, signIn } = facing('inspected', 'wrong-clock');
  expect(scan()).toEqual(untrusted);
  expect(test()).toBe('untrusted-date');
  expect(signIn()).toMatchObject({ state: 'failed', error: 'untrusted-date' });
  expect(here.refusalOf(bring(inspectionCa))).toEqual(problems({ certificate: { problem: 'expired' } }));
  here.does(
    { type: 'date-time.save', time: null, synchronise: true, server: 'time.example.com', interval: 60 },
    bring(inspectionCa),
  );
  expect(test()).toBe('passed');
});

describe('ca-certificate.import', () => {
  it('keeps ten, each once', () => {
    const { world } = testWorld();
    const here = loggedIn(world);
    for (let at = 0; at < 10; at += 1) here.does(bring(other(at)));
    expect(here.refusalOf(bring(other(3)))).toEqual(problems({ certificate: { problem: 'twice' } }));
    expect(here.refusalOf(bring(other(10)))).toEqual(problems({ certificate: { problem: 'too-many', limit: 10 } }));
    here.does({ type: 'ca-certificate.delete', serial: '03' });
    expect(world.view.printer.web.caCertificates.map(({ serial }) => serial)).not.toContain('03');
    here.does(bring(other(10)));
    expect(here.refusalOf({ type: 'ca-certificate.delete', serial: '03' })).toEqual(
      problems({ serial: { problem: 'not-offered' } }),
    );
  });

  it('judges the validity by the printer’s own clock', () => {
    const { world, does } = testWorld();
    const here = loggedIn(world);
    does({ type: 'clock.set', time: Date.UTC(2024, 11, 31, 23, 59) });
    const expired = problems({ certificate: { problem: 'expired' } });
    expect(here.refusalOf(bring(inspectionCa))).toEqual(expired);
    does({ type: 'clock.set', time: Date.UTC(2045, 0, 1) + 1 });
    expect(here.refusalOf(bring(inspectionCa))).toEqual(expired);
    does({ type: 'clock.set', time: Date.UTC(2025, 0, 1) });
    here.does(bring(inspectionCa));
  });

  it.each([
    ['no text', ''],
    ['a key', inspectionCa.pem.replaceAll('CERTIFICATE', 'PRIVATE KEY')],
    ['two', `${inspectionCa.pem}${inspectionCa.pem}`],
    ['text around it', `Subject: Contoso\n${inspectionCa.pem}`],
    ['a cut one', inspectionCa.pem.replace('-----END CERTIFICATE-----', '')],
    ['other letters', inspectionCa.pem.replace('MIIB', 'MI€B')],
    ['something else in base64', inspectionCa.pem.replace('MIIB', 'AAAA')],
    ['a lost letter', inspectionCa.pem.replace('MIIB', 'MII')],
    ['one long line', inspectionCa.pem.replaceAll(/(?<=[A-Za-z0-9+/])\n(?=[A-Za-z0-9+/])/g, '')],
  ])('takes %s for no certificate', (_, pem) => {
    expect(isCertificate(inspectionCa.pem)).toBe(true);
    const { world } = testWorld();
    const refusal = loggedIn(world).refusalOf(bring({ ...inspectionCa, pem }));
    expect(refusal).toEqual(problems({ certificate: { problem: 'not-a-certificate' } }));
    expect(world.printer.web.caCertificates).toEqual([]);
  });
});
