// What `npm run bench` measures in the browser: start, tap to next paint, language switch. Method: reference/kiosk.md 5.
import type { CDPSession, Page } from 'playwright';
import { languages } from '../src/core/device/profile.ts';
import { autonyms } from '../src/i18n/languages.ts';
import { appReady, openBrowser } from '../tests/support/browser.ts';
import { benchmarkIndex, throttleTo, tiers } from './cpu.ts';

/** Milliseconds, and the state of the machine they were measured on. */
export interface PanelTimes {
  index: number;
  ready: number;
  readyLow: number;
  taps: number;
  tapP75: number;
  tapP98: number;
  /** Median and longest of all switches. */
  language: { median: number; longest: number };
  throttled: string;
}

interface EventEntry extends PerformanceEntry {
  interactionId: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function tap(cdp: CDPSession, x: number, y: number): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Centres of everything that can be tapped now. */
function targets(page: Page): Promise<{ x: number; y: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button:enabled, a[href]')]
      .map((element) => element.getBoundingClientRect())
      .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
      .filter(({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight),
  );
}

/** Longest event of each interaction; one shorter than 16 ms is not reported by the browser and counts as 16. */
async function tapTimes(page: Page, cdp: CDPSession, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const longest = new Map<number, number>();
    Object.assign(globalThis, { longest });
    const note = (list: PerformanceObserverEntryList): void => {
      for (const entry of list.getEntries() as EventEntry[]) {
        if (entry.interactionId)
          longest.set(entry.interactionId, Math.max(entry.duration, longest.get(entry.interactionId) ?? 0));
      }
    };
    new PerformanceObserver(note).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  // A seeded walk over whatever the screen offers: the same taps each run.
  for (let i = 0, seed = 7; i < count; i++) {
    const places = await targets(page);
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const place = places[seed % Math.max(1, places.length)];
    if (place) await tap(cdp, place.x, place.y);
    await pause(400);
  }
  const times = await page.evaluate(() => [
    ...(globalThis as never as { longest: Map<number, number> }).longest.values(),
  ]);
  return [...times, ...Array<number>(Math.max(0, count - times.length)).fill(16)].toSorted((a, b) => a - b);
}

/** From each touch to the second frame after the page says that it speaks the new language: through all languages twice, the first time with their words to fetch. */
async function languageSwitches(page: Page, cdp: CDPSession, url: string): Promise<number[]> {
  await page.goto(`${url}/panel/?scenario=signed-in&screen=language`);
  await appReady(page);
  await throttleTo(page, cdp, tiers.mid);
  const took: number[] = [];
  for (const language of [...languages.slice(1), 'en', ...languages.slice(1), 'en'] as const) {
    const box = await page.getByRole('button', { name: autonyms[language], exact: true }).boundingBox();
    if (!box) throw new Error(`There is no button for ${language}.`);
    await page.evaluate((wanted) => {
      const state = { start: 0, took: 0 };
      Object.assign(globalThis, { state });
      const down = (event: Event) => Object.assign(state, { start: event.timeStamp });
      addEventListener('pointerdown', down, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (document.documentElement.lang !== wanted) return;
        observer.disconnect();
        const frames = (): number =>
          requestAnimationFrame(() =>
            requestAnimationFrame((now) => Object.assign(state, { took: now - state.start })),
          );
        void document.fonts.ready.then(frames);
      });
      observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    }, language);
    await tap(cdp, box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction(() => (globalThis as never as { state: { took: number } }).state.took > 0, undefined, {
      polling: 100,
    });
    took.push(await page.evaluate(() => (globalThis as never as { state: { took: number } }).state.took));
  }
  return took.sort((x, y) => x - y);
}

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const readyMark = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('app-ready')[0]?.startTime ?? Number.NaN);

/** Measures the panel at `url`; about 90 seconds. */
export async function benchPanel(url: string): Promise<PanelTimes> {
  await using browser = await openBrowser({ hasTouch: true });
  const { page, context } = browser;
  const cdp = await context.newCDPSession(page);
  await page.goto(`${url}/panel/?scenario=signed-in`);
  await appReady(page);
  const ready = await readyMark(page);
  const index = await benchmarkIndex(page);
  const low = await throttleTo(page, cdp, tiers.low);
  await page.reload();
  await appReady(page);
  const readyLow = await readyMark(page);
  const taps = await tapTimes(page, cdp, 60);
  const switches = await languageSwitches(page, cdp, url);
  const language = { median: at(switches, 0.5), longest: at(switches, 1) };
  const throttled = `rate ${low.rate.toFixed(1)}, index ${low.index.toFixed(0)} (target ${tiers.low})`;
  return {
    index,
    ready,
    readyLow,
    taps: taps.length,
    tapP75: at(taps, 0.75),
    tapP98: at(taps, 0.98),
    language,
    throttled,
  };
}
