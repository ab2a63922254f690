/** Settings → msal's configuration (identity.md 8, stack.md 4). */
import type { Configuration, INetworkModule, NavigationClient } from '@azure/msal-browser';
import type { AuthSettings } from './auth.ts';
import { ProblemError } from './auth-problems.ts';
import { keepPlace } from './returning.ts';

type Msal = typeof import('./msal.ts');

/** Where msal keeps tokens. A sign-in that is under way is in the window's session storage in any case: a memory does not outlive the way to the provider. */
export type TokenPlace = 'sessionStorage' | 'memoryStorage';

/** The whole window leaves, and Back does not lead to a page of an earlier sign-in. */
function leave(url: string): void {
  keepPlace();
  location.replace(url);
}

function navigation({ leaveFor = leave }: AuthSettings): NavigationClient {
  const go = async (url: string): Promise<boolean> => {
    leaveFor(url);
    return true;
  };
  return { navigateExternal: go, navigateInternal: go } as NavigationClient;
}

/** msal's network where there is none: POST /token is asked for here, nothing else is. `failed` hears what msal would make a `network_error` of. */
function network(
  ask: NonNullable<AuthSettings['askForToken']>,
  failed: (problem: ProblemError) => void,
): INetworkModule {
  return {
    sendGetRequestAsync: (url) => Promise.reject(new Error(`Nothing is at ${url}`)),
    async sendPostRequestAsync<T>(_url: string, options?: { body?: string }) {
      const form = Object.fromEntries(new URLSearchParams(options?.body));
      try {
        const { status, body } = await ask(form);
        return { headers: {}, status, body: body as T };
      } catch (error) {
        const problem = error instanceof ProblemError ? error : new ProblemError('unreachable');
        failed(problem);
        throw problem;
      }
    },
  };
}

/** The whole configuration. Silent, without telemetry, without a platform broker: on a shared device the operating system's own account must not sign in (identity.md 8.5). */
export function msalConfiguration(
  { LogLevel, ProtocolMode }: Msal,
  settings: AuthSettings,
  tokens: TokenPlace,
  failed: (problem: ProblemError) => void,
): Configuration {
  const { live, clientId, authority, metadata, redirectUri, postLogoutRedirectUri, askForToken } = settings;
  return {
    auth: {
      clientId,
      authority,
      redirectUri,
      postLogoutRedirectUri,
      ...(metadata === undefined
        ? {}
        : {
            knownAuthorities: [new URL(authority).host],
            authorityMetadata: JSON.stringify(metadata),
            OIDCOptions: { responseMode: 'fragment', defaultScopes: ['openid', 'profile', 'offline_access'] },
          }),
    },
    cache: { cacheLocation: tokens },
    system: {
      // The desk draws the panel in a frame of this same site; the provider's real pages are never framed.
      allowRedirectInIframe: !live,
      allowPlatformBroker: false,
      protocolMode: metadata === undefined ? ProtocolMode.AAD : ProtocolMode.OIDC,
      loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => {} },
      navigationClient: navigation(settings),
      ...(askForToken === undefined ? {} : { networkClient: network(askForToken, failed) }),
    },
  };
}
