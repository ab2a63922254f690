// The guide's statements about sending (G01-G06, G31, G32, G34-G38) on the real panel, by the names that a person reads in the printed edition.
// What an administrator does elsewhere (Web Config, admin centres, the room) comes from another window onto the same world.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Language, languages } from '../../src/core/device/profile.ts';
import { type FieldFailureId, fieldFailures } from '../../src/core/scenario/field-failures.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { appReady, type OpenBrowser, openBrowser } from '../support/browser.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { practiceScan } from '../support/practice-scan.ts';
import { printed, saidBy } from '../support/words.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ serviceWorkers: 'block' });
  browser.context.setDefaultTimeout(8000);
});
afterAll(() => browser.close());
beforeEach(() => {
  browser.errors.length = 0;
});

const button = (name: string) => browser.page.getByRole('button', { name, exact: true });
const main = () => browser.page.getByRole('main');
const [recipient = ''] = practiceScan.to;

/** A person at the panel in one language, and somebody else at another window. */
class Bench {
  readonly language: Language;
  readonly other: OtherWindow;
  /** The id of the last job that is over. */
  private last = 0;

  constructor(language: Language, other: OtherWindow) {
    this.language = language;
    this.other = other;
  }

  said(key: string): string {
    return saidBy(this.language, key);
  }

  tap(key: string): Promise<void> {
    return button(this.said(key)).first().click();
  }

  async home(): Promise<void> {
    if ((await button(this.said('action.home')).count()) > 0) await this.tap('action.home');
    await browser.page.locator('[data-screen="home"]').waitFor();
  }

  /** Scans the page that lies there to Anna, who is among the contacts. */
  async scan(): Promise<void> {
    await this.home();
    await this.tap('menu.scan-to-email');
    await browser.page.locator('[data-field="scan.to"]').click();
    await browser.page.getByRole('button', { name: recipient }).first().click();
    await this.tap('action.back');
    await this.tap('action.start');
  }

  /** Lets simulated time pass until the job that was begun last is over, and says how it ended. */
  async over(): Promise<string> {
    for (let waits = 0; waits < 60; waits += 1) {
      const { mail } = await this.other.view();
      const job = mail?.job;
      // The tap that begins a job may still be on its way.
      if (job && job.id > this.last && mail.active === 0) {
        this.last = job.id;
        return job.state;
      }
      await this.other.send({ type: 'time.forward', ms: 2000 });
    }
    return 'none';
  }

  /** The text of the screen, once it holds `text`. */
  async shows(...texts: string[]): Promise<void> {
    for (const text of texts) await expect.poll(() => main().textContent(), { timeout: 8000 }).toContain(text);
  }

  async message(text: string): Promise<void> {
    const dialog = browser.page.getByRole('dialog').or(browser.page.getByRole('alertdialog'));
    await expect.poll(() => dialog.textContent()).toContain(text);
    await dialog.getByRole('button', { name: this.said('action.ok'), exact: true }).click();
    await expect.poll(() => dialog.count()).toBe(0);
  }
}

/** Opens a scenario from its beginning, does what provokes its failure, and hands over. */
async function at(scenario: ScenarioId, language: Language, work: (bench: Bench) => Promise<void>): Promise<void> {
  await browser.page.goto(`${inject('url')}/panel/?scenario=${scenario}&lang=${language}&panel=7`);
  await appReady(browser.page);
  const other = await openOtherWindow(browser, scenario);
  try {
    await other.send({ type: 'scenario.restart' });
    await other.send({ type: 'email.look' });
    const failure = fieldFailures[scenario as FieldFailureId] as (typeof fieldFailures)[FieldFailureId] | undefined;
    for (const step of failure?.provoke ?? []) await other.perform(step);
    await work(new Bench(language, other));
    expect(browser.errors).toEqual([]);
  } finally {
    await other.close();
  }
}

const cure = async (bench: Bench, scenario: FieldFailureId): Promise<void> => {
  for (const step of fieldFailures[scenario].cure) await bench.other.perform(step);
};

