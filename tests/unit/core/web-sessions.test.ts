import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/core/create-world.ts';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import { browser, loggedIn, sessionOf, webOf } from '../../support/web-config.ts';
import { testPorts, testWorld } from '../../support/world.ts';

const wait = (ms: number) => ({ ok: false, refusal: { reason: 'wait', wait: ms } });
const wrong = (ms: number) => ({ ok: false, refusal: { reason: 'wrong-password', wait: ms } });
const loginRequired = { ok: false, refusal: { reason: 'log-in-required' } };

describe('log in', () => {
  it('opens with the initial password, the serial number, before anything of email has begun', () => {
    const { world } = testWorld();
    const here = browser(world);
    expect(here.logIn()).toMatchObject({ ok: true });
    expect(world.snapshot.email).toBeNull();
    expect(webOf(world)).toMatchObject({
      sessions: [here.session.name],
      history: [],
      test: null,
      newFirmware: '08.26',
    });
  });

  it('wants the administrator’s user name where there is one', () => {
    const start = testWorld().world.snapshot;
    const web = { ...start.printer.web, administratorName: 'admin' };
    const { world } = testWorld({ ...start, printer: { ...start.printer, web } });
    expect(browser(world).logIn(newPrinter.serial, '')).toEqual(wrong(0));
    expect(browser(world).logIn(newPrinter.serial, 'admin')).toMatchObject({ ok: true });
  });

  it('lets a wrong password wait longer and longer, over a restart too, and forgets it after the right one', () => {
    const { world, clock } = testWorld();
    const here = browser(world);
    for (const expected of [0, 0, 5000]) expect(here.logIn('wrong')).toEqual(wrong(expected));
    clock.advance(2000);
    // The right one has to wait as well.
    expect(here.logIn()).toEqual(wait(3000));
    const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
    if (isProblem(read)) throw new Error(read.detail);
    const { ports, clock: later } = testPorts();
    later.advance(2000);
    const again = createWorld(ports, read);
    expect(browser(again).logIn()).toEqual(wait(3000));
    expect(webOf(again).guard.wrongTries).toBe(3);
    later.advance(3000);
    expect(browser(again).logIn('wrong')).toEqual(wrong(10_000));
    later.advance(10_000);
    expect(browser(again).logIn()).toMatchObject({ ok: true });
    expect(webOf(again).guard).toEqual({ wrongTries: 0, blockedUntil: 0 });
  });

  it('does not give a session of another browser to who knows its name', () => {
    const { world } = testWorld();
    const here = loggedIn(world);
    const thief = { ...here.session, key: 'f'.repeat(32) };
    const taken = world.send({ type: 'web.log-in', session: thief, userName: '', password: newPrinter.serial });
    expect(taken).toEqual({ ok: false, refusal: { reason: 'not-offered' } });
    expect(world.send({ type: 'web.request', session: thief, request: { type: 'touch' } })).toEqual(loginRequired);
    expect(here.ask({ type: 'touch' })).toMatchObject({ ok: true });
  });

  it('takes four at once: the one unused for longest has to go', () => {
    const { world, clock } = testWorld();
    const browsers = [1, 2, 3, 4].map((number) => {
      clock.advance(1000);
      return loggedIn(world, number);
    });
    clock.advance(1000);
    browsers[0]?.does({ type: 'touch' });
    const fifth = loggedIn(world, 5);
    expect(browsers.map((each) => each.isIn())).toEqual([true, false, true, true]);
    expect(fifth.isIn()).toBe(true);
    expect(browsers[1]?.ask({ type: 'touch' })).toEqual(loginRequired);
  });
});

describe('a session', () => {
  it('ends when it was not used for as long as Operation Timeout says, and use makes it longer', () => {
    const { world, clock } = testWorld();
    const here = loggedIn(world);
    clock.advance(119_000);
    here.does({ type: 'touch' });
    clock.advance(119_999);
    expect(here.isIn()).toBe(true);
    clock.advance(1);
    expect(here.isIn()).toBe(false);
    expect(world.sessions).toEqual([]);
    expect(here.ask({ type: 'touch' })).toEqual(loginRequired);
    expect(clock.waiting).toBe(0);
  });

  it('counts a refused request as use', () => {
    const { world, clock } = testWorld();
    const here = loggedIn(world);
    clock.advance(119_000);
    here.refusalOf({ type: 'device-name.save', deviceName: '' });
    clock.advance(119_000);
    expect(here.isIn()).toBe(true);
  });

  it('ends at once when time jumps', () => {
    const { world, does } = testWorld();
    const here = loggedIn(world);
    does({ type: 'time.forward', ms: 120_000 });
    expect(here.isIn()).toBe(false);
    expect(here.ask({ type: 'touch' })).toEqual(loginRequired);
  });

  it('takes a shorter timeout at once, and none at all', () => {
    const { world, clock } = testWorld();
    const here = loggedIn(world);
    here.does({ type: 'operation-timeout.save', operationTimeout: { on: true, seconds: 30 } });
    clock.advance(30_000);
    expect(here.isIn()).toBe(false);
    const again = loggedIn(world, 2);
    again.does({ type: 'operation-timeout.save', operationTimeout: { on: false, seconds: 30 } });
    clock.advance(86_400_000);
    expect(again.isIn()).toBe(true);
  });

  it('ends with its own log-out, not with that of another', () => {
    const { world } = testWorld();
    const [one, two] = [loggedIn(world, 1), loggedIn(world, 2)];
    expect(world.send({ type: 'web.log-out', session: sessionOf(3) })).toEqual(loginRequired);
    expect(world.send({ type: 'web.log-out', session: two.session })).toMatchObject({ ok: true });
    expect([one.isIn(), two.isIn()]).toEqual([true, false]);
  });

  it('ends with a power cut, with the scenario’s restart, and with the world', () => {
    const { world, does } = testWorld();
    const here = loggedIn(world);
    does({ type: 'power.cut' });
    expect(here.ask({ type: 'touch' })).toEqual(loginRequired);
    here.logIn();
    does({ type: 'scenario.restart' });
    expect(here.ask({ type: 'touch' })).toEqual(loginRequired);
    here.logIn();
    expect(browser(testWorld(world.snapshot).world).ask({ type: 'touch' })).toEqual(loginRequired);
  });

  it('ends when the administrator’s password is changed or put back at the panel', () => {
    const { world, does } = testWorld('admin-locked');
    const here = loggedIn(world);
    does(
      { type: 'panel.open', item: 'admin-sign-in' },
      { type: 'admin.sign-in', password: newPrinter.serial },
      { type: 'admin.change-password', next: 'practice-1', confirm: 'practice-1' },
    );
    expect(here.isIn()).toBe(false);
    expect(here.logIn()).toEqual(wrong(0));
    expect(here.logIn('practice-1')).toMatchObject({ ok: true });
    does({ type: 'admin.reset-password' });
    expect(here.isIn()).toBe(false);
  });
});
