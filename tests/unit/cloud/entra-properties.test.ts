import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntraChange } from '../../../src/core/cloud/changes.ts';
import type { EntraReply } from '../../../src/core/cloud/entra/call-entra.ts';
import { printerApp } from '../../../src/core/cloud/entra/contoso.ts';
import type { ConditionalAccess } from '../../../src/core/cloud/entra/directory.ts';
import {
  entraChangeShape,
  entraShape,
  signInInputShape,
  signInSessionShape,
} from '../../../src/core/cloud/entra/entra-shape.ts';
import type { SignInInput, SignInSession } from '../../../src/core/cloud/entra/sign-in.ts';
import { openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import { readRefresh } from '../../../src/core/cloud/entra/token-text.ts';
import { day, testDirectory } from '../../support/entra-directory.ts';

const seed = Number(process.env.FACEPLATE_SEED ?? Date.now() % 2 ** 31);
console.log(`seed ${seed} (FACEPLATE_SEED=${seed} repeats this run)`);

const domain = 'contoso.com';
const { clientId } = printerApp;
const people = [
  'admin@contoso.com',
  'printer@contoso.com',
  'anna@contoso.com',
  'erin@fabrikam.com',
  'someone@outlook.com',
];
const person = fc.constantFrom(...people);
const rule: fc.Arbitrary<Partial<ConditionalAccess>> = fc.oneof(
  fc.constantFrom<Partial<ConditionalAccess>>(
    { control: 'block-device-code' },
    { control: 'require-mfa' },
    { control: 'require-compliant-device' },
  ),
  fc.integer({ min: 1, max: 2000 }).map((hours) => ({ control: 'sign-in-frequency' as const, hours })),
  fc.constantFrom('203.', '198.').map((start) => ({ control: 'block-location' as const, trusted: [start] })),
);

const anyChange: fc.Arbitrary<EntraChange> = fc.oneof(
  fc.tuple(person, fc.boolean()).map(([address, enabled]): EntraChange => ({ of: 'user', address, set: { enabled } })),
  person.map((address): EntraChange => ({ of: 'sessions', address })),
  person.map((address): EntraChange => ({ of: 'unlock', address })),
  fc
    .tuple(person, fc.constantFrom('Practice-one-1', 'Practice-two-2'))
    .map(([address, password]): EntraChange => ({ of: 'password', address, password })),
  fc
    .record(
      {
        securityDefaults: fc.boolean(),
        securityDefaultsBlock: fc.constantFrom('page' as const, 'no-refresh-token' as const),
        passwordDays: fc.constantFrom(null, 30),
        adminConsentWorkflow: fc.boolean(),
        userConsent: fc.constantFrom('none' as const, 'all' as const),
      },
      { requiredKeys: [] },
    )
    .map((set): EntraChange => ({ of: 'tenant', domain, set })),
  fc.tuple(fc.boolean(), fc.boolean()).map(
    ([enabled, assignmentRequired]): EntraChange => ({
      of: 'app',
      domain,
      clientId,
      set: { enabled, assignmentRequired },
    }),
  ),
  fc.boolean().map((granted): EntraChange => ({ of: 'consent', domain, clientId, user: null, granted })),
  fc.tuple(fc.constantFrom('p1', 'p2'), fc.option(rule)).map(
    ([id, given]): EntraChange => ({
      of: 'policy',
      domain,
      id,
      policy: given === null ? null : ({ id, name: id, on: true, excluded: [], ...given } as ConditionalAccess),
    }),
  ),
  fc
    .record({ outage: fc.boolean(), slowDown: fc.boolean() }, { requiredKeys: [] })
    .map((set): EntraChange => ({ of: 'entra-weather', set })),
);

const text = fc.constantFrom('', 'Practice-one-1', 'anna@contoso.com', 'x', '🖨');
const input: fc.Arbitrary<SignInInput> = fc.oneof(
  text.map((code): SignInInput => ({ type: 'enter-code', code })),
  person.map((account): SignInInput => ({ type: 'enter-account', account })),
  text.map((password): SignInInput => ({ type: 'enter-password', password })),
  text.map((password): SignInInput => ({ type: 'set-password', password })),
  fc.boolean().map((organization): SignInInput => ({ type: 'accept', organization })),
  fc.constantFrom<SignInInput>(
    { type: 'use-practice-password' },
    { type: 'approve-mfa', number: 42 },
    { type: 'approve-mfa' },
    { type: 'deny-mfa' },
    { type: 'register-mfa' },
    { type: 'stay-signed-in', yes: true },
    { type: 'request-approval', justification: '' },
    { type: 'confirm' },
    { type: 'use-other-account' },
    { type: 'cancel' },
  ),
);

type Step =
  | { do: 'change'; change: EntraChange }
  | { do: 'wait'; ms: number }
  | { do: 'ask'; personal: boolean }
  | { do: 'input'; input: SignInInput }
  /** The code and the password that are right. */
  | { do: 'sign-in'; address: string; real: boolean }
  | { do: 'poll' }
  | { do: 'refresh'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: anyChange.map((made): Step => ({ do: 'change', change: made })) },
  { weight: 2, arbitrary: fc.constantFrom(1, 5000, 800_000, day, 40 * day).map((ms): Step => ({ do: 'wait', ms })) },
  { weight: 3, arbitrary: fc.boolean().map((personal): Step => ({ do: 'ask', personal })) },
  { weight: 4, arbitrary: input.map((given): Step => ({ do: 'input', input: given })) },
  {
    weight: 4,
    arbitrary: fc.tuple(person, fc.boolean()).map(([address, real]): Step => ({ do: 'sign-in', address, real })),
  },
  { weight: 4, arbitrary: fc.constant<Step>({ do: 'poll' }) },
  { weight: 4, arbitrary: fc.nat({ max: 20 }).map((which): Step => ({ do: 'refresh', which })) },
);

