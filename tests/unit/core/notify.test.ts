// Email Notification (printer.md 6.4, P27): what the printer tells by email, on the same line as every mail.
import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { notificationProblems } from '../../../src/core/device/web/notification-problems.ts';
import type { WebRequest } from '../../../src/core/device/web/web-request.ts';
import { type NotifyDestination, notifyEvents } from '../../../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../../../src/core/scenario/at-web-config.ts';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import type { World } from '../../../src/core/world.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { testWorld } from '../../support/world.ts';

const anna: NotifyDestination = { address: 'anna@contoso.com', events: ['job-failed', 'sign-in-ended'] };
const boris: NotifyDestination = { address: 'boris@contoso.com', events: ['password-changed', 'firmware-updated'] };
const destinations = [anna, boris];
const scan = { type: 'scan.start', scan: practiceScan } as const;
const minute = 60_000;

const saved = (list: readonly NotifyDestination[]): WebRequest => ({ type: 'notification.save', destinations: list });

function notifying(scenario: ScenarioId = 'signed-in', list: readonly NotifyDestination[] = destinations) {
  const kit = testWorld(scenario);
  kit.does(...atWebConfig(saved(list)));
  return kit;
}

const inbox = (world: World, address: string) =>
  world.email?.cloud.exchange.mailboxes.find((mailbox) => mailbox.address === address)?.inbox ?? [];
const notices = (world: World) => (world.email?.jobs ?? []).filter(({ kind }) => kind === 'email-notification');

describe('destinations', () => {
  const { printer } = testWorld('signed-in').world;
  const problems = (list: readonly NotifyDestination[]) => notificationProblems(printer, { destinations: list });

  it('are at most five, each a real address of its own, each with something to hear of', () => {
    expect(problems(destinations)).toEqual({});
    expect(problems(Array.from({ length: 6 }, (_, at) => ({ ...anna, address: `a${at}@contoso.com` })))).toEqual({
      destinations: { problem: 'too-many', limit: 5 },
    });
    expect(problems([anna, { address: 'ANNA@contoso.com', events: [] }, { ...boris, address: '' }])).toEqual({
      'address.1': { problem: 'twice' },
      'events.1': { problem: 'empty' },
      'address.2': { problem: 'empty' },
    });
    expect(problems([{ ...anna, address: 'anna' }])).toEqual({ 'address.0': { problem: 'not-an-address' } });
  });

  it('need an email server first; nobody to tell needs none', () => {
    const { world, does } = testWorld('not-signed-in');
    const [logIn, save, logOut] = atWebConfig(saved(destinations));
    if (logIn === undefined || save === undefined || logOut === undefined) throw new Error('no steps');
    does(logIn);
    const { printer: before, email } = world;
    expect(world.send(save)).toMatchObject({
      refusal: { reason: 'web', problems: { destinations: { problem: 'sign-in-first' } } },
    });
    expect([world.printer, world.email]).toEqual([before, email]);
    does(logOut, ...atWebConfig(saved([])));
  });

  it('keep each event once', () => {
    const { world } = notifying('signed-in', [{ ...anna, events: ['firmware-updated', 'job-failed', 'job-failed'] }]);
    expect(world.view.printer.web.notification[0]?.events).toEqual(['job-failed', 'firmware-updated']);
  });
});

