// Access Control (printer.md 6.4, 2.2): users, and what the panel lets them do.
import { describe, expect, it } from 'vitest';
import { accessListProblems, accessUserProblems } from '../../../src/core/device/web/access-users.ts';
import type { WebRequest } from '../../../src/core/device/web/web-request.ts';
import { atWebConfig } from '../../../src/core/scenario/at-web-config.ts';
import { admin, ask, asUser, boris, control, controlled, maria, save, scan } from '../../support/access.ts';
import { testWorld } from '../../support/world.ts';

describe('users of Access Control', () => {
  it('are added, changed by their number, listed by it, and deleted', () => {
    const { world, does } = controlled();
    expect(world.view.printer.web.accessControl.users).toEqual([maria, boris]);
    does(
      ...atWebConfig(save({ ...maria, number: 1, name: 'Anna' }, 'x'), save({ ...boris, functions: ['scan'] }, null)),
    );
    expect(world.view.printer.web.accessControl.users.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Anna'],
      [2, 'Maria'],
      [3, 'boris.b'],
    ]);
    does(...atWebConfig({ type: 'access-user.delete', number: 2 }));
    expect(world.view.printer.web.accessControl.users.map(({ number }) => number)).toEqual([1, 3]);
    expect(Object.keys(world.printer.secrets.userPasswords)).toEqual(['1', '3']);
    expect(ask(world, { type: 'access-user.delete', number: 2 })).toMatchObject({ refusal: { reason: 'not-offered' } });
  });

  it.each([
    [{ ...maria, name: '' }, '', { name: { problem: 'empty' } }],
    [{ ...maria, name: 'a'.repeat(15) }, '', { name: { problem: 'too-long', limit: 14 } }],
    [{ ...maria, name: 'Ma ria' }, '', { name: { problem: 'characters', character: ' ' } }],
    [{ ...maria, name: 'Марија' }, '', { name: { problem: 'characters', character: 'М' } }],
    [{ ...maria, name: 'BORIS.B' }, '', { name: { problem: 'twice' } }],
    [{ ...maria, number: 0, name: 'New' }, '', { number: { problem: 'range', min: 1, max: 10 } }],
    [{ ...maria, number: 11, name: 'New' }, '', { number: { problem: 'range', min: 1, max: 10 } }],
    [maria, 'p'.repeat(21), { password: { problem: 'too-long', limit: 20 } }],
    [maria, 'пароль', { password: { problem: 'characters', character: 'п' } }],
  ] as const)('%o with the password “%s” is refused, and nothing is saved', (user, password, problems) => {
    const { world } = controlled();
    const { printer } = world;
    expect(ask(world, save(user, password))).toMatchObject({ refusal: { reason: 'web', problems } });
    expect(world.printer).toEqual(printer);
    expect(accessUserProblems(printer, { user, password })).toEqual(problems);
  });

  it('have passwords that stand nowhere in clear', () => {
    const { world } = controlled();
    expect(JSON.stringify([world.snapshot, world.view])).not.toContain('maria-1');
  });

  it('keep functions once and in order', () => {
    const { world, does } = controlled();
    does(...atWebConfig(save({ ...maria, functions: ['print', 'scan', 'print'] }, null)));
    expect(world.view.printer.web.accessControl.users[0]?.functions).toEqual(['scan', 'print']);
  });

  it('of a list are checked one against the other', () => {
    expect(accessListProblems([maria, { ...boris, number: 2 }, { ...maria, number: 4, name: 'MARIA' }])).toEqual({
      'users.1.number': { problem: 'twice' },
      'users.2.name': { problem: 'twice' },
    });
  });
});

