// The guide's twelve steps and what follows from them (G07-G21, G31-G34, G39, G40), exactly as an edition prints them: panel, Web Config and the Microsoft
// pages are three tabs of one browser on one world, and everything is found by its visible name. Another window only restarts the scenario and lets time pass.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { type Language, languages } from '../../src/core/device/profile.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import type { MicrosoftTab } from '../support/microsoft-tab.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { PanelTab } from '../support/panel-tab.ts';
import { PrinterJobs } from '../support/printer-jobs.ts';
import type { TabPlace } from '../support/tab.ts';
import { WebTab } from '../support/web-tab.ts';
import { printed } from '../support/words.ts';

const scenario = 'first-sign-in';
const ipAddress = '192.168.1.43';
/** The printer asks every 5 seconds whether somebody has signed in (RFC 8628 3.2). */
const poll = 6000;
const day = 86_400_000;

let browser: OpenBrowser;
let panel: PanelTab;
let web: WebTab;
let microsoft: MicrosoftTab;
let other: OtherWindow;
let jobs: PrinterJobs;

beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block', viewport: { width: 1024, height: 768 } });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

const placeFor = (language: Language): TabPlace => ({
  context: browser.context,
  url: inject('url'),
  language,
  scenario,
});

const received = async (): Promise<number> => {
  const { mail } = await other.view();
  return (mail?.mailboxes ?? []).reduce((sum, mailbox) => sum + mailbox.received, 0);
};

/** Steps 6 to 12 by somebody who has done them before. */
async function signInAgain(account: string): Promise<void> {
  await web.beginSignIn();
  microsoft = await web.openMicrosoft();
  await microsoft.again(await web.code(), account);
  await microsoft.showsSignedIn(printerApp.name);
  await microsoft.page.close();
  await other.send({ type: 'time.forward', ms: poll });
  await web.showsSignedIn(account);
  await web.ok();
}

