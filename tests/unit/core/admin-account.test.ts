// Change Administrator Password at Web Config (printer.md 6.1), and the two pages of settings that only some models have.
import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { faxServerProblems } from '../../../src/core/device/web/fax-server.ts';
import { openPlatformProblems } from '../../../src/core/device/web/open-platform.ts';
import type { WebRequest, WebSession } from '../../../src/core/device/web/web-request.ts';
import { newWebSettings } from '../../../src/core/device/web/web-settings.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { testWorld } from '../../support/world.ts';

const { serial } = newPrinter;
const session = (digit: string): WebSession => ({ name: digit.repeat(8), key: digit.repeat(32) });
const here = session('a');
const there = session('b');
const change = (values: Partial<WebRequest & { type: 'admin-password.save' }> = {}): WebRequest => ({
  type: 'admin-password.save',
  userName: 'boss',
  current: serial,
  next: 'own-word-1',
  confirm: 'own-word-1',
  ...values,
});

/** Two browsers that are logged in. */
function loggedIn(scenario: ScenarioId = 'signed-in') {
  const kit = testWorld(scenario);
  const logIn = (who: WebSession, password: string, userName = '') =>
    kit.world.send({ type: 'web.log-in', session: who, userName, password });
  logIn(here, serial);
  logIn(there, serial);
  const ask = (request: WebRequest, who = here) => kit.world.send({ type: 'web.request', session: who, request });
  return { ...kit, logIn, ask };
}

describe('the administrator’s account', () => {
  it('is changed: salted, under its name, and the old one opens nothing', () => {
    const { world, logIn, ask } = loggedIn();
    expect(ask(change()).ok).toBe(true);
    expect(JSON.stringify([world.snapshot, world.view])).not.toContain('own-word-1');
    expect(world.printer.admin.password?.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(logIn(session('c'), serial)).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(logIn(session('c'), 'own-word-1')).toMatchObject({ refusal: { reason: 'wrong-password' } });
    expect(logIn(session('c'), 'own-word-1', 'boss').ok).toBe(true);
    expect(world.send({ type: 'admin.sign-in', password: 'own-word-1' }).ok).toBe(true);
  });

  it('ends the other browsers’ sessions and the administrator’s at the panel, not its own', () => {
    const { world, does, ask } = loggedIn();
    does({ type: 'panel.go', item: 'lock-setting' }, { type: 'admin.sign-in', password: serial });
    expect(ask(change()).ok).toBe(true);
    expect(world.view).toMatchObject({ admin: { signedIn: false }, panel: { item: 'home' } });
    expect(ask({ type: 'touch' }).ok).toBe(true);
    expect(ask({ type: 'touch' }, there)).toMatchObject({ refusal: { reason: 'log-in-required' } });
  });

  it.each([
    [{ next: 'short', confirm: 'short' }, { next: { problem: 'too-short', limit: 8 } }],
    [{ next: 'x'.repeat(21), confirm: 'x'.repeat(21) }, { next: { problem: 'too-long', limit: 20 } }],
    [{ next: 'пароль-практики', confirm: '' }, { next: { problem: 'characters', character: 'п' } }],
    [{ next: serial, confirm: serial }, { next: { problem: 'same-as-initial' } }],
    [{ confirm: 'own-word-2' }, { confirm: { problem: 'not-equal' } }],
    [{ userName: 'u'.repeat(21) }, { userName: { problem: 'too-long', limit: 20 } }],
    [{ userName: 'Бос' }, { userName: { problem: 'characters', character: 'Б' } }],
    [{ current: '' }, { current: { problem: 'empty' } }],
  ] as const)('with %o is refused, and nothing is changed', (values, problems) => {
    const { world, ask } = loggedIn();
    const { printer, webGuard, sessions } = world;
    expect(ask(change(values))).toEqual({ ok: false, refusal: { reason: 'web', problems } });
    expect([world.printer, world.webGuard, world.sessions]).toEqual([printer, webGuard, sessions]);
  });

  it('asks for the current password, and a wrong one is a wrong try of the log-in', () => {
    const { world, clock, logIn, ask } = loggedIn();
    const { printer } = world;
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(ask(change({ current: 'guess' }))).toEqual({
        ok: false,
        refusal: { reason: 'web', problems: { current: { problem: 'wrong-password' } } },
      });
      expect(world.webGuard.wrongTries).toBe(tries);
    }
    expect(ask(change())).toEqual({
      ok: false,
      refusal: { reason: 'web', problems: { current: { problem: 'wait', seconds: 5 } } },
    });
    expect(logIn(session('c'), serial)).toEqual({ ok: false, refusal: { reason: 'wait', wait: 5000 } });
    expect(world.printer).toEqual(printer);
    clock.advance(5000);
    expect(ask(change()).ok).toBe(true);
    expect(world.webGuard.wrongTries).toBe(0);
  });
});

