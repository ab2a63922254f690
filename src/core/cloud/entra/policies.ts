/** Conditional Access and security defaults (identity.md 0.1, 3, 4, 7): what stands between a person or a token and the service. */
import type { EntraRefusal } from './aadsts.ts';
import type { Member } from './authority.ts';
import { enterpriseApp } from './consent.ts';
import type { AppRegistration, ConditionalAccess } from './directory.ts';
import { isoTime } from './iso-time.ts';

type Policy<C extends ConditionalAccess['control']> = Extract<ConditionalAccess, { control: C }>;

/** The policies of one kind that hold for this user. */
export const policiesFor = <C extends ConditionalAccess['control']>(
  { tenant, user }: Member,
  control: C,
): readonly Policy<C>[] =>
  tenant.policies.filter(
    (policy): policy is Policy<C> => policy.on && policy.control === control && !policy.excluded.includes(user.id),
  );

/** Whether an address is outside of every trusted range of some policy. */
export const isBlockedPlace = (member: Member, address: string): boolean =>
  policiesFor(member, 'block-location').some(({ trusted }) => !trusted.some((start) => address.startsWith(start)));

/** Whether a second factor is wanted: by policy, or by security defaults of administrators (Microsoft: always; of others only when it sees a risk). */
export const wantsMfa = (member: Member): boolean =>
  policiesFor(member, 'require-mfa').length > 0 || (member.tenant.securityDefaults && member.user.roles.length > 0);

/** The application is switched off here, or this user is not assigned to it. */
export function appRefusal({ tenant, user }: Member, app: AppRegistration): EntraRefusal | null {
  const known = enterpriseApp(tenant, app.clientId);
  if (known === undefined) return null;
  const values = { appId: app.clientId, appName: app.name, EmailHidden: user.address };
  if (!known.enabled) return { aadsts: 7000112, values };
  if (known.assignmentRequired && !known.assigned.includes(user.id)) return { aadsts: 50105, values };
  return null;
}

/** How the person signed in for the token that is asked with. ms. */
export interface SignedIn {
  signedInAt: number;
  issuedAt: number;
  deviceCode: boolean;
  mfa: boolean;
}

/** Which resource the text of 50076 and 50079 names. */
const exchangeAppId = '00000002-0000-0ff1-ce00-000000000000';

function mfaRefusal(member: Member, mfa: boolean): EntraRefusal | null {
  if (mfa || !wantsMfa(member)) return null;
  const values = policiesFor(member, 'require-mfa').map(({ id }) => id);
  const claims = JSON.stringify({ access_token: { capolids: { essential: true, values } } });
  return {
    aadsts: member.user.mfa === 'none' ? 50079 : 50076,
    values: { resource: exchangeAppId },
    ...(values.length === 0 ? {} : { claims }),
  };
}

/** Why the policies of today refuse a token for a sign-in of then. */
export function policyRefusal(member: Member, signedIn: SignedIn, address: string, now: number): EntraRefusal | null {
  const limit = policiesFor(member, 'sign-in-frequency').find(
    ({ hours }) => now - signedIn.signedInAt >= hours * 3_600_000,
  );
  if (limit !== undefined) {
    const values = { issueDate: isoTime(signedIn.issuedAt), seconds: String(limit.hours * 3600) };
    return { aadsts: 70043, values };
  }
  // "Protocol tracking": the session stays marked as begun with a device code (identity.md 4).
  if (signedIn.deviceCode && policiesFor(member, 'block-device-code').length > 0) return { aadsts: 530036 };
  if (isBlockedPlace(member, address)) return { aadsts: 53003 };
  if (policiesFor(member, 'require-compliant-device').length > 0)
    return { aadsts: 53000, values: { state: 'unregistered' } };
  return mfaRefusal(member, signedIn.mfa);
}
