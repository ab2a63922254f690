// What users of Epson Print Admin Serverless do at the panel and in the printer's own browser, and what the administrator does for them, at random.
import fc from 'fast-check';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import { practiceLicense } from '../../src/core/device/print-admin/license.ts';
import type { WebRequest } from '../../src/core/device/web/web-request.ts';
import { newWebSettings } from '../../src/core/device/web/web-settings.ts';
import type { Command } from '../../src/core/protocol.ts';
import { practiceUserPassword, practiceUsers } from '../../src/core/scenario/print-admin-starts.ts';
import type { World } from '../../src/core/world.ts';
import { authorizeRequest, challengeOf, ownPage, redemption, verifier } from './own-sign-in.ts';
import { practiceScan } from './practice-scan.ts';

type Act = { wait: number } | { send: (world: World) => Command };
const send = (command: Command): Act => ({ send: () => command });

/** Typed at the panel; none of it may ever be told. */
export const typedByUsers = ['Hidden-epa-9', 'Hidden-epa-wrong-9', '70417041'];
const [ownPassword = '', wrongPassword = '', ownNumber = ''] = typedByUsers;
const { to: _, ...scan } = practiceScan;
const accounts = ['anna@contoso.com', 'boris@contoso.com', 'admin@contoso.com'];

const step = (input: SignInInput): Act => send({ type: 'authorize.step', input });
const open = (nth: number): Act =>
  send({ type: 'authorize.open', request: authorizeRequest({ state: `state-${nth}`, login_hint: 'x@example.org' }) });

/** The code that the browser is sent back with; any other where it is not. */
function codeIn(world: World): string {
  const { location } = ownPage(world) ?? {};
  const last = world.email?.cloud.entra.codes.at(-1)?.code;
  return /[#&]code=([^&]+)/.exec(location ?? '')?.[1] ?? last ?? wrongPassword;
}

const ask = (world: World, sent: string): Command => ({
  type: 'authorize.token',
  form: redemption(codeIn(world), { code_verifier: sent }),
  challenge: challengeOf(sent),
});
const refresh: Act = {
  send: ({ email, printAdmin }) => {
    const own = email?.myEmail.signIns[String(printAdmin.user)];
    const token = email?.myEmail.given?.tokens.refresh ?? (own?.state === 'signed-in' ? own.tokens.refresh : null);
    const { code: __, ...form } = redemption('', {
      grant_type: 'refresh_token',
      refresh_token: token ?? wrongPassword,
    });
    return { type: 'authorize.token', form, challenge: null };
  },
};
const redeem: Act = { send: (world) => ask(world, verifier) };

const logIns: readonly Act[] = practiceUsers.map(({ userId }) =>
  send({ type: 'print-admin.log-in', userId, password: practiceUserPassword }),
);
const [ada, , anna] = logIns as [Act, Act, Act];
const logOut = send({ type: 'print-admin.log-out' });

const atPanel: readonly Act[] = [
  ...logIns,
  logOut,
  send({ type: 'print-admin.log-in', userId: 'ANNA', password: ownPassword }),
  send({ type: 'print-admin.log-in', userId: 'anna', password: wrongPassword }),
  send({ type: 'print-admin.log-in', userId: 'somebody real', password: wrongPassword }),
  send({ type: 'print-admin.present-card', card: 'boris' }),
  send({ type: 'print-admin.present-card', card: 'new' }),
  send({ type: 'print-admin.register-card', card: 'new', userId: 'chen', password: practiceUserPassword }),
  send({ type: 'print-admin.enter-number', number: '1002' }),
  send({ type: 'print-admin.enter-number', number: ownNumber }),
  send({ type: 'print-admin.enter-number', number: '9999' }),
  send({ type: 'my-email.scan', scan }),
  send({ type: 'my-email.scan', scan }),
  send({ type: 'my-email.signed-in' }),
  send({ type: 'my-email.not-signed-in', problem: { reason: 'cancelled', aadsts: 65004, description: '' } }),
  send({ type: 'my-email.sign-out' }),
];

const inBrowser: readonly Act[] = [
  open(1),
  open(2),
  ...accounts.map((account) => step({ type: 'enter-account', account })),
  step({ type: 'pick-account', account: 'anna@contoso.com' }),
  step({ type: 'use-practice-password' }),
  step({ type: 'use-practice-password' }),
  step({ type: 'enter-password', password: wrongPassword }),
  step({ type: 'accept', organization: true }),
  step({ type: 'stay-signed-in', yes: true }),
  step({ type: 'cancel' }),
  redeem,
  { send: (world) => ask(world, 'another-verifier') },
  refresh,
  send({ type: 'authorize.end' }),
];

/** A whole sign-in of Anna's, her scan, and her way out; before it the administrator's consent. */
const wholeWay = (logIn: Act, account: string): readonly Act[] => [
  logOut,
  logIn,
  open(3),
  step({ type: 'enter-account', account }),
  step({ type: 'use-practice-password' }),
  step({ type: 'stay-signed-in', yes: false }),
  step({ type: 'accept', organization: true }),
  redeem,
  send({ type: 'my-email.signed-in' }),
  send({ type: 'panel.close-message' }),
  send({ type: 'my-email.scan', scan }),
];

/** Acts that belong together. */
export const ownWays: readonly (readonly Act[])[] = [
  wholeWay(ada, 'admin@contoso.com'),
  [...wholeWay(anna, 'anna@contoso.com'), { wait: 15_000 }, logOut],
];

export const ownAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...atPanel) },
  { weight: 2, arbitrary: fc.constantFrom(...inBrowser) },
);

const platform = newWebSettings.openPlatform;
const [, , annaUser] = practiceUsers;

/** What the administrator asks of Web Config's pages about users. */
export const ownRequests: readonly WebRequest[] = [
  { type: 'license-key.save', key: practiceLicense },
  { type: 'license-key.delete' },
  { type: 'open-platform.save', settings: { ...platform, senderAddress: 'user' } },
  {
    type: 'open-platform.save',
    settings: { ...platform, senderAddress: 'user', howToAuthenticate: 'card-or-id-number' },
  },
  { type: 'open-platform.save', settings: { ...platform, howToAuthenticate: 'user-id' } },
  ...(annaUser === undefined
    ? []
    : [annaUser].flatMap(({ source: ___, ...user }): WebRequest[] => [
        { type: 'print-admin-user.save', user: { ...user, idNumber: ownNumber }, password: ownPassword },
        { type: 'print-admin-user.save', user, password: null },
      ])),
  { type: 'print-admin-users.delete', ids: [4] },
];
