// A job that the panel accepted is never lost and never sent twice, whatever is cut, crashes or jumps between any two of its steps.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeWeather } from '../../src/core/cloud/exchange/exchange.ts';
import type { Faults } from '../../src/core/device/email/email-state.ts';
import type { Command } from '../../src/core/protocol.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import type { World } from '../../src/core/world.ts';
import { checkProperty } from '../support/check-property.ts';
import { practiceScan } from '../support/practice-scan.ts';
import { perform } from '../support/remedies.ts';
import { testWorld } from '../support/world.ts';

const runs = 250;
const stepsPerRun = 400;
const [recipient = ''] = practiceScan.to;
type Step =
  | Command
  | { type: 'wait'; ms: number }
  | { type: 'crash' }
  | { type: 'sign-in' }
  | { type: 'cancel'; nth: number }
  | { type: 'again'; nth: number };

const cable = (standard: boolean): Step => ({
  type: 'surroundings.set',
  surroundings: { cable: { standard, additional: true } },
});
type Outage = ExchangeWeather['outage'];
const weather = (outage: Outage): Step => ({
  type: 'cloud.change',
  change: { of: 'exchange-weather', set: { outage } },
});
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const hours = 3_600_000;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ type: 'scan.start', scan: practiceScan }) },
  { weight: 40, arbitrary: fc.nat({ max: 900 }).map((ms): Step => ({ type: 'wait', ms })) },
  { weight: 6, arbitrary: fc.nat({ max: 20_000 }).map((ms): Step => ({ type: 'wait', ms })) },
  { weight: 12, arbitrary: fc.constant<Step>({ type: 'crash' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'power.cut' }) },
  { weight: 5, arbitrary: mostly(true, false).map(cable) },
  {
    weight: 2,
    arbitrary: mostly(false, true).map((loginBlocked): Step => ({ type: 'faults.set', faults: { loginBlocked } })),
  },
  {
    weight: 6,
    arbitrary: mostly<Faults['smtpBreaks']>('never', 'greeting', 'starttls', 'data', 'reply', 'reply').map(
      (smtpBreaks): Step => ({ type: 'faults.set', faults: { smtpBreaks } }),
    ),
  },
  { weight: 5, arbitrary: mostly<Outage>('none', 'proxy', 'draining', 'moving').map(weather) },
  {
    weight: 2,
    arbitrary: mostly(hours, 24 * hours, 91 * 24 * hours).map((ms): Step => ({ type: 'time.forward', ms })),
  },
  {
    weight: 2,
    arbitrary: mostly(2026, 2024, 2028).map((year): Step => ({ type: 'clock.set', time: Date.UTC(year, 10, 23) })),
  },
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'sign-in' }) },
  { weight: 2, arbitrary: fc.nat({ max: 5 }).map((nth): Step => ({ type: 'cancel', nth })) },
  { weight: 2, arbitrary: fc.nat({ max: 5 }).map((nth): Step => ({ type: 'again', nth })) },
);

type Stage = ReturnType<typeof testWorld>;

/** The process dies and starts again from what is on disk. */
function crash(stage: Stage): Stage {
  const read = readSnapshot(JSON.parse(JSON.stringify(stage.world.snapshot)));
  if (isProblem(read)) throw new Error(`The snapshot is refused: ${read.detail}`);
  stage.world.stop();
  const again = testWorld(read);
  again.clock.advance(Math.max(0, stage.clock.now() - again.clock.now()));
  return again;
}

function carryOut(stage: Stage, next: Step): Stage {
  const { world, clock } = stage;
  if (next.type === 'wait') clock.advance(next.ms);
  else if (next.type === 'crash') return crash(stage);
  else if (next.type === 'sign-in') {
    // Fails where the network is cut: as in life.
    try {
      perform(stage, { type: 'sign-in', account: 'printer@contoso.com', service: 'exchange-online', save: true });
    } catch {
      return stage;
    }
  } else if (next.type === 'cancel' || next.type === 'again') {
    const job = world.email?.jobs[next.nth];
    if (job) world.send({ type: next.type === 'cancel' ? 'job.cancel' : 'job.send-again', job: job.id });
  } else world.send(next);
  return stage;
}

/** All is well again, and time enough passes. */
function heal(stage: Stage): void {
  const { world, clock } = stage;
  for (const next of [
    cable(true),
    weather('none'),
    { type: 'faults.set', faults: { loginBlocked: false, smtpBreaks: 'never' } } as const,
  ])
    world.send(next as Command);
  world.send({ type: 'clock.set', time: world.trueTime });
  clock.advance(20 * 60_000);
}

/** Watches what the panel accepted and what the mailbox got, over crashes. */
class Watch {
  readonly accepted = new Set<number>();
  readonly delivered = new Map<string, number>();

  look({ email }: World): string | null {
    for (const job of email?.jobs ?? []) this.accepted.add(job.id);
    const inbox = email?.cloud.exchange.mailboxes.find(({ address }) => address === recipient);
    const ids = (inbox?.inbox ?? []).map(({ messageId }) => messageId);
    if (new Set(ids).size < ids.length) return 'a mailbox has the same mail twice';
    for (const id of ids) this.delivered.set(id, 1);
    return inbox?.received === this.delivered.size ? null : 'the mailbox got more mail than there are Message-IDs';
  }

  /** What must hold when all is over. */
  atTheEnd({ email }: World): string | null {
    const jobs = email?.jobs ?? [];
    const kept = new Set(jobs.map(({ id }) => id));
    if (![...this.accepted].every((id) => kept.has(id))) return 'an accepted job is lost';
    for (const { state, scan: sent, messageId, uncertain } of jobs) {
      const arrived = this.delivered.has(messageId);
      // One of several jobs that share the Message-ID of a failed one may have brought it.
      const others = jobs.filter((job) => job.messageId === messageId).length > 1;
      if (state !== 'done' && state !== 'failed' && state !== 'cancelled') return `a job never ends: ${state}`;
      if (sent !== null && state === 'done' && !arrived) return 'a job is done and its mail did not arrive';
      if (state === 'cancelled' && arrived && !others) return 'a cancelled mail arrived';
      if (state === 'failed' && arrived && !uncertain && !others) return 'a mail arrived whose job is surely failed';
    }
    return null;
  }
}

describe(`${runs * stepsPerRun} steps of jobs`, () => {
  it('lose none and send none twice', () => {
    let jobs = 0;
    let arrived = 0;
    const property = fc.property(
      fc.array(step, { minLength: stepsPerRun, maxLength: stepsPerRun, size: 'max' }),
      (steps) => {
        let stage = testWorld('signed-in');
        const watch = new Watch();
        stage.world.send({ type: 'email.look' });
        steps.forEach((next, index) => {
          stage = carryOut(stage, next);
          const broken = watch.look(stage.world);
          if (broken !== null)
            throw new Error(
              `${broken}; last steps: ${JSON.stringify(steps.slice(Math.max(0, index - 8), index + 1)).slice(0, 900)}`,
            );
        });
        heal(stage);
        const broken = watch.look(stage.world) ?? watch.atTheEnd(stage.world);
        if (broken !== null) throw new Error(`At the end: ${broken}`);
        jobs += watch.accepted.size;
        arrived += watch.delivered.size;
        stage.world.stop();
      },
    );
    checkProperty(property, runs);
    console.log(`${runs * stepsPerRun} steps, ${jobs} jobs, ${arrived} mails arrived`);
    expect(arrived).toBeGreaterThan(runs);
  }, 600_000);
});
