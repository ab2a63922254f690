// Random users, ways to authenticate, log-ins, deletions, licenses, crashes: who is in has proved it, and a panel is shown nobody else's.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardIdOf } from '../../src/core/device/print-admin/cards.ts';
import { practiceLicense } from '../../src/core/device/print-admin/license.ts';
import type { PrintAdminUser } from '../../src/core/device/print-admin/print-admin.ts';
import type { WebRequest } from '../../src/core/device/web/web-request.ts';
import type { OpenPlatformSettings } from '../../src/core/device/web/web-settings.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import type { World } from '../../src/core/world.ts';
import { checkProperty } from '../support/check-property.ts';
import { practiceScan } from '../support/practice-scan.ts';
import { row, typedUser } from '../support/print-admin.ts';
import { testWorld } from '../support/world.ts';

const runs = 250;
const stepsPerRun = 120;

type Step =
  | { does: Command }
  | { asks: WebRequest }
  | { sets: Partial<OpenPlatformSettings> }
  | { waits: number }
  | { crashes: true };

/** Made-up people, each with texts that stand nowhere else. */
const person = (at: number) => ({
  userId: `person${at}`,
  name: `Zzyx${at} Qwv`,
  email: `zzyx${at}@contoso.com`,
  card: `ZCARD-${at}`,
  idNumber: String(73_190_000 + at),
});
const at = fc.integer({ min: 1, max: 3 });
const password = fc.constantFrom('zpass-1', 'zpass-2');
const functions = fc.subarray(['scan', 'to-my-email'] as const);

const edited = fc
  .tuple(at, at, password, functions, fc.boolean(), fc.integer({ min: 0, max: 12 }))
  .map(([one, other, word, may, administrator, id]): WebRequest => {
    const { card, idNumber } = person(other);
    const user = typedUser({ ...person(one), card, idNumber, functions: may, administrator, id });
    return { type: 'print-admin-user.save', user, password: word };
  });
const imported = fc
  .tuple(fc.uniqueArray(at, { maxLength: 3 }), password, fc.constantFrom('add' as const, 'replace' as const))
  .map(([list, word, mode]): WebRequest => {
    const rows = list.map((one) => row({ ...person(one), password: word, administrator: one === 1 }));
    return { type: 'print-admin-users.import', mode, rows };
  });
const userId = fc.oneof(
  at.map((one) => person(one).userId.toUpperCase()),
  fc.constantFrom('anna', 'boris@contoso.com', 'CHEN@contoso.com', 'ada', 'nobody'),
);
const typed = fc.oneof(password, fc.constantFrom('practice', 'Practice-boris-1', 'Practice-chen-1', 'Practice-anna-1'));
const card = fc.oneof(
  fc.constantFrom('ada', 'anna', 'boris', 'chen', 'new'),
  fc.integer({ min: 1, max: 14 }).map((id) => `user-${id}`),
);
const logIn = fc.oneof(
  card.map((id): Command => ({ type: 'print-admin.present-card', card: id })),
  fc.tuple(userId, typed).map(([id, word]): Command => ({ type: 'print-admin.log-in', userId: id, password: word })),
  fc
    .oneof(
      at.map((one) => person(one).idNumber),
      fc.constantFrom('1001', '9001', '4444'),
    )
    .map((number): Command => ({ type: 'print-admin.enter-number', number })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: logIn.map((does) => ({ does })) },
  {
    weight: 2,
    arbitrary: fc.tuple(card, userId, typed).map(([id, who, word]) => ({
      does: { type: 'print-admin.register-card', card: id, userId: who, password: word } as const,
    })),
  },
  { weight: 4, arbitrary: edited.map((asks) => ({ asks })) },
  { weight: 2, arbitrary: imported.map((asks) => ({ asks })) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 2 })
      .map((ids): Step => ({ asks: { type: 'print-admin-users.delete', ids } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      { asks: { type: 'license-key.delete' } },
      { asks: { type: 'license-key.save', key: practiceLicense } },
      { asks: { type: 'license-key.save', key: practiceLicense } },
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        howToAuthenticate: fc.constantFrom(
          'card-or-id-and-password' as const,
          'card-or-id-and-password' as const,
          'user-id' as const,
          'card-or-id-number' as const,
          'id-number' as const,
        ),
        authenticationMethod: fc.constantFrom('local-db', 'remote-db', 'local-and-remote-db'),
        allowCardRegistration: fc.boolean(),
      })
      .map((sets) => ({ sets })),
  },
  { weight: 5, arbitrary: fc.constant<Step>({ does: { type: 'print-admin.log-out' } }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Command>(
        { type: 'panel.step', step: 'card' },
        { type: 'panel.open', item: 'job-status' },
        { type: 'panel.open', item: 'to-my-email' },
        { type: 'panel.home' },
        { type: 'scan.start', scan: { ...practiceScan, to: ['zzyx1@contoso.com'] } },
      )
      .map((does) => ({ does })),
  },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map((loginBlocked) => ({ does: { type: 'faults.set', faults: { loginBlocked } } as const })),
  },
  { weight: 8, arbitrary: fc.constantFrom(1000, 61_000, 61_000, 130_000).map((waits) => ({ waits })) },
  { weight: 1, arbitrary: fc.constant<Step>({ crashes: true }) },
);

