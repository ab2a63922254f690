// Slows Chromium's main thread down to a known class of device (reference/kiosk.md 5.2): a fixed factor means nothing,
// so the factor is found by measuring Lighthouse's BenchmarkIndex.
import type { CDPSession, Page } from 'playwright';

/** BenchmarkIndex of the two classes: Moto G Power 2022 and Pixel 5. */
export const tiers = { low: 264, mid: 1000 };

/** The index of the page's main thread as it is now; about a second. Same loops as Lighthouse's. */
export async function benchmarkIndex(page: Page): Promise<number> {
  return page.evaluate(() => {
    const strings = (): number => {
      const start = performance.now();
      let rounds = 0;
      for (; performance.now() - start < 500; rounds++) {
        let text = '';
        for (let i = 0; i < 10_000; i++) text += 'a';
        if (text.length === 1) throw new Error('never');
      }
      return rounds / 10 / ((performance.now() - start) / 1000);
    };
    const arrays = (): number => {
      const pair: [number[], number[]] = [Array.from({ length: 100_000 }, (_, i) => i), []];
      const start = performance.now();
      let rounds = 0;
      for (; rounds % 10 !== 0 || performance.now() - start < 500; rounds++) {
        const [from, to] = rounds % 2 === 0 ? pair : ([pair[1], pair[0]] as const);
        for (let i = 0; i < from.length; i++) to[i] = from[i] ?? 0;
      }
      return rounds / 10 / ((performance.now() - start) / 1000);
    };
    return (strings() + arrays()) / 2;
  });
}

/** Throttles the page until its index is within 8 % of `target` (or six tries are over); resolves to rate and index. */
export async function throttleTo(
  page: Page,
  cdp: CDPSession,
  target: number,
): Promise<{ rate: number; index: number }> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  let index = await benchmarkIndex(page);
  let rate = 1;
  for (let round = 0; round < 6 && Math.abs(index / target - 1) > 0.08; round++) {
    rate = Math.max(1, rate * (index / target));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    index = await benchmarkIndex(page);
  }
  return { rate, index };
}