describe('a notification', () => {
  it('of a failed job is a job of its own, and arrives with its text', () => {
    const { world, does, clock } = notifying();
    does({
      type: 'scan.start',
      scan: { ...practiceScan, sample: 'contract', color: 'color', resolution: 600, limit: 1 },
    });
    clock.advance(minute);
    expect(notices(world)).toMatchObject([
      {
        user: 'printer',
        state: 'done',
        scan: null,
        pages: 0,
        notice: { event: 'job-failed', to: ['anna@contoso.com'] },
      },
    ]);
    const [message] = inbox(world, 'anna@contoso.com');
    expect(message).toMatchObject({ subject: 'Model 70: A job failed', attachment: null, to: ['anna@contoso.com'] });
    for (const said of [
      'Error code: 314',
      'Job: 1, Scan to Email',
      newPrinter.serial,
      '2026-11-23 09:00',
      '192.168.1.43',
    ])
      expect(message?.text).toContain(said);
    expect(inbox(world, 'boris@contoso.com')).toEqual([]);
    expect(world.view.panel.notice).not.toBe('sent');
    does({ type: 'panel.open-job', job: 2 });
    expect(world.view.mail?.job).toMatchObject({ to: ['anna@contoso.com'], maySendAgain: false });
    expect(world.view.mail?.job?.transcript.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Subject: Model 70: A job failed'),
    );
    expect(world.email?.recent).toEqual([]);
    // On the wire it is plain text, with no attachment.
    const sent = world.email?.timeline.find(({ title }) => title.startsWith('message'))?.text ?? '';
    expect(sent).toContain('C: Content-Type: text/plain');
    expect(sent).toContain('C: Error code: 314');
    expect(sent).not.toContain('multipart');
  });

  it('about a notification that failed is never made', () => {
    const { world, does, clock } = notifying('signed-in', [{ ...anna, events: notifyEvents }]);
    does({ type: 'surroundings.set', surroundings: { internet: false } }, scan);
    clock.advance(10 * minute);
    expect(world.email?.jobs.map(({ kind, state, code }) => [kind, state, code])).toEqual([
      ['email-notification', 'failed', 360],
      ['scan-to-email', 'failed', 360],
    ]);
    expect(world.email?.owed).toEqual([]);
  });

  it('of the end of the sign-in waits until the printer can send again', () => {
    const { world, does, clock } = notifying('password-changed');
    does(scan);
    clock.advance(minute);
    expect(world.view.account).toBe('expired');
    expect(notices(world)).toEqual([]);
    expect(world.email?.owed.map(({ event }) => event)).toEqual(['job-failed', 'sign-in-ended']);
    const again = testWorld(JSON.parse(JSON.stringify(world.snapshot)));
    again.clock.advance(clock.now() - again.clock.now());
    again.does(
      ...atWebConfig({
        type: 'email-server.save',
        settings: { ...again.world.printer.emailServer, authenticationMethod: 'smtp-auth' },
        password: 'Practice-changed-2',
      }),
    );
    again.clock.advance(minute);
    expect(notices(again.world).map(({ notice }) => notice?.event)).toEqual(['sign-in-ended', 'job-failed']);
    expect(again.world.email?.owed).toEqual([]);
    expect(notices(again.world)[0]?.notice?.text).toContain('Error code: 370');
  });

  it('of another password is sent whichever side changed it, and never holds it', () => {
    const { world, does, clock } = notifying();
    does(
      ...atWebConfig({
        type: 'admin-password.save',
        userName: '',
        current: newPrinter.serial,
        next: 'own-word-1',
        confirm: 'own-word-1',
      }),
      { type: 'panel.go', item: 'admin-password' },
      { type: 'admin.sign-in', password: 'own-word-1' },
      { type: 'admin.change-password', next: 'own-word-2', confirm: 'own-word-2' },
      { type: 'admin.reset-password' },
    );
    clock.advance(minute);
    expect(inbox(world, 'boris@contoso.com').map(({ subject }) => subject)).toEqual(
      Array.from({ length: 3 }, () => 'Model 70: The administrator password was changed'),
    );
    expect(JSON.stringify(world.snapshot)).not.toMatch(/own-word-[12]/);
  });

  it('of new firmware says which', () => {
    const { world, does, clock } = notifying();
    does(...atWebConfig({ type: 'firmware.update' }));
    clock.advance(2 * minute);
    expect(inbox(world, 'boris@contoso.com')[0]?.text).toContain(`Firmware version: ${world.view.printer.firmware}`);
  });

  it('is for those who want to hear of it when it is sent, and for nobody else', () => {
    const { world, does, clock } = notifying('signed-in', [{ ...anna, events: ['firmware-updated'] }]);
    does({ type: 'surroundings.set', surroundings: { internet: false } }, scan);
    clock.advance(minute);
    expect(notices(world)).toEqual([]);
    const late = notifying('password-changed');
    late.does(scan);
    late.clock.advance(minute);
    late.does(...atWebConfig(saved([])));
    expect(late.world.email?.owed).not.toEqual([]);
    late.does(
      ...atWebConfig({
        type: 'email-server.save',
        settings: { ...late.world.printer.emailServer, authenticationMethod: 'smtp-auth' },
        password: 'Practice-changed-2',
      }),
    );
    late.clock.advance(minute);
    expect([late.world.email?.owed, notices(late.world)]).toEqual([[], []]);
  });

  it('is tried again like every mail, cancelled by whoever likes, and survives a restart at any moment', () => {
    const { world, does, clock } = notifying();
    does({ type: 'surroundings.set', surroundings: { internet: false } }, scan);
    let kit = { world, does, clock };
    for (let at = 0; at < 80; at += 1) {
      const read = readSnapshot(JSON.parse(JSON.stringify(kit.world.snapshot)));
      if (isProblem(read)) throw new Error(read.detail);
      const next = testWorld(read);
      next.clock.advance(kit.clock.now() - next.clock.now());
      kit = next;
      if (at === 10) kit.does({ type: 'surroundings.set', surroundings: { internet: true } });
      kit.clock.advance(250);
    }
    expect(notices(kit.world)).toHaveLength(1);
    expect(
      inbox(kit.world, 'anna@contoso.com').filter(({ subject }) => subject.includes('job failed')).length,
    ).toBeLessThan(2);
  });

  it('owed is bounded', () => {
    const { world, does, clock } = notifying('password-changed');
    for (let times = 0; times < 30; times += 1) {
      does({ type: 'panel.go', item: 'admin-password' }, { type: 'admin.sign-in', password: newPrinter.serial });
      does(
        { type: 'admin.change-password', next: 'own-word-1', confirm: 'own-word-1' },
        { type: 'admin.reset-password' },
        { type: 'admin.sign-out' },
      );
      if (times === 0) {
        does(scan);
        clock.advance(minute);
      }
    }
    expect(world.email?.owed).toHaveLength(20);
    expect(isProblem(readSnapshot(JSON.parse(JSON.stringify(world.snapshot))))).toBe(false);
  });
});
