// What `npm run bench` measures in the browser: start, tap to next paint, language switch. Method: reference/kiosk.md 5.
import type { CDPSession, Page } from 'playwright';
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
  language: number | undefined;
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

/** From the touch to the second frame after the page says that it speaks the new language. */
async function languageSwitch(page: Page, cdp: CDPSession, url: string): Promise<number | undefined> {
  await page.goto(`${url}/panel/?scenario=signed-in&screen=language`);
  await appReady(page);
  await throttleTo(page, cdp, tiers.mid);
  const button = page.getByRole('button', { name: 'Македонски' });
  const box = await button.boundingBox({ timeout: 5000 }).catch(() => null);
  if (!box) return undefined;
  await page.evaluate(() => {
    const state = { start: 0, took: 0 };
    Object.assign(globalThis, { state });
    addEventListener('pointerdown', (event) => Object.assign(state, { start: event.timeStamp }), {
      capture: true,
      once: true,
    });
    new MutationObserver(() => {
      const frames = (): number =>
        requestAnimationFrame(() => requestAnimationFrame((now) => Object.assign(state, { took: now - state.start })));
      if (document.documentElement.lang === 'mk') void document.fonts.ready.then(frames);
    }).observe(document.documentElement, { attributeFilter: ['lang'] });
  });
  await tap(cdp, box.x + box.width / 2, box.y + box.height / 2);
  await pause(3000);
  const took = await page.evaluate(() => (globalThis as never as { state: { took: number } }).state.took);
  return took > 0 ? took : undefined;
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
  const language = await languageSwitch(page, cdp, url);
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
