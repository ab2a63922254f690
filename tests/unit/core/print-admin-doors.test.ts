// Before somebody has logged in nothing is open at the panel, and to a user only what was given to them (printer.md 7).
import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import type { Command, CommandType } from '../../../src/core/protocol.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { atLogIn, ids, rows, typedUser, whoIsIn } from '../../support/print-admin.ts';
import { stateOf } from '../../support/world-state.ts';

const { ipv4 } = newPrinter.network.standard;
const { to: _, ...ownScan } = practiceScan;
const problem = { reason: 'cancelled', aadsts: null, description: '' } as const;

/** Every command that a panel sends, with values that would be taken elsewhere. 'open': also before somebody has logged in. */
const panelCommands: Partial<Record<CommandType, readonly [Command, ...('open' | Command)[]]>> = {
  'panel.open': [
    { type: 'panel.open', item: 'settings' },
    { type: 'panel.open', item: 'to-my-email' },
    { type: 'panel.open', item: 'job-status' },
    { type: 'panel.open', item: 'user-sign-in' },
    { type: 'panel.open', item: 'home' },
  ],
  'panel.go': [
    { type: 'panel.go', item: 'about' },
    { type: 'panel.go', item: 'to-my-email' },
    { type: 'panel.go', item: 'scan-to-email' },
    { type: 'panel.go', item: 'lock-setting' },
    { type: 'panel.go', item: 'admin-sign-in' },
    { type: 'panel.go', item: 'print-admin-log-in' },
    { type: 'panel.go', item: 'first-language' },
  ],
  'panel.set-draft': [{ type: 'panel.set-draft', values: { to: 'anna@contoso.com' } }],
  'panel.open-job': [{ type: 'panel.open-job', job: 1 }],
  'brightness.set': [{ type: 'brightness.set', percent: 40 }],
  'theme.set': [{ type: 'theme.set', theme: 'dark' }],
  'sounds.set': [{ type: 'sounds.set', sounds: { ...newPrinter.sounds, muted: true } }],
  'operation-timeout.set': [{ type: 'operation-timeout.set', operationTimeout: { on: false, seconds: 120 } }],
  'network.apply': [{ type: 'network.apply', network: 'standard', connection: 'wifi', ipv4 }],
  'connection-check.start': [{ type: 'connection-check.start', network: 'standard' }],
  'connection-check.stop': [{ type: 'connection-check.stop' }],
  'admin.sign-out': [{ type: 'admin.sign-out' }],
  'admin.change-password': [{ type: 'admin.change-password', next: 'practice-1', confirm: 'practice-1' }],
  'admin.reset-password': [{ type: 'admin.reset-password' }],
  'lock.set': [{ type: 'lock.set', on: true }],
  'access.sign-in': [{ type: 'access.sign-in', user: 2, password: 'maria-1' }],
  'access.sign-out': [{ type: 'access.sign-out' }],
  'print-admin.log-out': [{ type: 'print-admin.log-out' }],
  'my-email.scan': [{ type: 'my-email.scan', scan: ownScan }],
  'my-email.signed-in': [{ type: 'my-email.signed-in' }],
  'my-email.not-signed-in': [{ type: 'my-email.not-signed-in', problem }],
  'my-email.sign-out': [{ type: 'my-email.sign-out' }],
  'authorize.open': [{ type: 'authorize.open', request: { client_id: 'x' } }],
  'authorize.step': [{ type: 'authorize.step', input: { type: 'cancel' } }],
  'authorize.token': [{ type: 'authorize.token', form: { grant_type: 'authorization_code' }, challenge: null }],
  'scan.start': [{ type: 'scan.start', scan: practiceScan }],
  'job.cancel': [{ type: 'job.cancel', job: 2 }],
  'job.send-again': [{ type: 'job.send-again', job: 1 }],
  'status-sheet.print': [{ type: 'status-sheet.print' }],
  'contact.add': [{ type: 'contact.add', name: 'New', address: 'new@contoso.com' }],
  'contact.remove': [{ type: 'contact.remove', contact: 1 }],
};
const commands = Object.values(panelCommands).flat() as Command[];

