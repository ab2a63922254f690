/** What administrators and the weather change in the directory; every invalidation of identity.md 4 follows from the state that results. */
import type { EntraChange } from '../changes.ts';
import type { Moment } from '../moment.ts';
import { type Member, memberByAddress, revoked, withTenant, withUser } from './authority.ts';
import { enterpriseApp, withConsent } from './consent.ts';
import type { DirectoryUser, EntraState, Tenant } from './directory.ts';

/** Policies that one tenant may have. */
export const policyLimit = 32;

type ChangeOf<T extends EntraChange['of']> = Extract<EntraChange, { of: T }>;

/** Personal accounts have no administrator. */
const managedTenant = (state: EntraState, domain: string): Tenant | undefined =>
  state.tenants.find((tenant) => tenant.domain === domain.toLowerCase() && tenant.kind === 'work');

function changeUser(
  state: EntraState,
  address: string,
  next: (user: DirectoryUser, member: Member) => DirectoryUser,
): EntraState | null {
  const member = memberByAddress(state, address);
  return member === null ? null : withUser(state, member.tenant, next(member.user, member));
}

function changeTenant(state: EntraState, domain: string, next: (tenant: Tenant) => Tenant | null): EntraState | null {
  const tenant = managedTenant(state, domain);
  const changed = tenant === undefined ? null : next(tenant);
  return changed === null ? null : withTenant(state, changed);
}

const setApp =
  ({ clientId, set }: ChangeOf<'app'>) =>
  (tenant: Tenant): Tenant | null => {
    if (enterpriseApp(tenant, clientId) === undefined) return null;
    return { ...tenant, apps: tenant.apps.map((app) => (app.clientId === clientId ? { ...app, ...set } : app)) };
  };

const setPolicy =
  ({ id, policy }: ChangeOf<'policy'>) =>
  (tenant: Tenant): Tenant | null => {
    const others = tenant.policies.filter((known) => known.id !== id);
    if (policy === null) return { ...tenant, policies: others };
    if (policy.id !== id || others.length >= policyLimit) return null;
    // In its place, so that a list of policies does not jump about.
    const isNew = others.length === tenant.policies.length;
    const policies = isNew ? [...others, policy] : tenant.policies.map((known) => (known.id === id ? policy : known));
    return { ...tenant, policies };
  };

function setConsent(state: EntraState, { domain, clientId, user, granted }: ChangeOf<'consent'>): EntraState | null {
  const app = state.registrations.find((known) => known.clientId === clientId);
  const member = user === null ? null : memberByAddress(state, user);
  // Somebody with a personal account withdraws its own consent on its account's page.
  const tenant = member?.tenant ?? managedTenant(state, domain);
  if (app === undefined || tenant?.domain !== domain.toLowerCase() || (user !== null && member === null)) return null;
  const who = member?.user.id ?? null;
  if (granted) return withTenant(state, withConsent(tenant, clientId, who, app.scopes));
  const consents = tenant.consents.filter((grant) => grant.clientId !== clientId || grant.user !== who);
  return withTenant(state, { ...tenant, consents });
}

/** A new password, however it came about, ends the tokens that a password earned (identity.md 4). */
export const withPassword = (user: DirectoryUser, password: string, now: number): DirectoryUser => ({
  ...revoked(user, now),
  password,
  passwordSetAt: now,
  wrongPasswords: 0,
  lockedUntil: 0,
});

/** The directory after a change; null: no such tenant, user or application. */
export function changeEntra(state: EntraState, change: EntraChange, { now }: Moment): EntraState | null {
  switch (change.of) {
    case 'tenant':
      return changeTenant(state, change.domain, (tenant) => ({ ...tenant, ...change.set }));
    case 'user':
      return changeUser(state, change.address, (user, { tenant }) => ({
        ...user,
        ...change.set,
        roles: tenant.kind === 'work' ? (change.set.roles ?? user.roles) : [],
      }));
    case 'password':
      return changeUser(state, change.address, (user) => withPassword(user, change.password, now));
    case 'sessions':
      return changeUser(state, change.address, (user) => revoked(user, now));
    case 'unlock':
      return changeUser(state, change.address, (user) => ({ ...user, wrongPasswords: 0, lockedUntil: 0 }));
    case 'app':
      return changeTenant(state, change.domain, setApp(change));
    case 'consent':
      return setConsent(state, change);
    case 'policy':
      return changeTenant(state, change.domain, setPolicy(change));
    case 'registration':
      if (!state.registrations.some(({ clientId }) => clientId === change.clientId)) return null;
      return {
        ...state,
        registrations: state.registrations.map((app) =>
          app.clientId === change.clientId ? { ...app, ...change.set } : app,
        ),
      };
    case 'entra-weather':
      return { ...state, weather: { ...state.weather, ...change.set } };
  }
}
