// The world tells which steps of the guide are done: the twelve one after the other, and what undoes them.
import { describe, expect, it } from 'vitest';
import { browserApp } from '../../../src/core/cloud/entra/contoso.ts';
import type { SignInInput } from '../../../src/core/cloud/entra/sign-in.ts';
import type { DeskView } from '../../../src/core/desk/desk-view.ts';
import { exchangeOnline } from '../../../src/core/device/email-server/email-server.ts';
import { newPrinter } from '../../../src/core/device/printer.ts';
import type { Language } from '../../../src/core/device/profile.ts';
import type { WebRequest, WebSession } from '../../../src/core/device/web/web-request.ts';
import { type ProcedureId, procedures, progressOf } from '../../../src/core/guide/procedures.ts';
import { editions } from '../../../src/core/guide/statements.ts';
import type { Command } from '../../../src/core/protocol.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { passwordOf } from '../../support/remedies.ts';
import { testWorld } from '../../support/world.ts';

const session: WebSession = { name: '0badcafe', key: '0badcafe0badcafe0badcafe0badcafe' };
const logIn: Command = { type: 'web.log-in', session, userName: '', password: newPrinter.serial };
const web = (request: WebRequest): Command => ({ type: 'web.request', session, request });
const page = (input: SignInInput): Command => ({ type: 'microsoft.step', input });
const service = 'exchange-online';
const saving = (account: string): Command =>
  web({ type: 'email-server.save', settings: exchangeOnline(account), password: null });

function guideIn(scenario: ScenarioId) {
  const bench = testWorld(scenario);
  bench.does({ type: 'email.look' });
  const desk = (): DeskView => bench.world.more('desk') as DeskView;
  const done = (id: ProcedureId): readonly string[] => {
    const procedure = procedures.find((each) => each.id === id);
    if (procedure === undefined) throw new Error(`no procedure ${id}`);
    const progress = progressOf(procedure, bench.world.view, desk());
    return procedure.steps.filter((_, at) => progress[at]).map((step) => step.id);
  };
  const code = (): string => {
    const signIn = bench.world.view.mail?.signIn;
    return signIn?.state === 'waiting' ? signIn.userCode : '';
  };
  return { ...bench, done, code };
}

const until = (last: number): string[] => Array.from({ length: last }, (_, at) => `step-${at + 1}`);

/** What the account of an edition does at each of the steps 6 to 12, and which step is the last that is done then. */
function atStep(bench: ReturnType<typeof guideIn>, account: string): readonly (readonly [last: number, () => void])[] {
  const { world, clock, does, code } = bench;
  return [
    [6, () => does(web({ type: 'email-sign-in.start', service }))],
    [7, () => does({ type: 'microsoft.open' })],
    [8, () => does(page({ type: 'enter-code', code: code() }))],
    [9, () => does(page({ type: 'enter-account', account }))],
    [10, () => does(page({ type: 'enter-password', password: passwordOf(world, account) }))],
    [11, () => does(page({ type: 'accept', organization: true }))],
    [11, () => clock.advance(6000)],
    [12, () => does(saving(account))],
  ];
}

describe('the twelve steps', () => {
  it.each(['en', 'pl'] as const)('become done one after the other (%s)', (language: Language) => {
    const bench = guideIn('first-sign-in');
    const { account } = editions[language];
    bench.does({ type: 'language.choose', language });
    expect(bench.done('twelve-steps')).toEqual([]);
    bench.does(logIn);
    expect(bench.done('twelve-steps')).toEqual(until(2));
    for (const [last, act] of atStep(bench, account)) {
      act();
      expect(bench.done('twelve-steps'), `after step ${last}`).toEqual(until(last));
    }
    expect(bench.world.view.account).toBe('signed-in');
  });

  it('stay done after logging out; a new sign-in begins with its own code', () => {
    const bench = guideIn('signed-in');
    expect(bench.done('twelve-steps')).toEqual(until(12));
    bench.does(logIn, web({ type: 'email-sign-in.start', service }));
    expect(bench.done('twelve-steps')).toEqual(until(6));
    bench.does(web({ type: 'email-sign-in.cancel' }), { type: 'web.log-out', session });
    expect(bench.done('twelve-steps')).toEqual(until(12));
  });

  it('are back at the sign-in when the code has run out, or the page leads nowhere', () => {
    const bench = guideIn('first-sign-in');
    bench.does(logIn, web({ type: 'email-sign-in.start', service }), { type: 'microsoft.open' });
    bench.does(page({ type: 'enter-code', code: bench.code() }), page({ type: 'cancel' }));
    expect(bench.done('twelve-steps').length).toBeLessThanOrEqual(7);
    bench.clock.advance(16 * 60_000);
    expect(bench.done('twelve-steps')).toEqual(until(2));
  });

  it('are none any more after signing out', () => {
    const bench = guideIn('signed-in');
    bench.does(logIn, web({ type: 'email-account.sign-out' }), { type: 'web.log-out', session });
    expect(bench.done('twelve-steps')).toEqual([]);
  });
});

