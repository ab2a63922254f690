// What people and administrators do at all surfaces, at random: for properties about runs and about what may be told.
import fc from 'fast-check';
import { createWorld } from '../../src/core/create-world.ts';
import type { EmailState } from '../../src/core/device/email/email-state.ts';
import { exchangeOnline } from '../../src/core/device/email-server/email-server.ts';
import { itemIds } from '../../src/core/device/panel/menu.ts';
import { isInitialPassword } from '../../src/core/device/print-admin/stored-password.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { WebRequest, WebSession } from '../../src/core/device/web/web-request.ts';
import type { Command } from '../../src/core/protocol.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import type { World } from '../../src/core/world.ts';
import { ownAct, ownRequests, ownWays, typedByUsers } from './own-acts.ts';
import { practiceScan } from './practice-scan.ts';
import { passwordOf } from './remedies.ts';
import type { testWorld } from './world.ts';

/** Secrets that people type here; none of them may ever be told. */
export const typedSecrets = [
  'Hidden-admin-9',
  'Hidden-user-9',
  'Hidden-mail-9',
  'Hidden-new-9',
  'Hidden-wrong-9',
  ...typedByUsers,
];
const [adminSecret = '', userSecret = '', mailSecret = '', newSecret = '', wrongSecret = ''] = typedSecrets;

export const sessions: readonly WebSession[] = [
  { name: 'aaaa0001', key: 'feedfacefeedfacefeedfacefeedface' },
  { name: 'aaaa0002', key: 'c0ffee00c0ffee00c0ffee00c0ffee00' },
];
const people = ['admin@contoso.com', 'printer@contoso.com', 'anna@contoso.com', 'printer.practice@outlook.com'];
const realPerson = 'somebody.real@example.org';

/** A step; `of` a world where what is typed depends on what is shown there. */
export type Act = { wait: number } | { crash: true } | { send: (world: World) => Command };
const send = (command: Command): Act => ({ send: () => command });
const sends = (arbitrary: fc.Arbitrary<Command>): fc.Arbitrary<Act> => arbitrary.map(send);
const session = fc.constantFrom(...sessions);
const address = fc.constantFrom(...people);
const adminPassword = fc.constantFrom(newPrinter.serial, adminSecret, wrongSecret);

const request: fc.Arbitrary<WebRequest> = fc.oneof(
  fc.constant<WebRequest>({ type: 'touch' }),
  fc.constantFrom<WebRequest>(
    { type: 'email-sign-in.start', service: 'exchange-online' },
    { type: 'email-sign-in.start', service: 'outlook-com' },
    { type: 'email-sign-in.cancel' },
    { type: 'email-account.sign-out' },
    { type: 'connection-test.start' },
    { type: 'firmware.update' },
    { type: 'root-certificates.update' },
    { type: 'access-control.save', on: true, allowUnidentified: true },
    { type: 'access-control.save', on: false, allowUnidentified: false },
    { type: 'date-time.save', time: null, synchronise: true, server: 'time.example.com', interval: 60 },
    ...ownRequests,
  ),
  address.map(
    (account): WebRequest => ({ type: 'email-server.save', settings: exchangeOnline(account), password: null }),
  ),
  fc.constantFrom(mailSecret, 'Practice-printer-1', 'a password that is far too long').map(
    (password): WebRequest => ({
      type: 'email-server.save',
      settings: { ...exchangeOnline('printer@contoso.com'), authenticationMethod: 'smtp-auth' },
      password,
    }),
  ),
  adminPassword.map(
    (current): WebRequest => ({
      type: 'admin-password.save',
      userName: '',
      current,
      next: adminSecret,
      confirm: adminSecret,
    }),
  ),
  fc.constant<WebRequest>({
    type: 'access-user.save',
    user: { number: 1, name: 'Maria', functions: ['scan'] },
    password: userSecret,
  }),
);

