// Access Control: wrong passwords of users wait, also over a restart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelAccess } from '../../../src/core/device/web/access.ts';
import { accessFunctions } from '../../../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../../../src/core/scenario/at-web-config.ts';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import type { Snapshot } from '../../../src/core/scenario/snapshot.ts';
import { admin, asUser, boris, control, controlled, maria, save, scan } from '../../support/access.ts';
import { checkProperty } from '../../support/check-property.ts';
import { testWorld } from '../../support/world.ts';

describe('a user’s wrong passwords', () => {
  const at = () => {
    const kit = controlled();
    kit.does({ type: 'panel.open', item: 'user-sign-in' });
    return kit;
  };

  it('make the next try wait as the administrator’s do, over a restart, too', () => {
    const { world, clock } = at();
    const waits = Array.from({ length: 8 }, () => {
      const outcome = world.send(asUser('wrong'));
      const wait = !outcome.ok && outcome.refusal.reason === 'wrong-password' ? outcome.refusal.wait : -1;
      clock.advance(wait);
      return wait;
    });
    expect(waits).toEqual([0, 0, 5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    world.send(asUser('wrong'));
    const again = testWorld(structuredClone(world.snapshot));
    again.clock.advance(clock.now() - again.clock.now());
    expect(again.world.send(asUser('maria-1'))).toEqual({ ok: false, refusal: { reason: 'wait', wait: 60_000 } });
    expect(again.world.view.users.waits).toEqual({ 2: clock.now() + 60_000 });
    again.clock.advance(60_000);
    expect(again.world.send(asUser('maria-1')).ok).toBe(true);
    expect(again.world.view.users.waits).toEqual({});
  });

  it('are not forgotten because somebody else signs in, and are no tries of the administrator', () => {
    const { world, does } = at();
    for (let tries = 0; tries < 2; tries += 1) world.send(asUser('wrong'));
    does(asUser('', boris), { type: 'access.sign-out' });
    expect(world.send(asUser('wrong'))).toMatchObject({ refusal: { reason: 'wrong-password', wait: 5000 } });
    expect(world.view.admin.wrongTries).toBe(0);
  });

  it('of somebody without a password yet are explained', () => {
    const { world, does } = controlled();
    does(...atWebConfig(save({ number: 5, name: 'New', functions: [] }, null)));
    expect(world.send({ type: 'access.sign-in', user: 5, password: '' })).toEqual({
      ok: false,
      refusal: { reason: 'no-password' },
    });
  });

  it('are not taken while somebody is signed in, or for a number that is nobody’s', () => {
    const { world, does } = at();
    expect(world.send({ type: 'access.sign-in', user: 9, password: 'x' })).toMatchObject({
      refusal: { reason: 'not-offered' },
    });
    does(asUser('maria-1'));
    expect(world.send(asUser('', boris))).toMatchObject({ refusal: { reason: 'not-offered' } });
  });
});

describe('snapshots', () => {
  it('of version 2 are read: there was no Access Control', () => {
    const {
      panel,
      access: _access,
      web: _web,
      reality: _reality,
      hints: _hints,
      run: _run,
      ...rest
    } = structuredClone(testWorld('signed-in').world.snapshot);
    const { access: _panelAccess, ...context } = panel.context;
    const { web: _settings, secrets: _secrets, feeder: _feeder, ...printer } = rest.printer;
    const read = readSnapshot({ ...rest, version: 2, printer, panel: { ...panel, context } });
    if (isProblem(read)) throw new Error(read.detail);
    expect(testWorld(read).world.view.panel.item).toBe('home');
    expect(read).toMatchObject({ access: { user: null, tries: {} }, panel: { context: { access: { on: false } } } });
  });

  it('keep who is signed in and who has to wait', () => {
    const { world, does } = controlled();
    does({ type: 'panel.open', item: 'scan-to-email' }, asUser('maria-1'));
    const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
    expect(testWorld(read as Snapshot).world.view).toEqual(world.view);
  });
});

it('whoever is there, nobody may use what Access Control keeps from them, and the panel’s chart knows it', () => {
  const user = fc.record({
    number: fc.integer({ min: 1, max: 4 }),
    name: fc.constantFrom('Maria', 'maria', 'B', ''),
    functions: fc.subarray([...accessFunctions]),
  });
  const step = fc.oneof(
    user.map((each) => atWebConfig(save(each, 'pw-1'))),
    fc.tuple(fc.boolean(), fc.boolean()).map(([on, allow]) => atWebConfig(control(allow, on))),
    fc.integer({ min: 1, max: 4 }).map((number) => atWebConfig({ type: 'access-user.delete', number })),
    fc.integer({ min: 1, max: 4 }).map((number) => [asUser('pw-1', { ...maria, number })]),
    fc.constantFrom([{ type: 'access.sign-out' } as const], [admin], [{ type: 'admin.sign-out' } as const], [scan]),
    fc
      .constantFrom(...(['scan-to-email', 'user-sign-in', 'admin-sign-in', 'settings'] as const))
      .map((item) => [{ type: 'panel.open', item } as const]),
    fc.constant([{ type: 'panel.home' } as const]),
  );
  checkProperty(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { world } = testWorld('signed-in');
      for (const command of steps.flat()) {
        const before = world.snapshot;
        const outcome = world.send(command);
        if (!outcome.ok && !['wrong-password', 'web'].includes(outcome.refusal.reason))
          expect({ ...world.snapshot, run: null }).toEqual({ ...before, run: null });
        const isAdmin = world.view.admin.signedIn;
        const { context } = world.panel.getSnapshot();
        expect(context.access).toEqual(
          panelAccess(world.printer, { admin: isAdmin, user: world.access.user, printAdmin: null }),
        );
        const { on, allowUnidentified } = world.printer.web.accessControl;
        const mayScan = !on || isAdmin || (world.view.users.signedIn?.functions.includes('scan') ?? allowUnidentified);
        expect(context.access.barred.includes('scan')).toBe(!mayScan);
        if (!mayScan) expect(context.trail).not.toContain('scan-to-email');
        if (command.type === 'scan.start') expect(outcome.ok).toBe(mayScan);
        if (isAdmin) expect(world.access.user).toBeNull();
        expect(isProblem(readSnapshot(JSON.parse(JSON.stringify(world.snapshot))))).toBe(false);
      }
    }),
    300,
  );
});