describe('the preparation', () => {
  it('is done switch by switch, in any order', () => {
    const bench = guideIn('before-you-begin');
    const domain = 'contoso.com';
    expect(bench.done('preparation')).toEqual(['firmware', 'standard-network']);
    const { account: address } = editions.en;
    bench.does({
      type: 'cloud.change',
      change: { of: 'mailbox', address, set: { smtpAuthDisabled: false } },
    });
    expect(bench.done('preparation')).toEqual(['firmware', 'standard-network', 'mailbox']);
    bench.does({ type: 'cloud.change', change: { of: 'tenant', domain, set: { securityDefaults: false } } });
    bench.does({ type: 'cloud.change', change: { of: 'organization', set: { smtpAuthDisabled: false } } });
    const all = ['firmware', 'standard-network', 'security-defaults', 'smtp-auth', 'mailbox'];
    expect(bench.done('preparation')).toEqual(all);
    bench.does({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: true } } });
    expect(bench.done('preparation')).toEqual(all.filter((id) => id !== 'standard-network'));
  });

  it('wants current firmware', () => {
    expect(guideIn('old-firmware').done('preparation')).not.toContain('firmware');
  });
});

describe('what can be seen on the printer', () => {
  it('is done when the screen was opened and the sheet came out', () => {
    const bench = guideIn('signed-in');
    expect([bench.done('check-on-panel'), bench.done('check-on-sheet')]).toEqual([['login-icon'], []]);
    bench.does({ type: 'panel.go', item: 'email-server-status' });
    expect(bench.done('check-on-panel')).toEqual(['login-icon', 'email-server-status']);
    bench.does({ type: 'panel.home' });
    bench.does({ type: 'panel.go', item: 'print-status-sheet' });
    expect(bench.done('check-on-sheet')).toEqual(['print-status-sheet']);
    bench.does({ type: 'status-sheet.print' });
    bench.clock.advance(30_000);
    expect(bench.done('check-on-sheet')).toEqual(['print-status-sheet', 'read-sheet']);
  });

  it('asks for the administrator where the settings are locked', () => {
    const bench = guideIn('admin-locked');
    expect(bench.done('check-on-panel')).toEqual([]);
    bench.does({ type: 'admin.sign-in', password: newPrinter.serial });
    expect(bench.done('check-on-panel')).toEqual(['login-icon']);
  });
});

describe('troubleshooting', () => {
  it('G30: the policy is off again, then the sign-in', () => {
    const bench = guideIn('device-code-policy');
    expect(bench.done('cannot-sign-in')).not.toContain('check-policies');
    bench.does({
      type: 'cloud.change',
      change: { of: 'policy', domain: 'contoso.com', id: 'device-code', policy: null },
    });
    expect(bench.done('cannot-sign-in')).toContain('check-policies');
  });

  it('G32: signed in without OK; OK cures it', () => {
    const bench = guideIn('first-sign-in');
    const account = 'admin@contoso.com';
    bench.does(logIn);
    expect(bench.done('cannot-send')).toEqual([]);
    for (const [last, act] of atStep(bench, account)) if (last < 12) act();
    expect(bench.done('cannot-send')).toEqual(['sign-in-first']);
    bench.does(saving(account));
    expect(bench.done('cannot-send')).toEqual(['press-ok', 'sign-in-first']);
  });

  it('G34, G36: an expired sign-in and a pulled cable are not done', () => {
    expect(guideIn('token-expired').done('sign-in-expired')).toEqual([]);
    expect(guideIn('signed-in').done('sign-in-expired')).toEqual(['sign-in-again']);
    expect(guideIn('cable-unplugged').done('error-code')).toEqual(['code-361', 'code-370']);
    expect(guideIn('signed-in').done('error-code')).toEqual(['code-360', 'code-361', 'code-370']);
  });

  it('G23: the fax server has OAuth2', () => {
    const bench = guideIn('signed-in');
    expect(bench.done('fax-server')).toEqual([]);
    const { faxServer } = newPrinter.web;
    const sender = { authenticatedAccount: 'fax@contoso.com', senderAddress: 'fax@contoso.com' };
    const settings = {
      ...faxServer,
      ...sender,
      authenticationMethod: 'oauth2',
      smtpServer: 'fax.example.com',
    } as const;
    bench.does(logIn, web({ type: 'fax-server.save', settings, password: null }));
    expect(bench.done('fax-server')).toEqual(['fax-server']);
  });
});

describe('To My Email', () => {
  const ids = ['print-admin', 'sender-is-user', 'to-my-email', 'consent-for-users', 'close-message', 'each-user'];

  it.each([
    ['signed-in', 0],
    ['to-my-email', 1],
    ['to-my-email-before-consent', 2],
    ['to-my-email-first-time', 5],
    ['to-my-email-in-use', 6],
    // Anna is signed in as somebody else: she cannot send from her own address.
    ['to-my-email-send-as', 5],
    ['to-my-email-consent-withdrawn', 2],
  ] as const)('%s: %d steps are done', (scenario, count) => {
    expect(guideIn(scenario).done('to-my-email')).toEqual(ids.slice(0, count));
  });

  it('the administrator opens it; a consent in the admin center counts as well', () => {
    const bench = guideIn('to-my-email-before-consent');
    const opened: Command = { type: 'panel.open', item: 'to-my-email' };
    bench.does({ type: 'print-admin.present-card', card: 'anna' }, opened);
    expect(bench.done('to-my-email')).toEqual(ids.slice(0, 2));
    bench.does({ type: 'print-admin.log-out' }, { type: 'print-admin.present-card', card: 'ada' }, opened);
    expect(bench.done('to-my-email')).toEqual(ids.slice(0, 3));
    const { clientId } = browserApp;
    bench.does({
      type: 'cloud.change',
      change: { of: 'consent', domain: 'contoso.com', clientId, user: null, granted: true },
    });
    expect(bench.done('to-my-email')).toEqual(ids.slice(0, 4));
  });
});