describe('Fax Server > Email Server Settings (G23)', () => {
  const settings = {
    ...newWebSettings.faxServer,
    authenticationMethod: 'smtp-auth',
    authenticatedAccount: 'fax@example.com',
    senderAddress: 'fax@example.com',
    smtpServer: 'smtp.example.com',
    smtpPort: 587,
    secureConnection: 'starttls',
  } as const;
  const save = (
    values: Partial<typeof newWebSettings.faxServer> = {},
    password: string | null = 'fax-word',
  ): WebRequest => ({
    type: 'fax-server.save',
    settings: { ...settings, ...values },
    password,
  });

  it('are saved apart from the printer’s own, and the password stays where none is given', () => {
    const { world, ask } = loggedIn();
    const { emailServer } = world.printer;
    expect(ask(save()).ok).toBe(true);
    expect(ask(save({ smtpPort: 465, secureConnection: 'ssl-tls' }, null)).ok).toBe(true);
    expect(world.printer).toMatchObject({
      emailServer,
      web: { faxServer: { smtpPort: 465 } },
      secrets: { faxPassword: 'fax-word' },
    });
    expect(JSON.stringify(world.view)).not.toContain('fax-word');
  });

  it('take OAuth2 with current firmware only, and keep the limits of every email server', () => {
    const oauth = save({ authenticationMethod: 'oauth2' });
    expect(loggedIn().ask(oauth).ok).toBe(true);
    expect(loggedIn('old-firmware').ask(oauth)).toMatchObject({
      refusal: { problems: { authenticationMethod: { problem: 'not-offered' } } },
    });
    expect(loggedIn().ask(save({ smtpServer: '' }))).toMatchObject({
      refusal: { problems: { smtpServer: { problem: 'empty' } } },
    });
  });

  it('are not there on a model without fax', () => {
    const { world, ask } = loggedIn('compact-panel');
    const { printer } = world;
    expect(ask(save())).toMatchObject({
      refusal: { reason: 'web', problems: { authenticationMethod: { problem: 'not-offered' } } },
    });
    expect(world.printer).toEqual(printer);
    expect(faxServerProblems(printer, { settings, password: null })).not.toEqual({});
  });
});

describe('Epson Open Platform > Authentication Settings (G24)', () => {
  const save = (idNumberDigits: number): WebRequest => ({
    type: 'open-platform.save',
    settings: { ...newWebSettings.openPlatform, senderAddress: 'user', idNumberDigits },
  });

  it('are saved, with ID numbers of 4 to 8 digits', () => {
    const { world, ask } = loggedIn();
    for (const digits of [4, 8]) expect(ask(save(digits)).ok).toBe(true);
    expect(world.view.printer.web.openPlatform).toMatchObject({ senderAddress: 'user', idNumberDigits: 8 });
    for (const digits of [3, 9])
      expect(ask(save(digits))).toEqual({
        ok: false,
        refusal: { reason: 'web', problems: { idNumberDigits: { problem: 'range', min: 4, max: 8 } } },
      });
    expect(world.view.printer.web.openPlatform.idNumberDigits).toBe(8);
  });

  it('are not there on a model without To My Email', () => {
    const { world, ask } = loggedIn('compact-panel');
    expect(ask(save(4))).toMatchObject({ refusal: { problems: { senderAddress: { problem: 'not-offered' } } } });
    expect(openPlatformProblems(world.printer, { settings: newWebSettings.openPlatform })).not.toEqual({});
  });
});
