import { expect, test } from 'vitest';
import type { RememberedAccount } from '../../../src/core/cloud/entra/browser-accounts.ts';
import type { EntraState } from '../../../src/core/cloud/entra/directory.ts';
import { mfaNumber } from '../../../src/core/cloud/entra/mfa-number.ts';
import type { SignInInput, SignInPage, SignInSession } from '../../../src/core/cloud/entra/sign-in.ts';
import { browserStep, openDeviceSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import { testDirectory } from '../../support/entra-directory.ts';
import { domain, from, policy, type World, withdraw } from '../../support/entra-pages.ts';

/** What a page of the surface lets a person do (src/surfaces/microsoft/pages), the right things and the wrong ones. */
const answers: Readonly<Record<SignInPage, (session: SignInSession, code: string) => readonly SignInInput[]>> = {
  code: (_, code) => [
    { type: 'enter-code', code },
    { type: 'enter-code', code: '' },
    { type: 'enter-code', code: 'NONSENSE1' },
  ],
  pick: () => [...people.map((account) => ({ type: 'pick-account', account }) as const), other, cancel],
  account: () => [
    ...people.map((account) => ({ type: 'enter-account', account }) as const),
    { type: 'enter-account', account: '' },
    { type: 'enter-account', account: 'nobody@contoso.com' },
    { type: 'enter-account', account: 'somebody@example.org' },
    cancel,
  ],
  password: () => [{ type: 'use-practice-password' }, { type: 'enter-password', password: '' }, cancel],
  'new-password': () => [{ type: 'use-practice-password' }, { type: 'set-password', password: 'weak' }, cancel],
  mfa: (session) => [
    { type: 'approve-mfa', number: mfaNumber(session) },
    { type: 'approve-mfa', number: 0 },
    { type: 'deny-mfa' },
    other,
    cancel,
  ],
  'mfa-registration': () => [{ type: 'register-mfa' }, other, cancel],
  'stay-signed-in': () => [
    { type: 'stay-signed-in', yes: true },
    { type: 'stay-signed-in', yes: false },
  ],
  confirm: () => [{ type: 'confirm' }, cancel],
  consent: () => [{ type: 'accept', organization: true }, { type: 'accept', organization: false }, cancel],
  'need-admin-approval': () => [other, cancel],
  'approval-required': () => [{ type: 'request-approval', justification: '' }, other, cancel],
  blocked: () => [other],
  'signed-in': () => [],
  declined: () => [],
  'request-sent': () => [],
};
const cancel: SignInInput = { type: 'cancel' };
const other: SignInInput = { type: 'use-other-account' };
const people = ['admin@contoso.com', 'anna@contoso.com'];
/** Nothing goes on from these but "Start a new sign-in", which they and `blocked` offer. */
const ends: readonly SignInPage[] = ['signed-in', 'declined', 'request-sent'];

interface Place {
  state: EntraState;
  session: SignInSession;
  remembered: readonly RememberedAccount[];
}

/** Two places are one where a person can do the same in both. */
const nameOf = ({ state, session, remembered }: Place): string =>
  JSON.stringify([
    session.page,
    session.user,
    session.problem?.page,
    session.mfa,
    session.stay,
    state.deviceCodes.map((code) => code.state),
    remembered.map(({ user, since }) => [user, since !== null]),
    state.tenants[0]?.consents.length,
    state.tenants[0]?.users.map(({ mfa, passwordSetAt }) => [mfa, passwordSetAt]),
  ]);

/** Every place that can be reached from the code page, and where one can go from it. */
function explore(world: World, reality: 'guide' | 'real', remembered: readonly RememberedAccount[]) {
  const code = String(world.askForCode().body.user_code);
  const first: Place = { state: world.state, session: openDeviceSignIn(reality, from), remembered };
  const places = new Map([[nameOf(first), first]]);
  const ways = new Map<string, Set<string>>();
  for (const [name, place] of places) {
    const next = new Set<string>();
    for (const input of answers[place.session.page](place.session, code)) {
      const found = browserStep(place.state, place.session, place.remembered, input, world.moment());
      next.add(nameOf(found));
      if (!places.has(nameOf(found))) places.set(nameOf(found), found);
    }
    ways.set(name, next);
  }
  return { places, ways };
}

/** The places from which one of `goals` can be reached. */
function leadingTo(ways: ReadonlyMap<string, ReadonlySet<string>>, goals: ReadonlySet<string>): Set<string> {
  const good = new Set(goals);
  for (let size = -1; size !== good.size; ) {
    size = good.size;
    for (const [name, next] of ways) if ([...next].some((to) => good.has(to))) good.add(name);
  }
  return good;
}

const offices: Readonly<Record<string, (world: World) => void>> = {
  consented: () => {},
  'nobody consented': (world) => world.change(withdraw),
  'consent by administrators only': (world) => {
    world.change(withdraw);
    world.change({ of: 'tenant', domain, set: { userConsent: 'none' } });
  },
  'approval workflow': (world) => {
    world.change(withdraw);
    world.change({ of: 'tenant', domain, set: { userConsent: 'none', adminConsentWorkflow: true } });
  },
  'second factor': (world) => policy(world, { control: 'require-mfa' }),
  'expired passwords': (world) => world.change({ of: 'tenant', domain, set: { passwordDays: 1 } }),
  'security defaults': (world) => world.change({ of: 'tenant', domain, set: { securityDefaults: true } }),
  'a blocked account': (world) => world.change({ of: 'user', address: 'anna@contoso.com', set: { enabled: false } }),
};
const shutOut = ['security defaults'];

const rows = Object.keys(offices).flatMap((office) =>
  (['guide', 'real'] as const).flatMap((reality) => [false, true].map((knows) => [office, reality, knows] as const)),
);

test.each(rows)('%s, %s, accounts remembered: %s: every page has a way on or back', (office, reality, knows) => {
  const world = testDirectory();
  offices[office]?.(world);
  const remembered = knows ? people.map((each) => ({ user: world.user(each).id, since: null, mfa: false })) : [];
  const { places, ways } = explore(world, reality, remembered);
  const pageOf = (name: string): SignInPage | undefined => places.get(name)?.session.page;
  const names = [...places.keys()];
  const stuck = names.filter((name) => {
    const page = pageOf(name);
    return page !== undefined && !ends.includes(page) && ![...(ways.get(name) ?? [])].some((to) => pageOf(to) !== page);
  });
  expect(stuck.map(pageOf)).toEqual([]);
  const isEnd = (name: string): boolean => ends.includes(pageOf(name) ?? 'code');
  const goals = names.filter((name) => pageOf(name) === (shutOut.includes(office) ? 'code' : 'signed-in'));
  expect(goals.length).toBeGreaterThan(0);
  const good = leadingTo(ways, new Set(goals));
  // A code that was declined, or used by somebody else, is entered anew: only its own end is one.
  const lost = names.filter((name) => !good.has(name) && !isEnd(name) && !isSpent(places.get(name)));
  expect(lost.map(pageOf)).toEqual([]);
});

/** The code has come to its end in this place. */
const isSpent = (place: Place | undefined): boolean => place?.state.deviceCodes[0]?.state !== 'pending';

test('all pages are met on the way', () => {
  const met = new Set<SignInPage>();
  for (const [office, reality, knows] of rows) {
    const world = testDirectory();
    offices[office]?.(world);
    const remembered = knows ? [{ user: world.user('anna@contoso.com').id, since: null, mfa: false }] : [];
    for (const { session } of explore(world, reality, remembered).places.values()) met.add(session.page);
  }
  // A registered second factor is asked for on the way back only.
  const world = testDirectory();
  policy(world, { control: 'require-mfa' });
  for (const address of people) world.change({ of: 'user', address, set: { mfa: 'registered' } });
  for (const { session } of explore(world, 'guide', []).places.values()) met.add(session.page);
  expect([...met].sort()).toEqual(Object.keys(answers).sort());
});
