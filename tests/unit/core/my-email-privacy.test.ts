import { describe, expect, it } from 'vitest';
import { forgetBrowser } from '../../../src/core/device/my-email/logged-out.ts';
import { isAtPanel, ownScan, signInOwn } from '../../support/own-sign-in.ts';
import { ownStage, reasonOf } from '../../support/own-stage.ts';
import { practiceScan } from '../../support/practice-scan.ts';

const scan = { type: 'my-email.scan', scan: ownScan } as const;

/** Anna has scanned to herself and to somebody else, and printed the status sheet; now another is there. */
function leftBy(who: string | null) {
  const stage = ownStage('anna', 'in-use');
  const { world, clock, does } = stage;
  does(
    scan,
    { type: 'scan.start', scan: { ...practiceScan, to: ['secret.friend@example.org'] } },
    { type: 'panel.go', item: 'print-status-sheet' },
    { type: 'status-sheet.print' },
  );
  clock.advance(30_000);
  does(scan);
  isAtPanel(world, who);
  return stage;
}

describe('what a user has sent', () => {
  it.each(['boris', null])('is nothing to others: %s', (who) => {
    const { world, does } = leftBy(who);
    // The address book is everybody's who is let in.
    const { mail, ...shown } = world.view;
    const told = JSON.stringify([shown, { ...mail, contacts: [] }]);
    expect(mail?.contacts.length).toBe(who === null ? 0 : 2);
    for (const trace of ['anna@contoso.com', 'Anna', 'secret.friend', 'example.org']) expect(told).not.toContain(trace);
    expect(world.view.mail).toMatchObject({ active: 0, jobs: [], total: 0, job: null, recent: [] });
    expect(world.view.mail).toMatchObject({ mailboxes: [], printing: null, sheet: null });
    if (who === null) return;
    does({ type: 'panel.open', item: 'job-status' });
    expect(world.view.mail).toMatchObject({ jobs: [], total: 0 });
    for (const job of [1, 2, 3, 4]) {
      expect(reasonOf(world.send({ type: 'panel.open-job', job }))).toBe('not-offered');
      expect(reasonOf(world.send({ type: 'job.cancel', job }))).toBe('not-offered');
      expect(reasonOf(world.send({ type: 'job.send-again', job }))).toBe('not-offered');
    }
  });

  it('is theirs to see; the addresses that were written to are kept for nobody', () => {
    const { world, does } = leftBy('anna');
    does({ type: 'panel.open', item: 'job-status' });
    expect(world.view.mail?.jobs.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    expect(world.view.mail?.sheet).not.toBeNull();
    expect(world.view.mail?.recent).toEqual([]);
    expect(world.email?.recent).toEqual([]);
    does({ type: 'panel.open-job', job: 2 });
    expect(world.view.mail?.job).toMatchObject({ id: 2, user: { name: 'Anna Example' } });
  });

  it('is the administrator’s to see and to cancel, by a user’s rights and by the password', () => {
    const byRights = leftBy('ada');
    byRights.does({ type: 'panel.open', item: 'job-status' });
    expect(byRights.world.view.mail?.total).toBe(4);
    expect(byRights.world.view.mail?.sheet).not.toBeNull();
    byRights.does({ type: 'job.cancel', job: 4 });
    const { world, does } = leftBy(null);
    does({ type: 'panel.open', item: 'admin-sign-in' }, { type: 'admin.sign-in', password: world.printer.serial });
    does({ type: 'panel.open', item: 'job-status' });
    expect(world.view.mail?.total).toBe(4);
  });

  it('stays theirs when nobody has to log in any more', () => {
    const { world } = leftBy(null);
    world.printer = { ...world.printer, printAdmin: { ...world.printer.printAdmin, licensed: false } };
    world.noteAccess();
    expect(world.view.mail).toMatchObject({ jobs: [], total: 0 });
  });
});

it('what is sent and fails is said to its user only', () => {
  const { world, clock, does } = leftBy('boris');
  clock.advance(30_000);
  expect(world.email?.jobs[0]).toMatchObject({ id: 4, state: 'done' });
  expect(world.view.panel).toMatchObject({ notice: null, message: null });
  isAtPanel(world, 'anna');
  does(scan, { type: 'panel.home' });
  clock.advance(30_000);
  expect(world.view.panel.notice).toBe('sent');
});

describe('whoever logs out, times out or loses power', () => {
  it.each<[string, (stage: ReturnType<typeof ownStage>) => void]>([
    ['logs out', ({ does }) => does({ type: 'print-admin.log-out' })],
    ['times out', ({ clock }) => clock.advance(10 * 60_000)],
    ['loses power', ({ does }) => does({ type: 'power.cut' })],
  ])('leaves nothing of the sign-in behind but the printer’s own: %s', (_, leave) => {
    const stage = ownStage('anna');
    const { world, open, step, does } = stage;
    does({ type: 'reality.set', reality: 'real' });
    expect(signInOwn(world, 'anna@contoso.com')).toBeNull();
    open({ state: 'half done' });
    step({ type: 'use-other-account' });
    leave(stage);
    expect(world.printAdmin.user).toBeNull();
    expect(world.email?.myEmail).toMatchObject({
      page: null,
      refusal: null,
      remembered: [],
      given: null,
      problem: null,
    });
    expect(Object.keys(world.email?.myEmail.signIns ?? {})).toEqual(['1', '3']);
    expect(JSON.stringify([world.view, world.more('authorize')?.of])).not.toContain('anna@');
    expect(world.view.mail?.myEmail).toBeNull();
    expect(reasonOf(open())).toBe('not-offered');
  });

  it('forgets nothing where the email has not begun', () => {
    const { world } = ownStage();
    world.email = null;
    forgetBrowser(world);
    expect(world.email).toBeNull();
  });
});
