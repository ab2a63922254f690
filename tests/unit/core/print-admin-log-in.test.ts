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

describe('a card', () => {
  it('that nobody has can be registered by whom the password proves, and is held to the reader again', () => {
    const { world, does, tap, register } = atLogIn();
    expect(tap('chen')).toEqual(refused('unknown-card'));
    does(
      { type: 'panel.step', step: 'card' },
      { type: 'panel.set-draft', values: { card: 'chen' } },
      { type: 'panel.step', step: 'register' },
    );
    expect(register('chen', 'chen', 'wrong')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(register('chen', 'Chen')).toMatchObject({ ok: true });
    expect(world.view.panel).toMatchObject({ step: 'form', notice: 'card-registered', draft: {} });
    expect(whoIsIn(world)).toBeNull();
    expect(register('chen', 'daria')).toEqual(refused('card-taken'));
    expect(tap('chen')).toMatchObject({ ok: true });
    expect(whoIsIn(world)).toBe('Chen Example');
  });

  it('takes the place of the one that the user had', () => {
    const { tap, register } = atLogIn();
    expect(register('new', 'anna')).toMatchObject({ ok: true });
    expect(tap('anna')).toEqual(refused('unknown-card'));
    expect(tap('new')).toMatchObject({ ok: true });
  });

  it('is registered only where the administrator allows it, and cards are read at all', () => {
    expect(atLogIn({ allowCardRegistration: false }).register('chen', 'chen')).toEqual(notOffered);
    expect(atLogIn({ howToAuthenticate: 'user-id' }).register('chen', 'chen')).toEqual(notOffered);
    expect(atLogIn({ howToAuthenticate: 'card-or-id-number' }).register('chen', 'chen')).toMatchObject({ ok: true });
    expect(atLogIn().register('nothing', 'chen')).toEqual(notOffered);
    expect(atLogIn().tap('nothing')).toEqual(notOffered);
  });

  it('of others is shown only while one is chosen', () => {
    const { world, does } = atLogIn();
    expect(world.view.printAdmin?.cards).toEqual([]);
    does({ type: 'panel.step', step: 'card' });
    expect(world.view.printAdmin?.cards.map(({ id }) => id)).toEqual(['ada', 'clara', 'anna', 'boris', 'chen', 'new']);
    expect(JSON.stringify(world.view)).not.toContain('04A1');
  });
});

describe('Remote DB', () => {
  const remote = () => atLogIn({ authenticationMethod: 'remote-db' });
  const block = { loginBlocked: true } as const;

  it.each(['anna', 'Anna@Contoso.com', ' anna '])(
    'lets %o in with the password of the directory, and keeps the user',
    (userId) => {
      const { world, logIn } = remote();
      expect(logIn(userId, 'Practice-anna-1')).toMatchObject({ ok: true });
      const kept = world.printer.printAdmin.users.find(({ source }) => source === 'remote');
      expect(kept).toMatchObject({ userId: 'anna@contoso.com', name: 'Anna Example', email: 'anna@contoso.com' });
      expect(world.printAdmin.user).toBe(kept?.id);
      expect(world.printer.secrets.printAdminPasswords[kept?.id ?? 0]).not.toContain('Practice');
    },
  );

  it('lets nobody else in: no personal account, nobody unknown, no wrong password, no user of the printer’s own list', () => {
    const { world, clock, logIn } = remote();
    for (const [userId, password] of [
      ['someone@outlook.com', 'Practice-someone-1'],
      ['stranger', 'Practice-anna-1'],
      ['anna', 'practice'],
      ['anna', 'Practice-anna-2'],
      ['', ''],
    ] as const) {
      expect(logIn(userId, password)).toMatchObject({ refusal: { reason: 'wrong-password' } });
      clock.advance(60_000);
    }
    expect(world.printer.printAdmin.users.every(({ source }) => source === 'local')).toBe(true);
  });

  it('lets administrators of the printer’s own list in, or nobody could mend what keeps the directory away', () => {
    const { world, does, tap, logIn, leave } = remote();
    does({ type: 'faults.set', faults: block });
    expect(logIn('anna', 'practice')).toEqual(refused('directory-unreachable'));
    expect(tap('anna')).toEqual(refused('user-required'));
    expect(logIn('ada', 'practice')).toMatchObject({ ok: true });
    leave();
    expect(tap('ada')).toMatchObject({ ok: true });
    expect(world.isAdmin).toBe(true);
  });

  it('works from what was kept while the directory cannot be reached, with the password of the last log-in', () => {
    const { world, clock, does, logIn, leave } = remote();
    does({ type: 'surroundings.set', surroundings: { internet: false } });
    expect(logIn('anna', 'Practice-anna-1')).toEqual(refused('directory-unreachable'));
    does({ type: 'surroundings.set', surroundings: { internet: true } });
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ ok: true });
    leave();
    does({ type: 'cloud.change', change: { of: 'entra-weather', set: { outage: true } } });
    expect(logIn('anna', 'wrong')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ ok: true });
    leave();
    expect(logIn('boris', 'Practice-boris-1')).toEqual(refused('directory-unreachable'));
    clock.advance(1000);
    expect(world.printer.printAdmin.users.filter(({ source }) => source === 'remote')).toHaveLength(1);
  });

  const userChange = (change: object) =>
    ({ type: 'cloud.change', change: { of: 'user', address: 'anna@contoso.com', ...change } }) as never;

  it('sees an account that is blocked, locked or whose password has expired as the sign-in page does', () => {
    const blocked = remote();
    blocked.does(userChange({ set: { enabled: false } }));
    expect(blocked.logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    const expired = remote();
    expired.does({ type: 'cloud.change', change: { of: 'tenant', domain: 'contoso.com', set: { passwordDays: 90 } } });
    expect(expired.logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    const locked = remote();
    for (let count = 0; count < 10; count += 1) {
      locked.logIn('anna', 'wrong');
      locked.clock.advance(60_000);
    }
    const user = locked.world.email?.cloud.entra.tenants[0]?.users.find(
      ({ address }) => address === 'anna@contoso.com',
    );
    expect(user).toMatchObject({ wrongPasswords: 10 });
    // The lock of ten wrong ones lasts a minute, which has passed; the eleventh locks for two.
    expect(locked.logIn('anna', 'wrong')).toMatchObject({ refusal: { wait: 60_000 } });
    locked.clock.advance(60_000);
    expect(locked.logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    locked.clock.advance(120_000);
    expect(locked.logIn('anna', 'Practice-anna-1')).toMatchObject({ ok: true });
  });

  it('forgets whom the directory knows no more, with the sign-in to Microsoft', () => {
    const { world, does, logIn, register, tap, leave } = remote();
    expect(register('chen', 'anna', 'Practice-anna-1')).toMatchObject({ ok: true });
    expect(tap('chen')).toMatchObject({ ok: true });
    const id = world.printAdmin.user ?? 0;
    leave();
    if (world.email === null) throw new Error('There is no email.');
    const signIns = { [id]: { state: 'ended', code: 361, at: 0, account: 'anna@contoso.com' } } as const;
    world.email = { ...world.email, myEmail: { ...world.email.myEmail, signIns } };
    does(userChange({ set: { enabled: false } }));
    expect(tap('chen')).toEqual(refused('user-required'));
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(world.printer.printAdmin.users.some((user) => user.id === id)).toBe(false);
    expect([world.email.myEmail.signIns, world.printAdmin.recent]).toEqual([{}, []]);
    does({ type: 'faults.set', faults: block });
    expect(logIn('anna', 'Practice-anna-1')).toEqual(refused('directory-unreachable'));
  });

  it('drops a kept password that the directory takes no more', () => {
    const { world, does, logIn, leave } = remote();
    logIn('anna', 'Practice-anna-1');
    leave();
    does({
      type: 'cloud.change',
      change: { of: 'password', address: 'anna@contoso.com', password: 'Practice-anna-2' },
    });
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    does({ type: 'faults.set', faults: block });
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(world.printer.printAdmin.users.some(({ source }) => source === 'remote')).toBe(true);
  });

  it('beside Local DB the printer’s own list decides where it knows the user ID', () => {
    const { world, clock, logIn, leave } = atLogIn({ authenticationMethod: 'local-and-remote-db' });
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(logIn('anna', 'practice')).toMatchObject({ ok: true });
    expect(world.printAdmin.user).toBe(ids.anna);
    leave();
    expect(logIn('anna@contoso.com', 'Practice-anna-1')).toMatchObject({ ok: true });
    expect(world.printAdmin.user).not.toBe(ids.anna);
    leave();
    clock.advance(1000);
    expect(logIn('anna', 'practice')).toMatchObject({ ok: true });
  });

  it('is not asked with Local DB: who was kept from it is not let in', () => {
    const { world, set, logIn, register, leave, tap } = remote();
    expect(register('chen', 'anna', 'Practice-anna-1')).toMatchObject({ ok: true });
    expect(logIn('anna@contoso.com', 'Practice-anna-1')).toMatchObject({ ok: true });
    leave();
    set({ authenticationMethod: 'local-db' });
    expect(tap('chen')).toEqual(refused('user-required'));
    expect(logIn('anna@contoso.com', 'Practice-anna-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(whoIsIn(world)).toBeNull();
  });

  it('by the user ID alone asks the directory whether it knows the user', () => {
    const { world, logIn, clock } = atLogIn({ authenticationMethod: 'remote-db', howToAuthenticate: 'user-id' });
    expect(logIn('stranger', '')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    clock.advance(1000);
    expect(logIn('boris@contoso.com', '')).toMatchObject({ ok: true });
    expect(whoIsIn(world)).toBe('Boris Example');
  });

  it('keeps 1,000 users at most: whoever was here longest ago goes, with everything of theirs', () => {
    const { world, logIn, leave } = remote();
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ ok: true });
    leave();
    expect(logIn('boris', 'Practice-boris-1')).toMatchObject({ ok: true });
    leave();
    expect(logIn('anna', 'Practice-anna-1')).toMatchObject({ ok: true });
    leave();
    const { printAdmin } = world.printer;
    const [anna, boris] = printAdmin.users.filter(({ source }) => source === 'remote');
    if (anna === undefined || boris === undefined) throw new Error('Nobody was kept.');
    const others = Array.from({ length: 998 }, (_, at) => ({ ...anna, id: 100 + at, userId: `p${at}@contoso.com` }));
    world.printer = {
      ...world.printer,
      printAdmin: { ...printAdmin, users: [...printAdmin.users, ...others], nextUser: 2000 },
    };
    world.printAdmin = { ...world.printAdmin, recent: [boris.id, anna.id, ...others.map(({ id }) => id)] };
    expect(logIn('chen', 'Practice-chen-1')).toMatchObject({ ok: true });
    const now = world.printer.printAdmin.users.filter(({ source }) => source === 'remote');
    expect([now.length, now.some(({ id }) => id === boris.id), now.some(({ id }) => id === anna.id)]).toEqual([
      1000,
      false,
      true,
    ]);
    expect(Object.hasOwn(world.printer.secrets.printAdminPasswords, boris.id)).toBe(false);
    expect(isProblem(readSnapshot(JSON.parse(JSON.stringify(world.snapshot))))).toBe(false);
  });
});
