// Log-in at the panel by card, and by the directory's users (Remote DB).
import { describe, expect, it } from 'vitest';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import { atLogIn, ids, refused, whoIsIn } from '../../support/print-admin.ts';

const notOffered = refused('not-offered');

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
