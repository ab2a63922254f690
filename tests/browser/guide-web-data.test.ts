// The guide as data can be followed: every action of the twelve steps is done from its row alone, and after each the world tells that it is done.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { GuideAction, LabelId, Typed } from '../../src/core/guide/actions.ts';
import { procedures, progressOf } from '../../src/core/guide/procedures.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import type { MicrosoftTab } from '../support/microsoft-tab.ts';
import { openOtherWindow } from '../support/other-window.ts';
import { passwordFor } from '../support/practice-passwords.ts';
import type { Tab } from '../support/tab.ts';
import { WebTab } from '../support/web-tab.ts';

const scenario = 'first-sign-in';
const language = 'en';
const { account } = editions[language];

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block', viewport: { width: 1024, height: 768 } });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());

test('the twelve steps are done from their rows', async () => {
  const web = await WebTab.open({
    context: browser.context,
    url: inject('url'),
    language,
    scenario,
    page: browser.page,
  });
  const other = await openOtherWindow(browser, scenario);
  let microsoft: MicrosoftTab | null = null;
  let code = '';

  async function press(tab: Tab, names: readonly LabelId[]): Promise<void> {
    const [first = '', ...rest] = names.map((name) => tab.label(name));
    if (names[0]?.startsWith('webConfig.tab.')) return web.follow(first, rest[0] ?? null, rest[1] ?? '');
    if (names[0] === 'webConfig.deviceLoginUrl') {
      code = await web.code();
      microsoft = await web.openMicrosoft();
      return;
    }
    for (const name of [first, ...rest]) await tab.press(name);
  }

  /** The printer's address is where the page is; the one field of a page is the one that can be typed in. */
  async function type(tab: Tab, what: Typed): Promise<void> {
    if (what === 'printer-address') return;
    const texts = {
      'administrator-password': newPrinter.serial,
      code,
      account,
      'account-password': passwordFor(account),
    };
    const isPassword = what.endsWith('password');
    await tab.page
      .locator(isPassword ? 'input[type="password"]' : 'input[type="text"]')
      .first()
      .fill(texts[what]);
  }

  async function act(tab: Tab, action: GuideAction): Promise<void> {
    await tab.front();
    if (action.do === 'press') await press(tab, action.names);
    else if (action.do === 'type') await type(tab, action.what);
    else if (action.do === 'choose') await tab.choose(tab.label(action.field), tab.label(action.option));
    else if (action.do === 'tick') await tab.field(tab.label(action.box)).check();
    else if (action.do !== 'read') throw new Error(`Nothing here is done by “${action.do}”.`);
  }

  const twelve = procedures.find(({ id }) => id === 'twelve-steps');
  if (twelve === undefined) throw new Error('There is no such procedure.');
  for (const [at, { id, surface, actions, isDone }] of twelve.steps.entries()) {
    for (const action of actions) await act(surface === 'microsoft' && microsoft !== null ? microsoft : web, action);
    // The desk knows besides who is logged in; this window does not.
    if (isDone !== null && id !== 'step-2')
      await expect.poll(async () => progressOf(twelve, await other.view(), null)[at], { message: id }).toBe(true);
    if (id === 'step-11') {
      await other.send({ type: 'time.forward', ms: 6000 });
      await web.showsSignedIn(account);
    }
  }
  await web.shows(web.said('webconfig:form.saved-title'));
  expect(progressOf(twelve, await other.view(), null)).toEqual(twelve.steps.map(() => true));
});