describe('the panel with Access Control on', () => {
  it('asks who is there before a scan, and goes on to it', () => {
    const { world, does } = controlled();
    does({ type: 'panel.home' });
    expect(world.view.panel.rows.find(({ id }) => id === 'scan-to-email')?.locked).toBe('user');
    does({ type: 'panel.open', item: 'scan-to-email' });
    expect(world.view.panel.trail).toEqual(['home', 'user-sign-in']);
    does(asUser('maria-1'));
    expect(world.view).toMatchObject({
      panel: { trail: ['home', 'scan-to-email'] },
      users: { signedIn: { name: 'Maria' } },
      admin: { signedIn: false },
    });
    does(scan);
    expect(world.view.mail?.job?.user).toEqual({ name: 'Maria' });
  });

  it('lets the administrator scan, too, whose password is asked for instead', () => {
    const { world, does } = controlled();
    does({ type: 'panel.open', item: 'scan-to-email' }, { type: 'panel.open', item: 'admin-sign-in' });
    expect(world.view.panel.trail).toEqual(['home', 'user-sign-in', 'admin-sign-in']);
    does(admin);
    expect(world.view.panel.trail).toEqual(['home', 'scan-to-email']);
    does(scan);
    expect(world.view.mail?.job?.user).toBe('administrator');
  });

  it('lets nobody scan or send again who did not sign in', () => {
    const { world, does, clock } = testWorld('signed-in');
    does(scan);
    clock.advance(60_000);
    does(...atWebConfig(control(false)));
    expect(world.view.mail?.job?.maySendAgain).toBe(false);
    for (const command of [scan, { type: 'job.send-again', job: 1 } as const]) {
      const before = world.snapshot;
      expect(world.send(command)).toEqual({ ok: false, refusal: { reason: 'user-required' } });
      expect(world.snapshot).toEqual(before);
    }
    does(...atWebConfig(control(true)), { type: 'panel.open-job', job: 1 });
    expect(world.view.mail?.job?.maySendAgain).toBe(true);
    does(scan);
    expect(world.view.mail?.job?.user).toBe('panel');
  });

  it('says so where a user may not scan, and at once where they signed in for it', () => {
    const { world, does } = controlled();
    does({ type: 'panel.open', item: 'scan-to-email' }, asUser('', boris));
    expect(world.view.panel).toMatchObject({ item: 'home', message: 'not-for-user' });
    does({ type: 'panel.close-message' }, { type: 'panel.open', item: 'scan-to-email' });
    expect(world.view.panel).toMatchObject({ item: 'home', message: 'not-for-user' });
    does({ type: 'panel.close-message' }, { type: 'panel.go', item: 'scan-to-email' });
    expect(world.view.panel).toMatchObject({ item: 'home', message: 'not-for-user' });
    expect(world.send(scan)).toMatchObject({ refusal: { reason: 'user-required' } });
  });

  it('shows a user no administrator’s rows, and nobody loses the way to them', () => {
    const { world, does } = controlled(false, 'admin-locked');
    const rows = () => world.view.panel.rows.map(({ id }) => id);
    does({ type: 'panel.open', item: 'user-sign-in' }, asUser('maria-1'));
    expect(world.view.panel.notice).toBe('user-signed-in');
    expect(rows()).not.toContain('network-status');
    does({ type: 'panel.open', item: 'settings' }, { type: 'panel.open', item: 'general-settings' });
    // Network is locked, and nothing of System Administration is for users.
    expect(rows()).toEqual(['basic-settings']);
    // The bar's network icon asks for the administrator, as before; then the user makes room.
    does({ type: 'panel.home' }, { type: 'panel.open', item: 'network-status' }, admin);
    expect(world.view).toMatchObject({
      panel: { item: 'network-status' },
      admin: { signedIn: true },
      users: { signedIn: null },
    });
  });

  it('a level of administrator’s rows only, opened by a link, shows them with their locks', () => {
    const { world, does } = controlled();
    does({ type: 'panel.open', item: 'user-sign-in' }, asUser('maria-1'), {
      type: 'panel.go',
      item: 'security-settings',
    });
    expect(world.view.panel.rows).toMatchObject([{ id: 'admin-settings', locked: 'admin' }]);
  });

  it('signs the user out by the icon, by the operation timeout, by a power cut', () => {
    const { world, does, clock } = controlled();
    const signIn = () => does({ type: 'panel.home' }, { type: 'panel.open', item: 'user-sign-in' }, asUser('maria-1'));
    signIn();
    does({ type: 'access.sign-out' });
    expect(world.view).toMatchObject({ users: { signedIn: null }, panel: { notice: 'user-signed-out' } });
    signIn();
    clock.advance(119_999);
    expect(world.view.users.signedIn?.name).toBe('Maria');
    clock.advance(1);
    expect(world.view).toMatchObject({ users: { signedIn: null }, panel: { notice: 'timed-out' } });
    signIn();
    does({ type: 'power.cut' });
    expect(world.view.users.signedIn).toBeNull();
    expect(world.send({ type: 'access.sign-out' })).toMatchObject({ refusal: { reason: 'not-offered' } });
  });

  it('goes Home when the administrator takes the function away, deletes the user or switches control on', () => {
    const requests: WebRequest[] = [
      save({ ...maria, functions: [] }, null),
      { type: 'access-user.delete', number: 2 },
      save(maria, 'another-1'),
    ];
    for (const request of requests) {
      const { world, does } = controlled();
      does({ type: 'panel.open', item: 'scan-to-email' }, asUser('maria-1'), ...atWebConfig(request));
      expect(world.view.panel.item).toBe('home');
      expect(world.send(scan)).toMatchObject({ refusal: { reason: 'user-required' } });
    }
    const open = testWorld('signed-in');
    open.does({ type: 'panel.open', item: 'scan-to-email' }, ...atWebConfig(control(false)));
    expect(open.world.view.panel.item).toBe('home');
  });

  it('closes the keyboard of a user who is gone, and the whole question where control is off', () => {
    const { world, does } = controlled();
    does(
      { type: 'panel.open', item: 'user-sign-in' },
      { type: 'panel.set-draft', values: { user: '2' } },
      { type: 'panel.enter-field', field: 'password.user' },
    );
    does(...atWebConfig({ type: 'access-user.delete', number: 2 }));
    expect(world.view.panel).toMatchObject({ item: 'user-sign-in', field: null });
    does(...atWebConfig(control(false, false)));
    expect(world.view.panel.item).toBe('home');
    expect(world.send({ type: 'panel.open', item: 'user-sign-in' })).toMatchObject({
      refusal: { reason: 'not-offered' },
    });
  });
});
