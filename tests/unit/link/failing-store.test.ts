// The store fails at its N-th write, for every N: nothing is half saved, nothing acknowledged is lost.
import { expect, test } from 'vitest';
import type { Command } from '../../../src/core/protocol.ts';
import { createHost } from '../../../src/link/host.ts';
import { connectTo } from '../../../src/link/in-page.ts';
import { NotAcknowledged, type WorldLink } from '../../../src/link/link.ts';
import { type MemoryStore, memoryStore } from '../../../src/link/memory-store.ts';
import { simulatedPorts } from '../../../src/link/simulated-clock.ts';
import type { WorldStore } from '../../../src/link/store.ts';
import { ready, until, view } from '../../contract/link-rig.ts';

/** A store whose write number `failing` (from 1) rejects, as a full disk does; `count` tells how many there were. */
function failingStore(inner: MemoryStore, failing: number): { store: WorldStore; count: () => number } {
  let writes = 0;
  const write = async (work: () => Promise<void>): Promise<void> => {
    writes += 1;
    const fails = writes === failing;
    await Promise.resolve();
    if (fails) throw new DOMException('The disk is full.', 'QuotaExceededError');
    await work();
  };
  const store: WorldStore = {
    ...inner,
    save: (id, text) => write(() => inner.save(id, text)),
    setAside: (id, text, problem) => write(() => inner.setAside(id, text, problem)),
  };
  return { store, count: () => writes };
}

const stream: readonly Command[] = [
  { type: 'brightness.set', percent: 20 },
  { type: 'panel.open', item: 'settings' },
  { type: 'theme.set', theme: 'dark' },
  { type: 'panel.home' },
  { type: 'brightness.set', percent: 40 },
  { type: 'brightness.set', percent: 60 },
  { type: 'language.choose', language: 'mk' },
  { type: 'theme.set', theme: 'light' },
];

interface Run {
  acknowledged: Command[];
  writes: number;
  stored: string | undefined;
  states: string[];
}

/** Sends the stream, `together` at a time; begins again after each failure with `retry`. */
async function run(failing: number, together: number): Promise<Run> {
  const inner = memoryStore();
  const { store, count } = failingStore(inner, failing);
  const ports = simulatedPorts();
  const host = createHost({ ports, store });
  const link = connectTo(host, ports, 'signed-in');
  const states: string[] = [];
  link.subscribe(() => states.push(link.current.state));
  const acknowledged: Command[] = [];
  for (let n = 0; n < stream.length; n += together) {
    const results = await Promise.allSettled(stream.slice(n, n + together).map((command) => link.send(command)));
    results.forEach((result, index) => {
      if (result.status === 'fulfilled' && result.value.ok) acknowledged.push(stream[n + index] as Command);
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(NotAcknowledged);
    });
    expectAcknowledged(inner.worlds.get('signed-in'), acknowledged);
    if (link.current.state === 'no-store') await tryAgain(link);
  }
  await host.close();
  return { acknowledged, writes: count(), stored: inner.worlds.get('signed-in'), states };
}

async function tryAgain(link: WorldLink): Promise<void> {
  expect(link.current).toEqual({ state: 'no-store', detail: expect.stringContaining('QuotaExceededError') });
  await link.retry();
  expect(link.current.state).toBe('ready');
}

/** What the last acknowledged command of each setting said is in the stored text; it is a whole snapshot. */
function expectAcknowledged(text: string | undefined, acknowledged: readonly Command[]): void {
  const last = Object.fromEntries(acknowledged.map((command) => [command.type, command]));
  const { printer } = JSON.parse(text ?? '{"printer":{}}');
  for (const command of Object.values(last)) {
    if (command.type === 'brightness.set') expect(printer.brightness).toBe(command.percent);
    if (command.type === 'theme.set') expect(printer.theme).toBe(command.theme);
    if (command.type === 'language.choose') expect(printer.language).toBe(command.language);
  }
}

test.each([1, 3, 8])('every write may fail once (%i commands at a time)', async (together) => {
  const whole = await run(0, together);
  expect(whole.acknowledged).toEqual(stream);
  expect(whole.states).not.toContain('no-store');
  let failures = 0;
  for (let failing = 1; failing <= whole.writes; failing++) {
    const { acknowledged, states, stored } = await run(failing, together);
    if (states.includes('no-store')) failures += 1;
    expectAcknowledged(stored, acknowledged);
  }
  console.log(`${together} at a time: ${whole.writes} writes, each failed once, ${failures} shown as 'no-store'`);
  expect(failures).toBeGreaterThan(0);
});

test('a write that fails puts the world back, in every window, and revisions still grow', async () => {
  const inner = memoryStore();
  const { store } = failingStore(inner, 3);
  const ports = simulatedPorts();
  const host = createHost({ ports, store });
  const [link, other] = [connectTo(host, ports, 'signed-in'), connectTo(host, ports, 'signed-in')];
  await link.send({ type: 'brightness.set', percent: 20 });
  const saved = inner.worlds.get('signed-in');
  await other.send({ type: 'panel.open', item: 'settings' });
  const { revision } = view(other);
  await expect(link.send({ type: 'brightness.set', percent: 40 })).rejects.toThrow('QuotaExceededError');
  expect(inner.worlds.get('signed-in')).toBe(saved);
  expect(other.current.state).toBe('no-store');
  await expect(other.send({ type: 'panel.home' })).rejects.toThrow(NotAcknowledged);
  await other.retry();
  expect(view(link)).toMatchObject({ printer: { brightness: 20 }, panel: { item: 'home' } });
  expect(view(link).revision).toBeGreaterThanOrEqual(revision);
  await host.close();
});

test('a store that cannot be opened says so, and may be tried again', async () => {
  let open = false;
  const store: WorldStore = {
    ...memoryStore(),
    open: async () => {
      if (!open) throw new DOMException('Not allowed here.', 'SecurityError');
    },
  };
  const ports = simulatedPorts();
  const link = connectTo(createHost({ ports, store }), ports);
  expect(await until(link, ({ state }) => state !== 'connecting')).toEqual({
    state: 'no-store',
    detail: 'SecurityError: Not allowed here.',
  });
  await link.retry();
  expect(link.current.state).toBe('no-store');
  open = true;
  await link.retry();
  await ready(link);
});

test('a window that opens after a failure tries again by itself', async () => {
  const { store } = failingStore(memoryStore(), 2);
  const ports = simulatedPorts();
  const host = createHost({ ports, store });
  const link = connectTo(host, ports, 'signed-in');
  await expect(link.send({ type: 'brightness.set', percent: 40 })).rejects.toThrow(NotAcknowledged);
  expect(link.current.state).toBe('no-store');
  await ready(connectTo(host, ports, 'signed-in'));
  expect(link.current.state).toBe('ready');
  await host.close();
});

test('a broken copy that cannot be kept is not overwritten', async () => {
  const inner = memoryStore();
  inner.worlds.set('signed-in', '{"format":');
  const store: WorldStore = {
    ...inner,
    setAside: () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')),
  };
  const ports = simulatedPorts();
  const link = connectTo(createHost({ ports, store }), ports, 'signed-in');
  await until(link, ({ state }) => state === 'broken');
  expect(await link.keptCopy()).toBe('{"format":');
  await link.startAfresh();
  expect(link.current.state).toBe('no-store');
  expect(inner.worlds.get('signed-in')).toBe('{"format":');
  await link.retry();
  expect(link.current.state).toBe('broken');
});
