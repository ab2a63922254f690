import type { EntraChange } from '../../src/core/cloud/changes.ts';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { callEntra, type EntraReply } from '../../src/core/cloud/entra/call-entra.ts';
import { changeEntra } from '../../src/core/cloud/entra/change-entra.ts';
import { newEntra, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { DirectoryUser, EntraState } from '../../src/core/cloud/entra/directory.ts';
import type { Reality, SignInInput, SignInSession } from '../../src/core/cloud/entra/sign-in.ts';
import { openDeviceSignIn, signInStep } from '../../src/core/cloud/entra/sign-in-steps.ts';
import type { Moment } from '../../src/core/cloud/moment.ts';

export const minute = 60_000;
export const day = 86_400_000;
export const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
const scope = printerApp.scopes.join(' ');
/** The printer's and the person's address (RFC 5737). */
const officeAddress = '203.0.113.5';

/** Chance that a seed repeats (mulberry32). */
export function seededRng(seed: number) {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let value = Math.imul(state ^ (state >>> 15), state | 1);
      value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
      return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

/** A directory that keeps its own state and time, and short words to drive it. */
export function testDirectory(seed = 1) {
  const rng = seededRng(seed);
  let now = Date.UTC(2026, 10, 21);
  let state = newEntra(now, rng);
  const moment = (): Moment => ({ now, rng });

  function call(endpoint: 'devicecode' | 'token', form: Record<string, string>, more = {}): EntraReply {
    const base = { tenant: 'organizations', origin: null, address: officeAddress };
    const answer = callEntra(state, { ...base, ...more, endpoint, form }, moment());
    state = answer.state;
    return answer.reply;
  }
  const askForCode = (tenant = 'organizations', asked = scope) =>
    call('devicecode', { client_id: printerApp.clientId, scope: asked }, { tenant });
  const poll = (asked: EntraReply) =>
    call(
      'token',
      {
        grant_type: deviceGrant,
        client_id: printerApp.clientId,
        device_code: String(asked.body.device_code),
      },
      { tenant: 'common' },
    );
  const refresh = (token: unknown, more = {}) =>
    call(
      'token',
      { grant_type: 'refresh_token', client_id: printerApp.clientId, refresh_token: String(token), scope },
      {
        tenant: 'common',
        ...more,
      },
    );
  function user(address: string): DirectoryUser {
    const member = memberByAddress(state, address);
    if (member === null) throw new Error(`nobody has ${address}`);
    return member.user;
  }
  /** A person at the pages, with answers in turn. */
  function person(start: SignInSession, ...inputs: SignInInput[]): SignInSession {
    let session = start;
    for (const input of inputs) {
      const next = signInStep(state, session, input, moment());
      state = next.state;
      session = next.session;
    }
    return session;
  }
  /** Enters code, account and the right password; the guide's order ends there or at the consent page. */
  const signIn = (userCode: unknown, address: string, reality: Reality = 'guide', from = officeAddress) =>
    person(
      openDeviceSignIn(reality, from),
      { type: 'enter-code', code: String(userCode) },
      { type: 'enter-account', account: address },
      { type: 'enter-password', password: user(address).password },
    );
  return {
    get state() {
      return state;
    },
    set state(next: EntraState) {
      state = next;
    },
    get now() {
      return now;
    },
    moment,
    advance(ms: number) {
      now += ms;
    },
    call,
    askForCode,
    poll,
    refresh,
    user,
    person,
    signIn,
    change(change: EntraChange) {
      const next = changeEntra(state, change, moment());
      if (next !== null) state = next;
      return next !== null;
    },
    /** Signs a person in as the printer would have it; the refresh token. */
    signedIn(address = 'printer@contoso.com', tenant = 'organizations'): string {
      const asked = askForCode(tenant);
      signIn(asked.body.user_code, address);
      const { body } = poll(asked);
      if (typeof body.refresh_token !== 'string') throw new Error(`no tokens: ${String(body.error_description)}`);
      return body.refresh_token;
    },
  };
}

/** AADSTS number of an answer; 0: none. */
export const numberOf = ({ body }: EntraReply): unknown => (Array.isArray(body.error_codes) ? body.error_codes[0] : 0);
