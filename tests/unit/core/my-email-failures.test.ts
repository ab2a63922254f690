import { describe, expect, it } from 'vitest';
import { causeOf } from '../../../src/core/device/jobs/causes.ts';
import { type OwnFailureId, ownFailures } from '../../../src/core/scenario/own-failures.ts';
import { isAtPanel, ownScan, signInOwn } from '../../support/own-sign-in.ts';
import { testWorld } from '../../support/world.ts';

type Stage = ReturnType<typeof testWorld>;
const ids = Object.keys(ownFailures) as OwnFailureId[];

/** The user scans to their own mailbox; the job that it came to. */
function scanAs({ world, clock, does }: Stage, user: string) {
  isAtPanel(world, user);
  does({ type: 'my-email.scan', scan: ownScan });
  clock.advance(25_000);
  return world.email?.jobs[0];
}

const received = ({ world }: Stage, address: string): number =>
  world.email?.cloud.exchange.mailboxes.find((mailbox) => mailbox.address === address)?.received ?? 0;

function begun(id: OwnFailureId): Stage {
  const stage = testWorld(id);
  stage.does({ type: 'email.look' });
  return stage;
}

describe.each(ids)('%s', (id) => {
  const { user, other, panel, says, cures } = ownFailures[id];

  it('is said and shown to the one whom it is about, as the table tells', () => {
    const stage = begun(id);
    const job = scanAs(stage, user);
    if (!('cause' in panel) || says === null) throw new Error('a job of a user fails');
    expect([job?.state, job?.cause, job?.code]).toEqual(['failed', panel.cause, causeOf(panel.cause).code]);
    expect(job?.answer).toContain(says.who === 'entra' ? `AADSTS${says.aadsts}:` : says.reply);
    const { code, signIn } = causeOf(panel.cause);
    const { mail, panel: shown } = stage.world.view;
    expect(mail?.myEmail?.signIn).toBe(signIn === 'ends' ? 'ended' : 'signed-in');
    expect(mail?.myEmail?.ended).toBe(signIn === 'ends' ? code : null);
    if (signIn === 'ends') expect(shown.message).toBe(code === 361 ? 'my-email-expired' : 'my-email-again');
    else expect(shown.message).toBeNull();
  });

  it('leaves the printer’s own sign-in and that of other users as they are', () => {
    const stage = begun(id);
    scanAs(stage, user);
    expect(stage.world.view.account).toBe('signed-in');
    expect(stage.world.email?.ended).toBeNull();
    expect(stage.world.email?.tokens).not.toBeNull();
    isAtPanel(stage.world, other);
    expect(stage.world.view.panel.message).toBeNull();
    expect(stage.world.view.mail?.myEmail?.signIn).toBe('signed-in');
    // Consent is the whole organisation's.
    const works = id !== 'to-my-email-consent-withdrawn';
    expect(scanAs(stage, other)?.state).toBe(works ? 'done' : 'failed');
  });

  it.each(cures.map((steps, nth) => ({ nth, steps })))('is cured by way $nth: the next scan arrives', ({ steps }) => {
    const stage = begun(id);
    scanAs(stage, user);
    const { world, does } = stage;
    if (world.view.panel.message !== null) does({ type: 'panel.close-message' });
    for (const step of steps)
      if (step.type === 'own-sign-in') {
        if (world.view.mail?.myEmail?.signIn === 'signed-in') does({ type: 'my-email.sign-out' });
        expect(signInOwn(world, step.account)).toBeNull();
        does({ type: 'panel.close-message' });
      } else does(step);
    const before = received(stage, 'anna@contoso.com');
    const job = scanAs(stage, user);
    expect([job?.state, job?.cause]).toEqual(['done', null]);
    expect(received(stage, 'anna@contoso.com')).toBe(before + 1);
    expect(world.view.panel.message).toBeNull();
  });
});

it('F25 before the consent: a user cannot get in, is told so, and the administrator’s consent cures it (G29)', () => {
  const stage = begun('to-my-email-before-consent' as OwnFailureId);
  isAtPanel(stage.world, 'anna');
  expect(signInOwn(stage.world, 'anna@contoso.com')).toBe('need-admin-approval');
  expect(stage.world.view.mail?.myEmail?.signIn).toBe('none');
  isAtPanel(stage.world, 'ada');
  expect(signInOwn(stage.world, 'admin@contoso.com', true)).toBeNull();
  isAtPanel(stage.world, 'anna');
  expect(signInOwn(stage.world, 'anna@contoso.com')).toBeNull();
});
