import { describe, expect, it } from 'vitest';
import { causeOf } from '../../../src/core/device/jobs/causes.ts';
import { type FieldFailureId, fieldFailures } from '../../../src/core/scenario/field-failures.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { perform } from '../../support/remedies.ts';
import { testWorld } from '../../support/world.ts';

const ids = Object.keys(fieldFailures) as FieldFailureId[];

/** A world in the middle of a failure, and one scan tried in it. */
function inTheMiddle(id: FieldFailureId) {
  const stage = testWorld(id);
  const { world, clock, does } = stage;
  does({ type: 'email.look' });
  for (const step of fieldFailures[id].provoke) perform(stage, step);
  // What a provoked sign-in came to is told at its next poll.
  clock.advance(10_000);
  does({ type: 'scan.start', scan: practiceScan });
  const message = world.view.panel.message;
  clock.advance(120_000);
  return { ...stage, message };
}

const received = (world: ReturnType<typeof testWorld>['world']): number =>
  world.view.mail?.mailboxes.find(({ address }) => address === 'anna@contoso.com')?.received ?? 0;

describe.each(ids)('%s', (id) => {
  const failure = fieldFailures[id];

  it('is said and shown as the table tells', () => {
    const { world, message } = inTheMiddle(id);
    const { panel, says } = failure;
    const [job] = world.email?.jobs ?? [];
    if ('message' in panel) {
      expect(message).toBe(panel.message);
      expect(job).toBeUndefined();
    } else {
      expect(message).toBeNull();
      expect([job?.state, job?.cause, job?.code]).toEqual(['failed', panel.cause, causeOf(panel.cause).code]);
    }
    const page = world.email?.page?.problem?.aadsts;
    const signIn = world.email?.signIn;
    const told = [page, signIn?.state === 'failed' ? signIn.aadsts : undefined, job?.answer ?? ''];
    if (says === null) expect(job?.answer ?? null).toBeNull();
    else if (says.who === 'exchange') expect(job?.answer).toContain(says.reply);
    else
      expect(
        told.some((each) => each === says.aadsts || String(each).startsWith(`AADSTS${says.aadsts}:`)),
        String(told),
      ).toBe(true);
  });

  it('is cured: the next scan arrives', () => {
    const stage = inTheMiddle(id);
    const { world, clock, does } = stage;
    const before = received(world);
    if (world.view.panel.message !== null) does({ type: 'panel.close-message' });
    for (const step of failure.cure) perform(stage, step);
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(120_000);
    expect(world.view.panel.message).toBeNull();
    expect([world.email?.jobs[0]?.state, world.email?.jobs[0]?.cause]).toEqual(['done', null]);
    expect(received(world)).toBe(before + 1);
  });
});
