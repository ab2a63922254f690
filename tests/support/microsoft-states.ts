// What a person can see of the Microsoft pages, on the computer and in the printer's own browser: how to get there, one page after the other where one follows.
import { browserApp } from '../../src/core/cloud/entra/contoso.ts';
import type { Reality, SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import type { AuthorizeRequest } from '../../src/core/device/my-email/my-email-state.ts';
import type { Command } from '../../src/core/protocol.ts';
import { practiceUserPassword } from '../../src/core/scenario/print-admin-starts.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { requestOf } from '../../src/surfaces/microsoft/authorize/request.ts';
import type { OtherWindow } from './other-window.ts';
import type { DrawnSize, SurfaceState } from './surface-states.ts';

type Deed = (other: OtherWindow) => Promise<void>;

const sends =
  (...commands: readonly Command[]): Deed =>
  async (other) => {
    for (const command of commands) await other.send(command);
  };

/** A page, and what leads to it from the page before. */
type Stop = readonly [name: string, deed: Deed, more?: Partial<SurfaceState>];

/** Pages of one sign-in, each drawn where the one before was left; one alone begins at the beginning. */
const way = (base: Omit<SurfaceState, 'name'>, kind: string, stops: readonly Stop[]): readonly SurfaceState[] =>
  stops.map(([name, deed, more], at) => ({
    ...base,
    name: `${kind}: ${name}`,
    ...(at === 0 ? {} : { goesOn: true as const }),
    next: deed,
    before: async (other) => {
      for (const [, earlier] of stops.slice(0, at + 1)) await earlier(other);
    },
    steps: async (page) => page.locator('h1').first().waitFor(),
    ...more,
  }));

const change = (change: Extract<Command, { type: 'cloud.change' }>['change']): Command => ({
  type: 'cloud.change',
  change,
});
const domain = 'contoso.com';
const contoso = (set: Partial<{ adminConsentWorkflow: boolean; userConsent: 'none' }>): Command =>
  change({ of: 'tenant', domain, set });
const policy = (id: string, control: 'require-mfa' | 'require-compliant-device', on = true): Command =>
  change({ of: 'policy', domain, id, policy: { id, name: id, on, excluded: [], control } });
const registered: Command = change({ of: 'user', address: 'admin@contoso.com', set: { mfa: 'registered' } });

const account = (address: string): SignInInput => ({ type: 'enter-account', account: address });
const admin = account('admin@contoso.com');
const anna = account('anna@contoso.com');
const password: SignInInput = { type: 'use-practice-password' };
const wrongPassword: SignInInput = { type: 'enter-password', password: 'wrong' };
const outside = account('me@company.example');

/** Answers on the computer's page. */
const answers = (...inputs: readonly SignInInput[]): Deed =>
  sends(...inputs.map((input) => ({ type: 'microsoft.step', input }) as const));

/** The page is opened with a code that the printer shows. */
const begins =
  (reality: Reality): Deed =>
  async (other) => {
    await other.send({ type: 'reality.set', reality });
    await other.perform({
      type: 'at-web-config',
      request: { type: 'email-sign-in.start', service: 'exchange-online' },
    });
    await other.send({ type: 'microsoft.open' });
  };
const entersCode: Deed = async (other) => {
  const signIn = (await other.view()).mail?.signIn;
  const code = signIn?.state === 'waiting' ? signIn.userCode : '';
  await other.send({ type: 'microsoft.step', input: { type: 'enter-code', code } });
};
const inTurn =
  (...deeds: readonly Deed[]): Deed =>
  async (other) => {
    for (const deed of deeds) await deed(other);
  };

/** On the computer: a wide window and a phone's. */
const onComputer = (scenario: ScenarioId, ...stops: readonly Stop[]): readonly SurfaceState[] =>
  way(
    {
      surface: 'microsoft/devicelogin',
      scenario,
      sizes: [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ],
    },
    'microsoft pages',
    stops,
  );
const toPassword = (reality: Reality, who: SignInInput): Deed => inTurn(begins(reality), entersCode, answers(who));

const computerStates: readonly SurfaceState[] = [
  ...onComputer(
    'first-sign-in',
    ['code', begins('guide')],
    ['account', entersCode],
    ['account outside', answers(outside)],
    ['password', answers(admin)],
    ['permissions', answers(password)],
    ['signed in', answers({ type: 'accept', organization: true })],
  ),
  ...onComputer(
    'first-sign-in',
    ['code, real, wrong', inTurn(begins('real'), answers({ type: 'enter-code', code: 'NONSENSE' }))],
    ['wrong password', inTurn(entersCode, answers(admin, wrongPassword))],
    ['stay signed in', answers(password)],
    ['confirm', answers({ type: 'stay-signed-in', yes: true })],
    ['declined', answers({ type: 'cancel' })],
  ),
  ...onComputer(
    'first-sign-in',
    [
      'second factor to register',
      inTurn(sends(policy('mfa', 'require-mfa')), toPassword('real', admin), answers(password)),
    ],
    ['second factor', inTurn(sends(registered), answers({ type: 'cancel' }, admin, password))],
  ),
  ...onComputer(
    'first-sign-in',
    [
      'need admin approval',
      inTurn(sends(contoso({ userConsent: 'none' })), toPassword('guide', anna), answers(password)),
    ],
    [
      'approval required',
      inTurn(
        sends(contoso({ userConsent: 'none', adminConsentWorkflow: true })),
        answers({ type: 'use-other-account' }, anna, password),
      ),
    ],
  ),
  ...onComputer('before-you-begin', [
    'blocked by security defaults',
    inTurn(toPassword('guide', admin), answers(password)),
  ]),
];

/** The panel's glass, at two of its sizes. */
const glass: readonly DrawnSize[] = [
  { width: 480, height: 272, panel: '4.3' },
  { width: 800, height: 480, panel: '7' },
];

/** What To My Email asks for. */
const asked = (site: string): AuthorizeRequest => ({
  client_id: browserApp.clientId,
  response_type: 'code',
  redirect_uri: `${site}/panel/`,
  scope: browserApp.scopes.join(' '),
  state: 'state-of-the-sweep',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
});

const owns = (...inputs: readonly SignInInput[]): Deed =>
  sends(...inputs.map((input) => ({ type: 'authorize.step', input }) as const));
const other: SignInInput = { type: 'use-other-account' };
const site = 'http://localhost';
const opens: Command = {
  type: 'authorize.open',
  request: requestOf(`${site}/microsoft/authorize/?${new URLSearchParams(asked(site))}`) ?? {},
};

const ownStates = way(
  { surface: 'microsoft/authorize', scenario: 'to-my-email-before-consent', sizes: glass, query: asked },
  'printer’s own browser',
  [
    [
      'account',
      sends(
        { type: 'reality.set', reality: 'real' },
        { type: 'print-admin.log-in', userId: 'ada', password: practiceUserPassword },
        { type: 'panel.go', item: 'to-my-email' },
        opens,
      ),
    ],
    ['account outside', owns(outside)],
    ['wrong password', owns(admin, wrongPassword)],
    ['stay signed in', owns(password)],
    ['permissions', owns({ type: 'stay-signed-in', yes: true })],
    ['need admin approval', owns(other, anna, password, { type: 'stay-signed-in', yes: false })],
    ['blocked', inTurn(sends(policy('compliance', 'require-compliant-device')), owns(other, anna, password))],
    [
      'second factor',
      inTurn(
        sends(policy('compliance', 'require-compliant-device', false), policy('mfa', 'require-mfa'), registered),
        owns(other, admin, password),
      ),
    ],
    [
      'approval required',
      inTurn(
        sends(policy('mfa', 'require-mfa', false), contoso({ adminConsentWorkflow: true })),
        owns(other, anna, password, { type: 'stay-signed-in', yes: false }),
      ),
    ],
    ['request sent', owns({ type: 'request-approval', justification: '' })],
    [
      'over',
      sends({ type: 'my-email.not-signed-in', problem: { reason: 'interrupted', aadsts: null, description: '' } }),
    ],
    [
      'error page',
      async () => {},
      {
        steps: async (page) => {
          const address = new URL(page.url());
          address.searchParams.set('redirect_uri', 'https://elsewhere.example/panel/');
          await page.goto(address.href);
          await page.locator('.ms-log').waitFor();
        },
      },
    ],
  ],
);

export const microsoftStates: readonly SurfaceState[] = [...computerStates, ...ownStates];
