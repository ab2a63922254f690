/** The directory's endpoints for programs: /devicecode and /token (identity.md 1). */
import type { Moment } from '../moment.ts';
import { aadstsBody, aadstsStatus, type EntraRefusal } from './aadsts.ts';
import { type Authority, accepts, authorityOf } from './authority.ts';
import { deviceCodeLife, kept, newUserCode, opaqueText, pollInterval } from './device-codes.ts';
import type { AppRegistration, DeviceCode, EntraState } from './directory.ts';
import { authorizationCodeGrant, type Decision, deviceCodeGrant, refreshGrant, type TokenRequest } from './grants.ts';
import { isRefusal, readScopes, scopeWords } from './scopes.ts';
import { tokenAnswer } from './token-answer.ts';
import type { AccessClaims, IdClaims } from './tokens.ts';

/** A request of a program. */
export interface EntraCall {
  endpoint: 'devicecode' | 'token';
  /** As in the URL: common, organizations, consumers, a GUID or a domain. */
  tenant: string;
  form: Readonly<Record<string, string>>;
  /** Origin header of a browser; null else. */
  origin: string | null;
  /** The caller's IP address, for location policies. */
  address: string;
  /** S256 of form.code_verifier, base64url (RFC 7636 4.6): the core has no SHA-256, so the caller computes it. */
  challenge?: string | null;
}

export interface EntraReply {
  /** HTTP status. */
  status: number;
  /** Entra's JSON (identity.md 1.2-1.4), but for id_token. */
  body: Readonly<Record<string, unknown>>;
  /** What the wire signs; null without tokens. */
  issued: { access: AccessClaims; id: IdClaims | null } | null;
  /** Seconds for Retry-After; null: none. */
  retryAfter: number | null;
}

/** The answer and the state that follows. */
export interface EntraAnswer {
  state: EntraState;
  reply: EntraReply;
}

/** Seconds that an outage asks its callers to wait. */
const outageWait = 30;

function refuse(state: EntraState, refusal: EntraRefusal, moment: Moment): EntraAnswer {
  const { aadsts: code, values = {}, claims } = refusal;
  const body = aadstsBody(code, values, moment, claims);
  const status = aadstsStatus(code);
  return { state, reply: { status, body, issued: null, retryAfter: status === 503 ? outageWait : null } };
}

/** The application that asks, at this authority. */
export function clientOf(
  state: EntraState,
  authority: Authority,
  tenantName: string,
  clientId: string | undefined,
): AppRegistration | EntraRefusal {
  if (clientId === undefined || clientId === '') return { aadsts: 900144, values: { name: 'client_id' } };
  const app = state.registrations.find((known) => known.clientId === clientId.toLowerCase());
  const home = state.tenants.find(({ id }) => id === app?.tenant);
  const values = { appId: app?.clientId ?? clientId, appName: app?.name ?? '', tenant: tenantName };
  if (app === undefined) return { aadsts: 700016, values };
  if (app.tenant === null || (home !== undefined && authority.kind === 'tenant' && accepts(authority, home)))
    return app;
  return authority.kind === 'tenant' ? { aadsts: 700016, values } : { aadsts: 50194, values };
}

/** Where a person enters the code: the address of the guide editions; personal accounts have their own (identity.md 1.2). */
const verificationUris = {
  work: 'https://microsoft.com/devicelogin',
  personal: 'https://www.microsoft.com/link',
} as const;

