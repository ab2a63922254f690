import { describe, expect, it } from 'vitest';
import { browserApp } from '../../../src/core/cloud/entra/contoso.ts';
import { forgetUser } from '../../../src/core/device/my-email/forget-user.ts';
import type { PrintAdminUser } from '../../../src/core/device/print-admin/print-admin.ts';
import type { World } from '../../../src/core/world.ts';
import { askToken, codeFor, isAtPanel, ownScan, redemption, signInOwn } from '../../support/own-sign-in.ts';
import { ownStage, reasonOf } from '../../support/own-stage.ts';
import { testWorld } from '../../support/world.ts';

const anna = 'anna@contoso.com';
const day = 86_400_000;
const scan = { type: 'my-email.scan', scan: ownScan } as const;

const jobOf = ({ email }: World) => email?.jobs[0];
const inboxOf = ({ email }: World, address: string) =>
  (email?.cloud.exchange.mailboxes.find((mailbox) => mailbox.address === address)?.inbox ?? []).map(({ from }) => from);

/** The administrator changes what is kept of Anna. */
function changeAnna(world: World, change: Partial<PrintAdminUser>): void {
  const { printAdmin } = world.printer;
  const users = printAdmin.users.map((user) => (user.userId === 'anna' ? { ...user, ...change } : user));
  world.printer = { ...world.printer, printAdmin: { ...printAdmin, users } };
  world.noteAccess();
}

describe('G24-G28', () => {
  it('the administrator, then a user, then the user again the next day', () => {
    const { world, clock, does } = testWorld('to-my-email-before-consent');
    does({ type: 'email.look' });
    isAtPanel(world, 'ada');
    expect(signInOwn(world, 'admin@contoso.com', true)).toBeNull();
    isAtPanel(world, 'anna');
    does({ type: 'panel.open', item: 'to-my-email' });
    expect(signInOwn(world, anna)).toBeNull();
    // G27: the message, and nothing goes on by itself.
    expect(world.view.panel.message).toBe('authentication-successful');
    clock.advance(5000);
    expect(world.email?.jobs).toEqual([]);
    does({ type: 'panel.close-message' });
    expect(world.view.panel).toMatchObject({ item: 'home', message: null });
    does(scan);
    clock.advance(20_000);
    expect(jobOf(world)).toMatchObject({ state: 'done', kind: 'to-my-email', owner: 3, fromOwner: true });
    isAtPanel(world, null);
    does({ type: 'time.forward', ms: day });
    isAtPanel(world, 'anna');
    // G28: straight to the scan, with a token that the printer renews by itself.
    expect(world.view.mail?.myEmail).toMatchObject({ address: anna, signIn: 'signed-in', account: anna });
    const before = world.email?.myEmail.signIns['3'];
    does(scan);
    clock.advance(20_000);
    expect(jobOf(world)).toMatchObject({ id: 2, state: 'done', cause: null });
    expect(world.email?.myEmail.signIns['3']).not.toEqual(before);
    expect(inboxOf(world, anna)).toEqual([anna, anna]);
    const asked = world.email?.timeline.findLast(({ title }) => title.includes('/token'));
    expect(asked?.text).toContain(`client_id=${browserApp.clientId}`);
    expect(asked).toMatchObject({ from: 'printer', account: anna, job: 2 });
  });

  it('where the printer’s address sends, nobody signs in', () => {
    const { world, clock, does } = testWorld('to-my-email');
    does({ type: 'email.look' });
    isAtPanel(world, 'anna');
    expect(world.view.mail?.myEmail).toMatchObject({ signIn: 'not-needed', account: null });
    does(scan);
    clock.advance(20_000);
    expect(jobOf(world)).toMatchObject({ state: 'done', fromOwner: false, owner: 3 });
    expect(inboxOf(world, anna)).toEqual(['printer@contoso.com']);
  });
});