const atThePages: readonly Act[] = [
  send({ type: 'microsoft.open' }),
  {
    send: ({ email }) => ({
      type: 'microsoft.step',
      input: { type: 'enter-code', code: email?.signIn?.state === 'waiting' ? email.signIn.userCode : wrongSecret },
    }),
  },
  send({ type: 'microsoft.step', input: { type: 'enter-account', account: 'admin@contoso.com' } }),
  send({ type: 'microsoft.step', input: { type: 'enter-account', account: 'printer@contoso.com' } }),
  send({ type: 'microsoft.step', input: { type: 'enter-account', account: realPerson } }),
  send({ type: 'microsoft.step', input: { type: 'pick-account', account: 'admin@contoso.com' } }),
  {
    send: (world) => {
      const id = world.email?.page?.user;
      const user = world.email?.cloud.entra.tenants.flatMap(({ users }) => users).find((each) => each.id === id);
      const password = user === undefined ? wrongSecret : passwordOf(world, user.address);
      return { type: 'microsoft.step', input: { type: 'enter-password', password } };
    },
  },
  send({ type: 'microsoft.step', input: { type: 'enter-password', password: wrongSecret } }),
  send({ type: 'microsoft.step', input: { type: 'use-practice-password' } }),
  send({ type: 'microsoft.step', input: { type: 'set-password', password: newSecret } }),
  send({ type: 'microsoft.step', input: { type: 'approve-mfa' } }),
  send({ type: 'microsoft.step', input: { type: 'register-mfa' } }),
  send({ type: 'microsoft.step', input: { type: 'stay-signed-in', yes: true } }),
  send({ type: 'microsoft.step', input: { type: 'accept', organization: true } }),
  send({ type: 'microsoft.step', input: { type: 'confirm' } }),
  send({ type: 'microsoft.step', input: { type: 'cancel' } }),
];

const policy: Command = {
  type: 'cloud.change',
  change: {
    of: 'policy',
    domain: 'contoso.com',
    id: 'p',
    policy: { id: 'p', name: 'p', on: true, excluded: [], control: 'require-mfa' },
  },
};
const admin = fc.constantFrom<Command>(
  { type: 'cloud.change', change: { of: 'tenant', domain: 'contoso.com', set: { securityDefaults: true } } },
  { type: 'cloud.change', change: { of: 'tenant', domain: 'contoso.com', set: { securityDefaults: false } } },
  { type: 'cloud.change', change: { of: 'password', address: 'printer@contoso.com', password: newSecret } },
  { type: 'cloud.change', change: { of: 'sessions', address: 'printer@contoso.com' } },
  { type: 'cloud.change', change: { of: 'mailbox', address: 'printer@contoso.com', set: { smtpAuthDisabled: null } } },
  { type: 'cloud.change', change: { of: 'mailbox', address: 'admin@contoso.com', set: { smtpAuthDisabled: false } } },
  { type: 'cloud.change', change: { of: 'organization', set: { basicAuth: 'allowed' } } },
  { type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: 'proxy' } } },
  { type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: 'none' } } },
  policy,
);

const outside = fc.constantFrom<Command>(
  { type: 'faults.set', faults: { smtpBreaks: 'reply' } },
  { type: 'faults.set', faults: { smtpBreaks: 'never', loginBlocked: false } },
  { type: 'faults.set', faults: { loginBlocked: true } },
  { type: 'surroundings.set', surroundings: { cable: { standard: false, additional: true } } },
  { type: 'surroundings.set', surroundings: { cable: { standard: true, additional: true } } },
  { type: 'time.forward', ms: 3_600_000 },
  { type: 'time.forward', ms: 91 * 86_400_000 },
  { type: 'power.cut' },
  { type: 'reality.set', reality: 'real' },
  { type: 'feeder.set', sample: 'contract' },
);

const panel = fc.oneof(
  fc.constantFrom(...itemIds).map((item): Command => ({ type: 'panel.open', item })),
  fc.constantFrom<Command>(
    { type: 'panel.touch' },
    { type: 'panel.touch' },
    { type: 'panel.back' },
    { type: 'panel.home' },
    { type: 'panel.set-draft', values: { mode: 'manual' } },
    { type: 'panel.set-draft', values: { other: 'x' } },
    { type: 'panel.close-message' },
    { type: 'panel.enter-field', field: 'ipv4.address' },
    { type: 'panel.leave-field', value: '192.168.1.2' },
    { type: 'email.look' },
    { type: 'status-sheet.print' },
    { type: 'admin.sign-out' },
    { type: 'admin.reset-password' },
    { type: 'admin.change-password', next: adminSecret, confirm: adminSecret },
    { type: 'admin.change-password', next: adminSecret, confirm: newSecret },
    { type: 'access.sign-in', user: 1, password: userSecret },
    { type: 'access.sign-in', user: 1, password: wrongSecret },
    { type: 'access.sign-out' },
    { type: 'language.choose', language: 'pl' },
    { type: 'contact.add', name: 'New', address: 'new@contoso.com' },
    { type: 'operation-timeout.set', operationTimeout: { on: true, seconds: 60 } },
  ),
  adminPassword.map((password): Command => ({ type: 'admin.sign-in', password })),
  fc.constant<Command>({ type: 'scan.start', scan: practiceScan }),
  fc.nat({ max: 4 }).map((job): Command => ({ type: 'job.cancel', job })),
  fc.nat({ max: 4 }).map((job): Command => ({ type: 'job.send-again', job })),
);

