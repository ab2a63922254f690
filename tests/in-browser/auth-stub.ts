// A directory of a few lines for the tests of src/identity: it gives what it is told to.
import { embeddedIssuer } from '../../src/core/cloud/entra/embedded.ts';
import type { AuthSettings, TokenAnswer } from '../../src/identity/auth.ts';
import { embeddedSettings } from '../../src/identity/embedded-settings.ts';
import { siteAddresses } from '../../src/identity/site-addresses.ts';

type Form = Readonly<Record<string, string>>;

export const site = siteAddresses('https://printer.example/kiosk/');

const base64url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** A JWT that nobody signed. */
export const idToken = (claims: object): string => `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(claims)}.`;

/** What a good answer says about a request. */
export const claimsOf = (request: URLSearchParams): Record<string, unknown> => ({
  iss: embeddedIssuer,
  aud: request.get('client_id'),
  sub: 'sub-anna',
  oid: 'oid-anna',
  tid: 'tid-contoso',
  preferred_username: 'anna@contoso.com',
  name: 'Anna Example',
  nonce: request.get('nonce'),
});

export function goodAnswer(claims: object, refresh = 'planted-refresh'): TokenAnswer {
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: 'https://outlook.office.com/SMTP.Send openid profile',
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: 'planted-access',
      refresh_token: refresh,
      id_token: idToken(claims),
    },
  };
}

/** What Entra says of a request that it refuses (identity.md 1.4). */
export const badAnswer = (aadsts: number, error = 'invalid_grant'): TokenAnswer => ({
  status: 400,
  body: {
    error,
    error_description: `AADSTS${aadsts}: Said by the stub. Trace ID: t Correlation ID: c Timestamp: 2026-11-21 00:00:00Z`,
    error_codes: [aadsts],
    timestamp: '2026-11-21 00:00:00Z',
    trace_id: 't',
    correlation_id: 'c',
  },
});

/** Settings whose token endpoint is `answer`; `left` hears every address that the page leaves for. */
export function stubSettings(answer: (form: Form, request: URLSearchParams) => TokenAnswer | Promise<TokenAnswer>) {
  const left: URL[] = [];
  const forms: Form[] = [];
  const request = (): URLSearchParams => left.at(-1)?.searchParams ?? new URLSearchParams();
  const settings: AuthSettings = {
    ...embeddedSettings(() => Promise.reject(new Error('no world here')), site),
    askForToken: async (form) => {
      forms.push(form);
      return answer(form, request());
    },
    leaveFor: (url) => void left.push(new URL(url)),
  };
  /** The provider's answer to the last request, as a fragment. */
  const back = (more: Record<string, string> = {}): string =>
    `#${new URLSearchParams({ code: 'planted-code', state: request().get('state') ?? '', ...more })}`;
  return { settings, left, forms, request, back };
}
