import { describe, expect, test } from 'vitest';
import { printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import type { SignInInput } from '../../../src/core/cloud/entra/sign-in.ts';
import type { MicrosoftView } from '../../../src/core/cloud/microsoft-view.ts';
import { exchangeOnline } from '../../../src/core/device/email-server/email-server.ts';
import { atWebConfig } from '../../../src/core/scenario/at-web-config.ts';
import { readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { testWorld } from '../../support/world.ts';

const admin = 'admin@contoso.com';
const { clientId } = printerApp;

/** A world with a person at the Microsoft pages. */
function atPages(scenario: ScenarioId = 'first-sign-in') {
  const stage = testWorld(scenario);
  const { world, does } = stage;
  does({ type: 'email.look' });
  const step = (...inputs: SignInInput[]) =>
    does(...inputs.map((input) => ({ type: 'microsoft.step', input }) as const));
  const more = (): MicrosoftView => {
    const view = world.more('microsoft');
    if (view?.of !== 'microsoft') throw new Error('no view of the pages');
    return view;
  };
  /** A fresh code of the printer, entered on a fresh page. */
  const enterCode = () => {
    does(...atWebConfig({ type: 'email-sign-in.start', service: 'exchange-online' }), { type: 'microsoft.open' });
    const signIn = world.view.mail?.signIn;
    step({ type: 'enter-code', code: signIn?.state === 'waiting' ? signIn.userCode : '' });
  };
  const page = () => world.view.mail?.page;
  return { ...stage, step, more, enterCode, page };
}

describe('the language of the window', () => {
  test('is the edition; left out, it is the printer’s', () => {
    const { does, page } = atPages();
    does({ type: 'microsoft.open', edition: 'pl' });
    expect(page()?.edition).toBe('pl');
    does({ type: 'language.choose', language: 'uz' }, { type: 'microsoft.open' });
    expect(page()?.edition).toBe('uz');
  });

  test('that is none is refused', () => {
    const { world } = atPages();
    const outcome = world.send({ type: 'microsoft.open', edition: 'xx' as never });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'malformed' } });
  });
});

