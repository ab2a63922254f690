// Log-in of Epson Print Admin Serverless at the panel: by what, by whom, and how it ends (printer.md 7).
import { describe, expect, it } from 'vitest';
import { practiceLicense } from '../../../src/core/device/print-admin/license.ts';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { atLogIn, ids, refused, row, typedUser, whoIsIn } from '../../support/print-admin.ts';
import { testWorld } from '../../support/world.ts';

const notOffered = refused('not-offered');
const methods = ['card-or-id-and-password', 'user-id', 'card-or-id-number', 'id-number'] as const;
/** What each way to authenticate takes: card, user ID and password, user ID alone, number. */
const takes: readonly (readonly [(typeof methods)[number], readonly boolean[]])[] = [
  ['card-or-id-and-password', [true, true, false, false]],
  ['user-id', [false, true, true, false]],
  ['card-or-id-number', [true, false, false, true]],
  ['id-number', [false, false, false, true]],
];

describe('each way to authenticate', () => {
  it.each(takes)('%s takes what it takes, and nothing else', (howToAuthenticate, [card, password, alone, number]) => {
    const tries = [
      [card, (kit: ReturnType<typeof atLogIn>) => kit.tap('anna')],
      [password, (kit: ReturnType<typeof atLogIn>) => kit.logIn('Anna', 'practice')],
      [alone, (kit: ReturnType<typeof atLogIn>) => kit.logIn('ANNA', '')],
      [number, (kit: ReturnType<typeof atLogIn>) => kit.enter('1001')],
    ] as const;
    for (const [isTaken, does] of tries) {
      const kit = atLogIn({ howToAuthenticate });
      expect(does(kit).ok, does.toString()).toBe(isTaken);
      expect(whoIsIn(kit.world)).toBe(isTaken ? 'Anna Example' : null);
      expect(kit.world.view.panel.item).toBe(isTaken ? 'home' : 'print-admin-log-in');
    }
  });

  it.each(methods)('%s lets the administrator in with the password of the printer', (howToAuthenticate) => {
    const { world, does } = atLogIn({ howToAuthenticate });
    does({ type: 'panel.open', item: 'admin-sign-in' }, { type: 'admin.sign-in', password: newPrinter.serial });
    expect(world.view).toMatchObject({ admin: { signedIn: true }, panel: { item: 'home', notice: 'signed-in' } });
    does({ type: 'panel.open', item: 'to-my-email' });
    expect(world.view.panel).toMatchObject({ item: 'home', message: 'not-for-user' });
    does({ type: 'panel.close-message' }, { type: 'panel.open', item: 'scan-to-email' }, { type: 'admin.sign-out' });
    expect(world.view.panel).toMatchObject({ item: 'print-admin-log-in', notice: 'signed-out' });
  });
});

