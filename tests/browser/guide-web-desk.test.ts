// What the guide asks for before its twelve steps, and what keeps a sign-in out (G01-G06, G30), on the desk: the panel's address typed into the computer's
// browser (G07), the switches of the admin centers, Web Config and the Microsoft pages in their frames. Everything is found by its visible name.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { type Language, languages } from '../../src/core/device/profile.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { DeskTab } from '../support/desk-tab.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import type { PanelTab } from '../support/panel-tab.ts';
import { passwordFor } from '../support/practice-passwords.ts';
import { PrinterJobs } from '../support/printer-jobs.ts';
import type { TabPlace } from '../support/tab.ts';
import { WebTab } from '../support/web-tab.ts';

const ipAddress = '192.168.1.43';
const poll = 6000;
/** Its password is short enough for the printer's field (20 characters, printer.md 6.2). */
const mailbox = 'printer@contoso.com';

let browser: OpenBrowser;
let desk: DeskTab;
let panel: PanelTab;
let web: WebTab;
let other: OtherWindow;
let jobs: PrinterJobs;

beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block', viewport: { width: 1400, height: 900 } });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

const placeFor = (language: Language, scenario: string): TabPlace => ({
  context: browser.context,
  url: inject('url'),
  language,
  scenario,
  page: browser.page,
});

/** The sign-in at the Microsoft pages, which come to the front by themselves, up to the page that ends it. */
async function signIn(account: string, isFirst: boolean): Promise<void> {
  const code = await web.code();
  await web.deviceLogin().click();
  const microsoft = await desk.microsoft();
  if (isFirst) {
    await microsoft.enterCode(code);
    await microsoft.enterAccount(account);
    await microsoft.enterPassword(account);
  } else await microsoft.again(code, account);
}

const blocked = async (key: string): Promise<void> => {
  const microsoft = await desk.microsoft();
  await microsoft.headed(microsoft.said(key));
};

describe.each(languages)('in %s', (language) => {
  const { account } = editions[language];

  beforeAll(async () => {
    const scenario = 'before-you-begin';
    desk = await DeskTab.open(placeFor(language, scenario));
    other = await openOtherWindow(browser, scenario);
    await other.send({ type: 'scenario.restart' });
    await other.send({ type: 'email.look' });
    jobs = new PrinterJobs(other);
    panel = await desk.panel();
  });
  afterAll(() => other?.close());

  it('G07: the address that the panel shows opens Web Config in the browser; another one does not', async () => {
    await panel.networkStatus('wiredWifiStatus');
    await panel.shows(ipAddress);
    await desk.address('192.168.1.99');
    await desk.page.getByText(desk.said('desk:computer.no-device.title', { host: '192.168.1.99' })).waitFor();
    await desk.address(ipAddress);
    web = await desk.web();
    await web.logIn();
    expect(browser.errors).toEqual([]);
  });

  it('G01: with the old method, a password, Exchange Online refuses the mail', async () => {
    await web.toEmailServer();
    await web.choose(web.label('webConfig.authenticationMethod'), web.said('email.method.smtp-auth'));
    await web.type(web.label('webConfig.authenticatedAccount'), mailbox);
    await web.type(web.said('webconfig:email.authenticated-password'), passwordFor(mailbox));
    await web.type(web.said('email.sender-address'), mailbox);
    await web.type(web.label('webConfig.smtpServerAddress'), 'smtp.office365.com');
    await web.type(web.label('webConfig.smtpServerPortNumber'), '587');
    await web.choose(web.label('webConfig.secureConnection'), web.label('webConfig.option.starttls'));
    await web.ok();
    await panel.scan();
    expect(await jobs.over()).toBe('failed');
    await panel.shows('basic authentication is disabled');
    expect(browser.errors).toEqual([]);
  });

  it('G04, G30: security defaults, then a policy keep the sign-in out; without them it goes through', async () => {
    await web.chooseOauth();
    await web.beginSignIn();
    await signIn(account, true);
    await blocked('microsoft:blocked.security-defaults');
    await desk.securityDefaultsOff();
    await desk.blockDeviceCode();
    await signInOnceMore();
    await blocked('microsoft:blocked.no-access');
    await desk.deletePolicy();
    await signInOnceMore();
    const microsoft = await desk.microsoft();
    await microsoft.consent();
    await microsoft.showsSignedIn(printerApp.name);
    await other.send({ type: 'time.forward', ms: poll });
    await desk.browserTab('web-config');
    await web.showsSignedIn(account);
    await web.ok();
    expect(browser.errors).toEqual([]);
  });

  it('G02, G04, G05: SMTP AUTH is off and mail is refused, until it is on for the organization and the mailbox', async () => {
    await panel.scan();
    expect(await jobs.over()).toBe('failed');
    await panel.shows('SmtpClientAuthentication is disabled for the');
    await desk.smtpAuthOn();
    await panel.press(panel.said('jobs.send-again'));
    expect(await jobs.over()).toBe('failed');
    await desk.mailboxOn(account);
    await panel.press(panel.said('jobs.send-again'));
    expect(await jobs.over()).toBe('done');
    await panel.shows(panel.said('jobs.state.done'));
    expect(browser.errors).toEqual([]);
  });

  /** The page that has ended offers a new sign-in; the printer still waits with the same code. */
  async function signInOnceMore(): Promise<void> {
    await desk.browserTab('web-config');
    const code = await web.code();
    await desk.browserTab('microsoft');
    const microsoft = await desk.microsoft();
    await microsoft.press(microsoft.said('microsoft:action.again'));
    await microsoft.again(code, account);
  }

  it('G03: old firmware does not offer OAuth2, and the page says what brings it', async () => {
    const old = await openWebConfig('old-firmware');
    const methods = await old.field(old.label('webConfig.authenticationMethod')).locator('option').allTextContents();
    expect(methods).not.toContain(old.label('webConfig.option.oauth2'));
    await old.shows(old.said('webconfig:email.old-firmware'));
    await old.named(old.said('webconfig:page.firmware-update'), old.main()).first().click();
    await old.headed(old.said('webconfig:page.firmware-update'));
    expect(browser.errors).toEqual([]);
  });

  it('G06: on a model with two networks the page says that OAuth 2.0 works on the standard network only', async () => {
    const two = await openWebConfig('additional-network');
    await two.choose(two.label('webConfig.authenticationMethod'), two.label('webConfig.option.oauth2'));
    await two.shows(two.said('webconfig:email.standard-only'));
    expect(browser.errors).toEqual([]);
  });

  async function openWebConfig(scenario: string): Promise<WebTab> {
    const opened = await WebTab.open(placeFor(language, scenario));
    await opened.logIn();
    await opened.toEmailServer();
    return opened;
  }
});
