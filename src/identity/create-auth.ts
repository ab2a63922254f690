/** Sign-in of one page by @azure/msal-browser. One code for all deployments: what differs is in the settings. */
import type { AuthenticationResult, PublicClientApplication } from '@azure/msal-browser';
import type { MyEmailProblem } from '../core/device/my-email/my-email-state.ts';
import type { Auth, AuthResult, AuthSettings, SignedIn } from './auth.ts';
import { ProblemError, problemOf } from './auth-problems.ts';
import { checkIdToken } from './id-token.ts';
import { msalConfiguration, type TokenPlace } from './msal-configuration.ts';
import { givePracticeCrypto } from './practice-crypto.ts';
import { clearLeftovers } from './returning.ts';

type Msal = typeof import('./msal.ts');

/** msal, fetched when a sign-in needs it; again after a failure. */
let loading: Promise<Msal> | null = null;
const loadMsal = (): Promise<Msal> => {
  loading ??= import('./msal.ts').catch((error: unknown) => {
    loading = null;
    throw new ProblemError('unreachable', String(error));
  });
  return loading;
};

const signedInOf = ({ account, scopes, expiresOn }: AuthenticationResult): SignedIn => ({
  account: account.username,
  name: account.name ?? '',
  scopes,
  accessUntil: expiresOn?.getTime() ?? null,
});

/** Whose session ends. `login_hint` is an optional claim of Entra's, with which nobody is asked which account it is. */
function logoutHints(result: AuthenticationResult | null): { idTokenHint?: string; logoutHint?: string } {
  if (result === null) return {};
  const { login_hint: hint } = result.idTokenClaims as Readonly<Record<string, unknown>>;
  return { idTokenHint: result.idToken, ...(typeof hint === 'string' ? { logoutHint: hint } : {}) };
}

/** Whether a sign-in of this window is under way. */
const isUnderWay = (): boolean => Object.keys(sessionStorage).some((name) => name.startsWith('msal.'));

class MsalAuth implements Auth {
  readonly live: boolean;
  readonly #settings: AuthSettings;
  #leaving: Promise<MyEmailProblem | null> | null = null;
  /** msal with the tokens of who is signed in. */
  #holder: PublicClientApplication | null = null;
  #result: AuthenticationResult | null = null;
  /** What the token endpoint's carrier met: msal would only say `network_error`. */
  #carrier: ProblemError | null = null;

  constructor(settings: AuthSettings) {
    this.live = settings.live;
    this.#settings = settings;
  }

  signIn(language: string): Promise<MyEmailProblem | null> {
    // A second tap while the first one leaves is the same tap.
    this.#leaving ??= this.#leave(language).finally(() => {
      this.#leaving = null;
    });
    return this.#leaving;
  }

  async resume(answer: string): Promise<AuthResult> {
    const taken = await this.#take(async () => {
      const wasUnderWay = isUnderWay();
      this.#holder = await this.#open('memoryStorage');
      const options = { hash: answer, navigateToLoginRequestUrl: false };
      const result = await this.#holder.handleRedirectPromise(options);
      if (result === null) throw new ProblemError(wasUnderWay ? 'wrong-answer' : 'interrupted');
      return result;
    });
    // Used up, whatever came of it: a reload with the same answer finds nothing.
    clearLeftovers();
    if (!taken.ok) await this.forget();
    return taken;
  }

  current(): SignedIn | null {
    return this.#result === null ? null : signedInOf(this.#result);
  }

  renew(): Promise<AuthResult> {
    return this.#take(async () => {
      const { CacheLookupPolicy } = await loadMsal();
      const [holder, last] = [this.#holder, this.#result];
      if (holder === null || last === null) throw new ProblemError('interrupted');
      return holder.acquireTokenSilent({
        scopes: [...this.#settings.scopes],
        account: last.account,
        redirectUri: this.#settings.redirectUri,
        // Neither from the cache nor by a hidden frame.
        cacheLookupPolicy: CacheLookupPolicy.RefreshToken,
      });
    });
  }

  async signOut(): Promise<void> {
    const hints = logoutHints(this.#result);
    await this.forget();
    try {
      const leaver = await this.#open('sessionStorage');
      await leaver.logoutRedirect({ ...hints, postLogoutRedirectUri: this.#settings.postLogoutRedirectUri });
    } catch {
      // Nothing is kept here any more; without msal there is no way to the provider.
    }
  }

  async forget(): Promise<void> {
    const holder = this.#holder;
    this.#holder = null;
    this.#result = null;
    this.#carrier = null;
    await holder?.clearCache().catch(() => undefined);
    clearLeftovers();
  }

  async #open(tokens: TokenPlace): Promise<PublicClientApplication> {
    const msal = await loadMsal();
    const failed = (problem: ProblemError): void => {
      this.#carrier = problem;
    };
    const application = new msal.PublicClientApplication(msalConfiguration(msal, this.#settings, tokens, failed));
    await application.initialize();
    return application;
  }

  async #leave(language: string): Promise<MyEmailProblem | null> {
    try {
      // What an abandoned try has left would stop this one (`interaction_in_progress`).
      clearLeftovers();
      const leaver = await this.#open('sessionStorage');
      await leaver.loginRedirect({
        scopes: [...this.#settings.scopes],
        // On a shared device nobody is signed in by somebody else's session (identity.md 8.5).
        prompt: 'select_account',
        extraQueryParameters: { ui_locales: language },
      });
      return null;
    } catch (error) {
      clearLeftovers();
      return problemOf(error);
    }
  }

  async #take(bring: () => Promise<AuthenticationResult>): Promise<AuthResult> {
    this.#carrier = null;
    try {
      const result = await bring();
      checkIdToken(result.idTokenClaims, this.#settings);
      this.#result = result;
      return { ok: true, signedIn: signedInOf(result) };
    } catch (error) {
      return { ok: false, problem: problemOf(this.#carrier ?? error) };
    }
  }
}

/** A page's sign-in; msal is fetched now. */
export async function createAuth(settings: AuthSettings): Promise<Auth> {
  // Without it every method says that it cannot be reached, and asks for it again.
  await Promise.all([loadMsal(), settings.live ? undefined : givePracticeCrypto()]).catch(() => undefined);
  return new MsalAuth(settings);
}