describe.each(languages)('in %s', (language) => {
  const { account } = editions[language];
  const word = (id: string): string => printed(language, id);

  beforeAll(async () => {
    const place = placeFor(language);
    panel = await PanelTab.open({ ...place, page: browser.page });
    other = await openOtherWindow(browser, scenario);
    await other.send({ type: 'scenario.restart' });
    await other.send({ type: 'email.look' });
    jobs = new PrinterJobs(other);
    web = await WebTab.open(place);
  });
  afterAll(async () => {
    for (const tab of [web, microsoft]) await tab?.page.close();
    await other?.close();
  });

  it('G07, G08, G39: the panel shows the address; Web Config opens and lets the administrator in', async () => {
    await panel.networkStatus('wiredWifiStatus');
    await panel.shows(ipAddress);
    expect(await panel.spoken()).toEqual([language, '']);
    await web.front();
    expect(await web.spoken()).toEqual([editions[language].webConfig, '']);
    await web.logIn();
    expect(browser.errors).toEqual([]);
  });

  it('G09, G33, G31: nobody is signed in: Sign In and no Current Status, and sending is refused with the message', async () => {
    await web.toEmailServer();
    await web.choose(web.label('webConfig.authenticationMethod'), web.label('webConfig.option.oauth2'));
    await web.named(web.label('webConfig.signIn')).waitFor();
    expect(await web.main().textContent()).not.toContain(web.label('webConfig.currentStatus'));
    await panel.scan();
    await panel.message(word('panel.message.mustSignIn'));
  });

  it('G10, G11, G12, G13: OAuth2, the service, Sign in with Microsoft; a code and an address come', async () => {
    await web.chooseOauth();
    await web.beginSignIn();
    await web.shows(web.label('webConfig.deviceLoginUrl'), await web.code());
    microsoft = await web.openMicrosoft();
    expect(await microsoft.spoken()).toEqual([language, '']);
    expect(browser.errors).toEqual([]);
  });

  it('G14, G15, G16, G17: code, account, password, consent for the organization; then the window may be closed', async () => {
    await web.front();
    await microsoft.enterCode(await web.code());
    await microsoft.enterAccount(account);
    await microsoft.enterPassword(account);
    await microsoft.consent();
    await microsoft.showsSignedIn(printerApp.name);
    expect(browser.errors).toEqual([]);
    await microsoft.page.close();
  });

  it('G18, G32, G40: Web Config shows Signed in and every field in its order; without OK the printer has nothing', async () => {
    await other.send({ type: 'time.forward', ms: poll });
    await web.showsSignedIn(account);
    const text = (await web.main().textContent()) ?? '';
    const names = [
      'message.certificateRequired',
      'link.caCertificate',
      'link.rootCertificateUpdate',
      'authenticationMethod',
      'emailService',
      'currentStatus',
      'authenticatedAccount',
      'authenticatedPassword',
      'smtpServerAddress',
      'smtpServerPortNumber',
      'secureConnection',
      'certificateValidation',
      'message.certificateValidationRecommended',
      'pop3ServerAddress',
      'pop3ServerPortNumber',
    ].map((id) => web.label(`webConfig.${id}`));
    // Its words are those of the other page that has it (G24).
    names.splice(names.indexOf(web.label('webConfig.smtpServerAddress')), 0, web.said('email.sender-address'));
    let from = 0;
    for (const name of names) {
      const at = text.indexOf(name, from);
      expect({ name, isAfterTheOneBefore: at >= from }).toEqual({ name, isAfterTheOneBefore: true });
      from = at + name.length;
    }
    expect(await web.field(web.label('webConfig.smtpServerAddress')).inputValue()).toBe('smtp-mail.outlook.com');
    expect(await web.field(web.label('webConfig.smtpServerPortNumber')).inputValue()).toBe('587');
    await panel.scan();
    await panel.message(word('panel.message.mustSignIn'));
  });

  it('G19, G21, G32: OK sends the settings to the printer: the panel shows them, and a scan arrives', async () => {
    await web.front();
    await web.ok();
    await panel.networkStatus('emailServerStatus');
    await panel.shows('OAuth2', 'Microsoft Exchange Online', account, 'smtp-mail.outlook.com', '587', 'STARTTLS');
    await panel.shows(panel.said('email.state.signed-in'));
    const before = await received();
    await panel.scan();
    expect(await jobs.over()).toBe('done');
    await panel.shows(panel.said('jobs.state.done'));
    expect(await received()).toBe(before + 1);
    expect(browser.errors).toEqual([]);
  });

  it('G34: unused for 90 days, a message says that the sign-in has expired; Web Config asks for a new one', async () => {
    await other.send({ type: 'time.forward', ms: 91 * day });
    await panel.scan();
    expect(await jobs.over()).toBe('failed');
    await panel.message(panel.said('message.sign-in-expired'));
    await panel.shows('361', word('error.361.status'));
    // The session of Web Config has ended, too.
    await web.logIn();
    await web.toEmailServer();
    await web.chooseOauth();
    await signInAgain(account);
    await panel.networkStatus('emailServerStatus');
    await panel.shows(panel.said('email.state.signed-in'));
    expect(browser.errors).toEqual([]);
  });

  it('G12: signing in to Outlook.com says and does it: Exchange Online is signed out', async () => {
    await web.toEmailServer();
    await web.chooseOauth('outlookCom');
    await web.press(web.label('webConfig.signIn'));
    await web.shows(web.label('webConfig.message.otherServicesSignedOut'), web.label('webConfig.status.signedOut'));
    await web.press(web.label('webConfig.signInWithMicrosoft'));
    await web.deviceLogin().waitFor();
    await panel.networkStatus('emailServerStatus');
    await panel.shows(panel.said('email.state.not-configured'));
    expect(browser.errors).toEqual([]);
  });

  it('G23: the fax server has OAuth2 among its methods, with the provider’s values', async () => {
    const way = ['tab.fax', 'menu.faxServer', 'page.emailServerSettings'].map((id) => web.label(`webConfig.${id}`));
    await web.follow(...(way as [string, string, string]));
    await web.headed(`${way[1]} > ${way[2]}`);
    await web.choose(web.label('webConfig.authenticationMethod'), web.label('webConfig.option.oauth2'));
    await web.type(web.label('webConfig.authenticatedAccount'), 'fax@contoso.com');
    await web.type(web.said('email.sender-address'), 'fax@contoso.com');
    await web.type(web.label('webConfig.smtpServerAddress'), 'fax.example.com');
    await web.ok();
    expect((await other.view()).printer.web.faxServer).toMatchObject({
      authenticationMethod: 'oauth2',
      smtpServer: 'fax.example.com',
    });
    expect(browser.errors).toEqual([]);
  });
});
