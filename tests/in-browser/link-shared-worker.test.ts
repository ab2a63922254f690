// The link to the SharedWorker, as the surfaces open it.
import { expect, test } from 'vitest';
import { linkContract } from '../contract/link-contract.ts';
import { ready } from '../contract/link-rig.ts';
import { sharedWorkerRig } from './link-rigs.ts';

linkContract('SharedWorker', sharedWorkerRig);

const quantile = (times: number[], q: number): string =>
  (times.sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0).toFixed(2);

test('a round trip takes a few milliseconds', async () => {
  const rig = await sharedWorkerRig();
  const link = rig.connect('signed-in');
  await ready(link);
  const measure = async (count: number, send: (n: number) => Promise<unknown>): Promise<number[]> => {
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      const start = performance.now();
      await send(n);
      times.push(performance.now() - start);
    }
    return times;
  };
  const moves = await measure(400, (n) =>
    link.send(n % 2 === 0 ? { type: 'panel.open', item: 'settings' } : { type: 'panel.home' }),
  );
  const saves = await measure(100, (n) => link.send({ type: 'theme.set', theme: n % 2 === 0 ? 'dark' : 'light' }));
  console.log(
    `navigation: median ${quantile(moves, 0.5)} ms, p98 ${quantile(moves, 0.98)} ms; saved change: median ${quantile(saves, 0.5)} ms, p98 ${quantile(saves, 0.98)} ms`,
  );
  await rig.end();
  // Ten times what was measured: a fault shows, a slow machine does not.
  expect(Number(quantile(moves, 0.5))).toBeLessThan(10);
  expect(Number(quantile(saves, 0.5))).toBeLessThan(100);
});
