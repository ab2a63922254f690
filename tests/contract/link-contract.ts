// The contract of a WorldLink, the same for every way to a world.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchangeOnline } from '../../src/core/device/email-server/email-server.ts';
import type { Command, Outcome } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { NotAcknowledged } from '../../src/link/link.ts';
import { practiceScan } from '../support/practice-scan.ts';
import { brokenTests } from './link-broken.ts';
import { type Rig, ready, until, view } from './link-rig.ts';
import { wantTests } from './link-wants.ts';

const storedPrinter = async (rig: Rig, id: string) => JSON.parse((await rig.stored(id)) ?? '{}').printer;

/** Runs the suite over rigs of one kind. */
export function linkContract(name: string, makeRig: () => Promise<Rig>): void {
  let rig: Rig;
  beforeEach(async () => {
    rig = await makeRig();
  });
  afterEach(() => rig.end());
  const theRig = (): Rig => rig;
  describe(`${name}: commands`, () => commandTests(theRig));
  describe(`${name}: windows`, () => windowTests(theRig));
  describe(`${name}: stored worlds`, () => storeTests(theRig));
  describe(`${name}: broken snapshots`, () => brokenTests(theRig));
  describe(`${name}: what a window wants besides the view`, () => wantTests(theRig));
}

function commandTests(rig: () => Rig): void {
  test('a change is on disk and in view when it is acknowledged', async () => {
    const link = rig().connect('signed-in');
    for (const percent of [20, 40, 60] as const) {
      const outcome = await link.send({ type: 'brightness.set', percent });
      expect(outcome).toEqual({ ok: true, revision: expect.any(Number) });
      expect(view(link).printer.brightness).toBe(percent);
      expect((await storedPrinter(rig(), 'signed-in')).brightness).toBe(percent);
    }
  });

  test('a change is never shown before it is on disk', async () => {
    const link = rig().connect('signed-in');
    await ready(link);
    const onDisk: Promise<string>[] = [];
    link.subscribe(() => {
      if (link.current.state !== 'ready' || link.current.view.printer.theme !== 'dark') return;
      onDisk.push(storedPrinter(rig(), 'signed-in').then(({ theme }) => theme));
    });
    await Promise.all([
      link.send({ type: 'theme.set', theme: 'dark' }),
      link.send({ type: 'panel.open', item: 'settings' }),
    ]);
    expect(view(link)).toMatchObject({ printer: { theme: 'dark' }, panel: { item: 'settings' } });
    const themes = await Promise.all(onDisk);
    expect(themes.length).toBeGreaterThan(0);
    expect(new Set(themes)).toEqual(new Set(['dark']));
  });

  test('refusals say why and change nothing', async () => {
    const link = rig().connect('admin-locked');
    const before = await ready(link);
    const reasonOf = (outcome: Outcome): string => (outcome.ok ? 'none' : outcome.refusal.reason);
    expect(reasonOf(await link.send({ type: 'panel.back' }))).toBe('not-offered');
    expect(reasonOf(await link.send({ type: 'brightness.set', percent: 33 as never }))).toBe('malformed');
    expect(reasonOf(await link.send({ type: 'no.such' } as never))).toBe('malformed');
    expect(view(link)).toEqual(before);
    expect(
      reasonOf(await link.send({ type: 'admin.change-password', next: 'abcdefgh1', confirm: 'abcdefgh1' })),
    ).not.toBe('none');
  });

  test('a wrong password is refused, and its count outlives a restart', async () => {
    const link = rig().connect('admin-locked');
    await link.send({ type: 'panel.open', item: 'admin-sign-in' });
    const outcome = await link.send({ type: 'admin.sign-in', password: 'wrong' });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'wrong-password' } });
    await rig().restart();
    expect((await ready(rig().connect('admin-locked'))).admin.wrongTries).toBe(1);
  });

  test('a new administrator password holds after a restart', async () => {
    const link = rig().connect('signed-in');
    const { serial } = (await ready(link)).printer;
    const next = 'New-password-1';
    const steps: Command[] = [
      { type: 'panel.go', item: 'admin-password' },
      { type: 'admin.sign-in', password: serial },
      { type: 'admin.change-password', next, confirm: next },
      { type: 'admin.sign-out' },
    ];
    for (const command of steps)
      expect([command.type, await link.send(command)]).toMatchObject([command.type, { ok: true }]);
    expect(JSON.stringify(link.current) + (await rig().stored('signed-in'))).not.toContain(next);
    await rig().restart();
    const again = rig().connect('signed-in');
    await again.send({ type: 'panel.go', item: 'admin-password' });
    expect(await again.send({ type: 'admin.sign-in', password: serial })).toMatchObject({
      ok: false,
      refusal: { reason: 'wrong-password' },
    });
    expect(await again.send({ type: 'admin.sign-in', password: next })).toMatchObject({ ok: true });
  });

  test('outcomes come in the order of their commands, and revisions only grow', async () => {
    const link = rig().connect('signed-in');
    const other = rig().connect('signed-in');
    await Promise.all([ready(link), ready(other)]);
    const revisions: number[] = [];
    other.subscribe(() => {
      if (other.current.state === 'ready') revisions.push(other.current.view.revision);
    });
    const answered: number[] = [];
    const sends = Array.from({ length: 60 }, async (_, n) => {
      const outcome = await (n % 3 === 0
        ? link.send({ type: 'theme.set', theme: n % 2 === 0 ? 'dark' : 'light' })
        : link.send(n % 3 === 1 ? { type: 'panel.open', item: 'settings' } : { type: 'panel.home' }));
      answered.push(n);
      return outcome;
    });
    const outcomes = await Promise.all(sends);
    expect(answered).toEqual([...answered].sort((a, b) => a - b));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(view(link).printer.theme).toBe('light');
    await until(other, (state) => state.state === 'ready' && state.view.revision === view(link).revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(view(other)).toEqual(view(link));
  });

  test('a closed link rejects what waits and what comes', async () => {
    const link = rig().connect('signed-in');
    await ready(link);
    const waits = link.send({ type: 'brightness.set', percent: 20 });
    link.close();
    await expect(waits).rejects.toThrow(NotAcknowledged);
    await expect(link.send({ type: 'panel.home' })).rejects.toThrow('closed');
  });
}

