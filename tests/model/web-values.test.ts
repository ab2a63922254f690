// Values that nobody should send: every answer is one, what is refused changes nothing, what is accepted can be read again.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WebRequest } from '../../src/core/device/web/web-request.ts';
import { webRequestTypes } from '../../src/core/device/web/web-shape.ts';
import type { Command, Refusal } from '../../src/core/protocol.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import type { World } from '../../src/core/world.ts';
import { checkProperty } from '../support/check-property.ts';
import { sessionOf } from '../support/web-config.ts';
import { webSamples } from '../support/web-samples.ts';
import { testWorld } from '../support/world.ts';

const runs = 10_000;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '.',
    '-',
    '\u0000',
    '\ud800',
    '\u202e',
    '__proto__',
    'constructor',
    'a@b.c',
    '.a@b.c',
    'mail.example.com',
    '0.0.0.0',
    '1.2.3.4',
    '<script>',
    "' or 1=1 --",
    'x'.repeat(21),
    'x'.repeat(256),
    'é'.repeat(3000),
    'x'.repeat(3001),
    '😀'.repeat(300),
    '9'.repeat(15),
    'model-43',
    'oauth2',
    'pop-before-smtp',
    'off',
    'starttls',
    'wifi',
    'automatic',
    'additional',
  ),
);
const number = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 2, 10, 11, 25, 465, 65535, 65536, 1.5, 1e21, Number.NaN, Infinity, -Infinity),
  fc.integer(),
  fc.double(),
);
const hostile = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 4, arbitrary: number },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, [], {}, [[]], [null], { type: 'touch' }),
  },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 3, withNullPrototype: true }) },
);

/** Every place in a value, as a path. */
function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => paths(entry, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A request that could be carried out, with up to three places spoilt, or another one added. */
const request = fc.constantFrom(...webRequestTypes).chain((type) => {
  const places = paths(webSamples[type]).filter((path) => path.length > 0 && path[0] !== 'type');
  const place = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<readonly string[]>(...places, ['extra']) },
    { weight: 1, arbitrary: fc.constantFrom<readonly string[]>([], ['type']) },
  );
  return fc
    .array(fc.tuple(place, hostile), { maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((value, [path, by]) => replaced(value, path, by), webSamples[type]));
});

type Step = { asks: unknown } | { does: Command } | { waits: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: request.map((asks) => ({ asks })) },
  { weight: 1, arbitrary: hostile.map((asks) => ({ asks })) },
  {
    weight: 2,
    arbitrary: fc.tuple(hostile, hostile, hostile).map(([session, userName, password]) => ({
      does: { type: 'web.log-in', session, userName, password } as Command,
    })),
  },
  { weight: 1, arbitrary: hostile.map((session) => ({ does: { type: 'web.log-out', session } as Command })) },
  { weight: 1, arbitrary: fc.nat({ max: 30_000 }).map((waits) => ({ waits })) },
);

const session = sessionOf(1);

/** The administrator's browser, logged in as it must be now. */
function enter(world: World): void {
  if (world.sessions.some(({ name }) => name === session.name)) return;
  const passwords = [world.printer.serial, 'practice-1'];
  world.webGuard = { wrongTries: 0, blockedUntil: 0 };
  for (const password of passwords) {
    const userName = world.printer.web.administratorName;
    if (world.send({ type: 'web.log-in', session, userName, password }).ok) return;
    world.webGuard = { wrongTries: 0, blockedUntil: 0 };
  }
  throw new Error('Nobody can log in any more.');
}

/** A refusal says what is wrong, and where. */
function says(refusal: Refusal): boolean {
  switch (refusal.reason) {
    case 'web':
      return (
        Object.entries(refusal.problems).every(([field, { problem }]) => field !== '' && problem.length > 2) &&
        Object.keys(refusal.problems).length > 0
      );
    case 'malformed':
      return /^(request|session|userName|password)\b.*: /.test(refusal.detail);
    case 'wrong-password':
    case 'wait':
      return refusal.wait >= 0;
    default:
      return refusal.reason === 'not-offered' || refusal.reason === 'log-in-required';
  }
}

/** The parts of a world that only a command may change, each by itself: what was not touched is the same object. Wrong tries are counted, so the guard is not among them; the timeline tells of them. */
function partsOf(world: World): readonly unknown[] {
  const { timeline: _timeline, nextEntry: _next, ...email } = world.email ?? { timeline: [], nextEntry: 1 };
  const actors = [world.panel, world.admin, world.account].map((actor) => actor.getSnapshot());
  const { printer, check, reality, hints, timeOffset, scenario, sessions } = world;
  const names = sessions.map(({ name }) => name).join(' ');
  return [printer, check, reality, hints, timeOffset, scenario, names, ...actors, ...Object.values(email)];
}

it(`${runs} spoilt requests are answered, change nothing where they are refused, and can be read again where they are not`, () => {
  let { world, clock } = testWorld('additional-network');
  let [accepted, refused] = [0, 0];
  const send = (command: Command): void => {
    const before = partsOf(world);
    const outcome = world.send(command);
    if (outcome.ok) {
      accepted += 1;
      const stored = JSON.stringify(world.snapshot);
      const read = readSnapshot(JSON.parse(stored));
      if (isProblem(read)) throw new Error(`${JSON.stringify(command)} was accepted; then ${read.detail}`);
      if (JSON.stringify(read) !== stored) throw new Error(`${JSON.stringify(command)}: read as something else`);
      return;
    }
    refused += 1;
    if (!says(outcome.refusal)) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(outcome.refusal)}`);
    const after = partsOf(world);
    if (after.length !== before.length || after.some((part, at) => part !== before[at]))
      throw new Error(`${JSON.stringify(command)} was refused, and changed something`);
  };
  const property = fc.property(step, (given) => {
    if ((accepted + refused) % 50 === 0) ({ world, clock } = testWorld('additional-network'));
    if ('waits' in given) clock.advance(given.waits);
    else if ('does' in given) send(given.does);
    else {
      enter(world);
      send({ type: 'web.request', session, request: given.asks as WebRequest });
    }
  });
  checkProperty(property, runs);
  expect(accepted).toBeGreaterThan(runs / 20);
  expect(refused).toBeGreaterThan(runs / 4);
}, 120_000);
