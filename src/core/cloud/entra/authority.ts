/** The {tenant} of an address (identity.md 1.1) and who may sign in there. */
import type { DirectoryUser, EntraState, Tenant } from './directory.ts';

/** The tenant of all personal accounts. */
export const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Audience of sign-ins; 'tenant': one only. */
export type Authority = { kind: 'common' | 'organizations' | 'consumers' } | { kind: 'tenant'; tenant: Tenant };

/** Null: no such tenant (AADSTS90002). */
export function authorityOf(state: EntraState, name: string): Authority | null {
  const lower = name.toLowerCase();
  if (lower === 'common' || lower === 'organizations') return { kind: lower };
  if (lower === 'consumers' || lower === personalTenant) return { kind: 'consumers' };
  const tenant = state.tenants.find(({ id, domain, kind }) => kind === 'work' && (id === lower || domain === lower));
  return tenant === undefined ? null : { kind: 'tenant', tenant };
}

/** Whether accounts of a tenant may sign in at this authority. */
export function accepts(authority: Authority, tenant: Tenant): boolean {
  if (authority.kind === 'tenant') return authority.tenant.id === tenant.id;
  if (authority.kind === 'common') return true;
  return (tenant.kind === 'personal') === (authority.kind === 'consumers');
}

/** A user and the tenant it lives in. */
export interface Member {
  tenant: Tenant;
  user: DirectoryUser;
}

const findMember = (state: EntraState, fits: (user: DirectoryUser) => boolean): Member | null => {
  for (const tenant of state.tenants) {
    const user = tenant.users.find(fits);
    if (user !== undefined) return { tenant, user };
  }
  return null;
};

/** By object id. */
export const memberById = (state: EntraState, id: string | null): Member | null =>
  id === null ? null : findMember(state, (user) => user.id === id);

/** By address, whatever its case. */
export function memberByAddress(state: EntraState, address: string): Member | null {
  const lower = address.trim().toLowerCase();
  return findMember(state, (user) => user.address === lower);
}

/** The state with one tenant changed. */
export const withTenant = (state: EntraState, changed: Tenant): EntraState => ({
  ...state,
  tenants: state.tenants.map((tenant) => (tenant.id === changed.id ? changed : tenant)),
});

/** The state with one user changed. */
export function withUser(state: EntraState, tenant: Tenant, changed: DirectoryUser): EntraState {
  const users = tenant.users.map((user) => (user.id === changed.id ? changed : user));
  return withTenant(state, { ...tenant, users });
}

/** All tokens given so far end; those given later, even in the same millisecond, hold (identity.md 4). */
export const revoked = (user: DirectoryUser, now: number): DirectoryUser => ({
  ...user,
  tokensValidFrom: Math.max(now, user.tokensValidFrom) + 1,
});
