// A hidden tab, under the browser's strictest limits on timers, slows nothing: the world's time is the worker's.
import { afterEach, expect, inject, test } from 'vitest';
import { checkSteps, stepDuration } from '../../src/core/device/check/check-steps.ts';
import { saidBy } from '../support/words.ts';
import { openPlainBrowser, type PlainBrowser, type Tab } from './hidden-browser.ts';

let browser: PlainBrowser | undefined;

afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

const ready = (tab: Tab): Promise<unknown> =>
  expect.poll(() => tab.run(`performance.getEntriesByName('app-ready').length`), { timeout: 15_000 }).toBe(1);

/** In the page: clicks a button, resolves to the ms until the page shows `text`. Uses no timer. */
const clickUntil = (button: string, text: string): string => `(() => {
  const start = performance.now();
  const shows = () => document.body.textContent.includes(${JSON.stringify(text)});
  let gone = !shows();
  const shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!shows()) gone = true;
      else if (gone) { observer.disconnect(); resolve(performance.now() - start); }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(button)}).click();
  return shown;
})()`;

/** In the page: counts the turns of a timer of 100 ms. */
const countTurns = `globalThis.turns = 0; setInterval(() => { globalThis.turns += 1; }, 100); 0`;

test('a connection check that a hidden tab started takes its time and no more', async () => {
  browser = await openPlainBrowser();
  const hidden = await browser.openTab(`${inject('url')}/panel/?scenario=signed-in&lang=en&screen=connection-check`);
  await ready(hidden);
  await browser.openTab('about:blank');
  await expect.poll(() => hidden.run('document.visibilityState')).toBe('hidden');
  await hidden.run(countTurns);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  const before = Number(await hidden.run('globalThis.turns'));
  // Twice: a world in the page would be woken at whole seconds, and the first time may happen to fit them.
  const took = [
    Number(await hidden.run(clickUntil(saidBy('en', 'action.start'), saidBy('en', 'check.passed')))),
    Number(await hidden.run(clickUntil(saidBy('en', 'action.repeat'), saidBy('en', 'check.passed')))),
  ];
  const turns = Number(await hidden.run('globalThis.turns')) - before;
  const bar = checkSteps.length * stepDuration;
  console.log(
    `hidden tab: checks of ${bar} ms took ${took.map(Math.round).join(' and ')} ms; a page timer of 100 ms fired ${turns} times meanwhile`,
  );
  expect(turns, 'the page is held back, or the test shows nothing').toBeLessThan((took.length * bar) / 200);
  expect(Math.min(...took)).toBeGreaterThanOrEqual(bar - 50);
  expect(Math.max(...took)).toBeLessThan(bar + 350);
});
