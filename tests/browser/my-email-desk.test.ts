// To My Email on the desk: the panel's frame goes to the Microsoft pages and back while its drawn glass stays as large as it was; the admin centers have the
// panel's application; the mail, the guide and the timeline tell what happened. One language: the words do not matter here.
import type { Frame, Locator } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { browserApp } from '../../src/core/cloud/entra/contoso.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { DeskTab } from '../support/desk-tab.ts';
import { ada, anna } from '../support/my-email.ts';
import { openOtherWindow } from '../support/other-window.ts';
import { PrinterJobs } from '../support/printer-jobs.ts';

const scenario = 'to-my-email-before-consent';
const organization = 'Contoso';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block', viewport: { width: 1400, height: 900 } });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());

/** Its size, and that nothing in it has to be scrolled sideways. */
async function glassOf(frame: Locator, root: Frame): Promise<readonly unknown[]> {
  const box = await frame.boundingBox();
  const isWide = await root.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [box?.width, box?.height, isWide];
}

test('the administrator consents in the admin center; a user signs in on the panel’s glass, and the scan is in their mailbox', async () => {
  const { context, page } = browser;
  const desk = await DeskTab.open({ context, url: inject('url'), language: 'en', scenario, page });
  const other = await openOtherWindow(browser, scenario);
  await other.send({ type: 'email.look' });
  const jobs = new PrinterJobs(other);
  const panel = await desk.panel();
  const root = panel.root as Frame;
  const glass = page.locator('iframe[name="faceplate-panel"]');
  const before = await glassOf(glass, root);
  expect(before[2]).toBe(false);

  // Nobody has consented: the application is not in the organization yet, and an administrator may do it here, too.
  await desk.adminPage('entra', 'enterprise-applications');
  const grant = desk.said('desk:admin.application.grant-of', { organization, app: browserApp.name });
  await desk.named(grant, page).click();
  await page.getByText(desk.said('desk:admin.application.grant-done'), { exact: true }).waitFor();
  await desk.named(grant, page).waitFor({ state: 'detached' });
  await page.getByRole('button').filter({ hasText: browserApp.name }).click();
  await page.getByRole('heading', { level: 3, name: browserApp.name, exact: true }).waitFor();

  await panel.logInByCard(anna.name);
  await panel.toMyEmail();
  const microsoft = await panel.toMicrosoft();
  expect(await glassOf(glass, root)).toEqual(before);
  await microsoft.signIn(anna.account);
  await panel.signedIn();
  expect(await glassOf(glass, root)).toEqual(before);
  await panel.toMyEmail();
  await panel.press(panel.said('action.start'));
  expect(await jobs.over()).toBe('done');
  await panel.logOut(anna.name);

  await desk.named(desk.said('desk:computer.bookmark.mail'), page).click();
  await page
    .getByRole('combobox', { name: desk.said('desk:mail.mailbox'), exact: true })
    .selectOption({ value: anna.account });
  await page
    .getByRole('region', { name: desk.said('desk:mail.messages'), exact: true })
    .getByText(anna.account)
    .first()
    .waitFor();

  await desk.window('guide');
  const done = page.locator('.step[data-done="true"]');
  await expect.poll(() => done.count()).toBe(6);
  await desk.window('timeline');
  await page.getByText('login.microsoftonline.com/organizations/oauth2/v2.0/authorize').first().waitFor();
  await desk.window('run');
  const steps = page.locator('.run-steps');
  for (const step of ['card', 'authorize-open', 'microsoft-password', 'my-email-signed-in', 'my-email-scan'])
    await steps
      .getByText(desk.said(`desk:run.step.${step}`), { exact: true })
      .first()
      .waitFor();
  expect(await steps.locator('[data-i18n="desk:run.step.other"]').count()).toBe(0);
  const run = await desk.savedRun();
  for (const secret of [ada, anna].map(({ account }) => `Practice-${account.slice(0, account.indexOf('@'))}-1`))
    expect(run).not.toContain(secret);
  expect(browser.errors).toEqual([]);
});
