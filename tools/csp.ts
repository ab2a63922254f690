// The Content-Security-Policy, once: the build writes it into every page, the server sends it with every answer.
// Reason for each line: reference/kiosk.md 1.4. Trusted Types: the one policy makes script addresses of our own workers.
// A site that signs in at the real Entra ID (docs/live-sign-in.md) asks its token endpoint, and nobody else.
import { entraOrigin } from '../src/identity/entra-settings.ts';
import { readLiveSignIn } from './live-sign-in.ts';

const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'faceplate',
};

// A <meta> cannot carry this one: browsers ignore it there and complain.
const headerOnly = new Set(['frame-ancestors']);

const isSiteLive = (): boolean => readLiveSignIn() !== null;

const entries = (isLive: boolean): [string, string][] =>
  Object.entries(directives).map(([name, value]) =>
    name === 'connect-src' && isLive ? [name, `${value} ${entraOrigin}`] : [name, value],
  );
const line = (all: [string, string][]): string => all.map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy for the HTTP header. */
export const cspHeader = (isLive = isSiteLive()): string => line(entries(isLive));

/** The policy for `<meta http-equiv>`: the same without what only a header may say. */
export const cspMeta = (isLive = isSiteLive()): string =>
  line(entries(isLive).filter(([name]) => !headerOnly.has(name)));

/** Headers of every answer of the server. */
export const securityHeaders = (isLive = isSiteLive()): Record<string, string> => ({
  'Content-Security-Policy': cspHeader(isLive),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** Headers for /storybook/: its own pages need inline scripts; nobody else may frame them either. */
export const storybookHeaders: Record<string, string> = {
  ...securityHeaders(false),
  'Content-Security-Policy': "frame-ancestors 'self'",
};
