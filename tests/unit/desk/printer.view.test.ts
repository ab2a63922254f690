import { describe, expect, it } from 'vitest';
import { panelSizeIds, panelSizes } from '../../../src/core/device/profile.ts';
import { fitPanel, lampsOf } from '../../../src/surfaces/desk/printer/printer.view.ts';
import { deskAt } from './fixture.ts';

describe('the panel on the desk', () => {
  it('is the small one where there is little room, the 7-inch one where there is more, each in its own size', () => {
    expect(fitPanel(undefined, '7', 1280, 520)).toEqual({ size: '4.3', width: 480, height: 272 });
    expect(fitPanel(undefined, '7', 1600, 822)).toEqual({ size: '7', width: 800, height: 480 });
    expect(fitPanel(undefined, '10.1', 1920, 822).size).toBe('7');
  });

  it('is never larger than the model’s own', () => {
    expect(fitPanel(undefined, '4.3', 1920, 822)).toMatchObject({ size: '4.3', width: 480 });
  });

  it('is the one that the address asks for, and shrinks on a phone', () => {
    expect(fitPanel('10.1', '7', 1920, 822)).toEqual({ size: '10.1', width: 822, height: 482 });
    expect(fitPanel(undefined, '7', 390, 320)).toEqual({ size: '4.3', width: 320, height: 181 });
  });

  it.each(panelSizeIds)('never shrinks so far that a target is under 24 px: %s', (size) => {
    const { width } = fitPanel(size, '7', 320, 100);
    expect((width * panelSizes[size].target) / panelSizes[size].width).toBeGreaterThanOrEqual(24);
  });
});

describe('the lamps', () => {
  it('are calm on a printer that works', () => {
    expect(lampsOf(deskAt('signed-in').view())).toEqual({ data: false, error: false });
  });

  it('show a job while it runs', () => {
    const { view, does, clock } = deskAt('signed-in');
    does({ type: 'panel.go', item: 'print-status-sheet' }, { type: 'status-sheet.print' });
    expect(lampsOf(view()).data).toBe(true);
    clock.advance(60_000);
    expect(lampsOf(view()).data).toBe(false);
  });

  it('show that something is wrong: no network, or a sign-in that expired; not Wi-Fi in place of a cable', () => {
    expect(lampsOf(deskAt('cable-unplugged').view()).error).toBe(true);
    expect(lampsOf(deskAt('token-expired').view()).error).toBe(true);
    expect(lampsOf(deskAt('wifi-only').view()).error).toBe(false);
  });
});
