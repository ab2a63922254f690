import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOnline } from '../../../src/core/device/email-server/email-server.ts';
import type { WebProblem } from '../../../src/core/device/web/web-request.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import {
  type BasicDraft,
  basicFormOf,
  beginningOf,
  failureOf,
  hasDetails,
  serviceOf,
  startOf,
  statusOf,
  stepOf,
  timeLeft,
} from '../../../src/surfaces/webconfig/email-server/basic.view.ts';
import { checkProperty } from '../../support/check-property.ts';
import { loggedIn } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

function at(scenario: ScenarioId) {
  const stage = testWorld(scenario);
  stage.does({ type: 'email.look' });
  const here = loggedIn(stage.world);
  const form = (draft: BasicDraft = {}) => basicFormOf(stage.world.view, draft);
  return { ...stage, here, form };
}

describe('Current Status', () => {
  it('is not there while nobody is signed in: only Sign In (G33)', () => {
    const { form, world } = at('not-signed-in');
    const chosen = form({ authenticationMethod: 'oauth2' });
    expect(chosen.status).toBe('none');
    expect(hasDetails(chosen)).toBe(false);
    expect(chosen.problems).toEqual({ emailService: { problem: 'sign-in-first' } });
    expect(stepOf(world.view, [])).toBe('form');
  });

  it('is “Signed in” with the account’s details before OK, and they are not the printer’s yet (G18, G32)', () => {
    const { form, world, here } = at('forgot-ok');
    const { values, status, unsaved, problems, save } = form();
    expect(status).toBe('signed-in');
    expect(unsaved).toBe(true);
    expect(values).toMatchObject({
      authenticationMethod: 'oauth2',
      emailService: 'exchange-online',
      authenticatedAccount: 'printer@contoso.com',
      senderAddress: 'printer@contoso.com',
      smtpServer: 'smtp-mail.outlook.com',
      smtpPort: '587',
      secureConnection: 'starttls',
      certificateValidation: true,
      pop3Server: '',
      pop3Port: '',
    });
    expect(problems).toEqual({});
    expect(world.view.printer.emailServer.authenticationMethod).toBe('off');
    here.does(save);
    expect(world.view.printer.emailServer).toEqual(exchangeOnline('printer@contoso.com'));
    expect(form()).toMatchObject({ status: 'signed-in', unsaved: false });
  });

  it('goes with another service (G12), and says when the saved sign-in is no longer valid (G34)', () => {
    const { form } = at('signed-in');
    expect(form().status).toBe('signed-in');
    expect(form({ emailService: 'outlook-com' }).status).toBe('none');
    expect(at('forgot-ok').form({ emailService: 'outlook-com' }).status).toBe('none');
    expect(at('token-expired').form().status).toBe('expired');
    expect(statusOf(at('token-expired').world.view, 'outlook-com')).toBe('none');
  });

  it('goes with Sign Out, first of what waits for OK, then of what is saved', () => {
    const { form, here, world } = at('signed-in');
    here.does({ type: 'email-account.sign-out' });
    expect(form().status).toBe('none');
    const forgot = at('forgot-ok');
    forgot.here.does({ type: 'email-account.sign-out' });
    expect(startOf(forgot.world.view)).toBe(forgot.world.view.printer.emailServer);
    expect(world.view.account).toBe('not-configured');
  });
});

