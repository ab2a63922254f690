import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { deviceName, statusSheet } from '../../../src/core/device/status-sheet.ts';
import { deviceNameProblems, networkProblems } from '../../../src/core/device/web/device-problems.ts';
import type { WebRequestOf } from '../../../src/core/device/web/web-request.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { loggedIn, problems } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

const manual = {
  address: '192.168.1.20',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dns1: '192.168.1.1',
  dns2: '',
};
const network = (changes: Partial<WebRequestOf<'network.save'>> = {}): WebRequestOf<'network.save'> => ({
  type: 'network.save',
  network: 'standard',
  connection: 'wired',
  ipv4: { mode: 'manual', manual },
  ...changes,
});

describe('network.save', () => {
  it('does what the panel’s Network Settings do', () => {
    const web = testWorld();
    const panel = testWorld();
    const { type: _, ...values } = network();
    loggedIn(web.world).does(network());
    panel.does({ type: 'network.apply', ...values });
    expect(web.world.printer.network).toEqual(panel.world.printer.network);
    expect(web.world.view.link).toBe('connected');
  });

  it('needs no administrator at the panel, whatever is locked there', () => {
    const { world } = testWorld('admin-locked');
    loggedIn(world).does(network());
    expect(world.view.panel.item).toBe('home');
    expect(world.printer.network.standard.ipv4.manual.address).toBe('192.168.1.20');
  });

  it('says what is wrong with which address, and saves nothing then', () => {
    const { world } = testWorld();
    const here = loggedIn(world);
    const before = world.snapshot.printer;
    const refused = (changes: Partial<typeof manual>) =>
      here.refusalOf(network({ ipv4: { mode: 'manual', manual: { ...manual, ...changes } } }));
    expect(refused({ address: '', gateway: 'x', dns2: '127.0.0.1' })).toEqual(
      problems({
        address: { problem: 'ipv4', of: 'required' },
        gateway: { problem: 'ipv4', of: 'not-an-address' },
        dns2: { problem: 'ipv4', of: 'reserved' },
      }),
    );
    expect(refused({ gateway: '10.0.0.1' })).toEqual(problems({ gateway: { problem: 'ipv4', of: 'not-in-network' } }));
    const long = { mode: 'automatic', manual: { ...manual, dns1: '1'.repeat(300) } } as const;
    expect(here.refusalOf(network({ ipv4: long }))).toEqual(
      problems({ dns1: { problem: 'ipv4', of: 'not-an-address' } }),
    );
    expect(world.snapshot.printer).toEqual(before);
  });

  it('offers the additional network where the model has one, by cable only', () => {
    const notOffered = { problem: 'not-offered' };
    const values = network({ network: 'additional' });
    expect(networkProblems(newPrinter, values)).toEqual({ network: notOffered });
    expect(networkProblems({ model: 'model-101' }, values)).toEqual({});
    expect(networkProblems({ model: 'model-101' }, { ...values, connection: 'wifi' })).toEqual({
      connection: notOffered,
    });
    const { world } = testWorld('additional-network');
    loggedIn(world).does(values);
    expect(world.printer.network.additional.ipv4).toEqual(values.ipv4);
    expect(world.printer.network.standard).toEqual(newPrinter.network.standard);
  });
});

describe('device-name.save', () => {
  it('is shown by panel and status sheet, and says hello to the mail service', () => {
    const { world, clock, does } = testWorld();
    expect(deviceName(world.printer)).toBe('FACEPLATE104300');
    loggedIn(world).does({ type: 'device-name.save', deviceName: 'Office-2nd-flr' });
    const sheet = JSON.stringify(statusSheet(world.view.printer, 'signed-in', 0));
    expect(sheet).toContain('Office-2nd-flr');
    expect(sheet).not.toContain('FACEPLATE104300');
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(30_000);
    const said = world.view.mail?.job?.transcript.map(({ text }) => text);
    expect(said).toContain('EHLO Office-2nd-flr');
  });

  it.each([
    ['', { problem: 'empty' }],
    ['a', { problem: 'too-short', limit: 2 }],
    ['a'.repeat(16), { problem: 'too-long', limit: 15 }],
    ['print er', { problem: 'characters', character: ' ' }],
    ['принтер', { problem: 'characters', character: 'п' }],
    ['print\u0000', { problem: 'characters', character: '\u0000' }],
    ['a😀b', { problem: 'characters', character: '😀' }],
    ['-ab', { problem: 'characters', character: '-' }],
    ['ab-', { problem: 'characters', character: '-' }],
    ['12345', { problem: 'only-digits' }],
  ])('refuses %j', (name, problem) => {
    const { world } = testWorld();
    const refusal = loggedIn(world).refusalOf({ type: 'device-name.save', deviceName: name });
    expect(refusal).toEqual(problems({ deviceName: problem }));
    expect(world.printer.web.deviceName).toBe('');
  });

  it.each(['ab', 'a'.repeat(15), '7-1', 'EPSON2'])('takes %j', (deviceNameGiven) => {
    expect(deviceNameProblems(newPrinter, { deviceName: deviceNameGiven })).toEqual({});
  });
});

