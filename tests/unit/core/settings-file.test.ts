// Export and Import Setting Value: a file without secrets, all of it or nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../src/core/device/clock.ts';
import { exchangeOnline, noEmailServer } from '../../../src/core/device/email-server/email-server.ts';
import { models } from '../../../src/core/device/models.ts';
import { timeoutChoices } from '../../../src/core/device/printer.ts';
import { settingsFile, settingsImportProblems } from '../../../src/core/device/web/settings-file.ts';
import type { SettingsFile, WebRequest } from '../../../src/core/device/web/web-request.ts';
import { accessFunctions, notifyEvents } from '../../../src/core/device/web/web-settings.ts';
import { settingsFileShape } from '../../../src/core/device/web/web-shape.ts';
import { atWebConfig } from '../../../src/core/scenario/at-web-config.ts';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import { scenarioIds } from '../../../src/core/scenario/scenario-ids.ts';
import type { World } from '../../../src/core/world.ts';
import { checkProperty } from '../../support/check-property.ts';
import { testWorld } from '../../support/world.ts';

const fileOf = (world: World): SettingsFile => JSON.parse(JSON.stringify(settingsFile(world.view.printer)));
const maria = { number: 2, name: 'Maria', functions: ['scan'] } as const;
const requests: readonly WebRequest[] = [
  { type: 'access-user.save', user: maria, password: 'maria-word' },
  { type: 'access-control.save', on: true, allowUnidentified: true },
  { type: 'notification.save', destinations: [{ address: 'anna@contoso.com', events: ['job-failed'] }] },
];

/** A printer that is set up, and what it exports. */
function exporting() {
  const kit = testWorld('signed-in');
  kit.does(...atWebConfig(...requests));
  return { ...kit, file: fileOf(kit.world) };
}

const importing = (world: World, file: SettingsFile) => {
  const [logIn, ask, logOut] = atWebConfig({ type: 'settings.import', file });
  if (logIn === undefined || ask === undefined || logOut === undefined) throw new Error('no steps');
  world.send(logIn);
  const outcome = world.send(ask);
  world.send(logOut);
  return outcome;
};

describe('a settings file', () => {
  it.each(scenarioIds)('of %s holds no secret, has the right shape, and imported again changes nothing', (scenario) => {
    const { world, does } = testWorld(scenario);
    does({ type: 'email.look' });
    const file = fileOf(world);
    expect(settingsFileShape(file, 'file')).toBeNull();
    expect(JSON.stringify(file)).not.toMatch(/"(password|secrets|admin|tokens|refresh)"/i);
    const { printer, email } = world;
    expect(importing(world, file)).toMatchObject({ ok: true });
    expect(world.printer).toEqual(printer);
    expect(world.email?.tokens).toEqual(email?.tokens);
  });

  it('brings another printer of the model to the same settings, but no sign-in and no password', () => {
    const { file } = exporting();
    const { world, does } = testWorld('not-signed-in');
    expect(importing(world, file)).toMatchObject({ ok: true });
    expect(settingsFile(world.view.printer)).toEqual(file);
    expect(world.view).toMatchObject({
      account: 'not-configured',
      printer: { emailServer: { authenticationMethod: 'oauth2' } },
    });
    expect(world.printer.secrets).toEqual({ faxPassword: '', userPasswords: {}, printAdminPasswords: {} });
    does({ type: 'panel.open', item: 'user-sign-in' });
    expect(world.send({ type: 'access.sign-in', user: 2, password: '' })).toMatchObject({
      refusal: { reason: 'no-password' },
    });
  });

  it('leaves the sign-in where it is about the same service, and ends it where it is not', () => {
    const same = exporting();
    expect(importing(same.world, same.file)).toMatchObject({ ok: true });
    expect(same.world.view.account).toBe('signed-in');
    expect(Object.keys(same.world.printer.secrets.userPasswords)).toEqual(['2']);
    for (const emailServer of [noEmailServer, { ...same.file.emailServer, emailService: 'outlook-com' as const }]) {
      const { world, file } = exporting();
      const to = { ...file, emailServer, web: { ...file.web, notification: [] } };
      expect(importing(world, to)).toMatchObject({ ok: true });
      expect([world.view.account, world.email?.tokens]).toEqual(['not-configured', null]);
    }
  });

  it('gives no password to another server, account or user than it was given for', () => {
    const { world, does, file } = exporting();
    does(
      ...atWebConfig({
        type: 'email-server.save',
        settings: { ...exchangeOnline('printer@contoso.com'), authenticationMethod: 'smtp-auth' },
        password: 'mail-word',
      }),
    );
    const emailServer = { ...world.printer.emailServer, smtpServer: 'smtp.example.com' };
    const users = [{ ...maria, name: 'Marius' }];
    importing(world, {
      ...file,
      emailServer,
      web: { ...file.web, accessControl: { ...file.web.accessControl, users } },
    });
    expect(world.email?.smtpPassword).toBe('');
    expect(world.printer.secrets.userPasswords).toEqual({});
  });

  it('signs a user out of the panel who is none any more', () => {
    const { world, does, file } = exporting();
    does({ type: 'panel.open', item: 'user-sign-in' }, { type: 'access.sign-in', user: 2, password: 'maria-word' });
    const accessControl = { on: true, allowUnidentified: false, users: [] };
    importing(world, { ...file, web: { ...file.web, accessControl } });
    expect(world.view.users.signedIn).toBeNull();
  });
});

