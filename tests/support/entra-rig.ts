import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { newEntra } from '../../src/core/cloud/entra/contoso.ts';
import type { SignInInput, SignInSession } from '../../src/core/cloud/entra/sign-in.ts';
import { signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import type { Transactions } from '../../src/wire/authorize.ts';
import { createEntraHandler } from '../../src/wire/entra-handler.ts';
import type { EntraKeys } from '../../src/wire/keys.ts';
import { seededRng } from './entra-directory.ts';

export const origin = 'https://login.example';

/** A handler without a network, as a page has it. */
export function entraRig(keys: EntraKeys, more: { base?: string } = {}) {
  const rng = seededRng(5);
  let now = Date.UTC(2026, 10, 21);
  let state = newEntra(now, rng);
  const transactions: Transactions = new Map();
  const host = {
    read: () => state,
    write(next: typeof state) {
      state = next;
    },
    moment: () => ({ now, rng }),
  };
  const handler = createEntraHandler({
    ...host,
    ...more,
    keys,
    transactions,
    signInPage: (id) => new URL(`https://pages.example/?transaction=${id}`),
  });
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    handler(new Request(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(form), headers }));
  function walk(start: SignInSession, inputs: readonly SignInInput[]): SignInSession {
    let session = start;
    for (const input of inputs) {
      const next = signInStep(state, session, input, host.moment());
      state = next.state;
      session = next.session;
    }
    return session;
  }
  const password = memberByAddress(state, 'anna@contoso.com')?.user.password ?? '';
  const anna: SignInInput[] = [
    { type: 'enter-account', account: 'anna@contoso.com' },
    { type: 'enter-password', password },
  ];
  return {
    ...host,
    handler,
    transactions,
    post,
    walk,
    anna,
    get: (path: string) => handler(new Request(`${origin}${path}`)),
    advance(ms: number) {
      now += ms;
    },
  };
}