function giveDeviceCode(
  state: EntraState,
  call: EntraCall,
  authority: Authority,
  app: AppRegistration,
  moment: Moment,
): EntraAnswer {
  const words = scopeWords(call.form.scope);
  if (words === null) return refuse(state, { aadsts: 900144, values: { name: 'scope' } }, moment);
  const asked = readScopes(words, app);
  if (isRefusal(asked)) return refuse(state, asked, moment);
  const personal = authority.kind === 'consumers';
  const { now, rng } = moment;
  const code: DeviceCode = {
    deviceCode: opaqueText(rng, 64),
    userCode: newUserCode(state, rng, personal),
    clientId: app.clientId,
    scopes: asked.scopes,
    authority: call.tenant.toLowerCase(),
    createdAt: now,
    expiresAt: now + deviceCodeLife,
    polledAt: null,
    state: 'pending',
    user: null,
    mfa: false,
  };
  const uri = verificationUris[personal ? 'personal' : 'work'];
  const body = {
    user_code: code.userCode,
    device_code: code.deviceCode,
    verification_uri: uri,
    expires_in: deviceCodeLife / 1000,
    interval: pollInterval,
    message: `To sign in, use a web browser to open the page ${uri} and enter the code ${code.userCode} to authenticate.`,
  };
  const isOver = (old: DeviceCode): boolean =>
    now >= old.expiresAt || old.state === 'redeemed' || old.state === 'declined';
  const deviceCodes = kept(state.deviceCodes, code, isOver);
  return { state: { ...state, deviceCodes }, reply: { status: 200, body, issued: null, retryAfter: null } };
}

const grants: Readonly<Record<string, (state: EntraState, request: TokenRequest, moment: Moment) => Decision>> = {
  'urn:ietf:params:oauth:grant-type:device_code': deviceCodeGrant,
  device_code: deviceCodeGrant,
  refresh_token: refreshGrant,
  authorization_code: authorizationCodeGrant,
};

/** RFC 8628 3.5. Entra documents none, so it has no AADSTS number (identity.md 1.3). */
const slowDown = {
  status: 400,
  body: { error: 'slow_down', error_description: 'Polled too often: add 5 seconds to the interval (RFC 8628 3.5).' },
  issued: null,
  retryAfter: null,
} satisfies EntraReply;

function giveTokens(
  state: EntraState,
  call: EntraCall,
  authority: Authority,
  app: AppRegistration,
  moment: Moment,
): EntraAnswer {
  const type = call.form.grant_type;
  if (type === undefined || type === '')
    return refuse(state, { aadsts: 900144, values: { name: 'grant_type' } }, moment);
  const grant = Object.hasOwn(grants, type) ? grants[type] : undefined;
  if (grant === undefined) return refuse(state, { aadsts: 70003, values: { name: type } }, moment);
  const { form, origin, address, challenge = null } = call;
  // All applications here are public: none has a secret to bring.
  if (form.client_secret !== undefined || form.client_assertion !== undefined)
    return refuse(state, { aadsts: 700025 }, moment);
  const { state: next, decision } = grant(state, { authority, app, form, origin, address, challenge }, moment);
  if (decision === 'slow-down') return { state: next, reply: slowDown };
  if (isRefusal(decision)) return declinedOr(refuse(next, decision, moment));
  const { body, issued } = tokenAnswer(next, decision, moment);
  return { state: next, reply: { status: 200, body, issued, retryAfter: null } };
}

/** On a poll, 65004 travels under a name of the device flow (identity.md 1.3). */
function declinedOr({ state, reply }: EntraAnswer): EntraAnswer {
  if (reply.body.error !== 'access_denied') return { state, reply };
  return { state, reply: { ...reply, status: 400, body: { ...reply.body, error: 'authorization_declined' } } };
}

/** Answers a program's request. Pure: the same state, call and moment give the same answer. */
export function callEntra(state: EntraState, call: EntraCall, moment: Moment): EntraAnswer {
  if (state.weather.outage) return refuse(state, { aadsts: 90033 }, moment);
  const authority = authorityOf(state, call.tenant);
  if (authority === null) return refuse(state, { aadsts: 90002, values: { tenant: call.tenant } }, moment);
  const app = clientOf(state, authority, call.tenant, call.form.client_id);
  if (isRefusal(app)) return refuse(state, app, moment);
  const give = call.endpoint === 'devicecode' ? giveDeviceCode : giveTokens;
  return give(state, call, authority, app, moment);
}
