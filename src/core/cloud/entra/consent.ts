/** Who may use an application, and who may allow it (identity.md 5). */
import type { Language } from '../../device/profile.ts';
import type { Member } from './authority.ts';
import type { AppRegistration, Consent, ConsentRule, EnterpriseApp, RoleId, Tenant } from './directory.ts';
import { isOpenId, permissionOf } from './scopes.ts';

/** Whether the organisation or the user has granted all of these scopes. OpenID Connect's own come with any grant. */
export function isConsented({ tenant, user }: Member, clientId: string, scopes: readonly string[]): boolean {
  const grants = tenant.consents.filter(
    (grant) => grant.clientId === clientId && (grant.user === null || grant.user === user.id),
  );
  const granted = new Set(grants.flatMap((grant) => grant.scopes));
  return grants.length > 0 && scopes.every((scope) => isOpenId(scope) || granted.has(scope));
}

/** Roles that may grant tenant-wide consent to a delegated permission (identity.md 5.1). */
const consentRoles: readonly RoleId[] = [
  'global-administrator',
  'privileged-role-administrator',
  'cloud-application-administrator',
  'application-administrator',
];

/** Who sees "Consent on behalf of your organization" by a rule that holds in every language. */
const checkboxRoles: Readonly<Record<Exclude<ConsentRule, 'edition'>, readonly RoleId[]>> = {
  'global-administrator': ['global-administrator'],
  'cloud-application-administrator': consentRoles,
};

/** What an edition says of the role (G15): the Polish one is of a later year and asks for less. English goes with the four that agree. */
const ruleOfEdition = (edition: Language): Exclude<ConsentRule, 'edition'> =>
  edition === 'pl' ? 'cloud-application-administrator' : 'global-administrator';

/** Whether this person sees the checkbox. `edition`: the language in which the page is read. */
export function mayConsentForAll({ tenant, user }: Member, edition: Language): boolean {
  const rule = tenant.consentRule === 'edition' ? ruleOfEdition(edition) : tenant.consentRule;
  return tenant.kind === 'work' && user.roles.some((role) => checkboxRoles[rule].includes(role));
}

/** Permissions that Microsoft's own setting keeps from users (MC1097272, MC1163922; identity.md 5.2). */
const managed =
  /^https:\/\/graph\.microsoft\.com\/(Files|Sites|Mail|Calendars|Chat|Contacts)\.|\/(EAS|EWS|IMAP|POP)\.AccessAsUser\.All$/;
/** Low-impact permissions: Microsoft's recommendation, User.Read and OpenID Connect's own. */
const isLowImpact = (scope: string): boolean => isOpenId(scope) || permissionOf(scope) === 'User.Read';

/** Mail.Send is not on Microsoft's list (identity.md 5.2). */
const isManaged = (scope: string): boolean => managed.test(scope) && permissionOf(scope) !== 'Mail.Send';

/** Whether this person may allow the application for itself; administrators who may allow it for everybody may. */
export function mayConsent(member: Member, app: AppRegistration, scopes: readonly string[]): boolean {
  const { tenant, user } = member;
  if (tenant.kind === 'personal') return true;
  if (user.roles.some((role) => consentRoles.includes(role))) return true;
  // "Assignment required" takes user consent away (identity.md 5.2).
  if (enterpriseApp(tenant, app.clientId)?.assignmentRequired === true) return false;
  const may = {
    none: () => false,
    'verified-low-impact': () => app.verified && scopes.every(isLowImpact),
    'microsoft-managed': () => !scopes.some(isManaged),
    all: () => true,
  };
  return may[tenant.userConsent]();
}

/** The application as this tenant knows it; undefined: never consented here. */
export const enterpriseApp = (tenant: Tenant, clientId: string): EnterpriseApp | undefined =>
  tenant.apps.find((app) => app.clientId === clientId);

/** The tenant with a grant added; the application appears among its Enterprise applications. `user` null: everybody. */
export function withConsent(tenant: Tenant, clientId: string, user: string | null, scopes: readonly string[]): Tenant {
  const isIt = (grant: Consent): boolean => grant.clientId === clientId && grant.user === user;
  const before = tenant.consents.find(isIt)?.scopes ?? [];
  const consents = [
    ...tenant.consents.filter((grant) => !isIt(grant)),
    { clientId, user, scopes: [...new Set([...before, ...scopes])] },
  ];
  const known = enterpriseApp(tenant, clientId) !== undefined;
  const apps = known
    ? tenant.apps
    : [...tenant.apps, { clientId, enabled: true, assignmentRequired: false, assigned: [] }];
  return { ...tenant, consents, apps };
}