/** One act. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: sends(panel) },
  {
    weight: 3,
    arbitrary: sends(
      fc
        .tuple(session, adminPassword)
        .map(([own, password]): Command => ({ type: 'web.log-in', session: own, userName: '', password })),
    ),
  },
  {
    weight: 5,
    arbitrary: sends(
      fc
        .tuple(session, request)
        .map(([own, asked]): Command => ({ type: 'web.request', session: own, request: asked })),
    ),
  },
  { weight: 1, arbitrary: sends(session.map((own): Command => ({ type: 'web.log-out', session: own }))) },
  { weight: 6, arbitrary: fc.constantFrom(...atThePages) },
  { weight: 6, arbitrary: ownAct },
  { weight: 3, arbitrary: sends(admin) },
  { weight: 2, arbitrary: sends(outside) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((wait): Act => ({ wait })) },
  { weight: 1, arbitrary: fc.constant<Act>({ crash: true }) },
);

/** Acts that belong together, so that random runs get somewhere: a whole sign-in, and acts of all kinds. */
const signIn: readonly Act[] = [
  send({ type: 'web.log-in', session: sessions[0] as WebSession, userName: '', password: newPrinter.serial }),
  send({
    type: 'web.request',
    session: sessions[0] as WebSession,
    request: { type: 'email-sign-in.start', service: 'exchange-online' },
  }),
  ...[0, 1, 3, 6, 14, 13].map((at) => atThePages[at] as Act),
  { wait: 6000 },
  send({
    type: 'web.request',
    session: sessions[0] as WebSession,
    request: { type: 'email-server.save', settings: exchangeOnline('printer@contoso.com'), password: null },
  }),
  send({ type: 'scan.start', scan: practiceScan }),
  { wait: 15_000 },
];

export const acts = (length: number): fc.Arbitrary<readonly Act[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: act.map((one): readonly Act[] => [one]) },
        { weight: 1, arbitrary: fc.constant(signIn) },
        { weight: 1, arbitrary: fc.constantFrom<readonly Act[]>(...ownWays) },
      ),
      { minLength: length, maxLength: length },
    )
    .map((lists) => lists.flat());

export type Stage = ReturnType<typeof testWorld>;

/** The program ends and starts again at once from what is on disk; who was logged in to Web Config is not. */
function crash(stage: Stage): Stage {
  // What is due at this very moment is done before.
  stage.clock.advance(1);
  const read = readSnapshot(JSON.parse(JSON.stringify(stage.world.snapshot)));
  if (isProblem(read)) throw new Error(`The snapshot is refused: ${read.detail}`);
  stage.world.stop();
  return { ...stage, world: createWorld(stage.ports, read) };
}

/** Carries an act out; the stage that it goes on with. */
export function perform(stage: Stage, one: Act): Stage {
  const { world, clock } = stage;
  if ('crash' in one) return crash(stage);
  if ('wait' in one) clock.advance(one.wait);
  else world.send(one.send(world));
  return stage;
}

/** The tokens of users, in force or just given. */
const ownTokens = ({ myEmail: { given, signIns } }: EmailState) => [
  ...(given === null ? [] : [given]),
  ...Object.values(signIns).filter((own) => own.state === 'signed-in'),
];

/** Every secret of a world as it stands: tokens, device codes, passwords, session keys. */
export function secretsOf({ email, printer, sessions: loggedIn }: World): readonly string[] {
  const found = [...loggedIn.map(({ key }) => key), ...sessions.map(({ key }) => key), ...typedSecrets];
  found.push(
    ...Object.values(printer.secrets.userPasswords),
    printer.secrets.faxPassword,
    printer.admin.password?.hash ?? '',
    ...Object.values(printer.secrets.printAdminPasswords).filter((stored) => !isInitialPassword(stored)),
  );
  if (email !== null) {
    const { cloud, tokens, signIn: waiting, smtpPassword } = email;
    found.push(cloud.entra.secret, smtpPassword, tokens?.access ?? '', tokens?.refresh ?? '');
    found.push(...cloud.entra.deviceCodes.map(({ deviceCode }) => deviceCode));
    found.push(...cloud.entra.tenants.flatMap(({ users }) => users.map(({ password }) => password)));
    for (const { tokens: own } of ownTokens(email)) found.push(own.access, own.refresh ?? '');
    found.push(...cloud.entra.codes.map(({ code }) => code));
    if (waiting?.state === 'waiting') found.push(waiting.deviceCode);
    if (waiting?.state === 'signed-in') found.push(waiting.tokens.access, waiting.tokens.refresh ?? '');
  }
  return found.filter((secret) => secret.length > 5);
}
