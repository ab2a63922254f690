/** /authorize (RFC 6749 4.1, OpenID Connect): checks a request, keeps it while the person signs in, and ends it with a code. */
import { type AadstsCode, type AadstsValues, aadsts, aadstsBody, aadstsStatus } from '../core/cloud/entra/aadsts.ts';
import {
  answerAddress,
  type CodeRequest,
  checkAuthorize,
  declinedAddress,
  refusalAddress,
} from '../core/cloud/entra/authorize-request.ts';
import { completeCodeSignIn } from '../core/cloud/entra/code-sign-in.ts';
import type { EntraState } from '../core/cloud/entra/directory.ts';
import type { Reality, SignInSession } from '../core/cloud/entra/sign-in.ts';
import { openCodeSignIn } from '../core/cloud/entra/sign-in-steps.ts';
import type { Moment } from '../core/cloud/moment.ts';
import { json, redirect } from './replies.ts';

/** Where a world keeps its directory. */
export interface EntraHost {
  read(): EntraState;
  write(next: EntraState): void;
  moment(): Moment;
}

/** Requests under way by their ids; they live as long as their host. Bounded: the last 32. */
export type Transactions = Map<string, CodeRequest>;
const transactionLimit = 32;

/** An interactive page must not be framed (identity.md 1.5). */
const unframed = { 'x-frame-options': 'DENY' };

const onPage = (code: AadstsCode, moment: Moment, values: AadstsValues): Response => {
  const status = aadsts[code].http === null ? 400 : aadstsStatus(code);
  return json(status, aadstsBody(code, values, moment), unframed);
};

/** Answers /authorize: a redirect to the sign-in page with a transaction id, or back with an error. `signInPage` makes that page's address. */
export function authorize(
  host: EntraHost,
  transactions: Transactions,
  tenant: string,
  form: Readonly<Record<string, string>>,
  signInPage: (transaction: string) => URL,
): Response {
  const moment = host.moment();
  const check = checkAuthorize(host.read(), tenant, form);
  if (check.to === 'error-page') return onPage(check.refusal.aadsts, moment, check.refusal.values ?? {});
  if (check.to === 'application') return redirect(refusalAddress(check.request, check.refusal, moment), unframed);
  const id = crypto.randomUUID();
  transactions.set(id, check.request);
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
    return declinedAddress(transaction, session, host.moment());
  }
  const done = completeCodeSignIn(
    host.read(),
    { ...session, flow: { kind: 'code', ...transaction.flow } },
    host.moment(),
  );
  if (done === null) return null;
  transactions.delete(id);
  host.write(done.state);
  return answerAddress(transaction, { code: done.code });
}
