import { expect, test } from 'vitest';
import { practiceScan } from '../../support/practice-scan.ts';
import { testWorld } from '../../support/world.ts';

test('a scan above the printer’s own limit is not sent, and sending it again is not offered', () => {
  const { world, clock, does } = testWorld('signed-in');
  const scan = { ...practiceScan, color: 'color', resolution: 600, sample: 'contract', limit: 1 } as const;
  does({ type: 'scan.start', scan });
  clock.advance(60_000);
  const job = world.view.mail?.job;
  expect([job?.state, job?.code, job?.cause, job?.maySendAgain]).toEqual(['failed', 314, 'too-large-here', false]);
  expect(world.send({ type: 'job.send-again', job: 1 })).toEqual({ ok: false, refusal: { reason: 'not-offered' } });
  clock.advance(60_000);
  expect(world.view.mail?.mailboxes.every(({ received }) => received === 0)).toBe(true);
});