/** What the test itself knows of passwords: those of the practice organisation, and those it gave. */
class Passwords {
  readonly #given = new Map<number, string>([1, 2, 3, 4, 5, 6].map((id) => [id, 'practice']));

  note(request: WebRequest, before: readonly PrintAdminUser[], after: readonly PrintAdminUser[]): void {
    const idOf = (known: readonly PrintAdminUser[], name: string) =>
      known.find((user) => user.source === 'local' && user.userId === name)?.id ?? 0;
    if (request.type === 'print-admin-user.save' && request.password !== null)
      this.#given.set(idOf(after, request.user.userId), request.password);
    if (request.type !== 'print-admin-users.import') return;
    for (const { userId: name, password: word } of request.rows) this.#given.set(idOf(after, name), word);
    expect(before).not.toBe(after);
  }

  of({ id, source, email }: PrintAdminUser): string | undefined {
    return source === 'local' ? this.#given.get(id) : `Practice-${email.slice(0, email.indexOf('@'))}-1`;
  }
}

/** Whether a command proves that somebody is this user, by the settings as they are. */
function proves(world: World, command: Command, user: PrintAdminUser, passwords: Passwords): boolean {
  const { howToAuthenticate: how, authenticationMethod: of } = world.printer.web.openPlatform;
  const isListed = user.source === 'local' ? of !== 'remote-db' || user.administrator : of !== 'local-db';
  if (!isListed) return false;
  switch (command.type) {
    case 'print-admin.present-card':
      return how.startsWith('card') && user.card !== '' && cardIdOf(world.printer, command.card) === user.card;
    case 'print-admin.enter-number':
      return how.endsWith('number') && user.idNumber !== '' && command.number === user.idNumber;
    case 'print-admin.log-in': {
      const name = command.userId.toLowerCase();
      const isNamed = name === user.userId || (user.source === 'remote' && `${name}@contoso.com` === user.userId);
      const isRight =
        how === 'user-id' || (how === 'card-or-id-and-password' && command.password === passwords.of(user));
      return isNamed && isRight;
    }
    default:
      return false;
  }
}

/** Texts that a panel must not be shown now, and is. */
function leaks(world: World, passwords: Passwords): string[] {
  const { users } = world.printer.printAdmin;
  const who = world.view.printAdmin?.user ?? null;
  const seen = JSON.stringify(world.view, (key, value: unknown) =>
    // The desk's row of mailboxes and the address book are nobody's log-in.
    key === 'mailboxes' || key === 'contacts' ? undefined : value,
  );
  const secrets = users.flatMap((user) => [user.card, user.idNumber.slice(user.idNumber.length > 4 ? 0 : 9)]);
  const stored = Object.values(world.printer.secrets.printAdminPasswords);
  const given = users.map((user) => passwords.of(user) ?? '').filter((word) => word !== 'practice');
  const others = users.filter(({ id }) => id !== who?.id);
  const isShown = who?.administrator === true || world.view.panel.step === 'card' || world.view.printAdmin === null;
  const personal = isShown ? [] : others.flatMap(({ name, email }) => [name, email]);
  // Whoever sends something to somebody else knows the address.
  const jobs = world.email?.jobs.filter(({ owner }) => owner !== null && owner === who?.id) ?? [];
  const own = [
    ...users.filter(({ id }) => id === who?.id).flatMap(({ name, email }) => [name, email]),
    ...jobs.flatMap(({ scan }) => scan?.to ?? []),
  ];
  return [...secrets, ...stored, ...given, ...personal].filter(
    (text) => text !== '' && !own.includes(text) && seen.includes(text),
  );
}

