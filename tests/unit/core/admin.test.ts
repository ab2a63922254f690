import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { testWorld } from '../../support/world.ts';

const { serial } = newPrinter;
const wrong = { type: 'admin.sign-in', password: 'wrong' } as const;
const right = { type: 'admin.sign-in', password: serial } as const;

describe('administrator', () => {
  it('is asked for where an item is locked, and goes on to that item', () => {
    const { world, does } = testWorld('admin-locked');
    does({ type: 'panel.open', item: 'network-status' });
    expect(world.view.panel.trail).toEqual(['home', 'admin-sign-in']);
    does(right);
    expect(world.view.panel.trail).toEqual(['home', 'network-status']);
  });

  it('is not asked for while nothing is locked', () => {
    const { world, does } = testWorld('signed-in');
    does({ type: 'panel.open', item: 'network-status' });
    expect(world.view.panel.item).toBe('network-status');
  });

  it('signs in by the login icon and is back at Home (G20)', () => {
    const { world, does } = testWorld('admin-locked');
    does({ type: 'panel.open', item: 'admin-sign-in' }, right);
    expect(world.view).toMatchObject({ panel: { item: 'home', notice: 'signed-in' }, admin: { signedIn: true } });
  });

  it('waits longer after each wrong password from the third on, and not at all before', () => {
    const { world, clock, does } = testWorld('admin-locked');
    does({ type: 'panel.open', item: 'admin-sign-in' });
    const waits = Array.from({ length: 9 }, () => {
      const outcome = world.send(wrong);
      const wait = !outcome.ok && outcome.refusal.reason === 'wrong-password' ? outcome.refusal.wait : -1;
      clock.advance(wait);
      return wait;
    });
    expect(waits).toEqual([0, 0, 5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  });

  it('is refused while the wait lasts, even with the right password', () => {
    const { world, clock, does } = testWorld('admin-locked');
    does({ type: 'panel.open', item: 'admin-sign-in' });
    for (let tries = 0; tries < 3; tries += 1) world.send(wrong);
    clock.advance(4999);
    expect(world.send(right)).toEqual({ ok: false, refusal: { reason: 'wait', wait: 1 } });
    clock.advance(1);
    expect(world.send(right).ok).toBe(true);
  });

  it('does not get a new try from a restart', () => {
    const first = testWorld('admin-locked');
    for (let tries = 0; tries < 3; tries += 1) first.world.send(wrong);
    const again = testWorld(structuredClone(first.world.snapshot));
    expect(again.world.send(right)).toMatchObject({ ok: false, refusal: { reason: 'wait' } });
  });

  it('changes the password, and the old one opens nothing', () => {
    const { world, does } = testWorld('signed-in');
    does(
      { type: 'panel.go', item: 'admin-password' },
      right,
      { type: 'admin.change-password', next: 'practice-1', confirm: 'practice-1' },
      { type: 'admin.sign-out' },
    );
    expect(world.view.panel.item).toBe('home');
    expect(world.send(right)).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(world.send({ type: 'admin.sign-in', password: 'practice-1' }).ok).toBe(true);
    expect(JSON.stringify([world.view, world.snapshot])).not.toContain('practice-1');
  });

  it.each([
    ['short', 'short', 'too-short'],
    ['123456789012345678901', '123456789012345678901', 'too-long'],
    ['пароль-практики', 'пароль-практики', 'not-ascii'],
    [serial, serial, 'same-as-initial'],
    ['practice-1', 'practice-2', 'not-equal'],
  ])('refuses the new password %s / %s as %s and keeps the old one', (next, confirm, problem) => {
    const { world, does } = testWorld('signed-in');
    does({ type: 'panel.go', item: 'admin-password' }, right);
    expect(world.send({ type: 'admin.change-password', next, confirm })).toEqual({
      ok: false,
      refusal: { reason: 'password', problem },
    });
    expect(world.view.admin.initialPassword).toBe(true);
  });

  it('restores the initial password only where another one is set', () => {
    const { world, does } = testWorld('signed-in');
    does({ type: 'panel.go', item: 'admin-password' }, right);
    expect(world.send({ type: 'admin.reset-password' })).toEqual({ ok: false, refusal: { reason: 'not-offered' } });
    does(
      { type: 'admin.change-password', next: 'practice-1', confirm: 'practice-1' },
      { type: 'admin.reset-password' },
    );
    expect(world.view).toMatchObject({ admin: { initialPassword: true }, panel: { notice: 'password-reset' } });
  });

  it.each([
    { type: 'clock.set', time: Date.UTC(2027, 0, 1) },
    { type: 'operation-timeout.set', operationTimeout: { on: false, seconds: 30 } },
    {
      type: 'network.apply',
      network: 'standard',
      connection: 'wifi',
      ipv4: { mode: 'automatic', manual: newPrinter.network.standard.ipv4.manual },
    },
    { type: 'lock.set', on: false },
    { type: 'admin.change-password', next: 'practice-1', confirm: 'practice-1' },
    { type: 'admin.reset-password' },
    { type: 'connection-check.start', network: 'standard' },
  ] as const)('is needed for $type while settings are locked', (command) => {
    const { world } = testWorld('admin-locked');
    const before = world.snapshot;
    expect(world.send(command)).toEqual({ ok: false, refusal: { reason: 'admin-required' } });
    expect(world.snapshot).toEqual(before);
  });

  it('leaves a locked screen when signed out', () => {
    const { world, does } = testWorld('admin-locked');
    does({ type: 'panel.go', item: 'wired-wifi-status' }, right, { type: 'admin.sign-out' });
    expect(world.view.panel.trail).toEqual(['home']);
  });
});
