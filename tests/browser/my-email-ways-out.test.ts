// Whoever leaves the sign-in of To My Email half-way stands at a panel that can be used, reads what happened, and gets in at the second try:
// Cancel on each page, going back, closing, reloading, tapping twice, and a second window of the same panel. One language: the words do not matter here.
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { AuthorizeTab } from '../support/authorize-tab.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { ada, anna } from '../support/my-email.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { PanelTab } from '../support/panel-tab.ts';
import { passwordFor } from '../support/practice-passwords.ts';
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

const pages = ['account', 'password', 'consent'] as const;
type Stage = (typeof pages)[number];

/** The administrator, who may consent, at the sign-in screen. */
async function atSignIn(): Promise<void> {
  await panel.logInByCard(ada.name);
  await panel.toMyEmail();
}

/** Goes on to a page of the sign-in. */
async function goTo(stage: Stage, microsoft: AuthorizeTab): Promise<AuthorizeTab> {
  await microsoft.atAccount();
  if (stage === 'account') return microsoft;
  await microsoft.enterAccount(ada.account);
  await microsoft.atPassword();
  if (stage === 'password') return microsoft;
  await microsoft.enterPassword(ada.account);
  await microsoft.atConsent();
  return microsoft;
}

/** The sign-in succeeds, from the sign-in screen on. */
async function secondTry(button: string): Promise<void> {
  const microsoft = await goTo('consent', await panel.toMicrosoft(button));
  await microsoft.consent();
  await panel.signedIn();
}

/** A page that was left is open in the world: the panel says so, and a new sign-in takes its place. */
async function startAgain(): Promise<void> {
  await panel.toMyEmail();
  await panel.shows(panel.said('my-email.under-way'));
  await secondTry('my-email.start-again');
}

test('Cancel on each page: the panel says what was cancelled, and the next try goes on', async () => {
  await atSignIn();
  let button = 'my-email.sign-in';
  for (const page of pages) {
    const microsoft = await goTo(page, await panel.toMicrosoft(button));
    await microsoft.cancel();
    await panel.returned();
    await panel.headed(panel.said('menu.to-my-email'));
    await panel.shows(panel.said(`my-email.problem.${page === 'consent' ? 'not-accepted' : 'cancelled'}`));
    button = 'my-email.again';
  }
  await secondTry(button);
});

test('Cancel where an administrator is needed: the panel says who; after the consent the user gets in', async () => {
  await panel.logInByCard(anna.name);
  await panel.toMyEmail();
  const microsoft = await panel.toMicrosoft();
  await microsoft.signIn(anna.account);
  await microsoft.atNeedApproval();
  await microsoft.cancel();
  await panel.returned();
  await panel.shows(panel.said('my-email.problem.consent'));
  await panel.logOut(anna.name);
  await atSignIn();
  await secondTry('my-email.sign-in');
});

test('going back, to where the browser was before the panel', async () => {
  await atSignIn();
  await goTo('consent', await panel.toMicrosoft());
  await panel.page.goBack();
  expect(panel.page.url()).toBe('about:blank');
  panel = await PanelTab.open(place(panel.page));
  await startAgain();
});

test('closing the window', async () => {
  await atSignIn();
  await goTo('password', await panel.toMicrosoft());
  const closed = panel.page;
  panel = await PanelTab.open(place());
  await closed.close();
  await startAgain();
});

test('reloading each page: the sign-in goes on', async () => {
  await atSignIn();
  const microsoft = await panel.toMicrosoft();
  const reload = async (): Promise<void> => {
    await panel.page.reload();
    await appReady(panel.page);
  };
  await microsoft.atAccount();
  await reload();
  await microsoft.atAccount();
  await microsoft.enterAccount(ada.account);
  await microsoft.atPassword();
  await reload();
  await microsoft.atPassword();
  await microsoft.enterPassword(ada.account);
  await microsoft.atConsent();
  await reload();
  await microsoft.atConsent();
  await microsoft.consent();
  await panel.signedIn();
});

test('reloading on the way back: the answer is not taken twice, and a new sign-in succeeds', async () => {
  await atSignIn();
  const microsoft = await goTo('consent', await panel.toMicrosoft());
  // The answer has come, and what checks it, the file of msal, has not.
  const files = /\/sign-in-[^/]*\.js$/;
  const held = new Promise<void>((resolve) => void panel.page.route(files, () => resolve()));
  await microsoft.consent();
  await held;
  await panel.page.unroute(files);
  await panel.page.reload();
  await appReady(panel.page);
  expect(panel.page.url()).not.toContain('code=');
  await panel.headed(panel.said('menu.to-my-email'));
  await panel.shows(panel.said('my-email.under-way'));
  // The consent itself was given, and the browser still knows the account.
  const again = await panel.toMicrosoft('my-email.start-again');
  await again.signInAgain(ada.account);
  await panel.signedIn();
});

test('tapping twice on To My Email, Sign in, Next and Sign In does it once', async () => {
  await panel.logInByCard(ada.name);
  await panel.named(panel.said('menu.to-my-email')).dblclick();
  await panel.headed(panel.said('menu.to-my-email'));
  await panel.named(panel.said('my-email.sign-in')).dblclick();
  const microsoft = await panel.microsoft();
  await microsoft.type(microsoft.said('microsoft:account.field'), ada.account);
  await microsoft.named(microsoft.label('microsoft.next')).dblclick();
  await microsoft.atPassword();
  await microsoft.type(microsoft.said('microsoft:password.field'), passwordFor(ada.account));
  await microsoft.named(microsoft.label('microsoft.signIn')).dblclick();
  await microsoft.atConsent();
  await microsoft.consent();
  await panel.signedIn();
});

test('a second window of the panel may start again; the first one says that its sign-in is over', async () => {
  await atSignIn();
  await goTo('password', await panel.toMicrosoft());
  const first = panel;
  panel = await PanelTab.open(place());
  await startAgain();
  const over = await first.microsoft();
  await over.headed(over.said('microsoft:own.over'));
  await over.press(over.said('microsoft:own.back'));
  await first.returned();
  await first.headed(first.said('menu.home'));
  await first.page.close();
});