it('operation-timeout.save is the panel’s Operation Timeout', () => {
  const { world } = testWorld();
  loggedIn(world).does({ type: 'operation-timeout.save', operationTimeout: { on: true, seconds: 240 } });
  expect(world.view.printer.operationTimeout).toEqual({ on: true, seconds: 240 });
});

describe('date-time.save', () => {
  const values = { time: null, synchronise: false, server: 'time.example.com', interval: 60 } as const;
  const save = (changes: Partial<WebRequestOf<'date-time.save'>> = {}): WebRequestOf<'date-time.save'> => ({
    type: 'date-time.save',
    ...values,
    ...changes,
  });
  const clockError = (world: ReturnType<typeof testWorld>['world']): number =>
    world.printer.clockOffset - world.timeOffset;

  it('sets the clock to the minute that is given, or leaves it alone', () => {
    const { world, clock } = testWorld();
    const here = loggedIn(world);
    const before = world.printer.clockOffset;
    here.does(save({ interval: 30 }));
    expect(world.printer.clockOffset).toBe(before);
    const time = Date.UTC(2030, 4, 1, 8, 30);
    here.does(save({ time }));
    expect(clock.now() + world.printer.clockOffset).toBe(time);
  });

  it('refuses what the panel would refuse, and values of a time server', () => {
    const { world } = testWorld();
    const here = loggedIn(world);
    const range = { problem: 'range', min: Date.UTC(2020, 0, 1), max: Date.UTC(2099, 11, 31, 23, 59) };
    expect(here.refusalOf(save({ time: Date.UTC(2019, 11, 31) }))).toEqual(problems({ time: range }));
    expect(here.refusalOf(save({ time: Date.UTC(2100, 0, 1), interval: 0 }))).toEqual(
      problems({ time: range, interval: { problem: 'range', min: 1, max: 10_080 } }),
    );
    expect(here.refusalOf(save({ synchronise: true, server: '' }))).toEqual(problems({ server: { problem: 'empty' } }));
    expect(here.refusalOf(save({ server: 'time server' }))).toEqual(
      problems({ server: { problem: 'characters', character: ' ' } }),
    );
    expect(world.printer.web.dateTime).toEqual(newPrinter.web.dateTime);
  });

  it('with a time server sets a wrong clock right at once: the cure of wrong-clock', () => {
    const { world, clock, does } = testWorld('wrong-clock');
    loggedIn(world).does(save({ synchronise: true, time: Date.UTC(2031, 0, 1) }));
    expect(clockError(world)).toBe(0);
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(60_000);
    expect(world.view.mail?.job?.state).toBe('done');
  });

  it('without network says so, and saves nothing', () => {
    const { world, does } = testWorld('wrong-clock');
    const before = world.printer.clockOffset;
    does({ type: 'surroundings.set', surroundings: { internet: false } });
    const here = loggedIn(world);
    const cut = (of: string) => problems({ server: { problem: 'unreachable', of } });
    expect(here.refusalOf(save({ synchronise: true }))).toEqual(cut('no-network'));
    does({ type: 'surroundings.set', surroundings: { internet: true, dns: false } });
    expect(here.refusalOf(save({ synchronise: true }))).toEqual(cut('dns'));
    expect([world.printer.clockOffset, world.printer.web.dateTime.synchronise]).toEqual([before, false]);
    // Without a time server no network is needed.
    here.does(save());
  });

  it('goes over the additional network where that is the one with internet', () => {
    const { world } = testWorld('only-additional-network');
    loggedIn(world).does(save({ synchronise: true }));
    expect(world.printer.web.dateTime.synchronise).toBe(true);
  });

  it('asks again whenever the interval has passed, over a crash too, as long as the network is there', () => {
    const { world, clock, does } = testWorld();
    loggedIn(world).does(save({ synchronise: true, interval: 10 }));
    const wrongTime = () => does({ type: 'clock.set', time: Date.UTC(2025, 0, 1) });
    wrongTime();
    clock.advance(599_999);
    expect(clockError(world)).not.toBe(0);
    clock.advance(1);
    expect(clockError(world)).toBe(0);
    wrongTime();
    does({ type: 'surroundings.set', surroundings: { internet: false } });
    clock.advance(600_000);
    expect(clockError(world)).not.toBe(0);
    does({ type: 'surroundings.set', surroundings: { internet: true } });
    const crashed = testWorld(structuredClone(world.snapshot));
    crashed.clock.advance(clock.now() - crashed.clock.now() + 600_000);
    expect(clockError(crashed.world)).toBe(0);
    // A jump over many intervals is one look.
    crashed.does({ type: 'time.forward', ms: 86_400_000 });
    crashed.clock.advance(1);
    expect(crashed.world.email?.clockCheckedAt).toBe(crashed.world.trueTime - 1);
  });
});
