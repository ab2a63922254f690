import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { settingsFile } from '../../../src/core/device/web/settings-file.ts';
import type { SettingsFile } from '../../../src/core/device/web/web-request.ts';
import type { WebSettings } from '../../../src/core/device/web/web-settings.ts';
import { type I18n, loadI18n } from '../../../src/i18n/i18n.ts';
import {
  afterwards,
  changesOf,
  chosenSettings,
  namedProblems,
  placeText,
  settingsFileLimit,
} from '../../../src/surfaces/webconfig/device-management/export-import/import.view.ts';
import { settingRows } from '../../../src/surfaces/webconfig/device-management/export-import/setting-rows.ts';
import { readCertificateFile } from '../../../src/surfaces/webconfig/network-security/ca-certificate/certificate-file.ts';
import { checkProperty } from '../../support/check-property.ts';
import { viewAt } from '../panel/fixture.ts';
import { rootPem } from './certificates.ts';

const view = viewAt('signed-in');
const { printer } = view;
const clock = Date.UTC(2026, 10, 23, 9);
const present = settingsFile(printer);
const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const choose = (value: unknown) => chosenSettings(printer, 'settings.json', bytes(value), clock);
const withWeb = (web: Partial<WebSettings>): SettingsFile => ({ ...present, web: { ...present.web, ...web } });

let i18n: I18n;
beforeAll(async () => {
  i18n = await loadI18n('en', { root: null, namespaces: ['panel', 'screens', 'webconfig', 'webpages'] });
});

describe('a chosen settings file', () => {
  it('that was exported here changes nothing', () => {
    const { file, problem } = choose(present);
    expect(problem).toBeNull();
    expect(file).toEqual(present);
    expect(changesOf(printer, present, i18n.t)).toEqual([]);
  });

  it('says what it is where it is none', () => {
    const problem = (value: unknown) => choose(value).problem;
    expect(problem('')).toEqual({ problem: 'empty' });
    expect(problem(' '.repeat(settingsFileLimit + 1))).toEqual({ problem: 'too-large' });
    expect(problem('{"format":')).toEqual({ problem: 'not-json' });
    expect(problem('[]')).toEqual({ problem: 'not-settings' });
    expect(problem({ format: 'faceplate-world', version: 3 })).toEqual({ problem: 'not-settings' });
    expect(problem({ ...present, version: 2 })).toEqual({ problem: 'other-version' });
    expect(problem({ ...present, model: 'model-43' })).toEqual({ problem: 'other-model', model: 'Model 43' });
    expect(chosenSettings(printer, 'gone', null, clock).problem).toEqual({ problem: 'not-read' });
  });

  it('names the place where its form is wrong', () => {
    const place = (file: unknown) => {
      const { problem } = choose(file);
      return problem?.problem === 'shape' ? problem.place : problem;
    };
    expect(place({ ...present, more: 1 })).toBe('more');
    expect(place({ ...present, emailServer: { ...present.emailServer, smtpPort: '25' } })).toBe('emailServer.smtpPort');
    expect(place(withWeb({ dateTime: { ...present.web.dateTime, interval: 1.5 } }))).toBe('web.dateTime.interval');
    expect(place(JSON.stringify(present).replace('{', '{"__proto__":{},'))).toBe('__proto__');
  });

  it('says a place by the page that has it', () => {
    expect(placeText('web.dateTime.interval', i18n.t)).toBe('Date and Time: Update interval');
    expect(placeText('emailServer.smtpPort', i18n.t)).toBe('Email Server > Basic: SMTP Server Port Number');
    expect(placeText('web.caCertificates[3].pem', i18n.t)).toBe('web.caCertificates[3].pem');
  });

  it('names by its page each value that the printer does not take', () => {
    const users = [
      { number: 4, name: 'anna', functions: [] },
      { number: 6, name: 'Anna', functions: [] },
    ];
    const file = {
      ...withWeb({
        deviceName: '-',
        accessControl: { on: true, allowUnidentified: false, users },
        notification: [{ address: 'it@contoso.com', events: [] }],
      }),
      emailServer: { ...present.emailServer, smtpServer: '' },
    };
    const { problem } = choose(file);
    if (problem?.problem !== 'value') throw new Error(JSON.stringify(problem));
    expect(
      namedProblems(problem.problems, problem.file, i18n.t).map(({ where, problem: { problem: what } }) => [
        where,
        what,
      ]),
    ).toEqual([
      ['Email Server > Basic: SMTP Server Address', 'empty'],
      ['Network > Basic: Device Name', expect.any(String)],
      ['Access Control > User Settings: User 6', 'twice'],
      ['Email Notification: Destination 1', 'empty'],
    ]);
  });
});

