/** What the token endpoint checks before it gives tokens: device code, refresh token, authorization code. */
import type { Moment } from '../moment.ts';
import type { EntraRefusal } from './aadsts.ts';
import { type Authority, accepts, type Member, memberById } from './authority.ts';
import { isConsented } from './consent.ts';
import { pollInterval, withDeviceCode } from './device-codes.ts';
import type { AppRegistration, AuthorizationCode, DeviceCode, EntraState } from './directory.ts';
import { isoTime } from './iso-time.ts';
import { appRefusal, policyRefusal } from './policies.ts';
import { isRefusal, readScopes, scopeWords } from './scopes.ts';
import { type Grant, refreshLife, spaRefreshLife } from './token-answer.ts';
import { readRefresh } from './token-text.ts';
import type { RefreshGrant } from './tokens.ts';

/** A request at the token endpoint, as far as it is understood. */
export interface TokenRequest {
  authority: Authority;
  app: AppRegistration;
  form: Readonly<Record<string, string>>;
  origin: string | null;
  address: string;
  /** S256 of code_verifier, made by the caller; null: none was sent. */
  challenge: string | null;
}

/** A grant, a refusal, or RFC 8628's slow_down; with the state that follows. */
export interface Decision {
  state: EntraState;
  decision: Grant | EntraRefusal | 'slow-down';
}

/** Clients that keep no secret must be allowed; a single-page app's redirect URI makes it public by itself. */
const clientRefusal = ({ app }: TokenRequest, spa: boolean): EntraRefusal | null =>
  app.publicClient || spa ? null : { aadsts: 7000218 };

/** A browser may redeem only what was given to a single-page app, and nobody else may redeem that (identity.md 1.5). */
function originRefusal(origin: string | null, spa: boolean): EntraRefusal | null {
  if (origin !== null && !spa) return { aadsts: 9002326 };
  return origin === null && spa ? { aadsts: 9002327 } : null;
}

/** What may have changed since the person signed in. */
function memberRefusal(
  member: Member,
  app: AppRegistration,
  grant: RefreshGrant,
  address: string,
  now: number,
): EntraRefusal | null {
  const { user } = member;
  if (!user.enabled) return { aadsts: 50057 };
  const refused = appRefusal(member, app);
  if (refused !== null) return refused;
  if (grant.issuedAt < user.tokensValidFrom) {
    const values = { issueDate: isoTime(grant.issuedAt), validFrom: isoTime(user.tokensValidFrom) };
    return { aadsts: 50173, values };
  }
  if (!isConsented(member, app.clientId, grant.scopes))
    return { aadsts: 65001, values: { appId: app.clientId, appName: app.name } };
  return policyRefusal(member, grant, address, now);
}

const wantsClientInfo = (form: TokenRequest['form']): boolean => form.client_info === '1';

/** When a token that is given now was issued: never before the last revocation, which may be of this very millisecond. */
const issueTime = ({ user }: Member, now: number): number => Math.max(now, user.tokensValidFrom);

function approvedGrant(state: EntraState, code: DeviceCode, request: TokenRequest, moment: Moment): Decision {
  const member = memberById(state, code.user);
  const refused = (refusal: EntraRefusal): Decision => ({ state, decision: refusal });
  if (member === null) return refused({ aadsts: 70000 });
  const client = clientRefusal(request, false);
  if (client !== null) return refused(client);
  const issuedAt = issueTime(member, moment.now);
  const refresh: RefreshGrant = {
    clientId: code.clientId,
    tenant: member.tenant.id,
    user: member.user.id,
    scopes: code.scopes,
    signedInAt: issuedAt,
    issuedAt,
    deviceCode: true,
    mfa: code.mfa,
    spa: false,
  };
  const refusal = memberRefusal(member, request.app, refresh, request.address, moment.now);
  // At redemption a device-code block is the ordinary one: 530036 is of refreshes (identity.md 0.1).
  if (refusal !== null) return refused(refusal.aadsts === 530036 ? { aadsts: 53003 } : refusal);
  const { securityDefaults, securityDefaultsBlock } = member.tenant;
  const next = withDeviceCode(state, { ...code, state: 'redeemed' });
  const decision: Grant = {
    member,
    refresh,
    scopes: code.scopes,
    nonce: null,
    withoutRefresh: securityDefaults && securityDefaultsBlock === 'no-refresh-token',
    clientInfo: wantsClientInfo(request.form),
  };
  return { state: next, decision };
}

/** A poll with a device code (RFC 8628 3.4, identity.md 1.3). */
export function deviceCodeGrant(state: EntraState, request: TokenRequest, moment: Moment): Decision {
  const { form, app, origin } = request;
  const refused = (refusal: EntraRefusal): Decision => ({ state, decision: refusal });
  const wrongOrigin = originRefusal(origin, false);
  if (wrongOrigin !== null) return refused(wrongOrigin);
  const sent = form.device_code ?? form.code;
  if (sent === undefined) return refused({ aadsts: 900144, values: { name: 'device_code' } });
  const code = state.deviceCodes.find(({ deviceCode }) => deviceCode === sent);
  if (code === undefined) return refused({ aadsts: 70018 });
  if (code.clientId !== app.clientId || code.state === 'redeemed') return refused({ aadsts: 70000 });
  if (moment.now >= code.expiresAt) return refused({ aadsts: 70020 });
  // Half a second of grace: a client's timer may be early.
  const isFast = code.polledAt !== null && moment.now - code.polledAt < pollInterval * 1000 - 500;
  const polled = withDeviceCode(state, { ...code, polledAt: moment.now });
  if (state.weather.slowDown && isFast) return { state: polled, decision: 'slow-down' };
  if (code.state === 'pending') return { state: polled, decision: { aadsts: 70016 } };
  if (code.state === 'declined') return { state: polled, decision: { aadsts: 65004 } };
  return approvedGrant(polled, code, request, moment);
}