describe('whoever logs in', () => {
  it('is alone there: nobody else is let in, and the log-out asks the next one', () => {
    const { world, does, tap, logIn, enter, register } = atLogIn();
    expect(tap('anna')).toMatchObject({ ok: true });
    for (const outcome of [tap('boris'), logIn('boris'), enter('1002'), register('new', 'boris')])
      expect(outcome).toEqual(notOffered);
    expect(whoIsIn(world)).toBe('Anna Example');
    does({ type: 'panel.open', item: 'settings' }, { type: 'print-admin.log-out' });
    expect(world.view.panel).toMatchObject({ trail: ['print-admin-log-in'], notice: 'logged-out' });
    expect(world.send({ type: 'print-admin.log-out' })).toEqual(notOffered);
    does({ type: 'panel.step', step: 'card' });
    expect(world.view.panel).toMatchObject({ step: 'card', notice: null });
  });

  it('has the functions that were given to them', () => {
    const { world, does, save, tap } = atLogIn();
    const uwe = typedUser({ functions: ['to-my-email'], color: false, card: '04A1-7731-0099' });
    save({ type: 'print-admin-user.save', user: uwe, password: 'word' });
    expect(tap('new')).toMatchObject({ ok: true });
    expect(world.view.printAdmin?.user).toEqual({ id: 7, name: 'Uwe Example', administrator: false, color: false });
    const locked = Object.fromEntries(world.view.panel.rows.map(({ id, locked: by }) => [id, by]));
    expect(locked).toMatchObject({ 'to-my-email': null, 'scan-to-email': 'user' });
    does({ type: 'panel.open', item: 'scan-to-email' });
    expect(world.view.panel).toMatchObject({ item: 'home', message: 'not-for-user' });
    expect(world.send({ type: 'scan.start', scan: practiceScan })).toEqual(refused('user-required'));
    const { to: _, ...own } = practiceScan;
    expect(world.send({ type: 'my-email.scan', scan: { ...own, color: 'color' } })).toEqual(refused('user-required'));
  });

  it('has the rights of the printer’s administrator only where they were given', () => {
    const { world, does, tap, leave } = atLogIn();
    const lock = { type: 'lock.set', on: true } as const;
    expect(tap('anna')).toMatchObject({ ok: true });
    expect(world.send(lock)).toEqual(refused('admin-required'));
    leave();
    expect(tap('ada')).toMatchObject({ ok: true });
    does(lock, { type: 'panel.go', item: 'lock-setting' });
    expect(world.view.panel.item).toBe('lock-setting');
    leave();
    expect(tap('anna')).toMatchObject({ ok: true });
    expect(world.send({ ...lock, on: false })).toEqual(refused('admin-required'));
    expect(world.view.panel.rows.find(({ id }) => id === 'network-status')).toBeUndefined();
  });

  it('makes room for the administrator’s password, and is back only by a log-in', () => {
    const { world, does, tap } = atLogIn();
    tap('anna');
    does({ type: 'admin.sign-in', password: newPrinter.serial });
    expect([world.printAdmin.user, whoIsIn(world), world.view.admin.signedIn]).toEqual([null, null, true]);
    expect(tap('anna')).toEqual(notOffered);
  });

  it('is asked by Epson Print Admin Serverless, not by Access Control, where both are on', () => {
    const { world, does, save, tap } = atLogIn();
    save({ type: 'access-user.save', user: { number: 2, name: 'Maria', functions: [] }, password: 'maria-1' });
    save({ type: 'access-control.save', on: true, allowUnidentified: false });
    expect(world.view.panel.item).toBe('print-admin-log-in');
    expect(world.send({ type: 'access.sign-in', user: 2, password: 'maria-1' })).toEqual(notOffered);
    tap('anna');
    does({ type: 'panel.open', item: 'scan-to-email' });
    save({ type: 'license-key.delete' });
    expect(world.view.panel).toMatchObject({ item: 'home', trail: ['home'] });
    does({ type: 'panel.open', item: 'scan-to-email' });
    expect(world.view.panel.item).toBe('user-sign-in');
    does({ type: 'access.sign-in', user: 2, password: 'maria-1' });
    expect(world.view.users.signedIn?.name).toBe('Maria');
    save({ type: 'license-key.save', key: practiceLicense });
    expect([world.view.users.signedIn, world.view.panel.item]).toEqual([null, 'print-admin-log-in']);
  });
});

describe('a log-in ends', () => {
  it('when nobody has touched the panel for the operation timeout', () => {
    const { world, clock, tap } = atLogIn();
    tap('anna');
    clock.advance(119_999);
    expect(whoIsIn(world)).toBe('Anna Example');
    clock.advance(1);
    expect(whoIsIn(world)).toBeNull();
    expect(world.view.panel).toMatchObject({ trail: ['print-admin-log-in'], notice: 'timed-out' });
  });

  it.each(['card', 'language'] as const)('also half way, at the step %s: the next person begins anew', (step) => {
    const { world, clock, does } = atLogIn();
    expect(world.timeoutAt).toBeNull();
    does({ type: 'panel.step', step });
    clock.advance(120_000);
    expect(world.view.panel).toMatchObject({ step: 'form', draft: {}, notice: 'timed-out' });
    expect(world.timeoutAt).toBeNull();
  });

  it('also with a half-typed user ID, or at the administrator’s password', () => {
    const { world, clock, does } = atLogIn();
    does({ type: 'panel.enter-field', field: 'print-admin.user-id' }, { type: 'panel.leave-field', value: 'anna' });
    expect(world.view.panel).toMatchObject({ field: 'print-admin.password', draft: { 'print-admin.user-id': 'anna' } });
    clock.advance(120_000);
    expect(world.view.panel).toMatchObject({ step: 'form', field: null, draft: {}, notice: 'timed-out' });
    does({ type: 'panel.open', item: 'admin-sign-in' });
    clock.advance(120_000);
    expect(world.view.panel).toMatchObject({ trail: ['print-admin-log-in'], notice: 'timed-out' });
  });

  it('when the power is cut, and what was said before is not said again', () => {
    const { world, does, tap } = atLogIn();
    tap('anna');
    does({ type: 'panel.open', item: 'settings' }, { type: 'power.cut' });
    expect([whoIsIn(world), world.view.panel.item, world.view.panel.notice]).toEqual([
      null,
      'print-admin-log-in',
      null,
    ]);
    tap('anna');
    does({ type: 'print-admin.log-out' }, { type: 'power.cut' });
    expect(world.view.panel.notice).toBeNull();
  });

  it('when the user is deleted, or gets another password; not when other things of the user change', () => {
    for (const [request, stays] of [
      [{ type: 'print-admin-users.delete', ids: [ids.anna] }, false],
      [{ type: 'print-admin-users.import', mode: 'replace', rows: [row()] }, false],
      [{ type: 'print-admin-users.delete', ids: [ids.boris] }, true],
    ] as const) {
      const { world, does, save, tap } = atLogIn({}, 'to-my-email-in-use');
      does({ type: 'email.look' });
      tap('anna');
      does({ type: 'panel.open', item: 'to-my-email' });
      save(request);
      expect(whoIsIn(world)).toBe(stays ? 'Anna Example' : null);
      expect(world.view.panel.item).toBe(stays ? 'to-my-email' : 'print-admin-log-in');
      expect(Object.hasOwn(world.email?.myEmail.signIns ?? {}, ids.anna)).toBe(stays);
      expect(Object.hasOwn(world.printer.secrets.printAdminPasswords, ids.anna)).toBe(stays);
    }
    const { world, save, tap } = atLogIn();
    tap('anna');
    const anna = typedUser({ id: ids.anna, userId: 'anna', name: 'Anna Other', email: 'other@contoso.com' });
    save({ type: 'print-admin-user.save', user: anna, password: null });
    expect(whoIsIn(world)).toBe('Anna Other');
    save({ type: 'print-admin-user.save', user: anna, password: 'another' });
    expect(whoIsIn(world)).toBeNull();
  });

  it('not by a crash: whoever was there is there again', () => {
    const { world, tap } = atLogIn();
    tap('anna');
    const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
    if (isProblem(read)) throw new Error(read.detail);
    expect(whoIsIn(testWorld(read).world)).toBe('Anna Example');
  });
});

