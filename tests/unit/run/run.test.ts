import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/core/protocol.ts';
import { runLimit } from '../../../src/core/run/run.ts';
import { runOf } from '../../../src/core/run/run-of.ts';
import {
  differenceIn,
  isProblem,
  linkLimit,
  linkOf,
  readLink,
  readRun,
} from '../../../src/surfaces/desk/run/run-text.ts';
import { isShown, runTime, stepWords } from '../../../src/surfaces/desk/run/step-words.view.ts';
import { testWorld } from '../../support/world.ts';

const session = { name: '5ca1ab1e', key: '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e' };
const types = (stage: ReturnType<typeof testWorld>): string[] =>
  stage.world.run.steps.map(({ command }) => command.type);

describe('what is written down', () => {
  it('secrets are never', () => {
    const stage = testWorld('admin-locked');
    const { world, does } = stage;
    world.send({ type: 'admin.sign-in', password: 'Secret-wrong-1' });
    does({ type: 'admin.sign-in', password: world.printer.serial });
    does({ type: 'admin.change-password', next: 'Secret-new-1', confirm: 'Secret-new-1' });
    world.send({ type: 'web.log-in', session, userName: 'Secret-name-1', password: 'Secret-wrong-2' });
    does({ type: 'web.log-in', session, userName: '', password: 'Secret-new-1' });
    const text = JSON.stringify(world.run);
    expect(text).not.toMatch(/Secret|5ca1ab1e5ca1/);
    expect(world.run.steps.map(({ command, ok }) => [ok, command])).toEqual([
      [false, { type: 'admin.sign-in', password: '@wrong' }],
      [true, { type: 'admin.sign-in', password: '@admin' }],
      [true, { type: 'admin.change-password', next: '@new-3', confirm: '@new-3' }],
      [false, { type: 'web.log-in', session: { name: '5ca1ab1e', key: '' }, userName: '@wrong', password: '@wrong' }],
      [true, { type: 'web.log-in', session: { name: '5ca1ab1e', key: '' }, userName: '', password: '@admin' }],
    ]);
  });

  it('touches go with the next step, and drafts become one, unless the panel could have timed out in between', () => {
    const stage = testWorld('signed-in');
    const { does, clock } = stage;
    const touch: Command = { type: 'panel.touch' };
    does({ type: 'panel.open', item: 'settings' }, touch, touch, { type: 'panel.open', item: 'general-settings' });
    expect(types(stage)).toEqual(['panel.open', 'panel.open']);
    does({ type: 'panel.go', item: 'network-setup' });
    does({ type: 'panel.set-draft', values: { mode: 'manual' } }, { type: 'panel.set-draft', values: { x: '1' } });
    expect(stage.world.run.steps.at(-1)?.command).toEqual({
      type: 'panel.set-draft',
      values: { mode: 'manual', x: '1' },
    });
    expect(types(stage)).toHaveLength(4);
    for (let times = 0; times < 3; times += 1) {
      clock.advance(stage.world.printer.operationTimeout.seconds * 400);
      does(touch);
    }
    expect(types(stage).slice(4)).toEqual(['panel.touch', 'panel.touch']);
  });

  it('is nothing that changed nothing, and begins anew with the scenario', () => {
    const stage = testWorld('signed-in');
    stage.world.send({ type: 'job.cancel', job: 3 });
    stage.does({ type: 'email.look' }, { type: 'email.look' });
    expect(types(stage)).toEqual(['email.look']);
    stage.does({ type: 'scenario.restart' });
    expect(types(stage)).toEqual([]);
  });

  it('ends at its limit, and says so', () => {
    const stage = testWorld('signed-in');
    for (let times = 0; times < runLimit; times += 1) stage.does({ type: 'reality.set', reality: 'real' });
    stage.does({ type: 'reality.set', reality: 'guide' });
    expect(stage.world.run).toMatchObject({ dropped: 1 });
    expect(stage.world.run.steps).toHaveLength(runLimit);
    stage.does({ type: 'email.look' });
    const more = stage.world.more('desk');
    expect(more?.of === 'desk' && more.run.complete).toBe(false);
  });
});

