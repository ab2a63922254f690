// A link with a value that nobody knows: a page in plain words, with the known values as links that work.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { languages, panelSizeIds, panelSizes } from '../../src/core/device/profile.ts';
import { scenarioIds } from '../../src/core/scenario/scenario-ids.ts';
import { displayLanguages } from '../../src/i18n/languages.ts';
import { screenIds } from '../../src/ui/screen-ids.ts';
import { axeViolations } from '../support/axe.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { pageFaults } from '../support/page-faults.ts';
import { saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (query: string) => browser.page.goto(`${inject('url')}/panel/?${query}`);
const links = () => browser.page.getByRole('link');

test.each([
  ['lang', 'xx', displayLanguages.length],
  ['scenario', 'nonsense', scenarioIds.length],
  ['panel', '12', panelSizeIds.length],
  ['screen', 'nowhere', screenIds.length],
])('%s=%s is answered with the %i known values', async (name, value, count) => {
  browser.errors.length = 0;
  await open(`${name}=${value}&keep=this`);
  await expect.poll(() => links().count()).toBe(count);
  expect(await browser.page.getByRole('main').textContent()).toContain(`“${value}”`);
  const first = new URL((await links().first().getAttribute('href')) ?? '', browser.page.url());
  expect([first.searchParams.get(name) === value, first.searchParams.get('keep')]).toEqual([false, 'this']);
  await links().first().click();
  await appReady(browser.page);
  expect(browser.errors).toEqual([]);
});

test('two unknown values are both named; what is known stays in the links', async () => {
  await open('lang=xx&scenario=nonsense&panel=7');
  await expect.poll(() => links().count()).toBe(displayLanguages.length + scenarioIds.length);
  const hrefs = await links().evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.every((href) => href.includes('panel=7'))).toBe(true);
});

test('a value that is markup or very long does no harm', async () => {
  browser.errors.length = 0;
  await open(`scenario=${encodeURIComponent('<img src=x onerror=alert(1)>')}${'x'.repeat(2000)}`);
  await expect.poll(() => links().count()).toBe(scenarioIds.length);
  expect(await browser.page.locator('img').count()).toBe(0);
  expect(await pageFaults(browser.page, '.trouble')).toEqual([]);
  expect(browser.errors).toEqual([]);
});

test.each(languages)('the page in %s is accessible and whole at every size', async (language) => {
  const faults: string[] = [];
  for (const [size, { width, height }] of [
    ...Object.entries(panelSizes),
    ['phone', { width: 390, height: 844 }] as const,
  ]) {
    await browser.page.setViewportSize({ width, height });
    await open(`scenario=nonsense&lang=${language}`);
    await browser.page.getByRole('heading', { name: saidBy(language, 'unknown.title', 'app') }).waitFor();
    const found = [...(await pageFaults(browser.page, '.trouble')), ...(await axeViolations(browser.page))];
    faults.push(...found.map((fault) => `${size}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
