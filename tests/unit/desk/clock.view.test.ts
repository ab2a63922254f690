import { describe, expect, it } from 'vitest';
import { startTime } from '../../../src/core/device/printer.ts';
import { clockError, clocksAt, handsAt, jumps } from '../../../src/surfaces/desk/clock/clock.view.ts';
import { deskAt } from './fixture.ts';

describe('the clocks', () => {
  it('agree at the start, and after a jump', () => {
    const { view, desk, does, clock } = deskAt('signed-in');
    expect(clocksAt(clock.now(), view(), desk())).toEqual({ world: startTime, printer: startTime, agree: true });
    for (const { ms } of jumps) does({ type: 'time.forward', ms });
    const passed = jumps.reduce((sum, { ms }) => sum + ms, 0);
    expect(clocksAt(clock.now(), view(), desk())).toMatchObject({ world: startTime + passed, agree: true });
  });

  it('go on by themselves: no change of the world is needed', () => {
    const { view, desk, clock } = deskAt('signed-in');
    const [before, more] = [view(), desk()];
    clock.advance(3_600_000);
    expect(clocksAt(clock.now(), before, more).world).toBe(startTime + 3_600_000);
  });

  it('differ where the printer’s clock is wrong', () => {
    const { view, desk, clock } = deskAt('wrong-clock');
    expect(clocksAt(clock.now(), view(), desk())).toEqual({
      world: startTime,
      printer: startTime + clockError,
      agree: false,
    });
  });

  it('have hands where they belong', () => {
    expect(handsAt(Date.UTC(2026, 0, 1, 9, 0))).toEqual({ hour: 270, minute: 0 });
    expect(handsAt(Date.UTC(2026, 0, 1, 15, 30))).toEqual({ hour: 105, minute: 180 });
  });
});