describe('the page', () => {
  it('begins anew with every sign-in, and with each that is left', () => {
    const { world, here } = at('forgot-ok');
    const before = beginningOf(world.view);
    here.does({ type: 'email-account.sign-out' });
    expect(beginningOf(world.view)).not.toBe(before);
  });

  it('offers OAuth2 with current firmware only (G03)', () => {
    expect(at('old-firmware').form()).toMatchObject({
      methods: ['off', 'smtp-auth', 'pop-before-smtp'],
      oldFirmware: true,
    });
    expect(at('signed-in').form()).toMatchObject({ oldFirmware: false });
    expect(at('signed-in').form().methods).toContain('oauth2');
  });

  it('warns of the additional network where there is one (G06)', () => {
    expect(at('additional-network').form().standardOnly).toBe(true);
    expect(at('signed-in').form().standardOnly).toBe(false);
  });

  it('is found again at the code after a reload, whatever the address says (G13)', () => {
    const { world, here } = at('not-signed-in');
    expect(stepOf(world.view, ['sign-in', 'exchange-online'])).toBe('sign-in');
    expect(stepOf(world.view, ['sign-in', 'somewhere'])).toBe('form');
    here.does({ type: 'email-sign-in.start', service: 'exchange-online' });
    expect(stepOf(world.view, [])).toBe('code');
    here.does({ type: 'email-sign-in.cancel' });
    expect(stepOf(world.view, [])).toBe('form');
  });

  it('says why a sign-in failed, when the code was not used', () => {
    const { world, here, clock } = at('not-signed-in');
    here.does({ type: 'operation-timeout.save', operationTimeout: { on: false, seconds: 120 } });
    here.does({ type: 'email-sign-in.start', service: 'exchange-online' });
    clock.advance(16 * 60_000);
    expect(stepOf(world.view, [])).toBe('failed');
    const signIn = world.view.mail?.signIn;
    expect(signIn?.state === 'failed' && failureOf(signIn.error)).toBe('expired');
    expect(signIn?.state === 'failed' && signIn.description).toMatch(/AADSTS70020|AADSTS70019/);
  });

  it('takes the service from the address, else the saved one', () => {
    const { view } = at('signed-in').world;
    expect(serviceOf(view, ['sign-in', 'outlook-com'])).toBe('outlook-com');
    expect(serviceOf(view, [])).toBe('exchange-online');
  });

  it('keeps a saved password unless one was typed, and POP before SMTP plain', () => {
    const { form } = at('basic-auth-retired');
    expect(form().save.password).toBeNull();
    expect(form({ password: '' }).save.password).toBeNull();
    expect(form({ password: 'Practice-1' }).save.password).toBe('Practice-1');
    expect(form({ authenticationMethod: 'pop-before-smtp' }).values.secureConnection).toBe('none');
  });

  it('explains every error of the token endpoint', () => {
    expect(['expired_token', 'authorization_declined', 'unreachable', 'invalid_client'].map(failureOf)).toEqual([
      'expired',
      'declined',
      'unreachable',
      'client',
    ]);
    expect(failureOf('invalid_grant')).toBe('other');
    expect(failureOf('constructor')).toBe('other');
  });

  it('counts the time that is left in minutes and seconds', () => {
    expect(timeLeft(900_000, 0)).toBe('15:00');
    expect(timeLeft(900_000, 838_500)).toBe('1:02');
    expect(timeLeft(0, 5000)).toBe('0:00');
  });
});

const typed = fc.oneof(
  fc.constantFrom('', 'printer@contoso.com', 'smtp.example.com', '10.0.0.1', '999.1.1.1', 'a b', '.dot@x.y', 'é'),
  fc.string({ maxLength: 30 }),
  fc.string({ minLength: 250, maxLength: 260 }),
);
const port = fc.oneof(
  fc.constantFrom('', '25', '587', '0', '65536', '-1', '1e3', ' 25 ', 'x'),
  fc.string({ maxLength: 8 }),
);
const drafts: fc.Arbitrary<BasicDraft> = fc.record(
  {
    authenticationMethod: fc.constantFrom('off', 'smtp-auth', 'pop-before-smtp', 'oauth2'),
    emailService: fc.constantFrom('exchange-online', 'outlook-com'),
    authenticatedAccount: typed,
    senderAddress: typed,
    smtpServer: typed,
    smtpPort: port,
    secureConnection: fc.constantFrom('none', 'ssl-tls', 'starttls'),
    certificateValidation: fc.boolean(),
    pop3Server: typed,
    pop3Port: port,
    password: fc.string({ maxLength: 25 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<BasicDraft>;

/** What is wrong by the printer's own answer. */
function refusedBy(stage: ReturnType<typeof at>, draft: BasicDraft): Readonly<Record<string, WebProblem>> {
  const outcome = stage.here.ask(stage.form(draft).save);
  if (outcome.ok) return {};
  if (outcome.refusal.reason !== 'web') throw new Error(`Refused as ${JSON.stringify(outcome.refusal)}`);
  return outcome.refusal.problems;
}

it('the page finds the same problems as the printer, whatever is typed', () => {
  checkProperty(
    fc.property(
      fc.constantFrom<ScenarioId>('signed-in', 'forgot-ok', 'not-signed-in', 'old-firmware'),
      drafts,
      (scenario, draft) => {
        const stage = at(scenario);
        const { problems } = stage.form(draft);
        // No number at all is caught by the page; it cannot be sent.
        const { save } = stage.form(draft);
        if (Number.isNaN(save.settings.smtpPort) || Number.isNaN(save.settings.pop3Port)) {
          expect(Object.keys(problems)).not.toEqual([]);
          return;
        }
        expect(problems).toEqual(refusedBy(stage, draft));
      },
    ),
    150,
  );
});