describe('a wrong try', () => {
  it('waits after three of them, whoever they were for, and longer each time; a card does not', () => {
    const { world, clock, tap, logIn } = atLogIn();
    expect(['anna', 'nobody', 'boris'].map((userId) => logIn(userId, 'wrong'))).toMatchObject([
      { refusal: { reason: 'wrong-password', wait: 0 } },
      { refusal: { reason: 'wrong-password', wait: 0 } },
      { refusal: { reason: 'wrong-password', wait: 5000 } },
    ]);
    expect(world.view.printAdmin?.blockedUntil).toBe(clock.now() + 5000);
    expect(logIn('anna')).toEqual({ ok: false, refusal: { reason: 'wait', wait: 5000 } });
    clock.advance(5000);
    expect(logIn('', '')).toMatchObject({ refusal: { reason: 'wrong-password', wait: 10_000 } });
    expect(tap('anna')).toMatchObject({ ok: true });
  });

  it('is not forgiven by a log-in as somebody else', () => {
    const { clock, logIn, leave } = atLogIn();
    for (const wait of [0, 0, 5000, 10_000, 20_000]) {
      expect(logIn('anna', 'wrong')).toMatchObject({ refusal: { reason: 'wrong-password', wait } });
      clock.advance(wait);
      expect(logIn('boris')).toMatchObject({ ok: true });
      leave();
    }
    expect(logIn('anna')).toMatchObject({ ok: true });
    leave();
    expect(logIn('anna', 'wrong')).toMatchObject({ refusal: { wait: 0 } });
  });

  it('of a number waits, too', () => {
    const { clock, enter } = atLogIn({ howToAuthenticate: 'id-number' });
    expect(['0000', '', '10011'].map((number) => enter(number))).toMatchObject([
      { refusal: { reason: 'wrong-password', wait: 0 } },
      { refusal: { reason: 'wrong-password', wait: 0 } },
      { refusal: { reason: 'wrong-password', wait: 5000 } },
    ]);
    expect(enter('1001')).toMatchObject({ refusal: { reason: 'wait' } });
    clock.advance(5000);
    expect(enter('1001')).toMatchObject({ ok: true });
  });

  it('is no try where the user has no password yet', () => {
    const { world, set, save, logIn } = atLogIn({ howToAuthenticate: 'id-number' });
    save({ type: 'print-admin-user.save', user: typedUser({ idNumber: '5555' }), password: null });
    set({ howToAuthenticate: 'card-or-id-and-password' });
    expect([logIn('uwe', ''), logIn('uwe', 'word')]).toEqual([refused('no-password'), refused('no-password')]);
    expect(world.printAdmin.guard.wrongTries).toBe(0);
  });
});