describe('a sign-in', () => {
  it('is the user’s only when the application has found it good', () => {
    const { world } = ownStage();
    expect(reasonOf(world.send({ type: 'my-email.signed-in' }))).toBe('not-offered');
    askToken(world, redemption(codeFor(world, anna)));
    const { printAdmin } = world;
    world.printAdmin = { ...printAdmin, user: 4 };
    expect(reasonOf(world.send({ type: 'my-email.signed-in' }))).toBe('not-offered');
    world.printAdmin = printAdmin;
    expect(signInOwn(world, anna)).toBeNull();
    expect(reasonOf(world.send({ type: 'my-email.signed-in' }))).toBe('not-offered');
    isAtPanel(world, 'boris');
    expect(world.view.mail?.myEmail).toMatchObject({ signIn: 'none', account: null, problem: null, underWay: false });
    expect(reasonOf(world.send({ type: 'my-email.signed-in' }))).toBe('not-offered');
  });

  it('that came to nothing leaves its problem until the next try or the log-out', () => {
    const { world, open, does } = ownStage();
    const problem = { reason: 'refused', aadsts: 90094, description: 'AADSTS90094: …' } as const;
    open();
    expect(world.view.mail?.myEmail).toMatchObject({ underWay: true });
    does({ type: 'my-email.not-signed-in', problem });
    expect(world.view.mail?.myEmail).toMatchObject({ underWay: false, problem });
    open();
    expect(world.view.mail?.myEmail?.problem).toBeNull();
    does({ type: 'my-email.not-signed-in', problem });
    isAtPanel(world, 'anna');
    expect(world.view.mail?.myEmail?.problem).toBeNull();
    expect(
      reasonOf(world.send({ type: 'my-email.not-signed-in', problem: { ...problem, reason: 'x' } as never })),
    ).toBe('malformed');
  });

  it('is forgotten with "Sign out of Microsoft", and the browser’s session with it', () => {
    const { world, does } = ownStage('anna', 'in-use');
    does({ type: 'my-email.sign-out' });
    expect(world.view.mail?.myEmail).toMatchObject({ signIn: 'none', account: null });
    expect(world.view.panel.notice).toBe('my-email-signed-out');
    expect(Object.keys(world.email?.myEmail.signIns ?? {})).toEqual(['1']);
    expect(reasonOf(world.send({ type: 'my-email.sign-out' }))).toBe('not-offered');
  });

  it('ends while its user is away without a word to others', () => {
    const { world, clock, does } = ownStage('anna', 'in-use');
    does({ type: 'cloud.change', change: { of: 'sessions', address: anna } }, scan);
    isAtPanel(world, 'boris');
    clock.advance(20_000);
    expect(jobOf(world)).toMatchObject({ state: 'failed', cause: 'token-revoked', code: 370 });
    expect(world.view.panel).toMatchObject({ message: null, notice: null });
    expect(world.view.mail?.myEmail).toMatchObject({ signIn: 'none', ended: null, account: null });
    isAtPanel(world, 'anna');
    expect(world.view.mail?.myEmail).toMatchObject({ signIn: 'ended', ended: 370, account: anna });
    expect(reasonOf(world.send(scan))).toBe('not-offered');
    expect(signInOwn(world, anna)).toBeNull();
    does({ type: 'panel.close-message' }, scan);
    clock.advance(20_000);
    expect(jobOf(world)?.state).toBe('done');
  });
});