function ageRefusal({ spa, signedInAt, issuedAt }: RefreshGrant, now: number): EntraRefusal | null {
  const issueDate = isoTime(issuedAt);
  if (spa && now - signedInAt >= spaRefreshLife) return { aadsts: 700084, values: { issueDate, time: '1.00:00:00' } };
  return !spa && now - issuedAt >= refreshLife ? { aadsts: 700082, values: { issueDate } } : null;
}

/** The scopes of this answer: those that are asked for, or all that were granted. */
function refreshScopes(grant: RefreshGrant, { form, app }: TokenRequest): readonly string[] | EntraRefusal {
  const words = scopeWords(form.scope);
  if (words === null) return grant.scopes;
  const asked = readScopes(words, app);
  return isRefusal(asked) ? asked : asked.scopes;
}

/** A refresh (RFC 6749 6): a new refresh token each time, the old one stays good (identity.md 4). */
export function refreshGrant(state: EntraState, request: TokenRequest, moment: Moment): Decision {
  const { form, app, authority } = request;
  const refused = (refusal: EntraRefusal): Decision => ({ state, decision: refusal });
  if (form.refresh_token === undefined) return refused({ aadsts: 900144, values: { name: 'refresh_token' } });
  const old = readRefresh(form.refresh_token, state.secret);
  const member = memberById(state, old?.user ?? null);
  if (old === null || member === null || old.clientId !== app.clientId || !accepts(authority, member.tenant))
    return refused({ aadsts: 70000 });
  const early =
    originRefusal(request.origin, old.spa) ?? clientRefusal(request, old.spa) ?? ageRefusal(old, moment.now);
  if (early !== null) return refused(early);
  const scopes = refreshScopes(old, request);
  if (isRefusal(scopes)) return refused(scopes);
  const all = [...new Set([...old.scopes, ...scopes])];
  const refusal = memberRefusal(member, app, { ...old, scopes: all }, request.address, moment.now);
  if (refusal !== null) return refused(refusal);
  const refresh = { ...old, scopes: all, issuedAt: issueTime(member, moment.now) };
  const wanted = wantsClientInfo(form);
  return {
    state,
    decision: { member, refresh, scopes, nonce: null, withoutRefresh: false, clientInfo: wanted },
  };
}

function codeRefusal(code: AuthorizationCode | undefined, request: TokenRequest, now: number): EntraRefusal | null {
  const { app, form, challenge } = request;
  if (code === undefined || code.clientId !== app.clientId) return { aadsts: 70000 };
  if (code.used) return { aadsts: 54005 };
  if (now >= code.expiresAt) return { aadsts: 70008, values: { issueDate: isoTime(code.expiresAt), time: '00:10:00' } };
  const redirectUri = form.redirect_uri ?? '';
  if (code.redirectUri !== redirectUri) return { aadsts: 50011, values: { redirectUri, appId: app.clientId } };
  return code.challenge === challenge ? null : { aadsts: 501481 };
}

/** Redeems an authorization code with its PKCE verifier (RFC 7636). */
export function authorizationCodeGrant(state: EntraState, request: TokenRequest, moment: Moment): Decision {
  const { form, app } = request;
  const refused = (refusal: EntraRefusal): Decision => ({ state, decision: refusal });
  if (form.code === undefined) return refused({ aadsts: 900144, values: { name: 'code' } });
  const code = state.codes.find((known) => known.code === form.code);
  const spa = app.redirectUris.some(({ uri, platform }) => uri === code?.redirectUri && platform === 'spa');
  const early =
    codeRefusal(code, request, moment.now) ?? originRefusal(request.origin, spa) ?? clientRefusal(request, spa);
  const member = memberById(state, code?.user ?? null);
  if (early !== null || code === undefined || member === null) return refused(early ?? { aadsts: 70000 });
  const issuedAt = issueTime(member, moment.now);
  const refresh: RefreshGrant = {
    clientId: app.clientId,
    tenant: member.tenant.id,
    user: member.user.id,
    scopes: code.scopes,
    signedInAt: issuedAt,
    issuedAt,
    deviceCode: false,
    mfa: code.mfa,
    spa,
  };
  const refusal = memberRefusal(member, app, refresh, request.address, moment.now);
  if (refusal !== null) return refused(refusal);
  const codes = state.codes.map((known) => (known === code ? { ...code, used: true } : known));
  const { scopes, nonce } = code;
  const decision: Grant = { member, refresh, scopes, nonce, withoutRefresh: false, clientInfo: wantsClientInfo(form) };
  return { state: { ...state, codes }, decision };
}
