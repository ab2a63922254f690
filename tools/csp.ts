// The Content-Security-Policy, once: the build writes it into every page, the server sends it with every answer.
// Reason for each line: reference/kiosk.md 1.4. Trusted Types: the one policy makes script addresses of our own workers.

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

const line = (entries: [string, string][]): string => entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy for the HTTP header. */
export const cspHeader: string = line(Object.entries(directives));

/** The policy for `<meta http-equiv>`: the same without what only a header may say. */
export const cspMeta: string = line(Object.entries(directives).filter(([name]) => !headerOnly.has(name)));

/** Headers of every answer of the server. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': cspHeader,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Headers for /storybook/: its own pages need inline scripts; nobody else may frame them either. */
export const storybookHeaders: Record<string, string> = {
  ...securityHeaders,
  'Content-Security-Policy': "frame-ancestors 'self'",
};
