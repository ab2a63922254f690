/** The directory over HTTP, as Request in and Response out: the same code in a page and on Node (identity.md 1). */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64url } from 'jose';
import { callEntra, type EntraReply } from '../core/cloud/entra/call-entra.ts';
import type { EntraState } from '../core/cloud/entra/directory.ts';
import { readRefresh } from '../core/cloud/entra/token-text.ts';
import { authorize, type EntraHost, type Transactions } from './authorize.ts';
import type { EntraKeys } from './keys.ts';
import { configurationOf, instanceOf, issuerOf } from './metadata.ts';
import { failure, formOf, json, openJson, readForm, redirect } from './replies.ts';
import { signAccess, signId } from './signed-tokens.ts';

export interface EntraHandlerOptions extends EntraHost {
  keys: EntraKeys;
  /** Requests to /authorize under way; for `openTransaction` and `completeTransaction`. */
  transactions?: Transactions;
  /** Address of the page where a person signs in; /authorize answers with an error where there is none. */
  signInPage?: (transaction: string) => URL;
  /** Where the handler is mounted, for example http://localhost:4600/entra; the request's own origin where left out. */
  base?: string;
  /** IP address of a caller, for location policies. */
  addressOf?: (request: Request) => string;
}

type Form = Readonly<Record<string, string>>;

interface Asked {
  request: Request;
  tenant: string;
  base: string;
  options: EntraHandlerOptions;
}

type Endpoint = (asked: Asked) => Promise<Response> | Response;

/** PKCE (RFC 7636 4.6): base64url of SHA-256. */
export const challengeOf = (verifier: string): string => base64url.encode(sha256(new TextEncoder().encode(verifier)));

/** Credentials in the header count as those of the form (RFC 6749 2.3.1). */
function withBasic(form: Form, request: Request): Form {
  const match = /^Basic (.+)$/i.exec(request.headers.get('authorization') ?? '');
  if (match?.[1] === undefined) return form;
  try {
    const [id = '', secret = ''] = atob(match[1]).split(':', 2).map(decodeURIComponent);
    return { client_id: id, client_secret: secret, ...form };
  } catch {
    return { client_secret: '', ...form };
  }
}

function ask(endpoint: 'devicecode' | 'token', { request, tenant, options }: Asked, form: Form): EntraReply {
  const { state, reply } = callEntra(
    options.read(),
    {
      endpoint,
      tenant,
      form,
      origin: request.headers.get('origin'),
      address: options.addressOf?.(request) ?? '127.0.0.1',
      challenge: form.code_verifier === undefined ? null : challengeOf(form.code_verifier),
    },
    options.moment(),
  );
  options.write(state);
  return reply;
}

/** In place of the core's own texts: JWTs. */
async function signed({ body, issued }: EntraReply, base: string, keys: EntraKeys): Promise<unknown> {
  if (issued === null) return body;
  const issuer = issuerOf(base, issued.access.tid);
  const access = await signAccess(issued.access, issuer, keys);
  const id = issued.id === null ? {} : { id_token: await signId(issued.id, issuer, keys) };
  return { ...body, access_token: access, ...id };
}

const retryAfter = ({ retryAfter: seconds }: EntraReply): Readonly<Record<string, string>> =>
  seconds === null ? {} : { 'retry-after': String(seconds) };

/** No CORS: a page of another origin cannot read it (identity.md 1.5). */
async function deviceCode(asked: Asked): Promise<Response> {
  const form = await readForm(asked.request);
  if (form instanceof Response) return form;
  const reply = ask('devicecode', asked, form);
  return json(reply.status, reply.body, retryAfter(reply));
}

/** Whether a page may read the answer: what it redeems belongs to a redirect URI of type spa. */
function isSpa({ registrations, secret }: EntraState, form: Form): boolean {
  if (form.grant_type === 'refresh_token') return readRefresh(form.refresh_token ?? '', secret)?.spa === true;
  const app = registrations.find(({ clientId }) => clientId === form.client_id?.toLowerCase());
  return app?.redirectUris.some(({ uri, platform }) => uri === form.redirect_uri && platform === 'spa') === true;
}

function corsOf({ request, options }: Asked, form: Form): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin');
  if (origin === null || !isSpa(options.read(), form)) return {};
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