describe('a file that does not fit', () => {
  const { file } = exporting();
  const withWeb = (web: Partial<SettingsFile['web']>): SettingsFile => ({ ...file, web: { ...file.web, ...web } });
  const { accessControl } = file.web;
  const wrong: readonly (readonly [string, SettingsFile])[] = [
    ['model', { ...file, model: 'model-43' }],
    ['emailServer.smtpServer', { ...file, emailServer: { ...file.emailServer, smtpServer: '' } }],
    ['administratorName', withWeb({ administratorName: 'Бос' })],
    ['deviceName', withWeb({ deviceName: '-x' })],
    [
      'accessControl.users.0.number',
      withWeb({ accessControl: { ...accessControl, users: [{ ...maria, number: 11 }] } }),
    ],
    [
      'accessControl.users.1.number',
      withWeb({ accessControl: { ...accessControl, users: [maria, { ...maria, name: 'B' }] } }),
    ],
    ['notification.address.0', withWeb({ notification: [{ address: 'x', events: ['job-failed'] }] })],
    ['notification.destinations', { ...file, emailServer: noEmailServer }],
    ['dateTime.interval', withWeb({ dateTime: { ...file.web.dateTime, interval: 0 } })],
    ['faxServer.smtpServer', withWeb({ faxServer: { ...file.web.faxServer, authenticationMethod: 'smtp-auth' } })],
    ['openPlatform.idNumberDigits', withWeb({ openPlatform: { ...file.web.openPlatform, idNumberDigits: 9 } })],
    [
      'caCertificates.0',
      withWeb({
        caCertificates: [{ serial: 'xyz', subject: 'CN=x', issuer: 'CN=x', validFrom: 0, validUntil: 1, pem: 'x' }],
      }),
    ],
  ];

  it.each(wrong)('is refused by its place, %s, and nothing is imported', (place, bad) => {
    const { world } = testWorld('signed-in');
    world.send({ type: 'email.look' });
    const { printer, email } = world;
    const outcome = importing(world, bad);
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'web' } });
    const problems = !outcome.ok && outcome.refusal.reason === 'web' ? outcome.refusal.problems : {};
    expect(Object.keys(problems)).toContain(place);
    expect(world.printer).toEqual(printer);
    expect({ ...world.email, timeline: [], nextEntry: 0 }).toEqual({ ...email, timeline: [], nextEntry: 0 });
  });

  it('is refused where it sets what the firmware or the model does not have', () => {
    const old = testWorld('old-firmware').world;
    expect(settingsImportProblems(old.view.printer, { file }, 0)).toEqual({
      'emailServer.authenticationMethod': { problem: 'not-offered' },
    });
    const small = testWorld('compact-panel').world.view.printer;
    const own = settingsFile(small);
    const web = { ...own.web, openPlatform: { ...own.web.openPlatform, idNumberDigits: 5 } };
    expect(settingsImportProblems(small, { file: { ...own, web } }, 0)).toEqual({
      'openPlatform.senderAddress': { problem: 'not-offered' },
    });
  });
});

