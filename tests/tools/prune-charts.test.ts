// What the build leaves out of XState (tools/prunings.ts) is what the charts do not need.

import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { itemIds } from '../../src/core/device/panel/menu.ts';
import { stepIds } from '../../src/core/device/panel/panel-events.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { scenarioIds } from '../../src/core/scenario/scenario-ids.ts';
import { projectRoot } from '../../tools/paths.ts';
import { filesIn, prunedCopy, sources } from '../support/pruned.ts';

describe('xstate without what is not needed', () => {
  it('is used as the table says', () => {
    const imported = sources().flatMap((source) =>
      [...source.matchAll(/import (?!type)\{([^}]*)\} from 'xstate'/g)].flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type ')),
      ),
    );
    expect(new Set(imported)).toEqual(new Set(['assign', 'createActor', 'createMachine']));
  });

  it('has charts that need nothing else', async () => {
    const names = filesIn('src/core', /\.machine\.ts$/);
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const module = (await import(join(projectRoot, 'src/core', name))) as Record<string, unknown>;
      const charts = Object.values(module).filter(isChart);
      expect(charts, name).not.toHaveLength(0);
      for (const chart of charts) expect(unexpected(chart.config), name).toEqual([]);
    }
  });

  it('goes the same ways as the whole one', async () => {
    const { url, missing } = prunedCopy('xstate');
    expect(missing).toEqual([]);
    const whole = await import('../support/world.ts');
    vi.resetModules();
    vi.doMock('xstate', () => import(/* @vite-ignore */ url));
    const small = await import('../support/world.ts');
    vi.doUnmock('xstate');
    expect(small.testWorld).not.toBe(whole.testWorld);
    for (const scenario of scenarioIds) {
      const ways = [whole, small].map(({ testWorld }) => testWorld(scenario));
      for (const step of steps) {
        const [a, b] = ways.map(({ world, clock }) => {
          const outcome = step.type === 'wait' ? clock.advance(step.ms) : world.send(step);
          return { step, outcome, view: world.view, snapshot: world.snapshot };
        });
        // As text, which is soon compared; only where it differs is the difference looked for.
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(b).toEqual(a);
      }
      const [a, b] = ways.map(({ world }) => world.snapshot);
      const restored = [whole.testWorld(a ?? scenario), small.testWorld(b ?? scenario)].map(({ world }) => world.view);
      expect(restored[1]).toEqual(restored[0]);
    }
  }, 60_000);
});

const isChart = (value: unknown): value is { config: object } =>
  typeof value === 'object' && value !== null && 'config' in value && 'implementations' in value;

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** What a chart has that tools/prunings.ts leaves out of XState, each with the state that has it. */
function unexpected(config: object): string[] {
  const faults: string[] = [];
  const only = (path: string, value: object, keys: readonly string[]): void => {
    faults.push(...Object.keys(value).flatMap((key) => (keys.includes(key) ? [] : [`${path}: no ${key}`])));
  };
  const transition = (path: string, value: unknown): void => {
    for (const each of listOf(value)) {
      const { target, ...rest } = typeof each === 'string' ? { target: each } : (each as { target?: unknown });
      if (listOf(target).some((name) => String(name).startsWith('.'))) faults.push(`${path}: no target with a dot`);
      only(path, rest, ['actions', 'guard', 'reenter']);
    }
  };
  const state = (path: string, value: object): void => {
    only(path, value, ['id', 'types', 'context', 'initial', 'states', 'on', 'always', 'entry', 'exit']);
    const { states = {}, on = {}, always } = value as Record<string, object>;
    for (const [event, to] of Object.entries(on)) {
      if (event.includes('*')) faults.push(`${path}: no wildcard`);
      transition(`${path} on ${event}`, to);
    }
    transition(`${path} always`, always);
    for (const [name, each] of Object.entries(states)) state(`${path}.${name}`, each as object);
  };
  state('', config);
  return faults;
}

const fieldNames = ['ipv4.address', 'password.sign-in', 'password.next'] as const;

/** A walk through the panel: each screen tried from each, forms, sign-in, time passing. The same in every run. */
const steps: (Command | { type: 'wait'; ms: number })[] = (() => {
  const list: (Command | { type: 'wait'; ms: number })[] = [{ type: 'language.choose', language: 'pl' }];
  for (const [index, item] of itemIds.entries()) {
    for (const next of itemIds.slice(index % 8).filter((_, at) => at % 8 === 0))
      list.push({ type: 'panel.go', item }, { type: 'panel.open', item: next }, { type: 'panel.back' });
    list.push(
      { type: 'panel.go', item },
      { type: 'panel.enter-field', field: fieldNames[index % 3] ?? 'ipv4.address' },
      { type: 'panel.set-draft', values: { mode: 'manual' } },
      { type: 'panel.leave-field', value: '192.168.1.20' },
      { type: 'panel.step', step: stepIds[index % stepIds.length] ?? 'page' },
      { type: 'panel.open-job', job: 1 },
      { type: 'panel.close-message' },
      { type: 'status-sheet.print' },
      { type: 'panel.back' },
      { type: 'admin.sign-in', password: index % 3 === 0 ? 'wrong' : newPrinter.serial },
      { type: 'lock.set', on: index % 2 === 0 },
      { type: 'wait', ms: index % 5 === 0 ? 400_000 : 900 },
      ...(index % 7 === 0 ? atWebConfig({ type: 'email-account.sign-out' }) : [{ type: 'panel.home' } as const]),
    );
  }
  list.push({ type: 'admin.sign-out' }, ...atWebConfig({ type: 'email-account.sign-out' }), {
    type: 'scenario.restart',
  } as Command);
  return list;
})();
