// Every page of a surface × six languages × three window sizes: no axe violation, nothing cut or overflowing, no small target, no missing word, no complaint of the CSP.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Language, languages } from '../../src/core/device/profile.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { axeViolations } from './axe.ts';
import { appReady, type OpenBrowser, openBrowser } from './browser.ts';
import { type OtherWindow, openOtherWindow } from './other-window.ts';
import { pageFaults } from './page-faults.ts';
import type { DrawnSize, SurfaceState } from './surface-states.ts';

const allSizes: readonly DrawnSize[] = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 390, height: 844 },
];
const sizesOf = ({ sizes = allSizes }: SurfaceState): readonly DrawnSize[] => sizes;
/** Side of a target in CSS px (WCAG 2.5.8); on the panel's glass that of a finger. */
const targetOf = ({ panel }: DrawnSize): number => (panel === undefined ? 24 : 44);
let browser: OpenBrowser;
let checked = 0;

/** The language that a surface draws: Web Config speaks English where it has no words of the edition's language (G39). */
const drawn = ({ surface }: SurfaceState, language: Language): Language =>
  surface === 'webconfig' ? editions[language].webConfig : language;

async function change(state: SurfaceState, lang: Language, panel?: string): Promise<void> {
  const { page } = browser;
  await page.evaluate(
    (wanted) => {
      const query = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(wanted)) if (value !== undefined) query.set(name, value);
      history.replaceState(null, '', `?${query}${location.hash}`);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    { lang, panel },
  );
  await page.waitForFunction((lang) => document.documentElement.lang === lang, drawn(state, lang), {
    polling: 'raf',
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** A page of Web Config comes in a file of its own, after its heading. */
const whole = (): Promise<unknown> =>
  browser.page.waitForFunction(() => {
    const content = document.querySelector('main.content');
    return content?.firstElementChild?.tagName !== 'H1' || content.children.length > 1;
  });

/** The page itself never scrolls sideways. */
const sideways = (): Promise<string[]> =>
  browser.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
  });

/** The other window onto the world of the states that are drawn now. */
let other: OtherWindow | null = null;

/** Puts the world back, so that nothing meets the next state. */
async function leave(): Promise<void> {
  if (other === null) return;
  // The page is left first: the printer's browser goes back by itself when its user is gone.
  await browser.page.goto('about:blank');
  await other.send({ type: 'scenario.restart' });
  await other.close();
  other = null;
}

/** Opens the world of a state, does what comes before it, and goes to its page. */
async function enter({ surface, scenario, hash = '', query, before }: SurfaceState): Promise<void> {
  const { page } = browser;
  // The other window needs a page that has started the worker.
  await page.goto(`${inject('url')}/panel/?scenario=${scenario}`);
  await appReady(page);
  other = await openOtherWindow(browser, scenario);
  await other.send({ type: 'scenario.restart' });
  await other.send({ type: 'email.look' });
  await before?.(other);
  const folder = surface === '' ? '' : `${surface}/`;
  const more = new URLSearchParams(query?.(inject('url')));
  await page.goto(`${inject('url')}/${folder}?scenario=${scenario}&lang=en&${more}${hash}`);
  await appReady(page);
}

async function goOn(state: SurfaceState): Promise<void> {
  if (other !== null) await state.next?.(other);
  await change(state, 'en');
  await browser.page.evaluate((hash) => {
    if (hash !== undefined) location.hash = hash;
  }, state.hash);
}

/** The languages in which a page differs: Web Config's are all drawn once, later each only once (G39). */
const languagesOf = ({ surface, goesOn }: SurfaceState): readonly Language[] =>
  languages.filter(
    (language) => surface !== 'webconfig' || goesOn !== true || editions[language].webConfig === language,
  );

/** Draws all of them, each in its own tests. */
export function sweepSurfaces(all: readonly SurfaceState[]): void {
  const only = process.env.FACEPLATE_STATE ?? '';
  const states = all.filter(({ name }) => name.includes(only));
  beforeAll(async () => {
    browser = await openBrowser({ serviceWorkers: 'block' });
    browser.context.setDefaultTimeout(8000);
    // What moves is measured where it comes to rest.
    await browser.page.emulateMedia({ reducedMotion: 'reduce' });
    // What is in the desk's frames is drawn by the sweeps of their own surfaces.
    await browser.page.route('**/*', (route) => {
      const request = route.request();
      const isFrame = request.isNavigationRequest() && request.frame() !== browser.page.mainFrame();
      return isFrame
        ? route.fulfill({
            contentType: 'text/html',
            body: '<!doctype html><html lang="en"><title>Frame</title></html>',
          })
        : route.fallback();
    });
    await browser.context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
  });
  afterAll(async () => {
    await leave();
    await browser.close();
    console.log(`${checked} drawings checked: ${states.length} pages × their languages × their sizes`);
  });

  describe.each(states.map((state) => [state.name, state] as const))('%s', (_, state) => {
    beforeAll(async () => {
      browser.errors.length = 0;
      const { page } = browser;
      await page.setViewportSize(sizesOf(state)[0] as DrawnSize);
      if (state.goesOn === true && other !== null) await goOn(state);
      else {
        await leave();
        await enter(state);
      }
      await whole();
      await state.steps?.(page, 'en');
    });

    it.each(sizesOf(state))('at $width × $height', async (size) => {
      const { page } = browser;
      await page.setViewportSize(size);
      const faults: string[] = [];
      for (const language of languagesOf(state)) {
        await change(state, language, size.panel);
        const found = [
          ...(await sideways()),
          ...(await pageFaults(page, '#app', targetOf(size))),
          ...(await axeViolations(page)),
          ...browser.errors.splice(0),
        ];
        faults.push(...found.map((fault) => `${language}: ${fault}`));
        checked += 1;
      }
      expect(faults).toEqual([]);
    });
  });
}