/** A printer on which Anna's jobs are: one is over, one is under way. Access Control would know Maria. */
function busy() {
  const kit = atLogIn();
  kit.save({ type: 'access-user.save', user: { number: 2, name: 'Maria', functions: ['scan'] }, password: 'maria-1' });
  kit.save({ type: 'access-control.save', on: true, allowUnidentified: true });
  kit.tap('anna');
  kit.does({ type: 'scan.start', scan: practiceScan });
  kit.clock.advance(60_000);
  kit.does({ type: 'panel.home' }, { type: 'scan.start', scan: practiceScan });
  kit.leave();
  return kit;
}

const places: Readonly<Record<string, readonly Command[]>> = {
  'the log-in': [],
  'the choice of cards': [{ type: 'panel.step', step: 'card' }],
  'the choice of languages': [{ type: 'panel.step', step: 'language' }],
  'a user ID that is being typed': [{ type: 'panel.enter-field', field: 'print-admin.user-id' }],
  'the administrator’s password': [{ type: 'panel.open', item: 'admin-sign-in' }],
};

describe.each(Object.keys(places))('with nobody logged in, at %s', (place) => {
  const kit = busy();
  kit.does(...(places[place] ?? []));

  it.each(commands)('$type is refused, and nothing has changed: %o', (command) => {
    // What is typed for a card that is being registered is the log-in's own.
    if (command.type === 'panel.set-draft' && place === 'the choice of cards') return;
    const before = stateOf(kit.world);
    const outcome = kit.world.send(command);
    expect(outcome).toMatchObject({ ok: false });
    expect(['not-offered', 'user-required', 'admin-required']).toContain(outcome.ok ? '' : outcome.refusal.reason);
    expect(stateOf(kit.world)).toBe(before);
  });
});

describe('with nobody logged in', () => {
  const open: readonly Command[] = [
    { type: 'panel.touch' },
    { type: 'panel.home' },
    { type: 'language.choose', language: 'pl' },
    { type: 'panel.step', step: 'card' },
    { type: 'panel.back' },
    { type: 'panel.enter-field', field: 'print-admin.user-id' },
    { type: 'panel.leave-field', value: 'anna' },
    { type: 'panel.back' },
    { type: 'panel.leave-field' },
    { type: 'panel.enter-field', field: 'print-admin.number' },
    { type: 'panel.back' },
    { type: 'panel.open', item: 'admin-sign-in' },
    { type: 'panel.back' },
    { type: 'email.look' },
  ];

  it('the log-in itself works, the language, and touching', () => {
    const { world, does } = busy();
    does(...open);
    expect(world.view.panel).toMatchObject({ trail: ['print-admin-log-in'], step: 'form', draft: {} });
    expect(whoIsIn(world)).toBeNull();
  });

  it('a first language comes first, and then the log-in', () => {
    const { world, does, save } = atLogIn({}, 'factory-default');
    expect(world.view.panel.item).toBe('first-language');
    save({ type: 'license-key.save', key: 'FACE-PLATE-PRACTICE-0001' });
    expect(world.view.panel.item).toBe('first-language');
    expect(world.send({ type: 'print-admin.present-card', card: 'new' })).toMatchObject({ ok: false });
    does({ type: 'language.choose', language: 'uz' });
    expect(world.view.panel.trail).toEqual(['print-admin-log-in']);
  });

  it('the desk goes on: its room, its clock, its power switch', () => {
    const { does, clock } = busy();
    does(
      { type: 'clock.set', time: clock.now() },
      { type: 'surroundings.set', surroundings: { internet: false } },
      { type: 'power.cut' },
    );
  });

  it('every command of the protocol that a panel sends stands in this test', async () => {
    const { emailEngine } = await import('../../../src/core/email-engine.ts');
    const { settingsAndRoom } = await import('../../../src/core/handlers/settings-and-room.ts');
    const { panelHandlers } = await import('../../../src/core/handlers/panel.ts');
    const known = Object.keys({ ...panelHandlers, ...settingsAndRoom, ...emailEngine.handlers });
    const elsewhere = /^(web|microsoft|cloud|faults|time|power|feeder|sheet|reality|hint|run|scenario|surroundings)\./;
    const atTheGate = [
      ...open.map(({ type }) => type),
      'panel.close-message',
      'admin.sign-in',
      'clock.set',
      'authorize.end',
      ...['present-card', 'log-in', 'enter-number', 'register-card'].map((name) => `print-admin.${name}`),
    ];
    const missing = known.filter(
      (type) => !elsewhere.test(type) && !Object.hasOwn(panelCommands, type) && !atTheGate.includes(type),
    );
    expect(missing).toEqual([]);
  });
});

