// To My Email exactly as an edition prints it (G24-G29), and what goes wrong there (G31, G38): the panel, the Microsoft pages on its glass and Web Config are
// windows of one browser on one world, and everything is found by its visible name. The administrator first, then a user, then the user again.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { administratorOf, anna, boris, ownMail, printerPassword } from '../support/my-email.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { PanelTab } from '../support/panel-tab.ts';
import { PrinterJobs } from '../support/printer-jobs.ts';
import type { TabPlace } from '../support/tab.ts';
import { WebTab } from '../support/web-tab.ts';
import { printed } from '../support/words.ts';

const scenario = 'to-my-email';
/** What somebody makes of a password (G38); long enough, and no secret of anybody. */
const changed = 'Practice-changed-2';
const tokenLife = 91 * 60_000;

let browser: OpenBrowser;
let panel: PanelTab;
let other: OtherWindow;
let jobs: PrinterJobs;

beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block', viewport: { width: 800, height: 600 } });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

/** Mail in a user's own mailbox that came from their own address. */
async function arrived(address: string): Promise<number> {
  const { more } = await other.view();
  if (more?.of !== 'desk') throw new Error('The other window sees no desk.');
  return ownMail(more, address);
}

/** Starts the scan that is ready, and waits until it has come to its end. */
async function scan(): Promise<string> {
  await panel.press(panel.said('action.start'));
  return jobs.over();
}

describe.each(languages)('in %s', (language) => {
  const administrator = administratorOf(language);
  let place: TabPlace;

  beforeAll(async () => {
    place = { context: browser.context, url: inject('url'), language, scenario };
    panel = await PanelTab.open({ ...place, page: browser.page });
    other = await openOtherWindow(browser, scenario, 'desk');
    await other.send({ type: 'scenario.restart' });
    await other.send({ type: 'email.look' });
    jobs = new PrinterJobs(other);
  });
  afterAll(() => other?.close());

  it('G24: the administrator lets users send from their own addresses; from then on each must sign in', async () => {
    await panel.logInByCard(anna.name);
    await panel.toMyEmail();
    await panel.named(panel.said('action.start')).waitFor();
    const web = await WebTab.open(place);
    await web.logIn();
    await web.follow(
      web.label('webConfig.tab.epsonOpenPlatform'),
      null,
      web.said('webconfig:page.authentication-settings'),
    );
    await web.root
      .getByRole('radiogroup', { name: web.label('epa.senderEmailAddress'), exact: true })
      .getByRole('radio', { name: web.label('epa.userEmailAddress'), exact: true })
      .check();
    await web.ok();
    await web.page.close();
    await panel.toMyEmail();
    await panel.shows(anna.name);
    await panel.named(panel.said('my-email.sign-in')).waitFor();
    expect(await panel.named(panel.said('action.start')).count()).toBe(0);
    expect(browser.errors).toEqual([]);
  });

  it('G29: before the administrator’s consent a user cannot get in, and is told so', async () => {
    const microsoft = await panel.toMicrosoft();
    expect(await microsoft.spoken()).toEqual([language, '']);
    await microsoft.signIn(anna.account);
    await microsoft.atNeedApproval();
    await microsoft.cancel();
    await panel.returned();
    await panel.shows(panel.said('my-email.problem.consent'), panel.said('my-email.advice.consent'));
    await panel.logOut(anna.name);
    expect(browser.errors).toEqual([]);
  });

  it('G25, G26: the administrator selects To My Email; address, password, consent for the organization', async () => {
    await panel.logInByCard(administrator.name);
    await panel.toMyEmail();
    const microsoft = await panel.toMicrosoft();
    await microsoft.signIn(administrator.account);
    await microsoft.atConsent();
    await microsoft.consent();
    expect(browser.errors).toEqual([]);
  });

  it('G27: a message says that it worked; OK closes it, Home is there, and nothing was scanned', async () => {
    await panel.signedIn();
    const { mail } = await other.view();
    expect(mail?.job ?? null).toBeNull();
    expect(mail?.active).toBe(0);
    await panel.logOut(administrator.name);
    expect(browser.errors).toEqual([]);
  });

  it('G28: a user signs in once, alone; the scan arrives in their own mailbox from their own address, the next one at once', async () => {
    await panel.logInByPassword(anna.userId, printerPassword);
    await panel.toMyEmail();
    const microsoft = await panel.toMicrosoft();
    await microsoft.signIn(anna.account);
    await panel.signedIn();
    await panel.toMyEmail();
    await panel.shows(anna.account);
    expect(await scan()).toBe('done');
    expect(await arrived(anna.account)).toBe(1);
    await panel.logOut(anna.name);
    await panel.logInByCard(anna.name);
    await panel.toMyEmail();
    expect(await scan()).toBe('done');
    expect(await arrived(anna.account)).toBe(2);
    expect(await arrived(boris.account)).toBe(0);
    expect(browser.errors).toEqual([]);
  });

  it('G38: after a change of the password the job has 370; the user signs in again', async () => {
    await other.send({
      type: 'cloud.change',
      change: { of: 'password', address: anna.account, password: changed },
    });
    // The access token that the printer has lasts 90 minutes at most; the next one is refused.
    await other.send({ type: 'time.forward', ms: tokenLife });
    await panel.toMyEmail();
    expect(await scan()).toBe('failed');
    await panel.message(panel.said('message.my-email-again'));
    await panel.shows('370', printed(language, 'error.370.status'), printed(language, 'error.370.solution'));
    await panel.toMyEmail();
    const microsoft = await panel.toMicrosoft('my-email.again');
    await microsoft.atAccount();
    await microsoft.enterAccount(anna.account);
    await microsoft.atPassword();
    await microsoft.type(microsoft.said('microsoft:password.field'), changed);
    await microsoft.press(microsoft.label('microsoft.signIn'));
    await panel.signedIn();
    await panel.toMyEmail();
    expect(await scan()).toBe('done');
    expect(browser.errors).toEqual([]);
  });

  it('G31: without a sign-in of the printer itself, sending is refused with the message that the guide quotes', async () => {
    for (const command of atWebConfig({ type: 'email-account.sign-out' })) await other.send(command);
    await panel.toMyEmail();
    await panel.press(panel.said('action.start'));
    await panel.message(printed(language, 'panel.message.mustSignIn'));
    expect((await other.view()).mail?.active).toBe(0);
    expect(browser.errors).toEqual([]);
  });
});
