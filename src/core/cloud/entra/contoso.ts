/** The fictional organisations, people and applications that a world begins with. */
import type { Rng } from '../../ports.ts';
import { personalTenant } from './authority.ts';
import { withConsent } from './consent.ts';
import type { AppRegistration, DirectoryUser, EntraState, RoleId, Tenant } from './directory.ts';
import { browserApp, smtpSend } from './embedded.ts';
import { hexDigits, namedGuid, randomText } from './ids.ts';

export { browserApp, panelRedirectUri } from './embedded.ts';

/** The printer's application. Epson's own registration is not known (identity.md 11, 1): a neutral name. */
export const printerApp: AppRegistration = {
  clientId: namedGuid('app:printer'),
  name: 'Faceplate printer email',
  publisher: 'Faceplate practice',
  verified: true,
  publicClient: true,
  tenant: null,
  redirectUris: [{ uri: 'https://login.microsoftonline.com/common/oauth2/nativeclient', platform: 'public' }],
  scopes: [smtpSend, 'offline_access'],
};

/** ms before the start of a world when its people set their passwords. */
const passwordAge = 30 * 86_400_000;

interface Person {
  address: string;
  name: string;
  roles?: readonly RoleId[];
  licensed?: boolean;
}

/** "Practice-anna-1": one pattern, plainly nobody's real password. */
const practicePassword = (address: string): string => `Practice-${address.slice(0, address.indexOf('@'))}-1`;

function person({ address, name, roles = [], licensed = true }: Person, now: number): DirectoryUser {
  return {
    id: namedGuid(`user:${address}`),
    address,
    name,
    roles,
    licensed,
    enabled: true,
    password: practicePassword(address),
    passwordSetAt: now - passwordAge,
    mfa: 'none',
    tokensValidFrom: 0,
    wrongPasswords: 0,
    lockedUntil: 0,
  };
}

type TenantStart = Pick<Tenant, 'id' | 'domain' | 'name' | 'kind'>;

const tenantOf = (start: TenantStart, people: readonly Person[], now: number): Tenant => ({
  ...start,
  securityDefaults: false,
  securityDefaultsBlock: 'page',
  userConsent: 'microsoft-managed',
  consentRule: 'edition',
  adminConsentWorkflow: false,
  passwordDays: null,
  policies: [],
  apps: [],
  consents: [],
  users: people.map((one) => person(one, now)),
});

const contosoPeople: readonly Person[] = [
  { address: 'admin@contoso.com', name: 'Ada Admin', roles: ['global-administrator'] },
  { address: 'cloud.admin@contoso.com', name: 'Clara Cloud', roles: ['cloud-application-administrator'] },
  { address: 'exchange.admin@contoso.com', name: 'Eve Exchange', roles: ['exchange-administrator'] },
  { address: 'printer@contoso.com', name: 'Office printer' },
  { address: 'anna@contoso.com', name: 'Anna Example' },
  { address: 'boris@contoso.com', name: 'Boris Example' },
  { address: 'chen@contoso.com', name: 'Chen Example' },
  { address: 'daria@contoso.com', name: 'Daria Example' },
  { address: 'scanner@contoso.com', name: 'Scanner without licence', licensed: false },
];

const personalPeople: readonly Person[] = [
  { address: 'printer.practice@outlook.com', name: 'Practice printer' },
  { address: 'someone@outlook.com', name: 'Some One' },
];

/** The directory of a new world; contoso.com has consented to the printer's application for everybody, unless `nobodyConsented`. `now`: ms. */
export function newEntra(now: number, rng: Rng, nobodyConsented = false): EntraState {
  const contoso = tenantOf(
    { id: namedGuid('tenant:contoso.com'), domain: 'contoso.com', name: 'Contoso', kind: 'work' },
    contosoPeople,
    now,
  );
  const fabrikam = tenantOf(
    { id: namedGuid('tenant:fabrikam.com'), domain: 'fabrikam.com', name: 'Fabrikam', kind: 'work' },
    [{ address: 'erin@fabrikam.com', name: 'Erin Example' }],
    now,
  );
  const personal = tenantOf(
    { id: personalTenant, domain: 'outlook.com', name: 'Personal accounts', kind: 'personal' },
    personalPeople,
    now,
  );
  const { clientId, scopes } = printerApp;
  const consented: Tenant = {
    ...contoso,
    apps: [{ clientId, enabled: true, assignmentRequired: false, assigned: [] }],
    consents: [{ clientId, user: null, scopes }],
  };
  // The practice mailbox has had a printer before; someone@outlook.com sees the consent page.
  const mailbox = namedGuid('user:printer.practice@outlook.com');
  return {
    tenants: nobodyConsented
      ? [contoso, fabrikam, personal]
      : [consented, fabrikam, withConsent(personal, clientId, mailbox, scopes)],
    registrations: [printerApp, browserApp],
    deviceCodes: [],
    codes: [],
    weather: { outage: false, slowDown: false },
    secret: randomText(rng, hexDigits, 32),
  };
}
