// A run that was written down leads to the same printer, jobs and mailboxes when it is done again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/core/protocol.ts';
import type { Run } from '../../src/core/run/run.ts';
import { runOf } from '../../src/core/run/run-of.ts';
import { scenarioIds } from '../../src/core/scenario/scenario-ids.ts';
import type { World } from '../../src/core/world.ts';
import { checkProperty } from '../support/check-property.ts';
import { type Act, acts, perform, type Stage } from '../support/run-steps.ts';
import { testWorld } from '../support/world.ts';

const runs = 100;
const length = 100;

/** What must come out the same: everything but what chance made. Times follow from the run itself. */
function essence({
  printer,
  email,
  account,
  panel,
  admin,
  reality,
  hints,
  access,
  scenario,
  webGuard,
  printAdmin,
}: World) {
  const { admin: adminState, secrets, ...shown } = printer;
  const own = email?.myEmail.page;
  const ownPage = own && {
    user: own.user,
    page: own.session.page,
    of: own.session.user,
    isLeft: own.location !== null,
  };
  return {
    scenario,
    printer: {
      ...shown,
      printAdmin: shown.printAdmin.users.map(({ idNumber, ...user }) => [user, idNumber !== '']),
      locked: adminState.locked,
      hasPassword: adminState.password !== null,
    },
    users: [...Object.keys(secrets.userPasswords), ...Object.keys(secrets.printAdminPasswords)],
    account: account.getSnapshot().value,
    admin: admin.getSnapshot().value,
    screen: panel.getSnapshot().value,
    draft: panel.getSnapshot().context.draft,
    reality,
    hints,
    access: access.user,
    tries: [webGuard.wrongTries, printAdmin.user, printAdmin.guard.wrongTries, printAdmin.tries],
    email: email && {
      faults: email.faults,
      signedIn: email.tokens?.account ?? null,
      ended: email.ended,
      signIn: email.signIn?.state ?? null,
      page: email.page && { page: email.page.page, user: email.page.user, problem: email.page.problem?.aadsts ?? null },
      jobs: email.jobs.map((job) => ({ ...job, messageId: '', answer: job.answer?.slice(0, 12) ?? null })),
      myEmail: {
        page: ownPage,
        refusal: email.myEmail.refusal?.aadsts ?? null,
        remembered: email.myEmail.remembered,
        given: email.myEmail.given?.tokens.account ?? null,
        problem: email.myEmail.problem,
        signIns: Object.entries(email.myEmail.signIns).map(([user, own]) => [
          user,
          own.state === 'ended' ? own : [own.tokens.account, own.tokens.accessUntil],
        ]),
      },
      contacts: email.contacts,
      recent: email.recent,
      sheets: email.sheets,
      said: email.timeline.map(({ from, to, kind, title, times }) => [from, to, kind, title, times]),
      tenants: email.cloud.entra.tenants.map(({ users, ...tenant }) => ({
        ...tenant,
        users: users.map((user) => ({ ...user, password: '' })),
      })),
      mailboxes: email.cloud.exchange.mailboxes.map(({ address, smtpAuthDisabled, received, inbox, sent }) => ({
        address,
        smtpAuthDisabled,
        received,
        inbox: inbox.map(({ subject, from, size, receivedAt }) => [subject, from, size, receivedAt]),
        sent: sent.length,
      })),
    },
  };
}

const exported = ({ world, clock }: Stage): Run =>
  JSON.parse(JSON.stringify(runOf(world.run, world.scenario, clock.now()))) as Run;

describe(`${runs} random runs`, () => {
  it('lead to the same when they are done again, at once or later', () => {
    let loaded = 0;
    const property = fc.property(
      fc.constantFrom(...scenarioIds),
      acts(length),
      fc.constantFrom(0, 1, 3 * 86_400_000),
      fc.nat({ max: 9 }),
      (scenario, list: readonly Act[], later, draws) => {
        let stage = testWorld(scenario);
        for (const one of list) stage = perform(stage, one);
        const run = exported(stage);
        if (stage.world.run.dropped > 0) return;
        const other = testWorld(scenario);
        other.clock.advance(Math.max(0, stage.clock.now() - other.clock.now()) + later);
        // Another chance than then.
        for (let drawn = 0; drawn < draws; drawn += 1) other.ports.rng.next();
        const outcome = other.world.send({ type: 'run.load', run });
        if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.refusal)}; ${JSON.stringify(run.steps.slice(-6))}`);
        const shift = other.clock.now() - stage.clock.now();
        const different = firstDifference(moved(essence(stage.world), 0), moved(essence(other.world), shift));
        if (different !== null) throw new Error(`${scenario}: ${different}`);
        // What was loaded can be exported again, and is the same run.
        expect(exported(other)).toEqual(run);
        loaded += 1;
        stage.world.stop();
        other.world.stop();
      },
    );
    checkProperty(property, runs);
    expect(loaded).toBeGreaterThan(runs / 2);
  }, 240_000);
});

/** Where two values differ first; null where they do not. */
function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (Object.is(one, other)) return null;
  const [a, b] = [one, other].map((value) =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null,
  );
  if (!a || !b) return `${path}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** The printer's clock counts from the port's, which went on in between. */
function moved(found: ReturnType<typeof essence>, shift: number) {
  return { ...found, printer: { ...found.printer, clockOffset: found.printer.clockOffset + shift } };
}

const json = fc.jsonValue({ maxDepth: 3 });
const command = fc.oneof(
  fc.constantFrom<Command>(
    { type: 'panel.home' },
    { type: 'email.look' },
    { type: 'time.forward', ms: 1 },
    { type: 'scenario.restart' },
    { type: 'run.load', run: { format: 'faceplate-run', version: 1, scenario: 'signed-in', duration: 0, steps: [] } },
  ),
  fc.record({
    type: fc.constantFrom('web.log-in', 'web.request', 'microsoft.step', 'cloud.change', 'x'),
    session: json,
    input: json,
    change: json,
  }),
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: fc.nat({ max: 5000 }), command, ok: fc.boolean() }) },
  { weight: 1, arbitrary: json },
);
const wrongRun = fc.oneof(
  json,
  fc.record({
    format: fc.constantFrom('faceplate-run', 'other'),
    version: fc.constantFrom(1, 2, '1'),
    scenario: fc.constantFrom('signed-in', 'not-signed-in', 'nothing'),
    duration: fc.constantFrom(5000, 0, -1, 1e14, Number.NaN),
    steps: fc.oneof(fc.array(step, { maxLength: 5 }), json),
  }),
);

describe('malformed runs', () => {
  it('never throw, change nothing, and the refusal names the place', () => {
    const { world } = testWorld('signed-in');
    world.send({ type: 'email.look' });
    let refused = 0;
    const property = fc.property(wrongRun, (run) => {
      const before = world.snapshot;
      const outcome = world.send({ type: 'run.load', run: run as never });
      if (outcome.ok) return;
      refused += 1;
      expect(outcome.refusal.reason).toBe('malformed');
      if (outcome.refusal.reason === 'malformed') expect(outcome.refusal.detail).toMatch(/^run/);
      expect(world.snapshot).toEqual(before);
    });
    checkProperty(property, 3000);
    expect(refused).toBeGreaterThan(1000);
  }, 120_000);
});
