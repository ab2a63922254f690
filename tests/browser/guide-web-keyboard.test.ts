// All twelve steps without a mouse: Tab, Enter, Space, arrows and typing; whatever has the focus shows it.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { Keyboard } from '../support/by-keyboard.ts';
import { MicrosoftTab } from '../support/microsoft-tab.ts';
import { openOtherWindow } from '../support/other-window.ts';
import { passwordFor } from '../support/practice-passwords.ts';
import { WebTab } from '../support/web-tab.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block', viewport: { width: 1024, height: 768 } });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());

test('the keyboard alone does all twelve steps, and the focus is always to be seen', async () => {
  const language = 'en';
  const { account } = editions[language];
  const scenario = 'first-sign-in';
  const web = await WebTab.open({
    context: browser.context,
    url: inject('url'),
    language,
    scenario,
    page: browser.page,
  });
  const keys = new Keyboard(web.page);
  await keys.press(web.label('webConfig.logIn'));
  await keys.type(web.said('webconfig:log-in.password'), newPrinter.serial);
  await keys.press(web.label('webConfig.ok'));
  await web.named(web.said('webconfig:action.log-out')).waitFor();
  await keys.press(web.label('webConfig.tab.network'));
  await keys.press(web.label('webConfig.menu.emailServer'));
  const basic = web.label('webConfig.page.basic');
  // The tab has a page of that name of its own.
  await keys.press(basic);
  const wanted = `${web.label('webConfig.menu.emailServer')} > ${basic}`;
  await expect.poll(() => web.heading().textContent()).toMatch(new RegExp(`${basic}$`));
  if ((await web.heading().textContent()) !== wanted) await keys.press(basic);
  await web.headed(wanted);
  await keys.choose(web.label('webConfig.authenticationMethod'), web.label('webConfig.option.oauth2'));
  await keys.choose(web.label('webConfig.emailService'), web.label('webConfig.option.exchangeOnline'));
  await keys.press(web.label('webConfig.signIn'));
  await keys.press(web.label('webConfig.signInWithMicrosoft'));
  const link = (await web.deviceLogin().getAttribute('aria-label')) ?? '';
  const code = await web.code();
  const coming = browser.context.waitForEvent('page');
  await keys.press(link);
  const microsoft = await MicrosoftTab.from(await coming, language);
  const other = new Keyboard(microsoft.page);
  await other.type(microsoft.said('microsoft:code.field'), code);
  await other.press(microsoft.label('microsoft.next'));
  await microsoft.headed(microsoft.said('microsoft:account.title'));
  await other.type(microsoft.said('microsoft:account.field'), account);
  await other.press(microsoft.label('microsoft.next'));
  await microsoft.headed(microsoft.said('microsoft:password.title'));
  await other.type(microsoft.said('microsoft:password.field'), passwordFor(account));
  await other.press(microsoft.label('microsoft.signIn'));
  await microsoft.headed(microsoft.said('microsoft:consent.title'));
  await other.press(microsoft.label('microsoft.consentOnBehalf'), 'Space');
  await other.press(microsoft.label('microsoft.accept'));
  await microsoft.showsSignedIn(printerApp.name);
  const window = await openOtherWindow({ context: browser.context, page: web.page }, scenario);
  await window.send({ type: 'time.forward', ms: 6000 });
  await web.showsSignedIn(account);
  await keys.press(web.label('webConfig.ok'));
  await web.shows(web.said('webconfig:form.saved-title'));
  expect((await window.view()).account).toBe('signed-in');
  expect([...keys.unseen, ...other.unseen]).toEqual([]);
});
