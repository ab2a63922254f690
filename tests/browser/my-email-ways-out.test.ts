// Whoever leaves the sign-in of To My Email half-way stands at a panel that can be used, reads what happened, and gets in at the second try:
// Cancel on each page, going back, closing, reloading, tapping twice, and a second window of the same panel. One language: the words do not matter here.
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { AuthorizeTab } from '../support/authorize-tab.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { ada, anna } from '../support/my-email.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { PanelTab } from '../support/panel-tab.ts';
import type { TabPlace } from '../support/tab.ts';

const scenario = 'to-my-email-before-consent';
const language = 'en';

let browser: OpenBrowser;
let other: OtherWindow;
let panel: PanelTab;

const place = (page?: Page): TabPlace => ({
  context: browser.context,
  url: inject('url'),
  language,
  scenario,
  ...(page === undefined ? {} : { page }),
});

beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block' });
  browser.context.setDefaultTimeout(8000);
  panel = await PanelTab.open(place(browser.page));
  other = await openOtherWindow(browser, scenario);
});
afterAll(() => browser.close());
beforeEach(async () => {
  await other.send({ type: 'scenario.restart' });
  browser.errors.length = 0;
});
afterEach(() => {
  expect(browser.errors).toEqual([]);
});

type Stage = 'account' | 'password' | 'consent' | 'need-approval';

/** The sign-in screen of To My Email, by who may consent or by somebody who may not. */
async function atSignIn(stage: Stage): Promise<void> {
  await panel.logInByCard((stage === 'need-approval' ? anna : ada).name);
  await panel.toMyEmail();
}

/** Goes to a page of the sign-in. */
async function goTo(stage: Stage): Promise<AuthorizeTab> {
  await atSignIn(stage);
  const microsoft = await panel.toMicrosoft();
  const { account } = stage === 'need-approval' ? anna : ada;
  await microsoft.atAccount();
  if (stage === 'account') return microsoft;
  await microsoft.enterAccount(account);
  await microsoft.atPassword();
  if (stage === 'password') return microsoft;
  await microsoft.enterPassword(account);
  if (stage === 'consent') await microsoft.atConsent();
  else await microsoft.atNeedApproval();
  return microsoft;
}

/** The sign-in that succeeds, from the sign-in screen on. */
async function secondTry(button: string): Promise<void> {
  const microsoft = await panel.toMicrosoft(button);
  await finish(microsoft);
}

async function finish(microsoft: AuthorizeTab): Promise<void> {
  await microsoft.signIn(ada.account);
  await microsoft.atConsent();
  await microsoft.consent();
  await panel.signedIn();
}

/** The panel opens anew on the same world, where the person was. */
async function reopen(page?: Page): Promise<void> {
  panel = await PanelTab.open(place(page));
  await panel.toMyEmail();
}

/** A user's own sign-in cannot be had before the consent: the administrator tries next. */
async function administratorNext(name: string): Promise<void> {
  await panel.logOut(name);
  await panel.logInByCard(ada.name);
  await panel.toMyEmail();
}

test.each(['account', 'password', 'consent', 'need-approval'] as const)('Cancel on the page “%s”', async (stage) => {
  const microsoft = await goTo(stage);
  await microsoft.cancel();
  await panel.returned();
  await panel.headed(panel.said('menu.to-my-email'));
  if (stage === 'need-approval') {
    await panel.shows(panel.said('my-email.problem.consent'));
    await administratorNext(anna.name);
    await secondTry('my-email.sign-in');
  } else {
    await panel.shows(panel.said('my-email.problem.cancelled'));
    await secondTry('my-email.again');
  }
});

test.each(['account', 'password', 'consent'] as const)(
  'going back from the page “%s”, to where the browser was before',
  async (stage) => {
    await goTo(stage);
    await panel.page.goBack();
    await reopen(panel.page);
    await panel.shows(panel.said('my-email.under-way'));
    await secondTry('my-email.start-again');
  },
);

test.each(['account', 'consent'] as const)('closing the window at the page “%s”', async (stage) => {
  await goTo(stage);
  const closed = panel.page;
  await reopen();
  await closed.close();
  await panel.shows(panel.said('my-email.under-way'));
  await secondTry('my-email.start-again');
});

test.each(['account', 'password', 'consent'] as const)(
  'reloading the page “%s”: the sign-in goes on',
  async (stage) => {
    const microsoft = await goTo(stage);
    const heading = (await microsoft.heading().first().textContent()) ?? '';
    await panel.page.reload();
    await appReady(panel.page);
    await microsoft.headed(heading);
    if (stage === 'account') return finish(microsoft);
    if (stage === 'password') await microsoft.enterPassword(ada.account);
    await microsoft.atConsent();
    await microsoft.consent();
    await panel.signedIn();
  },
);

test('reloading on the way back: the answer is taken once, and a new sign-in succeeds', async () => {
  const microsoft = await goTo('consent');
  // The answer has come, and what checks it does not: the file of msal.
  let isHeld = false;
  await panel.page.route(/\/msal[^/]*\.js$/, (route) => {
    isHeld = true;
    return route.abort();
  });
  await microsoft.consent();
  await panel.returned();
  await panel.page.unroute(/\/msal[^/]*\.js$/);
  await panel.page.reload();
  await appReady(panel.page);
  expect(panel.page.url()).not.toContain('code=');
  expect(isHeld).toBe(true);
  await panel.headed(panel.said('menu.to-my-email'));
});

test('tapping twice on To My Email, Sign in, Next and Sign In does it once', async () => {
  await panel.logInByCard(ada.name);
  await panel.home();
  await panel.named(panel.said('menu.to-my-email')).dblclick();
  await panel.headed(panel.said('menu.to-my-email'));
  await panel.named(panel.said('my-email.sign-in')).dblclick();
  const microsoft = await panel.microsoft();
  await microsoft.type(microsoft.said('microsoft:account.field'), ada.account);
  await microsoft.named(microsoft.label('microsoft.next')).dblclick();
  await microsoft.atPassword();
  await microsoft.type(microsoft.said('microsoft:password.field'), 'Practice-admin-1');
  await microsoft.named(microsoft.label('microsoft.signIn')).dblclick();
  await microsoft.atConsent();
  await microsoft.consent();
  await panel.signedIn();
});

test('a second window of the panel may start again; the first one says that its sign-in is over', async () => {
  await goTo('password');
  const first = panel;
  await reopen();
  await panel.shows(panel.said('my-email.under-way'));
  await secondTry('my-email.start-again');
  await first.front();
  await first.returned();
  await first.page.close();
});