describe('my-email.scan', () => {
  it('is a logged-in user’s, with the functions and colours that were given to them', () => {
    const { world, does } = ownStage(null, 'in-use');
    expect(reasonOf(world.send(scan))).toBe('not-offered');
    isAtPanel(world, 'anna');
    const inColor = { type: 'my-email.scan', scan: { ...ownScan, color: 'color' } } as const;
    changeAnna(world, { color: false });
    expect(reasonOf(world.send(inColor))).toBe('user-required');
    const { job } = { job: { ...ownScan, color: 'color', to: [anna] } as const };
    expect(reasonOf(world.send({ type: 'scan.start', scan: job }))).toBe('user-required');
    changeAnna(world, { functions: ['scan'] });
    expect(reasonOf(world.send(scan))).toBe('user-required');
    changeAnna(world, { functions: ['to-my-email'], color: true });
    expect(reasonOf(world.send({ type: 'scan.start', scan: job }))).toBe('user-required');
    does(inColor);
  });

  it('says on the panel that the administrator has entered no address', () => {
    const { world } = ownStage('anna', 'in-use');
    changeAnna(world, { email: '' });
    expect(world.send(scan).ok).toBe(true);
    expect([world.view.panel.message, world.email?.jobs.length]).toEqual(['no-email-address', 0]);
  });

  it('needs the set-up of the email server besides the user’s own sign-in (G31)', () => {
    const { world } = ownStage('anna', 'in-use');
    world.printer = { ...world.printer, emailServer: { ...world.printer.emailServer, authenticationMethod: 'off' } };
    expect(world.send(scan).ok).toBe(true);
    expect([world.view.panel.message, world.email?.jobs.length]).toEqual(['must-sign-in', 0]);
  });

  it('is not offered without a sign-in of one’s own where that is needed', () => {
    const { world } = ownStage();
    expect(reasonOf(world.send(scan))).toBe('not-offered');
    expect(world.view.panel.message).toBeNull();
  });

  it.each([
    ['a recipient', { ...ownScan, to: ['boris@contoso.com'] }],
    ['no colour', { ...ownScan, color: 'red' }],
    ['nothing', null],
  ])('is malformed with %s', (_, wrong) => {
    const { world } = ownStage('anna', 'in-use');
    expect(reasonOf(world.send({ type: 'my-email.scan', scan: wrong as never }))).toBe('malformed');
    expect(reasonOf(world.send({ type: 'my-email.scan', scan: { ...ownScan, fileName: 'a/b' } }))).toBe('field');
  });

  it('goes on after its user has logged out, from their address with their token', () => {
    const { world, clock, does } = ownStage('anna', 'in-use');
    does(scan);
    isAtPanel(world, null);
    clock.advance(20_000);
    expect(jobOf(world)?.state).toBe('done');
    expect(inboxOf(world, anna)).toEqual([anna]);
  });

  it.each<[string, (world: World) => void]>([
    [
      'is deleted',
      (world) => {
        const { printAdmin } = world.printer;
        const users = printAdmin.users.filter(({ userId }) => userId !== 'anna');
        world.printer = { ...world.printer, printAdmin: { ...printAdmin, users } };
        forgetUser(world, [3]);
        world.signOut();
        world.noteAccess();
      },
    ],
    ['has signed out of Microsoft', (world) => void world.send({ type: 'my-email.sign-out' })],
  ])('fails with 370 when its user %s before it is sent, also while the line is opened', (_, change) => {
    for (const wait of [0, 900, 1300, 1600]) {
      const { world, clock, does } = ownStage('anna', 'in-use');
      does(scan);
      clock.advance(wait);
      change(world);
      clock.advance(20_000);
      expect(jobOf(world)).toMatchObject({ state: 'failed', cause: 'token-refused', code: 370 });
      expect([world.view.account, world.email?.ended]).toEqual(['signed-in', null]);
      expect(inboxOf(world, anna)).toEqual([]);
    }
  });

  it('is sent again by its user only, to where their scans go now', () => {
    const { world, clock, does } = ownStage('anna', 'in-use');
    does(scan);
    clock.advance(20_000);
    isAtPanel(world, 'ada');
    does({ type: 'panel.open-job', job: 1 });
    expect(world.view.mail?.job).toMatchObject({ id: 1, maySendAgain: false });
    expect(reasonOf(world.send({ type: 'job.send-again', job: 1 }))).toBe('not-offered');
    isAtPanel(world, 'anna');
    changeAnna(world, { email: 'boris@contoso.com' });
    does({ type: 'panel.open-job', job: 1 });
    expect(world.view.mail?.job?.maySendAgain).toBe(true);
    does({ type: 'job.send-again', job: 1 });
    expect(jobOf(world)).toMatchObject({ id: 2, owner: 3, fromOwner: true, scan: { to: ['boris@contoso.com'] } });
    clock.advance(20_000);
    expect(jobOf(world)).toMatchObject({ state: 'failed', cause: 'message-refused' });
  });
});