/** A world, what the test knows of it, and how often something happened in it. */
class Trial {
  kit = testWorld('to-my-email');
  readonly passwords = new Passwords();
  readonly counted = { in: 0, out: 0, refused: 0 };

  get #world(): World {
    return this.kit.world;
  }

  take(next: Step): void {
    const before = this.#world.printAdmin.user;
    const command = this.#carryOut(next);
    const now = this.#world.printAdmin.user;
    if (now !== null && now !== before) {
      const user = this.#world.printer.printAdmin.users.find(({ id }) => id === now);
      const isProved = command !== null && user !== undefined && proves(this.#world, command, user, this.passwords);
      if (!isProved || before !== null) throw new Error(`${JSON.stringify(command)} let ${JSON.stringify(user)} in.`);
      this.counted.in += 1;
    }
    if (before !== null && now === null) this.counted.out += 1;
    const isUser = this.#world.printer.printAdmin.users.some(({ id }) => id === now);
    if (now !== null && !(isUser && this.#world.printer.printAdmin.licensed))
      throw new Error('Nobody is in who is no user.');
    const leaked = leaks(this.#world, this.passwords);
    if (leaked.length > 0) throw new Error(`A panel is shown ${leaked.join(', ')} after ${JSON.stringify(next)}.`);
  }

  #carryOut(next: Step): Command | null {
    if ('waits' in next) this.kit.clock.advance(next.waits);
    else if ('crashes' in next) this.#crash();
    else if ('does' in next) return this.#does(next.does);
    else if ('sets' in next) {
      const settings = { ...this.#world.printer.web.openPlatform, ...next.sets };
      this.#asks({ type: 'open-platform.save', settings });
    } else this.#asks(next.asks);
    return null;
  }

  #crash(): void {
    const read = readSnapshot(JSON.parse(JSON.stringify(this.#world.snapshot)));
    if (isProblem(read)) throw new Error(read.detail);
    const now = this.kit.clock.now();
    this.kit = testWorld(read);
    this.kit.clock.advance(Math.max(0, now - this.kit.clock.now()));
  }

  #asks(request: WebRequest): void {
    const before = this.#world.printer.printAdmin.users;
    const outcomes = atWebConfig(request).map((command) => this.#world.send(command));
    if (outcomes[1]?.ok === true) this.passwords.note(request, before, this.#world.printer.printAdmin.users);
  }

  /** Whoever proves who they are is let in, where nobody has to wait. */
  #does(command: Command): Command {
    const { users } = this.#world.printer.printAdmin;
    const isAsking = this.#world.view.panel.item === 'print-admin-log-in' && this.#world.view.panel.field === null;
    const isWaiting = this.#world.printAdmin.guard.blockedUntil > this.kit.clock.now();
    const isFree = isAsking && (!isWaiting || command.type === 'print-admin.present-card');
    const right = users.find((user) => user.source === 'local' && proves(this.#world, command, user, this.passwords));
    const outcome = this.#world.send(command);
    if (!outcome.ok) this.counted.refused += 1;
    if (isFree && right !== undefined && this.#world.printAdmin.user !== right.id)
      throw new Error(`${JSON.stringify(command)} did not let ${right.userId} in: ${JSON.stringify(outcome)}`);
    return command;
  }
}

it(`${runs * stepsPerRun} random steps: who is in has proved it, and a panel is shown nobody else's`, () => {
  const total = { in: 0, out: 0, refused: 0, remote: 0 };
  const property = fc.property(
    fc.array(step, { minLength: stepsPerRun, maxLength: stepsPerRun, size: 'max' }),
    (steps) => {
      const trial = new Trial();
      trial.kit.does({ type: 'email.look' });
      for (const next of steps) trial.take(next);
      for (const key of ['in', 'out', 'refused'] as const) total[key] += trial.counted[key];
      total.remote += trial.kit.world.printAdmin.recent.length;
    },
  );
  checkProperty(property, runs);
  console.log(
    `${total.in} log-ins, ${total.out} log-outs, ${total.refused} refused, ${total.remote} kept from the directory`,
  );
  expect(total.in).toBeGreaterThan(runs);
  expect(total.remote).toBeGreaterThan(10);
}, 120_000);
