// A run as a link and as a file: another browser does the same again and stands where this one stands.
import { readFileSync } from 'node:fs';
import { afterEach, expect, inject, test } from 'vitest';
import type { Run } from '../../src/core/run/run.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { openOtherWindow } from '../support/other-window.ts';
import { practiceScan } from '../support/practice-scan.ts';
import { saidBy } from '../support/words.ts';

const open: OpenBrowser[] = [];
afterEach(async () => {
  for (const browser of open.splice(0)) await browser.close();
});

const said = (key: string): string => saidBy('en', `desk:${key}`);
const wide = { width: 1280, height: 800 };

async function newBrowser(): Promise<OpenBrowser> {
  const browser = await openBrowser({ serviceWorkers: 'block', viewport: wide });
  open.push(browser);
  return browser;
}

async function desk({ page }: OpenBrowser, query: string): Promise<void> {
  await page.goto(`${inject('url')}/${query}`);
  await appReady(page);
}

const press = ({ page }: OpenBrowser, key: string): Promise<void> =>
  page.getByRole('button', { name: said(key), exact: true }).click();

/** Sends a page to Anna and pulls the cable, by another window. */
async function work(browser: OpenBrowser): Promise<string> {
  await browser.page.goto(`${inject('url')}/panel/?scenario=signed-in&lang=en`);
  await appReady(browser.page);
  const other = await openOtherWindow(browser, 'signed-in');
  await other.send({ type: 'admin.sign-in', password: (await other.view()).printer.serial }).catch(() => {});
  await other.send({ type: 'scan.start', scan: practiceScan });
  for (let steps = 0; steps < 12; steps += 1) await other.send({ type: 'time.forward', ms: 3000 });
  await other.send({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: true } } });
  const end = await standing(other);
  await other.close();
  return end;
}

async function standing(other: Awaited<ReturnType<typeof openOtherWindow>>): Promise<string> {
  const { mail, link } = await other.view();
  return JSON.stringify([link, mail?.mailboxes.filter(({ received }) => received > 0), mail?.active]);
}

async function loaded(browser: OpenBrowser): Promise<string> {
  await press(browser, 'run.do');
  await browser.page.getByText(said('run.loaded'), { exact: true }).waitFor();
  const other = await openOtherWindow(browser, 'signed-in');
  const end = await standing(other);
  await other.close();
  return end;
}

test('a link leads another browser to the same, once somebody has agreed', async () => {
  const first = await newBrowser();
  await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const end = await work(first);
  expect(end).toContain('anna@contoso.com');
  await desk(first, '?scenario=signed-in&lang=en');
  await first.page.locator('#desk-tab-run').click();
  await press(first, 'run.copy');
  await first.page.getByText(said('run.copied'), { exact: true }).waitFor();
  const link = await first.page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${inject('url')}/?scenario=signed-in#run=`)).toBe(true);

  const second = await newBrowser();
  await second.page.goto(`${link.replace('#', '&lang=en#')}`);
  await appReady(second.page);
  await second.page.getByRole('dialog', { name: said('run.from-link') }).waitFor();
  expect(await loaded(second)).toBe(end);
  // A reload does not ask again.
  expect(new URL(second.page.url()).hash).toBe('');
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test('a file holds no secret and does the same; a file that is none, a cut link and a run of another scenario say so', async () => {
  const first = await newBrowser();
  const end = await work(first);
  await desk(first, '?scenario=signed-in&lang=en');
  const { page } = first;
  await page.locator('#desk-tab-run').click();
  const [download] = await Promise.all([page.waitForEvent('download'), press(first, 'run.save')]);
  const path = await download.path();
  const text = readFileSync(path, 'utf8');
  const run = JSON.parse(text) as Run;
  expect(run.steps.length).toBeGreaterThan(10);
  for (const secret of ['FP7K', 'Practice-', 'Bearer', 'refresh']) expect(text).not.toContain(secret);

  const second = await newBrowser();
  await desk(second, '?scenario=signed-in&lang=en');
  await second.page.locator('#desk-tab-run').click();
  const choose = (name: string, content: string): Promise<void> =>
    second.page
      .locator('.run-file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose('shopping.json', '["bread"]');
  await second.page.getByText(said('run.wrong-file'), { exact: true }).waitFor();
  await choose('run.json', JSON.stringify({ ...run, scenario: 'not-signed-in' }));
  await second.page.getByText(said('run.other-scenario'), { exact: true }).waitFor();
  await press(second, 'run.cancel');
  await choose('run.json', text);
  expect(await loaded(second)).toBe(end);

  await second.page.goto('about:blank');
  await desk(second, '?scenario=signed-in&lang=en#run=eJwrSS0u');
  await second.page.getByText(said('run.link-damaged'), { exact: true }).waitFor();
});