interface Run {
  world: ReturnType<typeof testDirectory>;
  session: SignInSession;
  asked: EntraReply | null;
  tokens: string[];
  /** Address → how often its tokens were revoked. */
  revocations: Map<string, number>;
  /** Refresh token → revocations of its owner when it was issued. */
  given: Map<string, number>;
}

/** What must hold of every answer that gives tokens. */
function checkTokens(run: Run, reply: EntraReply, from: string | null): void {
  if (reply.status !== 200 || reply.issued === null) {
    if (reply.status === 200) throw new Error('an answer without tokens or error');
    return;
  }
  const { world } = run;
  const owner = reply.issued.access.upn;
  const user = world.user(owner);
  if (!user.enabled) throw new Error('tokens for a disabled user');
  if (world.state.weather.outage) throw new Error('tokens during an outage');
  const tenant = world.state.tenants.find(({ id }) => id === reply.issued?.access.tid);
  if (tenant?.apps.some((app) => app.clientId === clientId && !app.enabled))
    throw new Error('tokens for a disabled app');
  if (!tenant?.consents.some((grant) => grant.clientId === clientId && (grant.user === null || grant.user === user.id)))
    throw new Error('tokens without consent');
  if (
    tenant.policies.some(
      ({ control, on }) => on && (control === 'block-device-code' || control === 'require-compliant-device'),
    )
  )
    throw new Error('tokens past a policy');
  if (from !== null && run.given.get(from) !== (run.revocations.get(owner) ?? 0))
    throw new Error('tokens after revocation');
  const grant = from === null ? null : readRefresh(from, world.state.secret);
  if (grant !== null && world.now - grant.issuedAt >= 90 * day) throw new Error('tokens after 90 days');
  const { access } = reply.issued;
  if (access.exp - access.iat < 3600 || access.exp - access.iat >= 5400) throw new Error('not 60 to 90 minutes');
  const fresh = reply.body.refresh_token;
  if (typeof fresh !== 'string') return;
  run.tokens.push(fresh);
  run.given.set(fresh, run.revocations.get(owner) ?? 0);
}