describe.each(languages)('in %s', (language) => {
  const word = (id: string): string => printed(language, id);

  it('G35, G36: without a network the job history has 360, its status and its solution; with one the same scan arrives', () =>
    at('cable-unplugged', language, async (bench) => {
      await bench.scan();
      expect(await bench.over()).toBe('failed');
      // The way the guide prints: Job Status > Job Status.
      await bench.home();
      await button(word('jobStatus.menu')).click();
      await expect
        .poll(() => browser.page.getByRole('heading', { level: 1 }).textContent())
        .toBe(word('jobStatus.menu'));
      await button(word('jobStatus.tab')).click();
      await main().getByRole('button', { name: recipient }).first().click();
      await bench.shows('360', word('error.360.status'), word('error.360.solution'), word('jobStatus.errorCodeLabel'));
      await bench.other.send({
        type: 'surroundings.set',
        surroundings: { cable: { standard: true, additional: true } },
      });
      await bench.tap('jobs.send-again');
      expect(await bench.over()).toBe('done');
      await bench.shows(bench.said('jobs.state.done'));
    }));

  it('G34, G37: after a long pause a message says that the sign-in has expired; the job has 361; a new sign-in cures it', () =>
    at('long-pause', language, async (bench) => {
      await bench.scan();
      expect(await bench.over()).toBe('failed');
      await bench.message(bench.said('message.sign-in-expired'));
      await bench.shows('361', word('error.361.status'), word('error.361.solution'), 'AADSTS700082');
      await bench.home();
      await button(bench.said('message.sign-in-needed')).waitFor();
      await bench.scan();
      await bench.message(bench.said('message.sign-in-expired'));
      await cure(bench, 'long-pause');
      await bench.tap('action.start');
      expect(await bench.over()).toBe('done');
    }));

  it('G38: after a password change the job has 370; a new sign-in cures it', () =>
    at('password-changed', language, async (bench) => {
      await bench.scan();
      expect(await bench.over()).toBe('failed');
      await bench.message(bench.said('message.sign-in-again'));
      await bench.shows('370', word('error.370.status'), word('error.370.solution'), 'AADSTS50173');
      await cure(bench, 'password-changed');
      await bench.tap('jobs.send-again');
      expect(await bench.over()).toBe('done');
    }));

  it('G31: not signed in, sending is refused with the message that the guide quotes', () =>
    at('not-signed-in', language, async (bench) => {
      await bench.scan();
      await bench.message(word('panel.message.mustSignIn'));
      expect((await bench.other.view()).mail?.active).toBe(0);
    }));

  it('G32: signed in without OK the printer has nothing; OK cures it', () =>
    at('forgot-ok', language, async (bench) => {
      expect((await bench.other.view()).mail?.signIn?.state).toBe('signed-in');
      await bench.scan();
      await bench.message(word('panel.message.mustSignIn'));
      await cure(bench, 'forgot-ok');
      await bench.tap('action.start');
      expect(await bench.over()).toBe('done');
    }));

  it('G01: with a password the mail service refuses; with OAuth 2.0 it takes the mail', () =>
    at('basic-auth-retired', language, async (bench) => {
      await bench.scan();
      expect(await bench.over()).toBe('failed');
      await bench.shows(
        '550 5.7.30 Basic authentication is not supported for Client Submission.',
        bench.said('jobs.not-in-guide'),
      );
      await cure(bench, 'basic-auth-retired');
      await bench.tap('jobs.send-again');
      expect(await bench.over()).toBe('done');
    }));

  it('G02, G05: SMTP AUTH is off and mail is refused, until it is switched on for the mailbox', () =>
    at('smtp-auth-off', language, async (bench) => {
      await bench.scan();
      expect(await bench.over()).toBe('failed');
      await bench.shows(
        'SmtpClientAuthentication is disabled for the Tenant',
        bench.said('jobs.cause.smtp-auth-refused'),
      );
      await cure(bench, 'smtp-auth-off');
      await bench.tap('jobs.send-again');
      expect(await bench.over()).toBe('done');
    }));

  it('G03: old firmware does not offer OAuth2, and the panel says so', () =>
    at('old-firmware', language, async (bench) => {
      await bench.home();
      for (const id of ['panel.settings', 'panel.generalSettings', 'panel.networkSettings', 'panel.networkStatus'])
        await button(word(id)).click();
      await button(word('networkStatus.emailServerStatus')).click();
      await bench.shows(bench.said('email.advice.old-firmware'));
    }));

  it('G04: security defaults keep everybody from signing in with a code, until they are off', () =>
    at('device-code-blocked', language, async (bench) => {
      expect((await bench.other.view()).mail?.page?.problem?.aadsts).toBe(530035);
      await bench.scan();
      await bench.message(word('panel.message.mustSignIn'));
      await cure(bench, 'device-code-blocked');
      await bench.tap('action.start');
      expect(await bench.over()).toBe('done');
    }));

  it('G06: on the additional network alone OAuth 2.0 does not work; on the standard network it does', () =>
    at('only-additional-network', language, async (bench) => {
      await bench.scan();
      expect(await bench.over()).toBe('failed');
      await bench.shows('360', bench.said('jobs.cause.no-additional-network'));
      await cure(bench, 'only-additional-network');
      await bench.tap('jobs.send-again');
      expect(await bench.over()).toBe('done');
    }));
});