describe('details of a job', () => {
  /** Anna's job is open, to somebody with administrator rights. */
  function opened() {
    const kit = busy();
    kit.tap('ada');
    kit.does({ type: 'panel.open-job', job: 1 });
    expect(kit.world.view.panel).toMatchObject({ item: 'job-status', step: 'details' });
    return kit;
  }

  it('close when the license is deleted, and nobody has to log in any more', () => {
    const { world, save } = opened();
    save({ type: 'license-key.delete' });
    expect(world.view.panel).toMatchObject({ item: 'home', trail: ['home'], notice: 'logged-out' });
  });

  it('close when the rights to see them are taken away', () => {
    const { world, save } = opened();
    const ada = typedUser({ id: ids.ada, userId: 'ada', name: 'Ada', card: '', administrator: false });
    save({ type: 'print-admin-user.save', user: ada, password: null });
    expect([world.view.panel.item, whoIsIn(world)]).toEqual(['home', 'Ada']);
  });

  it('close when the administrator goes, where what a user sent is left from before', () => {
    const { world, does, save } = busy();
    save({ type: 'access-control.save', on: false, allowUnidentified: false });
    save({ type: 'license-key.delete' });
    does({ type: 'admin.sign-in', password: newPrinter.serial }, { type: 'panel.open-job', job: 1 });
    expect(world.view.mail?.job?.id).toBe(1);
    does({ type: 'admin.sign-out' });
    expect(world.view.panel).toMatchObject({ item: 'home', notice: 'signed-out' });
  });
});

describe('what a panel is shown', () => {
  const others = ['Boris', 'Chen', 'Daria', 'Clara', 'Person'];

  it('holds no other user, no card, no number and no password, whoever is there', () => {
    const { world, does, save, tap, leave } = busy();
    save({ type: 'print-admin-users.import', mode: 'add', rows: rows(50) });
    const found = (): string[] => {
      const seen = JSON.stringify(world.view, (key, value: unknown) =>
        // The desk's row of mailboxes and the address book are nobody's log-in.
        key === 'mailboxes' || key === 'contacts' ? undefined : value,
      );
      const { users } = world.printer.printAdmin;
      const passwords = Object.values(world.printer.secrets.printAdminPasswords);
      const mine = world.view.printAdmin?.user?.id;
      const secret = users.flatMap(({ id, card, idNumber, name, email }) => [
        card,
        idNumber.length > 4 ? idNumber : '',
        ...(id === mine ? [] : [name, email]),
      ]);
      return [...secret, ...passwords].filter((text) => text !== '' && seen.includes(text));
    };
    expect(found()).toEqual([]);
    tap('boris');
    expect(found()).toEqual([]);
    does({ type: 'panel.open', item: 'job-status' });
    expect(found()).toEqual([]);
    leave();
    does({ type: 'panel.step', step: 'card' });
    // Only now, and only what is printed on the cards.
    expect(found().filter((text) => !world.view.printAdmin?.cards.some(({ name }) => name === text))).toEqual([]);
    expect(others.some((name) => JSON.stringify(world.view).includes(name))).toBe(true);
    does({ type: 'panel.back' });
    expect(found()).toEqual([]);
    expect(ids.anna).toBe(3);
  });
});
