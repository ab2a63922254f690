// Every state of the panel × six languages × three panel sizes: no axe violation, no cut text, no small target, no missing word, no complaint of the CSP.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Language, languages, type PanelSize, panelSizes } from '../../src/core/device/profile.ts';
import type { DisplayLanguage } from '../../src/i18n/languages.ts';
import { axeViolations } from '../support/axe.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { pageFaults } from '../support/page-faults.ts';
import { type PanelState, panelStates } from '../support/states.ts';
import { saidBy } from '../support/words.ts';

const only = process.env.FACEPLATE_STATE;
const states = only === undefined ? panelStates : panelStates.filter(({ name }) => name.startsWith(only));
const sizes = Object.keys(panelSizes) as PanelSize[];
let browser: OpenBrowser;
let checked = 0;

const settle = (): Promise<void> =>
  browser.page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });

const tapIn =
  (language: Language) =>
  (key: string): Promise<void> =>
    browser.page
      .getByRole('button', { name: saidBy(language, key), exact: true })
      .first()
      .click();

/** Leads the page to a state and waits until it is drawn; gives another window onto its world. */
async function show({ query, commands, taps }: PanelState, language: Language, size: PanelSize): Promise<OtherWindow> {
  const { page } = browser;
  await page.goto(`${inject('url')}/panel/?${query}&lang=${language}&panel=${size}`);
  await appReady(page);
  await page.locator('main').locator('button, dl, p, section').first().waitFor();
  const other = await openOtherWindow(browser, new URLSearchParams(query).get('scenario') ?? '');
  for (const command of commands ?? []) await other.send(command);
  await taps?.(tapIn(language), page, language);
  return other;
}

/** Changes language and panel size as a step in the window's history does: the state stays. */
async function change(language: DisplayLanguage, size: PanelSize): Promise<void> {
  const { page } = browser;
  await page.setViewportSize({ width: panelSizes[size].width, height: panelSizes[size].height });
  await page.evaluate(
    ([lang, panel]) => {
      const query = new URLSearchParams(location.search);
      query.set('lang', lang);
      query.set('panel', panel);
      history.replaceState(null, '', `?${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    [language, size] as const,
  );
  await page.waitForFunction(
    ([lang, panel]) =>
      document.documentElement.lang === lang && document.querySelector('.panel')?.getAttribute('data-panel') === panel,
    [language, size] as const,
    { polling: 'raf' },
  );
  await settle();
}

beforeAll(async () => {
  browser = await openBrowser();
  browser.context.setDefaultTimeout(6000);
  await browser.context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
});
afterAll(async () => {
  await browser.close();
  console.log(
    `${checked} drawings checked: ${states.length} states × ${languages.length} languages × ${sizes.length} panel sizes; two pseudo-locales besides`,
  );
});

// A test for each size of a state: short ones, so that a slow machine is not taken for a hanging browser.
describe.each(states.map((state) => [state.name, state] as const))('%s in every language', (_, state) => {
  let other: OtherWindow;
  beforeAll(async () => {
    browser.errors.length = 0;
    const first = languages[states.indexOf(state) % languages.length] ?? 'en';
    await browser.page.setViewportSize({ width: 480, height: 272 });
    other = await show(state, first, '4.3');
  });
  afterAll(async () => {
    // Nothing that was typed, signed in or sent meets the next state. The page is left first: it begins anew when somebody is logged out.
    await browser.page.goto('about:blank');
    if (state.taps !== undefined || state.commands !== undefined) await other.send({ type: 'scenario.restart' });
    await other.close();
  });

  it.each(sizes)('on %s inches', async (size) => {
    // On a slow machine the panel would go back to Home meanwhile.
    await other.send({ type: 'panel.touch' });
    const faults: string[] = [];
    for (const language of languages) {
      await change(language, size);
      const found = [
        ...(await pageFaults(browser.page, '.panel', panelSizes[size].target)),
        ...(await axeViolations(browser.page)),
        ...browser.errors.splice(0),
      ];
      faults.push(...found.map((fault) => `${language}: ${fault}`));
      checked += 1;
    }
    // Half as long again, and from right to left: what holds here holds for the next language too.
    for (const language of ['en-XA', 'en-XB'] as const) {
      await change(language, size);
      const found = [...(await pageFaults(browser.page, '.panel')), ...browser.errors.splice(0)];
      faults.push(...found.map((fault) => `${language}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