describe('a run that is loaded', () => {
  it('goes on: what is done after it belongs to it', () => {
    const stage = testWorld('signed-in');
    stage.does({ type: 'panel.open', item: 'settings' });
    stage.clock.advance(5000);
    const run = runOf(stage.world.run, 'signed-in', stage.clock.now());
    const other = testWorld('signed-in');
    other.clock.advance(60_000);
    other.does({ type: 'run.load', run });
    expect(other.world.view.panel.item).toBe('settings');
    other.does({ type: 'panel.home' });
    expect(types(other)).toEqual(['panel.open', 'panel.home']);
    expect(other.world.run.startedAt).toBe(other.clock.now() - 5000);
  });

  it('keeps the email of a world that has windows, also where the run never came to it', () => {
    const { world } = testWorld('signed-in');
    world.send({ type: 'email.look' });
    const run = { format: 'faceplate-run', version: 1, scenario: 'signed-in', duration: 9, steps: [] } as const;
    expect(world.send({ type: 'run.load', run }).ok).toBe(true);
    expect(world.more('desk')).not.toBeNull();
    expect(world.run.steps).toEqual([{ at: 9, command: { type: 'email.look' }, ok: true }]);
  });

  it.each([
    ['another scenario', { scenario: 'not-signed-in' }, /^run\.scenario: /],
    [
      'a difference',
      { steps: [{ at: 0, command: { type: 'panel.back' }, ok: true }] },
      /^run\.steps\[0\]: panel\.back should/,
    ],
    [
      'time that runs back',
      { steps: [5, 4].map((at) => ({ at, command: { type: 'panel.touch' }, ok: true })) },
      /^run\.steps\[1\]\.at/,
    ],
    [
      'another beginning',
      { steps: [{ at: 0, command: { type: 'scenario.restart' }, ok: true }] },
      /^run\.steps\[0\]\.command\.type/,
    ],
    ['a thousand years', { duration: 3e13 }, /^run\.duration/],
  ])('%s is refused at its place, and nothing is changed', (_, change, place) => {
    const { world } = testWorld('signed-in');
    const before = world.snapshot;
    const run = { format: 'faceplate-run', version: 1, scenario: 'signed-in', duration: 9, steps: [], ...change };
    const outcome = world.send({ type: 'run.load', run: run as never });
    expect(outcome.ok).toBe(false);
    if (!outcome.ok && outcome.refusal.reason === 'malformed') expect(outcome.refusal.detail).toMatch(place);
    expect(world.snapshot).toEqual(before);
  });
});

describe('files and links', () => {
  const { world, clock, does } = testWorld('signed-in');
  does({ type: 'panel.open', item: 'settings' });
  const run = runOf(world.run, 'signed-in', clock.now());

  it('a run comes back from both', async () => {
    expect(readRun(JSON.stringify(run))).toEqual(run);
    const link = await linkOf(run);
    expect(link).toMatch(/^#run=[\w-]+$/);
    expect(await readLink(link ?? '')).toEqual(run);
  });

  it('what is none is told apart', async () => {
    const problem = (read: ReturnType<typeof readRun>): unknown => (isProblem(read) ? read.problem : null);
    expect(problem(readRun('no json'))).toBe('wrong-file');
    expect(problem(readRun('{"format":"other"}'))).toBe('wrong-file');
    expect(problem(readRun(JSON.stringify({ ...run, version: 2 })))).toBe('unknown-version');
    expect(readRun(JSON.stringify({ ...run, steps: 1 }))).toMatchObject({
      problem: 'damaged',
      detail: expect.stringMatching(/^run\.steps/),
    });
    expect(problem(readRun(' '.repeat(2_000_001)))).toBe('file-too-long');
    const link = (await linkOf(run)) ?? '';
    expect(problem(await readLink(link.slice(0, -9)))).toBe('link-damaged');
    expect(problem(await readLink('#run=%%%'))).toBe('link-damaged');
    expect(problem(await readLink(`#run=${'a'.repeat(linkLimit + 1)}`))).toBe('link-too-long');
  });

  it('a link that would unpack into too much is refused', async () => {
    const bomb = await linkOf({
      ...run,
      steps: [{ at: 0, ok: true, command: { type: 'x', fill: ' '.repeat(3_000_000) } as never }],
    });
    expect(await readLink(bomb ?? '')).toEqual({ problem: 'link-damaged' });
  });

  it('the step of a difference is counted from 1', () => {
    expect(differenceIn('run.steps[4]: it was refused')).toEqual({ step: 5, detail: 'it was refused' });
    expect(differenceIn('run.scenario: expected x')).toBeNull();
  });
});

describe('steps in words', () => {
  it('screens, accounts and pages are named, signs of life left out', () => {
    expect(stepWords({ type: 'panel.open', item: 'settings' })).toEqual({ key: 'panel-open', screen: 'settings' });
    expect(stepWords({ type: 'microsoft.step', input: { type: 'enter-account', account: '@wrong' } }).key).toBe(
      'microsoft-other-account',
    );
    expect(stepWords({ type: 'cloud.change', change: { of: 'sessions', address: 'a' } })).toMatchObject({
      key: 'admin',
    });
    expect(stepWords({ type: 'new.command' } as never)).toEqual({ key: 'other', values: { type: 'new.command' } });
    expect(isShown({ type: 'panel.touch' })).toBe(false);
    expect(runTime(125_999)).toEqual({ minutes: 2, seconds: '05' });
  });
});