function countRevocation({ revocations }: Run, address: string): void {
  revocations.set(address, (revocations.get(address) ?? 0) + 1);
}

function ask(run: Run, personal: boolean): void {
  const reply = run.world.askForCode(personal ? 'consumers' : 'common');
  if (reply.status !== 200) return;
  run.asked = reply;
  if (String(reply.body.user_code).length !== (personal ? 8 : 9)) throw new Error('a user code of the wrong length');
  run.session = openDeviceSignIn('real', '203.0.113.5');
}

function give(run: Run, given: SignInInput): void {
  const { world } = run;
  if (signInInputShape(given, '') !== null) throw new Error('the shape refuses an input');
  const { page, user } = run.session;
  const before = world.state.tenants.flatMap(({ users }) => users).find(({ id }) => id === user);
  run.session = world.person(run.session, given);
  const isChanged = before !== undefined && world.user(before.address).password !== before.password;
  if (page === 'new-password' && isChanged) countRevocation(run, before.address);
}

/** The right code, account and password, and yes to everything. */
function signIn(run: Run, address: string, real: boolean): void {
  ask(run, false);
  if (run.asked === null) return;
  run.session = run.world.signIn(run.asked.body.user_code, address, real ? 'real' : 'guide');
  for (const input of [
    { type: 'approve-mfa' },
    { type: 'register-mfa' },
    { type: 'stay-signed-in', yes: false },
    { type: 'confirm' },
    { type: 'accept', organization: true },
  ] as const)
    give(run, input);
}

function change(run: Run, made: EntraChange): void {
  if (entraChangeShape(made, '') !== null) throw new Error('the shape refuses a change');
  const isRevocation = made.of === 'password' || made.of === 'sessions';
  if (run.world.change(made) && isRevocation) countRevocation(run, made.address);
}

function play(run: Run, made: Step): void {
  const { world, asked, tokens } = run;
  const token = made.do === 'refresh' ? tokens[made.which % tokens.length] : undefined;
  if (made.do === 'change') change(run, made.change);
  else if (made.do === 'wait') world.advance(made.ms);
  else if (made.do === 'ask') ask(run, made.personal);
  else if (made.do === 'input') give(run, made.input);
  else if (made.do === 'sign-in') signIn(run, made.address, made.real);
  else if (made.do === 'poll' && asked !== null) checkTokens(run, world.poll(asked), null);
  else if (token !== undefined) checkTokens(run, world.refresh(token), token);
}

test('random people, policies and time: no token that should not be, nothing unbounded, every state fits its shape', () => {
  let given = 0;
  const property = fc.property(fc.integer(), fc.array(step, { minLength: 10, maxLength: 80 }), (start, steps) => {
    const world = testDirectory(start);
    const run: Run = {
      world,
      session: openDeviceSignIn('guide', '203.0.113.5'),
      asked: null,
      tokens: [],
      revocations: new Map(),
      given: new Map(),
    };
    for (const made of [
      { do: 'sign-in', address: 'printer@contoso.com', real: false },
      { do: 'poll' },
      ...steps,
    ] as const) {
      play(run, made);
      if (world.state.deviceCodes.length > 32 || world.state.codes.length > 32) throw new Error('unbounded');
    }
    given += run.tokens.length;
    // As a snapshot has it.
    const fault =
      entraShape(JSON.parse(JSON.stringify(world.state)), '') ??
      signInSessionShape(JSON.parse(JSON.stringify(run.session)), '');
    if (fault !== null) throw new Error(fault);
  });
  const { failed, errorInstance } = fc.check(property, { seed, numRuns: 400 });
  if (failed) throw new Error(`seed ${seed}: ${String(errorInstance).slice(0, 300)}`);
  // The property would hold of a directory that gives nothing to anybody.
  expect(given).toBeGreaterThan(500);
}, 60_000);
