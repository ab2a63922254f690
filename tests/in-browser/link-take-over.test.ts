// Two hosts of one browser, as two tabs without SharedWorker or workers of two versions of the site: one writes.
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { browserHost } from '../../src/link/browser-host.ts';
import { browserPorts } from '../../src/link/browser-ports.ts';
import { browserStore } from '../../src/link/browser-store.ts';
import type { Host } from '../../src/link/host.ts';
import { connectTo } from '../../src/link/in-page.ts';
import { NotAcknowledged, type WorldLink } from '../../src/link/link.ts';
import { openLink } from '../../src/link/open-link.ts';
import { siteName } from '../../src/link/site-name.ts';
import { StoreTaken } from '../../src/link/store.ts';
import { ready, until, view } from '../contract/link-rig.ts';
import { ownDocument, raw, untilFree } from './link-rigs.ts';

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await untilFree();
  await deleteDB(siteName());
});

function tab(): { host: Host; link: WorldLink } {
  const host = browserHost();
  const link = connectTo(host, browserPorts, 'signed-in');
  ends.push(
    () => host.close(),
    () => link.close(),
  );
  return { host, link };
}

const isElsewhere = ({ state }: { state: string }): boolean => state === 'elsewhere';

test('a second tab is told that the world is elsewhere, and takes it over', async () => {
  const first = tab();
  await first.link.send({ type: 'brightness.set', percent: 20 });
  const second = tab();
  await until(second.link, isElsewhere);
  await expect(second.link.send({ type: 'panel.home' })).rejects.toThrow(NotAcknowledged);

  await second.link.takeOver();
  expect((await until(second.link, ({ state }) => state === 'ready')).state).toBe('ready');
  expect(view(second.link).printer.brightness).toBe(20);
  await until(first.link, isElsewhere);
  await expect(first.link.send({ type: 'brightness.set', percent: 40 })).rejects.toThrow(NotAcknowledged);
  await second.link.send({ type: 'theme.set', theme: 'dark' });

  second.link.close();
  await second.host.close();
  await until(first.link, ({ state }) => state === 'ready');
  expect(view(first.link).printer).toMatchObject({ theme: 'dark', brightness: 20 });
});

test('a stolen world never has two writers: what was acknowledged is there, and nothing older comes back', async () => {
  for (let round = 0; round < 10; round++) {
    const first = tab();
    await ready(first.link);
    const second = tab();
    await until(second.link, isElsewhere);
    let acknowledged = -Infinity;
    const stream = (async () => {
      for (let n = 0; ; n++) {
        const outcome = await first.link.send({ type: 'clock.set', time: Date.UTC(2026, 10, 2) + n * 3_600_000 });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome));
        acknowledged = view(first.link).printer.clockOffset;
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 5 * round));
    await Promise.all([second.link.takeOver(), expect(stream).rejects.toThrow(NotAcknowledged)]);
    await ready(second.link);
    const { clockOffset } = view(second.link).printer;
    expect(clockOffset).toBeGreaterThanOrEqual(acknowledged);
    await second.link.send({ type: 'theme.set', theme: round % 2 === 0 ? 'dark' : 'light' });
    expect(JSON.parse((await raw.stored('signed-in')) ?? '{}').printer.clockOffset).toBe(clockOffset);
    for (const end of ends.splice(0).reverse()) await end();
    await untilFree();
    await deleteDB(siteName());
  }
});

test('the store itself refuses a writer that was replaced, and writes nothing of it', async () => {
  const [old, next] = [browserStore(), browserStore()];
  ends.push(
    () => old.close(),
    () => next.close(),
  );
  await old.open();
  await old.save('a', 'old');
  await next.open();
  await next.save('a', 'next');
  await expect(old.save('a', 'older')).rejects.toThrow(StoreTaken);
  await expect(old.setCurrent('a')).rejects.toThrow(StoreTaken);
  expect(await next.load('a')).toBe('next');
  expect(await next.current()).toBeUndefined();
});

test('a page of an older browser does not write beside the worker', async () => {
  const owner = ownDocument();
  const plain = globalThis.SharedWorker;
  globalThis.SharedWorker = owner.SharedWorker;
  const worker = openLink({ scenario: 'signed-in' });
  ends.push(
    () => owner.end(),
    () => worker.close(),
  );
  await ready(worker);
  Reflect.deleteProperty(globalThis, 'SharedWorker');
  const page = openLink({ scenario: 'signed-in' });
  globalThis.SharedWorker = plain;
  ends.push(() => page.close());
  await until(page, isElsewhere);
  await page.takeOver();
  await ready(page);
  await until(worker, isElsewhere);
  await page.send({ type: 'theme.set', theme: 'dark' });
  await worker.takeOver();
  await ready(worker);
  expect(view(worker).printer.theme).toBe('dark');
  await until(page, isElsewhere);
});

test('where the worker does not start, the world runs in the page', async () => {
  const plain = globalThis.SharedWorker;
  class Broken extends plain {
    constructor() {
      super(new URL('no-such-worker.js', location.href));
    }
  }
  globalThis.SharedWorker = Broken;
  const link = openLink({ scenario: 'signed-in' });
  await ready(link);
  globalThis.SharedWorker = plain;
  ends.push(() => link.close());
  expect((await link.send({ type: 'theme.set', theme: 'dark' })).ok).toBe(true);
});

test('a worker that dies is started again, and the window comes back to its world', async () => {
  const plain = globalThis.SharedWorker;
  const owner = ownDocument();
  globalThis.SharedWorker = owner.SharedWorker;
  const link = openLink({ scenario: 'token-expired' });
  ends.push(() => link.close());
  await link.send({ type: 'theme.set', theme: 'dark' });
  const next = ownDocument();
  ends.push(() => next.end());
  globalThis.SharedWorker = next.SharedWorker;
  let connecting = false;
  link.subscribe(() => {
    connecting ||= link.current.state === 'connecting';
  });
  owner.end();
  await until(link, ({ state }) => connecting && state === 'ready');
  globalThis.SharedWorker = plain;
  expect(view(link)).toMatchObject({ scenario: 'token-expired', printer: { theme: 'dark' } });
  expect((await link.send({ type: 'theme.set', theme: 'light' })).ok).toBe(true);
});
