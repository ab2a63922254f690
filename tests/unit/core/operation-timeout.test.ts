import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { testWorld } from '../../support/world.ts';

describe('operation timeout', () => {
  it('warns 20 seconds before, then goes Home', () => {
    const { world, clock, does } = testWorld();
    does({ type: 'panel.open', item: 'settings' });
    clock.advance(99_999);
    expect(world.view.panel.timeoutAt).toBeNull();
    clock.advance(1);
    expect(world.view.panel.timeoutAt).toBe(clock.now() + 20_000);
    clock.advance(20_000);
    expect(world.view.panel).toMatchObject({ item: 'home', notice: 'timed-out', timeoutAt: null });
  });

  it('begins anew with a touch, as often as the person likes', () => {
    const { world, clock, does } = testWorld();
    does({ type: 'panel.open', item: 'settings' });
    for (let times = 0; times < 12; times += 1) {
      clock.advance(119_999);
      does({ type: 'panel.touch' });
      expect(world.view.panel).toMatchObject({ item: 'settings', timeoutAt: null });
    }
  });

  it('signs the administrator out, also at Home', () => {
    const { world, clock, does } = testWorld('admin-locked');
    does({ type: 'panel.open', item: 'admin-sign-in' }, { type: 'admin.sign-in', password: newPrinter.serial });
    clock.advance(120_000);
    expect(world.view.admin.signedIn).toBe(false);
  });

  it('does nothing while it is off', () => {
    const { world, clock, does } = testWorld();
    does(
      { type: 'operation-timeout.set', operationTimeout: { on: false, seconds: 30 } },
      { type: 'panel.open', item: 'settings' },
    );
    clock.advance(3_600_000);
    expect(world.view.panel.item).toBe('settings');
  });

  it('takes a shorter time at once', () => {
    const { world, clock, does } = testWorld();
    does(
      { type: 'panel.open', item: 'settings' },
      { type: 'operation-timeout.set', operationTimeout: { on: true, seconds: 30 } },
    );
    clock.advance(30_000);
    expect(world.view.panel.item).toBe('home');
  });

  it('leaves Home and the first start alone, without a timer', () => {
    for (const scenario of ['signed-in', 'factory-default'] as const) {
      const { world, clock } = testWorld(scenario);
      const { revision } = world.view;
      clock.advance(3_600_000);
      expect(world.view.revision).toBe(revision);
      expect(clock.waiting).toBe(0);
    }
  });

  it('strikes at once after a restart that took too long', () => {
    const first = testWorld();
    first.does({ type: 'panel.open', item: 'settings' });
    const snapshot = { ...structuredClone(first.world.snapshot), lastTouch: first.clock.now() - 200_000 };
    expect(testWorld(snapshot).world.view.panel.item).toBe('home');
  });

  it('keeps a single timer, however many events come', () => {
    const { clock, does } = testWorld();
    for (let times = 0; times < 1000; times += 1)
      does({ type: 'panel.open', item: 'settings' }, { type: 'panel.back' });
    expect(clock.waiting).toBeLessThanOrEqual(1);
  });

  it('does not stop because somebody pulls a cable: only the person at the panel counts', () => {
    const { world, clock, does } = testWorld();
    does({ type: 'panel.open', item: 'settings' });
    clock.advance(119_000);
    does({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: false } } });
    clock.advance(1000);
    expect(world.view.panel.item).toBe('home');
  });
});
