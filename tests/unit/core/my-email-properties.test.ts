// Whatever users do, a mail goes with its owner's token from its owner's address, nobody sees another's jobs, and no window has a token.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EmailState } from '../../../src/core/device/email/email-state.ts';
import { practiceUsers } from '../../../src/core/scenario/print-admin-starts.ts';
import type { World } from '../../../src/core/world.ts';
import { checkProperty } from '../../support/check-property.ts';
import { isAtPanel, ownScan, signInOwn } from '../../support/own-sign-in.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { testWorld } from '../../support/world.ts';

const runs = 40;
const length = 70;

type Act =
  | { at: string | null }
  | { signIn: string }
  | { scan: 'own' | 'other' }
  | { forget: true }
  | { again: number }
  | { wait: number }
  | { jump: number }
  | { revoke: string };

const userId = fc.constantFrom(...practiceUsers.map((user) => user.userId));
const address = fc.constantFrom(...practiceUsers.map(({ email }) => email));
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.option(userId, { freq: 6 }).map((at) => ({ at })) },
  { weight: 3, arbitrary: address.map((signIn) => ({ signIn })) },
  { weight: 6, arbitrary: fc.constantFrom('own', 'own', 'other' as const).map((scan) => ({ scan })) },
  { weight: 1, arbitrary: fc.constant({ forget: true } as const) },
  { weight: 2, arbitrary: fc.nat({ max: 6 }).map((again) => ({ again })) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9000 }).map((wait) => ({ wait })) },
  { weight: 1, arbitrary: fc.constantFrom(3_600_000, 2 * 3_600_000, 40 * 86_400_000).map((jump) => ({ jump })) },
  { weight: 1, arbitrary: address.map((revoke) => ({ revoke })) },
);

/** Who has signed in with which accounts, and what has been looked at of the timeline. */
class Watch {
  readonly #accounts = new Map<number, Set<string>>();
  #seen = 0;
  own = 0;

  noteSignIn(user: number, account: string): void {
    this.#accounts.set(user, (this.#accounts.get(user) ?? new Set()).add(account));
  }

  /** What went over the line since. */
  look({ timeline, jobs }: EmailState, sender: string): void {
    for (const { id, kind, title, text, job: of, account } of timeline) {
      if (id <= this.#seen || kind !== 'smtp') continue;
      this.#seen = id;
      const job = jobs.find((each) => each.id === of);
      if (job === undefined) continue;
      const owner = practiceUsers.find((user) => user.id === job.owner);
      const from = job.fromOwner ? owner?.email : sender;
      if (title.startsWith('AUTH')) {
        this.own += job.fromOwner ? 1 : 0;
        const may = job.fromOwner ? this.#accounts.get(job.owner ?? 0) : new Set([sender]);
        expect(may?.has(account ?? ''), `job ${job.id} of ${owner?.userId} with ${account}`).toBe(true);
      }
      if (title.startsWith('MAIL FROM')) expect(text).toContain(`<${from}>`);
      if (title.startsWith('message')) expect(text).toContain(`From: <${from}>`);
    }
    this.#seen = timeline.at(-1)?.id ?? this.#seen;
  }
}

/** Nobody sees another's jobs, and no window a token. */
function checkViews(world: World): void {
  const { email, printAdmin } = world;
  const { mail, panel } = world.view;
  const owners = new Map(email?.jobs.map(({ id, owner }) => [id, owner]));
  const shown = [...(mail?.jobs ?? []), ...(mail?.job ? [mail.job] : [])];
  if (!world.isAdmin) for (const { id } of shown) expect(owners.get(id)).toBe(printAdmin.user);
  // What is said to nobody is about the printer itself.
  if (printAdmin.user === null)
    expect([/^(my-email|auth|no-email)/.test(panel.message ?? ''), shown.length]).toEqual([false, 0]);
  const kept = email?.myEmail;
  const tokens = [
    ...Object.values(kept?.signIns ?? {}).flatMap((own) => (own.state === 'signed-in' ? [own.tokens] : [])),
    ...(kept?.given ? [kept.given.tokens] : []),
  ];
  const told = JSON.stringify([world.view, ...(['web', 'desk', 'authorize'] as const).map((want) => world.more(want))]);
  for (const { access, refresh } of tokens) {
    expect(told.includes(access)).toBe(false);
    expect(refresh !== null && told.includes(refresh)).toBe(false);
  }
}

function carryOut({ world, clock }: ReturnType<typeof testWorld>, one: Act, watch: Watch): void {
  const { user } = world.printAdmin;
  if ('at' in one) isAtPanel(world, one.at);
  else if ('signIn' in one) {
    if (user !== null && signInOwn(world, one.signIn) === null) watch.noteSignIn(user, one.signIn);
    world.send({ type: 'panel.close-message' });
  } else if ('scan' in one) {
    world.send(
      one.scan === 'own' ? { type: 'my-email.scan', scan: ownScan } : { type: 'scan.start', scan: practiceScan },
    );
  } else if ('forget' in one) world.send({ type: 'my-email.sign-out' });
  else if ('again' in one) world.send({ type: 'job.send-again', job: one.again });
  else if ('wait' in one) clock.advance(one.wait);
  else if ('jump' in one) world.send({ type: 'time.forward', ms: one.jump });
  else world.send({ type: 'cloud.change', change: { of: 'sessions', address: one.revoke } });
}

it(`${runs * length} acts of users`, () => {
  let own = 0;
  const property = fc.property(fc.array(act, { minLength: length, maxLength: length, size: 'max' }), (acts) => {
    const stage = testWorld('to-my-email-in-use');
    const { world } = stage;
    stage.does({ type: 'email.look' });
    const watch = new Watch();
    for (const { id, email } of practiceUsers.filter((user) => ['ada', 'anna'].includes(user.userId)))
      watch.noteSignIn(id, email);
    for (const one of acts) {
      carryOut(stage, one, watch);
      if (world.email !== null) watch.look(world.email, 'printer@contoso.com');
      checkViews(world);
    }
    own += watch.own;
    world.stop();
  });
  checkProperty(property, runs);
  console.log(`${own} sign-ins of users at the mail service`);
  expect(own).toBeGreaterThan(runs);
}, 120_000);