function windowTests(rig: () => Rig): void {
  test('two windows mirror each other; either may close', async () => {
    const first = rig().connect('signed-in');
    await ready(first);
    const second = rig().connect();
    expect((await ready(second)).scenario).toBe('signed-in');
    await first.send({ type: 'panel.open', item: 'settings' });
    await until(second, (state) => state.state === 'ready' && state.view.panel.item === 'settings');
    await second.send({ type: 'theme.set', theme: 'dark' });
    await until(first, (state) => state.state === 'ready' && state.view.printer.theme === 'dark');
    first.close();
    await second.send({ type: 'panel.back' });
    expect(view(second).panel.item).toBe('home');
    const third = rig().connect('signed-in');
    expect(await ready(third)).toEqual(view(second));
    second.close();
    await third.send({ type: 'theme.set', theme: 'light' });
    expect(view(third).printer.theme).toBe('light');
  });

  test('worlds of two scenarios do not touch each other', async () => {
    const first = rig().connect('signed-in');
    await first.send({ type: 'brightness.set', percent: 20 });
    const second = rig().connect('token-expired');
    expect((await ready(second)).printer.brightness).not.toBe(20);
    await second.send({ type: 'brightness.set', percent: 40 });
    expect(view(first).printer.brightness).toBe(20);
    expect((await ready(rig().connect('signed-in'))).printer.brightness).toBe(20);
  });

  test('an unknown scenario says so', async () => {
    const state = await until(rig().connect('no-such' as never), (now) => now.state !== 'connecting');
    expect(state).toEqual({ state: 'failed', detail: expect.stringContaining('no-such') });
  });
}

function storeTests(rig: () => Rig): void {
  test('a world with jobs under way goes on, and knows every command again', async () => {
    const first = rig().connect('signed-in');
    await first.send({ type: 'scan.start', scan: practiceScan });
    expect(view(first).mail?.active).toBe(1);
    await rig().restart();
    const second = rig().connect('signed-in');
    expect((await ready(second)).mail?.active).toBe(1);
    // What is signed out stays so until somebody signs in: also when the commands came after the jobs.
    const settings = exchangeOnline('printer@contoso.com');
    const [logIn, signOut, save] = atWebConfig(
      { type: 'email-account.sign-out' },
      { type: 'email-server.save', settings, password: null },
    ) as [Command, Command, Command];
    await second.send(logIn);
    expect(await second.send(signOut)).toMatchObject({ ok: true });
    expect(await second.send(save)).toMatchObject({ ok: false, refusal: { reason: 'web' } });
    expect(view(second).account).toBe('not-configured');
    expect(await second.send({ type: 'scenario.restart' })).toMatchObject({ ok: true });
    expect(view(second).mail).toBeNull();
  });

  test('the very first window opens the default scenario; later ones the one opened last', async () => {
    expect((await ready(rig().connect())).scenario).toBe('factory-default');
    await ready(rig().connect('wifi-only'));
    await rig().restart();
    expect((await ready(rig().connect())).scenario).toBe('wifi-only');
  });

  test('a restart goes on where the world was, and loses nothing of another scenario', async () => {
    const link = rig().connect('signed-in');
    await link.send({ type: 'theme.set', theme: 'dark' });
    const other = rig().connect('old-firmware');
    await other.send({ type: 'language.choose', language: 'mk' });
    await rig().restart();
    expect((await ready(rig().connect('signed-in'))).printer.theme).toBe('dark');
    expect((await ready(rig().connect('old-firmware'))).printer.language).toBe('mk');
  });

  test('navigation is saved too, a moment later', async () => {
    const link = rig().connect('signed-in');
    await link.send({ type: 'panel.open', item: 'settings' });
    await expect
      .poll(async () => JSON.parse((await rig().stored('signed-in')) ?? '{}').panel?.context.trail, { timeout: 3000 })
      .toEqual(['home', 'settings']);
    await rig().restart();
    expect((await ready(rig().connect('signed-in'))).panel.item).toBe('settings');
  });
}
