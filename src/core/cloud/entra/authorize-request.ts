/** /authorize (RFC 6749 4.1, RFC 7636, OpenID Connect): checks what an application asks for there, and makes the address with which the browser goes back to it. Pure. */
import type { Moment } from '../moment.ts';
import { type AadstsCode, aadstsBody, type EntraRefusal } from './aadsts.ts';
import { authorityOf } from './authority.ts';
import { clientOf } from './call-entra.ts';
import type { AppRegistration, EntraState } from './directory.ts';
import { isRefusal, readScopes, scopeWords } from './scopes.ts';
import type { SignInSession } from './sign-in.ts';

type Form = Readonly<Record<string, string>>;
export type CodeFlow = Extract<SignInSession['flow'], { kind: 'code' }>;

export const answerModes = ['query', 'fragment'] as const;
/** Where in the address the answer is. */
export type AnswerMode = (typeof answerModes)[number];

/** A request with an address to go back to. */
export interface CodeRequest {
  flow: Omit<CodeFlow, 'kind'>;
  mode: AnswerMode;
}

export type AuthorizeCheck =
  /** Nobody may be sent anywhere: an error page (RFC 6749 4.1.2.1). */
  | { to: 'error-page'; refusal: EntraRefusal }
  /** The application is told at once. */
  | { to: 'application'; request: CodeRequest; refusal: EntraRefusal }
  | { to: 'sign-in'; request: CodeRequest };

const prompts: readonly string[] = ['login', 'none', 'consent', 'select_account'];

/** PKCE (RFC 7636 4.2, 4.3): S256 or none; a single-page application must. */
function challengeRefusal({ code_challenge: challenge, code_challenge_method: method }: Form, spa: boolean) {
  if (challenge === undefined) return spa ? ({ aadsts: 9002325 } as const) : null;
  if (method !== 'S256') return { aadsts: 50149 } as const;
  return /^[\w-]{43,128}$/.test(challenge) ? null : ({ aadsts: 501491 } as const);
}

/** Why a request with a good redirect address goes back at once. */
function refusalOf(form: Form, app: AppRegistration, spa: boolean): EntraRefusal | null {
  if (form.response_type !== 'code') return { aadsts: 700054, values: { name: form.response_type ?? '' } };
  const challenge = challengeRefusal(form, spa);
  if (challenge !== null) return challenge;
  const words = scopeWords(form.scope);
  if (words === null) return { aadsts: 900144, values: { name: 'scope' } };
  const asked = readScopes(words, app);
  if (isRefusal(asked)) return asked;
  if (form.prompt !== undefined && !form.prompt.split(' ').every((word) => prompts.includes(word)))
    return { aadsts: 90023 };
  // Nobody is signed in without a page here.
  return form.prompt === 'none' ? { aadsts: 50058 } : null;
}

/** Checks a request. `tenant`: as in the URL. */
export function checkAuthorize(state: EntraState, tenant: string, form: Form): AuthorizeCheck {
  const onPage = (refusal: EntraRefusal): AuthorizeCheck => ({ to: 'error-page', refusal });
  const authority = authorityOf(state, tenant);
  if (authority === null) return onPage({ aadsts: 90002, values: { tenant } });
  const app = clientOf(state, authority, tenant, form.client_id);
  if (isRefusal(app)) return onPage(app);
  const redirectUri = form.redirect_uri ?? '';
  const registered = app.redirectUris.find(({ uri }) => uri === redirectUri);
  if (registered === undefined) return onPage({ aadsts: 50011, values: { redirectUri, appId: app.clientId } });
  const mode = answerModes.find((known) => known === (form.response_mode ?? 'query'));
  if (mode === undefined) return onPage({ aadsts: 70007, values: { name: form.response_mode ?? '' } });
  const asked = readScopes(scopeWords(form.scope) ?? [], app);
  const flow = {
    clientId: app.clientId,
    redirectUri,
    scopes: isRefusal(asked) ? [] : asked.scopes,
    state: form.state ?? null,
    nonce: form.nonce ?? null,
    challenge: form.code_challenge ?? null,
    authority: tenant,
  };
  const refusal = refusalOf(form, app, registered.platform === 'spa');
  const request = { flow, mode };
  return refusal === null ? { to: 'sign-in', request } : { to: 'application', request, refusal };
}

/** The redirect address with the answer (RFC 6749 4.1.2, OAuth 2.0 Multiple Response Types 2.1). */
export function answerAddress({ flow, mode }: CodeRequest, answer: Form): string {
  const all = { ...answer, ...(flow.state === null ? {} : { state: flow.state }) };
  const parameters = Object.entries(all)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
  if (mode === 'fragment') return `${flow.redirectUri}#${parameters}`;
  return `${flow.redirectUri}${flow.redirectUri.includes('?') ? '&' : '?'}${parameters}`;
}

/** The redirect address with a refusal. `error`: in place of the number's own. */
export function refusalAddress(request: CodeRequest, refusal: EntraRefusal, moment: Moment, error?: string): string {
  const body = aadstsBody(refusal.aadsts, refusal.values ?? {}, moment);
  return answerAddress(request, {
    error: error ?? String(body.error),
    error_description: String(body.error_description),
    error_uri: String(body.error_uri),
  });
}

/** Where the browser goes from a page on which the person has said no, or could say no more than that: access_denied, with the number of what stood in the way. Nobody has declined permissions before it is known who is there. */
export function declinedAddress(request: CodeRequest, { problem, user }: SignInSession, moment: Moment): string {
  const aadsts: AadstsCode | null = problem?.aadsts ?? (user === null ? null : 65004);
  if (aadsts === null) return answerAddress(request, { error: 'access_denied' });
  return refusalAddress(request, { aadsts }, moment, 'access_denied');
}
