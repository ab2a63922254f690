import { expect, test } from 'vitest';
import { systemClock } from '../../../src/link/browser-ports.ts';
import { simulatedClock, simulatedPorts } from '../../../src/link/simulated-clock.ts';

test('wakes fire in order, each at its own time, also those set by a wake', () => {
  const clock = simulatedClock(1000);
  const seen: [string, number][] = [];
  const note = (name: string) => () => void seen.push([name, clock.now()]);
  clock.wakeAt(3000, note('third'));
  clock.wakeAt(1500, () => {
    note('first')();
    clock.wakeAt(2000, note('second'));
  });
  const cancel = clock.wakeAt(1600, note('cancelled'));
  clock.wakeAt(500, note('late'));
  cancel();
  clock.advance(0);
  expect(seen).toEqual([['late', 1000]]);
  clock.advance(1999);
  clock.advance(1);
  expect(seen).toEqual([
    ['late', 1000],
    ['first', 1500],
    ['second', 2000],
    ['third', 3000],
  ]);
  expect(clock.now()).toBe(3000);
});

test('the same seed gives the same chance', () => {
  const numbers = (seed: number): number[] => {
    const { rng } = simulatedPorts(seed);
    return Array.from({ length: 5 }, () => rng.next());
  };
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
  expect(numbers(7).every((number) => number >= 0 && number < 1)).toBe(true);
});

test('a delay longer than a timer can hold does not fire at once', async () => {
  let woken = 0;
  const cancel = systemClock.wakeAt(Date.now() + 2 ** 31 + 1000, () => {
    woken += 1;
  });
  systemClock.wakeAt(Date.now() - 5, () => {
    woken += 10;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  cancel();
  expect(woken).toBe(10);
});