it('random files are imported whole or not at all, and what is imported is exported again', () => {
  const word = fc.oneof(
    fc.constantFrom('', 'anna@contoso.com', 'smtp.example.com', 'Maria', 'maria', '-', 'Ж'),
    fc.string({ maxLength: 20 }),
  );
  const base = exporting().file;
  const port = fc.integer({ min: 1, max: 65535 });
  const server = fc.record({
    authenticationMethod: fc.constantFrom('off', 'smtp-auth', 'pop-before-smtp', 'oauth2'),
    authenticatedAccount: word,
    senderAddress: word,
    smtpServer: word,
    smtpPort: port,
    secureConnection: fc.constantFrom('none', 'ssl-tls', 'starttls'),
    certificateValidation: fc.boolean(),
    pop3Server: word,
    pop3Port: fc.option(port),
  });
  const user = fc.record({
    number: fc.integer({ min: 0, max: 12 }),
    name: word,
    functions: fc.subarray([...accessFunctions]),
  });
  const destination = fc.record({ address: word, events: fc.subarray([...notifyEvents]) });
  const mostly = <T>(arbitrary: fc.Arbitrary<T>, right: T) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(right) }, { weight: 1, arbitrary });
  const random = fc
    .record({
      model: mostly(fc.constantFrom(...(Object.keys(models) as SettingsFile['model'][])), base.model),
      emailServer: mostly(
        fc
          .record({ server, emailService: fc.constantFrom('exchange-online', 'outlook-com') })
          .map(({ server: rest, emailService }) => ({ ...rest, emailService })),
        base.emailServer,
      ),
      operationTimeout: fc.record({ on: fc.boolean(), seconds: fc.constantFrom(...timeoutChoices) }),
      administratorName: mostly(word, ''),
      deviceName: mostly(word, ''),
      users: mostly(fc.array(user, { maxLength: 4 }), []),
      on: fc.boolean(),
      notification: mostly(fc.array(destination, { maxLength: 3 }), []),
      faxServer: mostly(server, base.web.faxServer),
      idNumberDigits: mostly(fc.integer({ min: 0, max: 12 }), 5),
    })
    .map(
      ({ model, emailServer, operationTimeout, users, on, idNumberDigits, ...web }) =>
        ({
          ...base,
          model,
          emailServer,
          operationTimeout,
          web: {
            ...base.web,
            ...web,
            accessControl: { on, allowUnidentified: false, users },
            openPlatform: { ...base.web.openPlatform, idNumberDigits },
          },
        }) as SettingsFile,
    );
  let taken = 0;
  checkProperty(
    fc.property(random, (file) => {
      const { world } = testWorld('signed-in');
      world.send({ type: 'email.look' });
      const { printer } = world;
      const problems = settingsImportProblems(world.view.printer, { file }, clockOf(world));
      const outcome = importing(world, file);
      if (outcome.ok) {
        taken += 1;
        expect(problems).toEqual({});
        const users = [...file.web.accessControl.users].sort((one, other) => one.number - other.number);
        const sorted = { ...file, web: { ...file.web, accessControl: { ...file.web.accessControl, users } } };
        expect(settingsFile(world.view.printer)).toEqual(sorted);
        const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
        if (isProblem(read)) throw new Error(read.detail);
      } else {
        expect(world.printer).toEqual(printer);
        if (outcome.refusal.reason === 'web') expect(outcome.refusal.problems).toEqual(problems);
        else expect(outcome.refusal.reason).toBe('malformed');
      }
    }),
    600,
  );
  expect(taken).toBeGreaterThan(20);
});
