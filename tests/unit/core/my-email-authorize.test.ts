import { describe, expect, it } from 'vitest';
import { browserApp, panelRedirectUri, printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import { publicAddress } from '../../../src/core/device/email/oauth-client.ts';
import type { Command } from '../../../src/core/protocol.ts';
import {
  answerOf,
  answerPages,
  authorizeRequest,
  challengeOf,
  isAtPanel,
  ownPage,
  redemption,
  signInOwn,
} from '../../support/own-sign-in.ts';
import { ownStage, reasonOf } from '../../support/own-stage.ts';
import { testWorld } from '../../support/world.ts';

const anna = 'anna@contoso.com';
describe('/authorize', () => {
  it('is for a user who is logged in and needs a sign-in of their own', () => {
    expect(reasonOf(ownStage(null).open())).toBe('not-offered');
    const barred = ownStage();
    const { printAdmin } = barred.world.printer;
    const users = printAdmin.users.map((user) => ({ ...user, functions: ['scan'] as const }));
    barred.world.printer = { ...barred.world.printer, printAdmin: { ...printAdmin, users } };
    barred.world.noteAccess();
    expect(reasonOf(barred.open())).toBe('user-required');
    const byPrinter = testWorld('to-my-email');
    isAtPanel(byPrinter.world, 'anna');
    expect(reasonOf(byPrinter.world.send({ type: 'authorize.open', request: authorizeRequest() }))).toBe('not-offered');
    const password = testWorld('to-my-email-first-time');
    password.does({ type: 'panel.open', item: 'admin-sign-in' } as Command, {
      type: 'admin.sign-in',
      password: password.world.printer.serial,
    });
    expect(reasonOf(password.world.send({ type: 'authorize.open', request: authorizeRequest() }))).toBe('not-offered');
  });

  it.each([
    ['an address that nobody registered', { redirect_uri: 'https://evil.example/' }, 50011],
    ['a registered address that is not this panel', { redirect_uri: 'http://localhost:4600/panel/' }, 50011],
    ['no address', { redirect_uri: '' }, 50011],
    ['an unknown application', { client_id: '00000000-0000-4000-8000-000000000000' }, 700016],
    ['another application', { client_id: printerApp.clientId }, 50011],
    ['an unknown response_mode', { response_mode: 'form_post' }, 70007],
  ])('sends nobody anywhere for %s', (_, more, aadsts) => {
    const { world, open } = ownStage();
    expect(reasonOf(open(more))).toBeNull();
    const view = world.more('authorize');
    expect(view).toMatchObject({ session: null, location: null, page: null, refusal: { aadsts } });
    expect(view).toMatchObject({ refusal: { text: expect.stringContaining(`AADSTS${aadsts}: `) } });
    expect(reasonOf(world.send({ type: 'authorize.step', input: { type: 'cancel' } }))).toBe('not-offered');
    // The next request starts afresh.
    open();
    expect(world.more('authorize')).toMatchObject({ refusal: null, location: null, session: { page: 'account' } });
  });

  it.each([
    ['no code', { response_type: 'token' }, 'unsupported_response_type', 700054],
    ['another method than S256', { code_challenge_method: 'plain' }, 'invalid_request', 50149],
    ['a challenge of the wrong size', { code_challenge: 'short' }, 'invalid_request', 501491],
    ['no scope', { scope: ' ' }, 'invalid_request', 900144],
    ['an unknown scope', { scope: 'https://outlook.office.com/Fly' }, 'invalid_scope', 70011],
    ['two resources at once', { scope: `${browserApp.scopes[0]} https://graph.microsoft.com/Mail.Send` }, null, 700022],
    ['an unknown prompt', { prompt: 'tomorrow' }, 'invalid_request', 90023],
    ['a sign-in without a page', { prompt: 'none' }, 'login_required', 50058],
  ])('tells the application at once: %s', (_, more, error, aadsts) => {
    const { world, open } = ownStage();
    open(more);
    const answer = answerOf(world);
    if (error !== null) expect(answer.get('error')).toBe(error);
    expect(answer.get('error_description')).toContain(`AADSTS${aadsts}:`);
    expect(answer.get('state')).toBe('state-1');
    expect(ownPage(world)?.location?.startsWith(`${panelRedirectUri}#`)).toBe(true);
  });

  it('wants a challenge although the application is public: a code is bound to who asked', () => {
    const { world } = ownStage();
    const { code_challenge: _, code_challenge_method: __, ...request } = authorizeRequest();
    world.send({ type: 'authorize.open', request });
    expect(answerOf(world).get('error_description')).toContain('AADSTS9002325:');
  });

  it('answers in the fragment or after the question mark', () => {
    const { world, open } = ownStage();
    open({ response_mode: 'query', prompt: 'none' });
    expect(ownPage(world)?.location).toMatch(new RegExp(`^${panelRedirectUri}\\?error=login_required&`));
  });

  it('stays on its page when it is loaded anew, done or not; another request opens another', () => {
    const { world, open, step } = ownStage();
    open();
    step({ type: 'enter-account', account: anna });
    const before = ownPage(world);
    open({ login_hint: 'boris@contoso.com' });
    expect(ownPage(world)).toEqual(before);
    open({ nonce: 'another' });
    expect(ownPage(world)?.session.page).toBe('account');
    answerPages(world, anna);
    const { location } = ownPage(world) ?? {};
    expect(location).toContain('code=');
    open({ nonce: 'another' });
    expect(ownPage(world)?.location).toBe(location);
    open({ state: 'state-2' });
    expect(ownPage(world)?.location).toBeNull();
  });

  it('says when the directory cannot be reached or is not trusted, and changes nothing', () => {
    const { world, does, open, step } = ownStage();
    does({ type: 'faults.set', faults: { loginBlocked: true } });
    expect(reasonOf(open())).toBe('directory-unreachable');
    expect(ownPage(world)).toBeNull();
    does({ type: 'faults.set', faults: { loginBlocked: false, certificates: 'inspected' } });
    expect(reasonOf(open())).toBe('directory-unreachable');
    does({ type: 'faults.set', faults: { certificates: 'known' } });
    open();
    does({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: false } } });
    expect(reasonOf(step({ type: 'enter-account', account: anna }))).toBe('directory-unreachable');
    expect(reasonOf(world.send({ type: 'authorize.token', form: redemption('x'), challenge: challengeOf('x') }))).toBe(
      'directory-unreachable',
    );
    expect(ownPage(world)?.session.page).toBe('account');
  });

  it.each([
    ['no record', 'x'],
    ['a number', { client_id: 1 }],
    ['a text that is too long', { state: 'x'.repeat(2001) }],
    ['control characters', { state: 'a\nb' }],
    ['too many parameters', Object.fromEntries([...Array(41).keys()].map((nth) => [`p${nth}`, 'x']))],
  ])('is malformed with %s', (_, request) => {
    const outcome = ownStage().world.send({ type: 'authorize.open', request: request as never });
    expect(reasonOf(outcome)).toBe('malformed');
  });
});