describe('what the pages may know', () => {
  test('who, for which application, asking for what; no password anywhere', () => {
    const { enterCode, step, more, page, world } = atPages();
    expect(more()).toMatchObject({ remembered: [], page: null });
    enterCode();
    expect(more().page).toMatchObject({
      account: null,
      organization: null,
      logText: null,
      requestId: null,
      number: null,
    });
    expect(more().page?.app).toMatchObject({ name: 'Faceplate printer email', verified: true });
    expect(more().page?.scopes).toContain('offline_access');
    step({ type: 'enter-account', account: admin }, { type: 'enter-password', password: 'wrong' });
    expect(more().page).toMatchObject({
      account: { address: admin, name: 'Ada Admin' },
      organization: { name: 'Contoso', domain: 'contoso.com' },
      logText: 'AADSTS50126: Error validating credentials due to invalid username or password.',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(more().page?.requestId).not.toBe(page()?.problem?.correlationId);
    step({ type: 'use-practice-password' });
    expect(page()?.page).toBe('consent');
    expect(JSON.stringify([more(), world.view])).not.toMatch(/Practice-\w+-\d/);
  });

  test('the log names what it knows', () => {
    const { does, enterCode, step, more } = atPages();
    does({
      type: 'cloud.change',
      change: { of: 'consent', domain: 'contoso.com', clientId: clientId, user: null, granted: true },
    });
    does({ type: 'cloud.change', change: { of: 'app', domain: 'contoso.com', clientId, set: { enabled: false } } });
    enterCode();
    step({ type: 'enter-account', account: admin }, { type: 'use-practice-password' });
    expect(more().page?.logText).toBe(`AADSTS7000112: Application '${clientId}'(Faceplate printer email) is disabled.`);
  });

  test('a real address leaves no trace', () => {
    const { enterCode, step, page, world } = atPages();
    enterCode();
    step({ type: 'enter-account', account: 'somebody.real@example.org' });
    expect(page()?.problem?.page).toBe('outside-account');
    expect(JSON.stringify([world.view, world.snapshot, world.more('microsoft'), world.more('desk')])).not.toContain(
      'somebody.real',
    );
  });
});

describe('remembered accounts', () => {
  /** Ada signs in, with consent for everybody. */
  const signedIn = () => {
    const stage = atPages();
    stage.does({ type: 'reality.set', reality: 'real' });
    stage.enterCode();
    stage.step(
      { type: 'enter-account', account: admin },
      { type: 'use-practice-password' },
      { type: 'stay-signed-in', yes: true },
      { type: 'confirm' },
      { type: 'accept', organization: true },
    );
    return stage;
  };

  test('are shown with their session, which a changed password ends', () => {
    const { does, more, page } = signedIn();
    expect(page()?.page).toBe('signed-in');
    expect(more().remembered).toEqual([{ address: admin, name: 'Ada Admin', signedIn: true }]);
    does({ type: 'cloud.change', change: { of: 'sessions', address: admin } });
    expect(more().remembered).toEqual([{ address: admin, name: 'Ada Admin', signedIn: false }]);
  });

  test('outlive a restart of the browser’s world', () => {
    const { world } = signedIn();
    const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
    expect('problem' in read ? read : read.email?.remembered).toEqual(world.email?.remembered);
  });

  test('forgotten: the tile goes, with the last one the page of tiles, and a second time is refused', () => {
    const { does, enterCode, more, page, world } = signedIn();
    enterCode();
    expect(page()?.page).toBe('pick');
    does({ type: 'microsoft.forget', address: admin });
    expect(more().remembered).toEqual([]);
    expect(page()?.page).toBe('account');
    expect(world.send({ type: 'microsoft.forget', address: admin })).toMatchObject({ ok: false });
    expect(world.send({ type: 'microsoft.forget', address: 'anna@contoso.com' })).toMatchObject({ ok: false });
  });
});

describe('where the guide begins', () => {
  const sent = ({ clock, does, world }: ReturnType<typeof atPages>): boolean => {
    does({ type: 'scan.start', scan: practiceScan });
    clock.advance(120_000);
    return world.email?.jobs[0]?.state === 'done';
  };
  const save = ({ clock, does }: ReturnType<typeof atPages>, account: string) => {
    clock.advance(6000);
    does(...atWebConfig({ type: 'email-server.save', settings: exchangeOnline(account), password: null }));
  };

  test.each([
    [admin, 'en'],
    ['cloud.admin@contoso.com', 'pl'],
  ] as const)('first-sign-in: %s in %s consents for everybody, and mail is sent', (account, edition) => {
    const stage = atPages('first-sign-in');
    const { does, enterCode, page, step, world } = stage;
    expect(world.email?.cloud.entra.tenants.map(({ apps, consents }) => [apps, consents])).toEqual([
      [[], []],
      [[], []],
      [[], []],
    ]);
    const mailbox = world.email?.cloud.exchange.mailboxes.find(({ address }) => address === account);
    expect(mailbox?.smtpAuthDisabled).toBe(false);
    does({ type: 'language.choose', language: edition });
    enterCode();
    step({ type: 'enter-account', account }, { type: 'use-practice-password' });
    expect(page()).toMatchObject({ page: 'consent', mayConsentForOrganization: true });
    step({ type: 'accept', organization: true });
    save(stage, account);
    expect(sent(stage)).toBe(true);
  });

  test('before-you-begin: the sign-in is blocked; after the preparations of the guide it works (G02, G04, G05)', () => {
    const stage = atPages('before-you-begin');
    const { does, enterCode, page, step } = stage;
    enterCode();
    step({ type: 'enter-account', account: admin }, { type: 'use-practice-password' });
    expect(page()).toMatchObject({ page: 'blocked', problem: { aadsts: 530035 } });
    does({ type: 'cloud.change', change: { of: 'tenant', domain: 'contoso.com', set: { securityDefaults: false } } });
    enterCode();
    step(
      { type: 'enter-account', account: admin },
      { type: 'use-practice-password' },
      { type: 'accept', organization: true },
    );
    save(stage, admin);
    expect(sent(stage)).toBe(false);
    does({ type: 'cloud.change', change: { of: 'organization', set: { smtpAuthDisabled: false } } });
    expect(sent(stage)).toBe(false);
    does({ type: 'cloud.change', change: { of: 'mailbox', address: admin, set: { smtpAuthDisabled: false } } });
    expect(sent(stage)).toBe(true);
  });
});
