import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../../src/core/protocol.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import { testWorld } from '../support/world.ts';

const runs = 20_000;
const types = [
  'panel.open',
  'panel.go',
  'panel.back',
  'panel.home',
  'panel.touch',
  'panel.enter-field',
  'panel.leave-field',
  'panel.set-draft',
  'panel.step',
  'panel.close-message',
  'panel.open-job',
  'email.look',
  'scan.start',
  'job.cancel',
  'job.send-again',
  'status-sheet.print',
  'contact.add',
  'contact.remove',
  'access.sign-in',
  'access.sign-out',
  'print-admin.present-card',
  'print-admin.log-in',
  'print-admin.enter-number',
  'print-admin.register-card',
  'print-admin.log-out',
  'my-email.scan',
  'my-email.signed-in',
  'my-email.not-signed-in',
  'my-email.sign-out',
  'authorize.open',
  'authorize.step',
  'authorize.token',
  'authorize.end',
  'microsoft.forget',
  'web.log-in',
  'web.log-out',
  'web.request',
  'feeder.set',
  'sheet.take',
  'reality.set',
  'hint.close',
  'run.load',
  'microsoft.open',
  'microsoft.step',
  'cloud.change',
  'faults.set',
  'time.forward',
  'power.cut',
  'language.choose',
  'brightness.set',
  'theme.set',
  'sounds.set',
  'operation-timeout.set',
  'clock.set',
  'network.apply',
  'connection-check.start',
  'connection-check.stop',
  'admin.sign-in',
  'admin.sign-out',
  'admin.change-password',
  'admin.reset-password',
  'lock.set',
  'surroundings.set',
  'scenario.restart',
  'constructor',
  '__proto__',
  '',
] as const;
const keys = [
  'item',
  'field',
  'value',
  'values',
  'language',
  'percent',
  'theme',
  'sounds',
  'operationTimeout',
  'time',
  'network',
  'connection',
  'ipv4',
  'password',
  'next',
  'confirm',
  'on',
  'settings',
  'surroundings',
  'step',
  'job',
  'scan',
  'name',
  'address',
  'contact',
  'service',
  'input',
  'change',
  'faults',
  'ms',
  'user',
  'userId',
  'card',
  'number',
  'problem',
  'request',
  'edition',
  'form',
  'challenge',
];

const starts = ['signed-in', 'to-my-email', 'to-my-email-in-use'] as const;
const anything = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: true }),
  fc.constantFrom(
    'home',
    'about',
    'standard',
    'wired',
    'oauth2',
    'ipv4.address',
    'ada',
    'anna',
    '9001',
    'practice',
    -1,
    0,
    1e99,
    Number.NaN,
    null,
    undefined,
    {},
    [],
  ),
);
const malformed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...keys), anything))
      .map(([type, rest]) => ({ ...rest, type })),
  },
  { weight: 1, arbitrary: anything },
);

it(`${runs} malformed commands are answered, and nothing is half-saved`, () => {
  const seed = Number(process.env.FACEPLATE_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed} (FACEPLATE_SEED=${seed} repeats this run)`);
  let { world } = testWorld('admin-locked');
  let refused = 0;
  const property = fc.property(malformed, (command) => {
    const before = world.snapshot;
    const outcome = world.send(command as Command);
    if (!outcome.ok) {
      refused += 1;
      if (outcome.refusal.reason === 'malformed') expect(outcome.refusal.detail.length).toBeGreaterThan(3);
      if (outcome.refusal.reason !== 'wrong-password') expect(world.snapshot).toEqual(before);
    }
    const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
    if (isProblem(read))
      throw new Error(`accepted ${JSON.stringify(command)}, and the snapshot is then refused: ${read.detail}`);
    if (refused % 500 === 0) ({ world } = testWorld(starts[(refused / 500) % starts.length]));
  });
  const { failed, errorInstance, counterexample } = fc.check(property, { numRuns: runs, seed });
  if (failed)
    throw new Error(`seed ${seed}: ${String(errorInstance).slice(0, 400)}: ${JSON.stringify(counterexample)}`);
  expect(refused).toBeGreaterThan(runs / 2);
}, 120_000);