describe('the pages in the printer’s browser', () => {
  it('know nobody at first, not even from a hint; and remember whom they know until somebody logs out', () => {
    const { world, open, step } = ownStage();
    world.send({ type: 'reality.set', reality: 'real' });
    open({ login_hint: anna });
    expect(world.more('authorize')).toMatchObject({ remembered: [], session: { page: 'account', user: null } });
    step({ type: 'enter-account', account: anna });
    step({ type: 'use-practice-password' });
    step({ type: 'stay-signed-in', yes: true });
    expect(answerOf(world).has('code')).toBe(true);
    open({ state: 'again' });
    expect(world.more('authorize')).toMatchObject({ remembered: [{ address: anna, signedIn: true }] });
    expect(ownPage(world)?.session.page).toBe('pick');
    step({ type: 'cancel' });
    expect(answerOf(world).get('error')).toBe('access_denied');
    open({ state: 'once more' });
    // One tap, for the session lasts.
    step({ type: 'pick-account', account: anna });
    expect(answerOf(world).has('code')).toBe(true);
    isAtPanel(world, 'boris');
    expect(world.more('authorize')).toMatchObject({ session: null, location: null, remembered: [], refusal: null });
    open({ state: 'boris' });
    expect(world.more('authorize')).toMatchObject({ remembered: [], session: { page: 'account', user: null } });
  });

  it('are not those of the computer’s browser', () => {
    const { world, open, does } = ownStage();
    does({ type: 'microsoft.open' });
    const computer = world.email?.page;
    open();
    answerPages(world, anna);
    expect(world.email?.page).toEqual(computer);
    expect(world.email?.remembered).toEqual([]);
  });

  it.each([
    ['en', 'cloud.admin@contoso.com', 'clara', false],
    ['pl', 'cloud.admin@contoso.com', 'clara', true],
    ['ru', 'admin@contoso.com', 'ada', true],
  ] as const)('offer the organisation’s consent by role and edition (G26): %s, %s', (edition, account, user, box) => {
    const { world } = ownStage(user, 'before-consent');
    world.send({ type: 'authorize.open', request: authorizeRequest(), edition });
    world.send({ type: 'authorize.step', input: { type: 'enter-account', account } });
    world.send({ type: 'authorize.step', input: { type: 'use-practice-password' } });
    expect(ownPage(world)?.session).toMatchObject({ page: 'consent', mayConsentForOrganization: box });
    expect(world.more('authorize')).toMatchObject({ page: { app: { clientId: browserApp.clientId } } });
  });

  /** Each place from which a person may want to go back: how to get there, and what the application is told. */
  it.each<[string, readonly Command[], number | null]>([
    // Nobody has declined permissions before it is known who is there.
    ['account', [], null],
    ['need-admin-approval', [], 90094],
    [
      'approval-required',
      [{ type: 'cloud.change', change: { of: 'tenant', domain: 'contoso.com', set: { adminConsentWorkflow: true } } }],
      90095,
    ],
    [
      'consent',
      [{ type: 'cloud.change', change: { of: 'tenant', domain: 'contoso.com', set: { userConsent: 'all' } } }],
      65004,
    ],
    [
      'blocked',
      [
        {
          type: 'cloud.change',
          change: {
            of: 'policy',
            domain: 'contoso.com',
            id: 'p',
            policy: { id: 'p', name: 'p', on: true, excluded: [], control: 'require-compliant-device' },
          },
        },
      ],
      53000,
    ],
  ])('lead back to the panel from %s, with the number of what stood in the way', (page, before, aadsts) => {
    const { world, does, open, step } = ownStage('anna', 'before-consent');
    does(...before);
    open();
    if (page !== 'account') step({ type: 'enter-account', account: anna });
    step({ type: 'use-practice-password' });
    expect(ownPage(world)).toMatchObject({ location: null, session: { page } });
    expect(step({ type: 'cancel' }).ok).toBe(true);
    const answer = answerOf(world);
    expect([answer.get('error'), answer.get('code'), answer.get('state')]).toEqual(['access_denied', null, 'state-1']);
    if (aadsts === null) expect(answer.get('error_description')).toBeNull();
    else {
      expect(answer.get('error_description')).toContain(`AADSTS${aadsts}:`);
      expect(answer.get('error_uri')).toContain(`code=${aadsts}`);
    }
    // What is over is over.
    expect(reasonOf(step({ type: 'cancel' }))).toBe('not-offered');
  });

  it('lead back after a request for approval was sent, and while the service is not well', () => {
    const { world, open, step, does } = ownStage('anna', 'before-consent');
    does({
      type: 'cloud.change',
      change: { of: 'tenant', domain: 'contoso.com', set: { adminConsentWorkflow: true } },
    });
    open();
    answerPages(world, anna);
    step({ type: 'request-approval', justification: 'I scan a lot' });
    expect(ownPage(world)?.session).toMatchObject({ page: 'request-sent', problem: null });
    step({ type: 'cancel' });
    expect(answerOf(world).get('error_description')).toContain('AADSTS90095:');
    open({ state: 'again' });
    does({ type: 'cloud.change', change: { of: 'entra-weather', set: { outage: true } } });
    step({ type: 'enter-account', account: anna });
    expect(ownPage(world)?.session.problem?.aadsts).toBe(90033);
    step({ type: 'cancel' });
    expect(answerOf(world).get('error_description')).toContain('AADSTS90033:');
  });

  it('go one page back with Cancel where that is what Cancel means there', () => {
    const { world, open, step } = ownStage();
    open();
    step({ type: 'enter-account', account: anna });
    step({ type: 'cancel' });
    expect(ownPage(world)).toMatchObject({ location: null, session: { page: 'account', user: null } });
  });

  it('cannot be answered by anybody else than whom they were opened for', () => {
    const { world, open, step } = ownStage();
    open();
    world.printAdmin = { ...world.printAdmin, user: 4 };
    expect(reasonOf(step({ type: 'enter-account', account: anna }))).toBe('not-offered');
    expect(world.more('authorize')).toMatchObject({ session: null, page: null, state: null });
  });
});

it('/logout ends the browser’s session; the printer’s sign-in of the user stays', () => {
  const { world, does, open } = ownStage();
  does({ type: 'reality.set', reality: 'real' });
  expect(signInOwn(world, anna)).toBeNull();
  expect(world.email?.myEmail.remembered).toHaveLength(1);
  does({ type: 'authorize.end' });
  open({ state: 'after' });
  expect(world.more('authorize')).toMatchObject({ remembered: [], session: { page: 'account' } });
  expect(world.view.mail?.myEmail?.signIn).toBe('signed-in');
  expect(publicAddress).toBe(ownPage(world)?.session.address);
});
