// No window, no timeline and no exported run ever tells a secret, whatever is done.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runLimit } from '../../src/core/run/run.ts';
import { runOf } from '../../src/core/run/run-of.ts';
import { timelineClip, timelineLimit } from '../../src/core/run/timeline.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import { checkProperty } from '../support/check-property.ts';
import { type Act, acts, perform, secretsOf } from '../support/run-steps.ts';
import { testWorld } from '../support/world.ts';

const runs = 60;
const length = 120;
const wants = ['web', 'microsoft', 'desk', 'authorize'] as const;

describe(`${runs} random runs at all surfaces`, () => {
  it('tell no secret, in no view, in no timeline and in no run', () => {
    let entries = 0;
    let steps = 0;
    const property = fc.property(
      fc.constantFrom(
        'signed-in',
        'first-sign-in',
        'basic-auth-retired',
        'sign-in-frequency',
        'to-my-email-before-consent',
        'to-my-email-in-use',
      ),
      acts(length),
      (scenario, list: readonly Act[]) => {
        let stage = testWorld(scenario);
        const seen = new Set<string>();
        list.forEach((one, at) => {
          stage = perform(stage, one);
          const { world, clock } = stage;
          for (const secret of secretsOf(world)) seen.add(secret);
          if (at % 10 !== 9) return;
          const told = JSON.stringify([
            world.view,
            // The browser goes where it is sent: with a code that is bound to who asked for it (RFC 7636). The administrator sees the users' numbers.
            ...wants.map((want) => ({ ...world.more(want), location: null, printAdmin: null })),
            runOf(world.run, world.scenario, clock.now()),
          ]);
          const leak = [...seen].find((secret) => told.includes(secret));
          if (leak !== undefined)
            throw new Error(
              `${leak.slice(0, 12)}… is told: ${told.slice(Math.max(0, told.indexOf(leak) - 150), told.indexOf(leak) + 30)}`,
            );
        });
        const { world } = stage;
        const timeline = world.email?.timeline ?? [];
        entries += timeline.length;
        steps += world.run.steps.length;
        expect(timeline.length).toBeLessThanOrEqual(timelineLimit);
        expect(timeline.every(({ text }) => text.length <= timelineClip)).toBe(true);
        expect(timeline.map(({ id }) => id)).toEqual(timeline.map(({ id }) => id).toSorted((a, b) => a - b));
        expect(world.run.steps.length).toBeLessThanOrEqual(runLimit);
        const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
        if (isProblem(read)) throw new Error(`The snapshot is refused: ${read.detail}`);
        world.stop();
      },
    );
    checkProperty(property, runs);
    console.log(`${entries} lines of timelines, ${steps} steps`);
    expect(entries).toBeGreaterThan(runs * 20);
  }, 120_000);
});
