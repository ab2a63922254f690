// kill -9 of every process of the browser at random moments: no acknowledged change is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';

const kills = Number(process.env.KILLS ?? 20);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const steps = [20, 40, 60, 80, 100] as const;

/** Numbers in [0, 1) that the seed repeats (a linear congruence; it chooses moments only). */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** Chooses brightness after brightness by their visible names; reports each once the panel shows it as chosen. Runs in the page. */
async function tapOnAndOn(first: number): Promise<void> {
  const report = (globalThis as unknown as { report: (what: 'asked' | 'shown', n: number) => Promise<void> }).report;
  const button = (percent: number): HTMLElement => {
    const found = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent.replace(/\s/g, '') === `${percent}%`,
    );
    if (found === undefined) throw new Error(`There is no button ${percent} %`);
    return found;
  };
  for (let n = first; ; n++) {
    const percent = ((n % 5) + 1) * 20;
    // Each report has arrived before the next step: a kill can leave one tap unreported, never two.
    await report('asked', n);
    button(percent).click();
    while (button(percent).getAttribute('aria-pressed') !== 'true')
      await new Promise((resolve) => setTimeout(resolve, 1));
    await report('shown', n);
  }
}

async function openBrightness(browser: OpenBrowser): Promise<number> {
  const { page } = browser;
  await page.goto(`${inject('url')}/panel/?scenario=signed-in&lang=en&screen=brightness`);
  await appReady(page);
  const chosen = page.getByRole('button', { pressed: true, name: /^\d+\s*%$/ });
  return steps.indexOf(Number.parseInt((await chosen.textContent()) ?? '', 10) as (typeof steps)[number]);
}

/** Taps until the kill; resolves to the last change that was asked for and the last that was shown. */
async function tapUntilKilled(
  browser: OpenBrowser,
  start: number,
  delay: number,
): Promise<{ asked: number; shown: number }> {
  const last = { asked: start, shown: start };
  await browser.page.exposeFunction('report', (what: 'asked' | 'shown', n: number) => {
    last[what] = n;
  });
  const taps = browser.page.evaluate(tapOnAndOn, start + 1).catch((error: Error) => error.message);
  const fault = await Promise.race([taps, new Promise<undefined>((resolve) => setTimeout(resolve, delay))]);
  if (fault !== undefined) throw new Error(String(fault));
  await browser.kill();
  await taps;
  return last;
}

test(`no acknowledged change is lost in ${kills} kills`, { timeout: 60_000 + kills * 10_000 }, async () => {
  console.log(`kills: ${kills}, SEED=${seed}`);
  const random = chance(seed);
  const userDataDir = mkdtempSync(join(tmpdir(), 'faceplate-kill-'));
  const ahead: number[] = [];
  let acknowledged = 0;
  let last: { asked: number; shown: number } | undefined;
  try {
    for (let round = 0; round <= kills; round++) {
      const browser = await openBrowser({ userDataDir });
      try {
        const found = await openBrightness(browser);
        if (last !== undefined) {
          // Killed between the write and its acknowledgement, or before the report of it arrived: newer is right, older is a loss.
          const newer = (found - (last.shown % 5) + 5) % 5;
          ahead.push(newer);
          expect(
            newer,
            `after kill ${round}: shown ${last.shown}, asked ${last.asked}, found step ${found}`,
          ).toBeLessThanOrEqual(1);
        }
        if (round === kills) break;
        last = await tapUntilKilled(browser, found, 50 + Math.floor(random() * 1200));
        acknowledged += last.shown - found;
      } finally {
        await browser.close();
      }
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  console.log(
    `${kills} kills, ${acknowledged} acknowledged changes, 0 lost; newer than the last report: ${ahead.join(' ')}`,
  );
  expect(acknowledged).toBeGreaterThan(kills);
});