describe('the preview', () => {
  it('shows each setting that would change, in words, before and after', () => {
    const file: SettingsFile = {
      ...withWeb({ deviceName: 'OFFICE-2', openPlatform: { ...present.web.openPlatform, senderAddress: 'user' } }),
      operationTimeout: { on: false, seconds: 120 },
    };
    expect(changesOf(printer, file, i18n.t).map(({ page, label, now, next }) => ({ page, label, now, next }))).toEqual([
      { page: 'Network > Basic', label: 'Device Name', now: '', next: 'OFFICE-2' },
      { page: 'Control Panel', label: 'Operation Timeout', now: '120 seconds', next: 'Off' },
      {
        page: 'Epson Open Platform > Authentication Settings',
        label: "Sender's Email Address",
        now: "Printer's email address",
        next: "User's email address",
      },
    ]);
  });

  it('shows certificates that come and go', () => {
    const read = readCertificateFile(new TextEncoder().encode(rootPem));
    if (!('certificate' in read)) throw new Error(read.problem);
    const [change] = changesOf(printer, withWeb({ caCertificates: [read.certificate] }), i18n.t);
    expect(change).toMatchObject({
      page: 'CA Certificate',
      now: '',
      next: 'CN=Contoso Office Root CA, O=Contoso, C=US',
    });
  });

  /** Every leaf of a settings file: a change there must not be taken over unseen. */
  it('leaves no setting out', () => {
    const full: SettingsFile = withWeb({
      accessControl: { on: true, allowUnidentified: true, users: [{ number: 10, name: 'a', functions: ['scan'] }] },
      notification: [{ address: 'it@contoso.com', events: ['job-failed'] }],
    });
    const known = settingRows.map(({ place }) => place);
    const leaves = (value: unknown, place: string): string[] =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? [place]
        : Object.entries(value).flatMap(([key, each]) => leaves(each, place === '' ? key : `${place}.${key}`));
    const { web, emailServer } = full;
    const { caCertificates: _, ...settings } = web;
    const missing = leaves({ emailServer, ...settings }, '').filter(
      (place) => !known.some((row) => row === place || row.startsWith(`${place}.`)),
    );
    expect(missing).toEqual([]);
  });

  it('says what has to be done by hand afterwards', () => {
    expect(afterwards(view, present)).toEqual({ signIn: false, passwords: false });
    expect(afterwards(viewAt('not-signed-in'), present).signIn).toBe(true);
    const other = { ...present, emailServer: { ...present.emailServer, emailService: 'outlook-com' as const } };
    expect(afterwards(view, other).signIn).toBe(true);
    const users = [{ number: 1, name: 'a', functions: [] }];
    const accessControl = { ...present.web.accessControl, users };
    expect(afterwards(view, withWeb({ accessControl })).passwords).toBe(true);
  });
});

it('whatever a file holds: never an exception, and what is taken is the printer’s own form', () => {
  const part = fc.oneof(
    fc.json(),
    fc.anything().map((value) => JSON.stringify(value) ?? ''),
  );
  const patched = fc
    .tuple(fc.constantFrom(...Object.keys(present)), fc.jsonValue())
    .map(([key, value]) => JSON.stringify({ ...present, [key]: value }));
  checkProperty(
    fc.property(fc.oneof(part, patched), (text) => {
      const { file, problem } = choose(text);
      expect((file === null) !== (problem === null)).toBe(true);
      if (file !== null) expect(changesOf(printer, file, i18n.t).every(({ label }) => label !== '')).toBe(true);
    }),
    2000,
  );
});
