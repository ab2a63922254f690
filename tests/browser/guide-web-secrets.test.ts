// Nothing secret is to be seen or kept in clear while the guide is followed: no token, password, device code or session key in the pages, their addresses, the
// console, the stores or an exported run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { DeskTab } from '../support/desk-tab.ts';
import { openOtherWindow } from '../support/other-window.ts';
import { practicePasswords } from '../support/practice-passwords.ts';
import { holds, listenToPages, readableIn, storedSecrets, storesOnDisk } from '../support/secrets.ts';
import { WebTab } from '../support/web-tab.ts';

const scenario = 'first-sign-in';
const language = 'en';
const { account } = editions[language];

let browser: OpenBrowser;
let profile = '';
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'faceplate-secrets-'));
  browser = await openBrowser({
    userDataDir: profile,
    serviceWorkers: 'block',
    viewport: { width: 1024, height: 768 },
  });
  browser.context.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test('no secret can be read while the twelve steps are done, nor afterwards', async () => {
  const { context, page } = browser;
  const console: string[] = [];
  context.on('console', (message) => console.push(message.text()));
  const sent = await listenToPages(context);
  const secrets = new Set(practicePasswords);
  const readable: string[] = [];

  /** Takes down what is secret now, and all that can be read. */
  const look = async (): Promise<void> => {
    for (const secret of [...(await storedSecrets(page)), ...sent()]) secrets.add(secret);
    for (const each of context.pages()) readable.push(await readableIn(each));
  };

  const web = await WebTab.open({ context, url: inject('url'), language, scenario, page });
  await web.logIn();
  await web.toEmailServer();
  await web.chooseOauth();
  await web.beginSignIn();
  const microsoft = await web.openMicrosoft();
  const code = await web.code();
  await look();
  await microsoft.enterCode(code);
  await microsoft.enterAccount(account);
  await microsoft.headed(microsoft.said('microsoft:password.title'));
  await look();
  await microsoft.enterPassword(account);
  await microsoft.headed(microsoft.said('microsoft:consent.title'));
  await look();
  await microsoft.consent();
  await microsoft.showsSignedIn(printerApp.name);
  const other = await openOtherWindow({ context, page }, scenario);
  await other.send({ type: 'time.forward', ms: 6000 });
  await web.showsSignedIn(account);
  await look();
  await web.ok();
  const desk = await DeskTab.open({ context, url: inject('url'), language, scenario });
  const run = await desk.savedRun();
  expect(run).toContain('email-server.save');
  // Not even the password that is printed on the printer.
  expect(run).not.toContain(newPrinter.serial);
  await desk.window('timeline');
  await desk.page.getByText('devicecode').first().waitFor();
  await look();
  readable.push(run, JSON.stringify(await other.view()), ...console);

  // The initial password of the administrator is printed on the printer: it is no secret here.
  secrets.delete(newPrinter.serial);
  expect(secrets.size).toBeGreaterThan(practicePasswords.length + 4);
  // What is no secret is found: the test does look.
  for (const open of [code, account]) expect(readable.some((text) => text.includes(open))).toBe(true);
  const seen = [...secrets].filter((secret) => readable.some((text) => text.includes(secret)));
  expect(seen).toEqual([]);
  await other.close();
  await browser.close();
  const files = storesOnDisk(profile);
  expect(files.length).toBeGreaterThan(0);
  expect([...secrets].filter((secret) => files.some((bytes) => holds(bytes, secret)))).toEqual([]);
});