async function token(asked: Asked): Promise<Response> {
  const read = await readForm(asked.request);
  if (read instanceof Response) return read;
  const form = withBasic(read, asked.request);
  const reply = ask('token', asked, form);
  const body = await signed(reply, asked.base, asked.options.keys);
  return json(reply.status, body, { ...corsOf(asked, form), ...retryAfter(reply) });
}

/** A preflight says nothing yet about what will be redeemed; the answer itself decides. */
function preflight({ request }: Asked): Response {
  const origin = request.headers.get('origin') ?? '';
  const wanted = request.headers.get('access-control-request-headers');
  const headers: Record<string, string> = {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-max-age': '86400',
    vary: 'Origin',
    ...(wanted === null ? {} : { 'access-control-allow-headers': wanted }),
  };
  return new Response(null, { status: 204, headers });
}

async function startAuthorize({ request, tenant, options }: Asked): Promise<Response> {
  const form = request.method === 'POST' ? await readForm(request) : formOf(new URL(request.url).searchParams);
  if (form instanceof Response) return form;
  const { signInPage, transactions } = options;
  if (signInPage === undefined || transactions === undefined)
    return failure(501, 'temporarily_unavailable', 'This host has no sign-in pages.', { 'x-frame-options': 'DENY' });
  return authorize(options, transactions, tenant, form, signInPage);
}

/** Ends nothing, because no browser session is simulated; goes back where the application is known. */
function logout({ request, options }: Asked): Response {
  const back = new URL(request.url).searchParams.get('post_logout_redirect_uri');
  const isKnown = options.read().registrations.some(({ redirectUris }) => redirectUris.some(({ uri }) => uri === back));
  if (back !== null && isKnown) return redirect(back);
  return new Response('You signed out of your account. It is a good idea to close all browser windows.', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-frame-options': 'DENY' },
  });
}

function configuration({ options, base, tenant }: Asked): Response {
  const found = configurationOf(options.read(), base, tenant);
  return found === null
    ? json(400, callForUnknownTenant({ options, tenant }), { 'access-control-allow-origin': '*' })
    : openJson(found);
}

/** Entra's own answer to a tenant that is not there (90002). */
const callForUnknownTenant = ({ options, tenant }: Pick<Asked, 'options' | 'tenant'>): unknown =>
  callEntra(options.read(), { endpoint: 'token', tenant, form: {}, origin: null, address: '' }, options.moment()).reply
    .body;

const keySet = ({ options }: Asked): Response => openJson({ keys: [options.keys.publicJwk] });

/** Path after the tenant → method → endpoint. */
const endpoints: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  'oauth2/v2.0/devicecode': { POST: deviceCode },
  'oauth2/v2.0/token': { POST: token, OPTIONS: preflight },
  'oauth2/v2.0/authorize': { GET: startAuthorize, POST: startAuthorize },
  'oauth2/v2.0/logout': { GET: logout },
  'v2.0/.well-known/openid-configuration': { GET: configuration },
  'discovery/v2.0/keys': { GET: keySet },
  'discovery/instance': { GET: ({ base }) => openJson(instanceOf(base)) },
};

/** The handler of a host. It keeps no state of its own; what it cannot answer gets a JSON error that says why. */
export function createEntraHandler(options: EntraHandlerOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const base = (options.base ?? url.origin).replace(/\/$/, '');
    const root = new URL(base).pathname.replace(/\/$/, '');
    const [tenant = '', ...rest] = url.pathname.slice(root.length + 1).split('/');
    const path = rest.join('/');
    const isInside = root === '' || url.pathname.startsWith(`${root}/`);
    const methods = isInside && Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
    if (methods === undefined) return failure(404, 'not_found', `Nothing is at ${url.pathname}.`);
    const endpoint = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (endpoint === undefined) {
      const allow = Object.keys(methods).join(', ');
      return failure(405, 'invalid_request', `${request.method} is not allowed here: ${allow}.`, { allow });
    }
    let decoded: string;
    try {
      decoded = decodeURIComponent(tenant);
    } catch {
      return failure(400, 'invalid_request', 'The tenant in the address is no valid text.');
    }
    return endpoint({ request, tenant: decoded, base, options });
  };
}
