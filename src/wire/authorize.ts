/** /authorize (RFC 6749 4.1, OpenID Connect): checks a request, keeps it while the person signs in, and ends it with a code. */
import { type AadstsCode, type AadstsValues, aadsts, aadstsBody, aadstsStatus } from '../core/cloud/entra/aadsts.ts';
import { authorityOf } from '../core/cloud/entra/authority.ts';
import { clientOf } from '../core/cloud/entra/call-entra.ts';
import { completeCodeSignIn } from '../core/cloud/entra/code-sign-in.ts';
import type { AppRegistration, EntraState } from '../core/cloud/entra/directory.ts';
import { isRefusal, readScopes, scopeWords } from '../core/cloud/entra/scopes.ts';
import type { Reality, SignInSession } from '../core/cloud/entra/sign-in.ts';
import { openCodeSignIn } from '../core/cloud/entra/sign-in-steps.ts';
import type { Moment } from '../core/cloud/moment.ts';
import { failure, json, redirect } from './replies.ts';

/** Where a world keeps its directory. */
export interface EntraHost {
  read(): EntraState;
  write(next: EntraState): void;
  moment(): Moment;
}

type CodeFlow = Extract<SignInSession['flow'], { kind: 'code' }>;

/** A request that waits for a person. */
interface Transaction {
  flow: Omit<CodeFlow, 'kind'>;
  mode: 'query' | 'fragment';
}

/** Requests under way by their ids; they live as long as their host. Bounded: the last 32. */
export type Transactions = Map<string, Transaction>;
const transactionLimit = 32;

/** An interactive page must not be framed (identity.md 1.5). */
const unframed = { 'x-frame-options': 'DENY' };

/** Back to the application (RFC 6749 4.1.2). */
function backTo({ flow, mode }: Transaction, answer: Readonly<Record<string, string>>): string {
  const url = new URL(flow.redirectUri);
  const parameters = new URLSearchParams({ ...answer, ...(flow.state === null ? {} : { state: flow.state }) });
  if (mode === 'fragment') url.hash = parameters.toString();
  else for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url.href;
}

function errorBack(transaction: Transaction, code: AadstsCode, moment: Moment, values: AadstsValues = {}): string {
  const body = aadstsBody(code, values, moment);
  return backTo(transaction, { error: String(body.error), error_description: String(body.error_description) });
}

const onPage = (code: AadstsCode, moment: Moment, values: AadstsValues): Response => {
  const status = aadsts[code].http === null ? 400 : aadstsStatus(code);
  return json(status, aadstsBody(code, values, moment), unframed);
};

/** Why a request with a known redirect URI goes back at once. */
function refusalOf(
  form: Readonly<Record<string, string>>,
  app: AppRegistration,
  spa: boolean,
): { code: AadstsCode; values?: AadstsValues } | null {
  if (form.response_type !== 'code') return { code: 700054, values: { name: form.response_type ?? '' } };
  if (spa && form.code_challenge === undefined) return { code: 9002325 };
  if (form.code_challenge !== undefined && form.code_challenge_method !== 'S256') return { code: 50149 };
  const words = scopeWords(form.scope);
  if (words === null) return { code: 900144, values: { name: 'scope' } };
  const asked = readScopes(words, app);
  if (isRefusal(asked)) return { code: asked.aadsts, values: asked.values ?? {} };
  // No browser session is simulated between sign-ins, so there is nobody to be signed in silently.
  return form.prompt === 'none' ? { code: 50058 } : null;
}

/** Answers /authorize: a redirect to the sign-in page with a transaction id, or back with an error. `signInPage` makes that page's address. */
export function authorize(
  host: EntraHost,
  transactions: Transactions,
  tenant: string,
  form: Readonly<Record<string, string>>,
  signInPage: (transaction: string) => URL,
): Response {
  const [state, moment] = [host.read(), host.moment()];
  const authority = authorityOf(state, tenant);
  if (authority === null) return onPage(90002, moment, { tenant });
  const app = clientOf(state, authority, tenant, form.client_id);
  if (isRefusal(app)) return onPage(app.aadsts, moment, app.values ?? {});
  const redirectUri = form.redirect_uri ?? '';
  const registered = app.redirectUris.find(({ uri }) => uri === redirectUri);
  if (registered === undefined) return onPage(50011, moment, { redirectUri, appId: app.clientId });
  const mode = form.response_mode ?? 'query';
  if (mode !== 'query' && mode !== 'fragment')
    return failure(
      400,
      'invalid_request',
      `The response_mode '${mode}' is not supported: query or fragment.`,
      unframed,
    );
  const words = scopeWords(form.scope) ?? [];
  const asked = readScopes(words, app);
  const flow = {
    clientId: app.clientId,
    redirectUri,
    scopes: isRefusal(asked) ? [] : asked.scopes,
    state: form.state ?? null,
    nonce: form.nonce ?? null,
    challenge: form.code_challenge ?? null,
    authority: tenant,
  };
  const transaction: Transaction = { flow, mode };
  const refusal = refusalOf(form, app, registered.platform === 'spa');
  if (refusal !== null) return redirect(errorBack(transaction, refusal.code, moment, refusal.values), unframed);
  const id = crypto.randomUUID();
  transactions.set(id, transaction);
  for (const oldest of transactions.keys()) if (transactions.size > transactionLimit) transactions.delete(oldest);
  return redirect(signInPage(id).href, unframed);
}

/** The sign-in of a transaction; null: unknown, finished or forgotten. `address`: the browser's IP address. */
export function openTransaction(
  transactions: Transactions,
  id: string,
  reality: Reality,
  address: string,
): SignInSession | null {
  const transaction = transactions.get(id);
  return transaction === undefined ? null : openCodeSignIn(reality, transaction.flow, address);
}

/** Where the browser goes when the person is done: back with a code, or with access_denied. Null: not done, or no such transaction. */
export function completeTransaction(
  host: EntraHost,
  transactions: Transactions,
  id: string,
  session: SignInSession,
): string | null {
  const transaction = transactions.get(id);
  if (transaction === undefined || session.flow.kind !== 'code') return null;
  if (session.page === 'declined') {
    transactions.delete(id);
    return errorBack(transaction, 65004, host.moment());
  }
  const done = completeCodeSignIn(
    host.read(),
    { ...session, flow: { kind: 'code', ...transaction.flow } },
    host.moment(),
  );
  if (done === null) return null;
  transactions.delete(id);
  host.write(done.state);
  return backTo(transaction, { code: done.code });
}
