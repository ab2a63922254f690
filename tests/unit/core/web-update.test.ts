import { describe, expect, it } from 'vitest';
import { firmwareProblems } from '../../../src/core/device/web/device-problems.ts';
import { newerFirmware, newestFirmware } from '../../../src/core/device/web/firmware.ts';
import type { WebRequest } from '../../../src/core/device/web/web-request.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import type { Snapshot } from '../../../src/core/scenario/snapshot.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { loggedIn, problems, webOf } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

const update: WebRequest = { type: 'firmware.update' };

/** A world whose administrator has just begun the update. */
function updating(start: ScenarioId | Snapshot = 'signed-in') {
  const stage = testWorld(start);
  const here = loggedIn(stage.world);
  here.does(update);
  return { ...stage, here };
}

describe('firmware.update', () => {
  it('brings the new version in about 20 seconds, then the printer starts again', () => {
    const { world, clock, does, here } = updating('admin-locked');
    does(
      { type: 'panel.open', item: 'admin-sign-in' },
      { type: 'admin.sign-in', password: world.printer.serial },
      { type: 'panel.open', item: 'settings' },
    );
    const { startedAt, until } = webOf(world).update ?? { startedAt: 0, until: 0 };
    expect([startedAt, until]).toEqual([clock.now(), clock.now() + 20_000]);
    expect(webOf(world).update?.phase).toBe('downloading');
    clock.advance(12_000);
    expect(webOf(world).update?.phase).toBe('installing');
    clock.advance(7999);
    expect([world.printer.firmware, here.isIn(), world.view.panel.item]).toEqual(['08.11', true, 'settings']);
    clock.advance(1);
    expect(world.printer.firmware).toBe(newestFirmware);
    expect(webOf(world)).toMatchObject({
      update: null,
      lastUpdate: { version: newestFirmware, cause: null },
      newFirmware: null,
      sessions: [],
    });
    expect([world.view.panel.item, world.view.admin.signedIn]).toEqual(['home', false]);
    expect(here.ask({ type: 'touch' })).toMatchObject({ refusal: { reason: 'log-in-required' } });
  });

  it('brings OAuth2 to a printer that could not offer it (G03)', () => {
    const start: WebRequest = { type: 'email-sign-in.start', service: 'exchange-online' };
    const before = testWorld('old-firmware');
    expect(loggedIn(before.world).refusalOf(start)).toMatchObject({ reason: 'web' });
    const { world, clock } = updating('old-firmware');
    clock.advance(20_000);
    loggedIn(world, 2).does(start);
    expect(world.view.mail?.signIn?.state).toBe('waiting');
  });

  it('brings a TLS that the mail service speaks', () => {
    const { world, clock, does } = updating('old-firmware-tls');
    clock.advance(20_000);
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(60_000);
    expect(world.view.mail?.job?.state).toBe('done');
  });

  it('is begun once, by an idle printer, where there is something newer', () => {
    const { world, clock, here, does } = updating();
    const busy = problems({ update: { problem: 'busy' } });
    expect(here.refusalOf(update)).toEqual(busy);
    clock.advance(20_000);
    const again = loggedIn(world);
    expect(again.refusalOf(update)).toEqual(problems({ update: { problem: 'not-offered' } }));
    const other = testWorld();
    other.does({ type: 'scan.start', scan: practiceScan });
    expect(loggedIn(other.world).refusalOf(update)).toEqual(busy);
    does({ type: 'scenario.restart' });
    expect(newerFirmware(world.printer)).toBe(newestFirmware);
  });

  it('needs the internet, at the beginning and until it is downloaded', () => {
    const { world, clock, does, here } = updating();
    does({ type: 'surroundings.set', surroundings: { internet: false } });
    clock.advance(12_000);
    expect(webOf(world)).toMatchObject({ update: null, lastUpdate: { version: newestFirmware, cause: 'no-network' } });
    expect(world.printer.firmware).toBe('08.11');
    expect(here.refusalOf(update)).toEqual(problems({ update: { problem: 'unreachable', of: 'no-network' } }));
    does({ type: 'surroundings.set', surroundings: { internet: true, dns: false } });
    expect(firmwareProblems(world.printer, { busy: false })).toEqual({ update: { problem: 'unreachable', of: 'dns' } });
    does({ type: 'surroundings.set', surroundings: { dns: true } });
    here.does(update);
    expect(webOf(world).lastUpdate).toBeNull();
    clock.advance(12_000);
    does({ type: 'surroundings.set', surroundings: { internet: false } });
    clock.advance(8000);
    expect(world.printer.firmware).toBe(newestFirmware);
  });

  it('goes on after a crash at any moment', () => {
    for (let at = 0; at <= 20_000; at += 1000) {
      const { world, clock } = updating();
      clock.advance(at);
      const crashed = testWorld(JSON.parse(JSON.stringify(world.snapshot)) as Snapshot);
      crashed.clock.advance(20_000);
      expect([at, crashed.world.printer.firmware]).toEqual([at, newestFirmware]);
    }
  });

  it('begins its phase again when the power was cut, and the printer comes up', () => {
    const { world, clock, does } = updating();
    clock.advance(11_000);
    does({ type: 'power.cut' });
    clock.advance(19_999);
    expect([webOf(world).update?.phase, world.printer.firmware]).toEqual(['installing', '08.11']);
    does({ type: 'power.cut' });
    clock.advance(7999);
    expect(world.printer.firmware).toBe('08.11');
    clock.advance(1);
    expect(world.printer.firmware).toBe(newestFirmware);
  });

  it('lets a job that is under way begin again', () => {
    const { world, clock, does } = updating();
    clock.advance(19_500);
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(60_000);
    expect(world.view.mail?.jobs).toEqual([]);
    expect(world.email?.jobs[0]).toMatchObject({ state: 'done', tries: 1 });
    expect(world.email?.cloud.exchange.mailboxes.find(({ address }) => address === 'anna@contoso.com')?.received).toBe(
      1,
    );
  });

  it('is shown in port time after a jump', () => {
    const { world, clock, does } = updating();
    does({ type: 'time.forward', ms: 5000 });
    expect(webOf(world).update?.until).toBe(clock.now() + 15_000);
    clock.advance(15_000);
    expect(world.printer.firmware).toBe(newestFirmware);
  });
});

describe('root-certificates.update', () => {
  it('fetches the newest list and notes the printer’s own time', () => {
    const { world, clock } = testWorld('wrong-clock');
    loggedIn(world).does({ type: 'root-certificates.update' });
    const updatedAt = clock.now() + world.printer.clockOffset;
    expect(world.view.printer.web.rootCertificates).toEqual({ version: '02.60', updatedAt });
  });

  it('needs the internet', () => {
    const { world, does } = testWorld('cable-unplugged');
    const here = loggedIn(world);
    expect(here.refusalOf({ type: 'root-certificates.update' })).toEqual(
      problems({ update: { problem: 'unreachable', of: 'no-network' } }),
    );
    expect(world.printer.web.rootCertificates.version).toBe('02.30');
    does({ type: 'surroundings.set', surroundings: { cable: { standard: true, additional: true } } });
    here.does({ type: 'root-certificates.update' });
  });
});
