/** Names for what the application in the printer's own browser brings to /token, and what they stand for: both are found in the directory as it is then. */
import type { EmailState } from '../device/email/email-state.ts';
import type { CommandOf } from '../protocol.ts';
import type { RunSecret } from './run.ts';

type Ask = CommandOf<'authorize.token'>;

/** What the code, or the page that is open, is bound to (RFC 7636). */
function boundTo({ cloud, myEmail }: EmailState, code: string | undefined): string | null {
  const known = cloud.entra.codes.find((given) => given.code === code);
  const flow = myEmail.page?.session.flow;
  return known === undefined ? (flow?.kind === 'code' ? flow.challenge : null) : known.challenge;
}

const refreshTokens = ({ myEmail }: EmailState, user: number | null): Readonly<Record<string, string | null>> => {
  const own = myEmail.signIns[String(user)];
  return {
    '@given-refresh-token': myEmail.given?.tokens.refresh ?? null,
    '@own-refresh-token': own?.state === 'signed-in' ? own.tokens.refresh : null,
  } satisfies Partial<Record<RunSecret, string | null>>;
};

/** What stands for a text of such a request. `user`: who is logged in. */
export function applicationName(
  email: EmailState | null,
  user: number | null,
  key: string,
  value: string,
  { form }: Ask,
): RunSecret {
  if (email === null) return '@wrong';
  switch (key) {
    case 'code': {
      const nth = email.cloud.entra.codes.findIndex(({ code }) => code === value);
      return nth < 0 ? '@wrong' : `@authorization-code-${nth + 1}`;
    }
    case 'challenge':
      return boundTo(email, form.code) === value ? '@challenge' : '@wrong';
    case 'code_verifier':
      return '@verifier';
    case 'refresh_token': {
      const [name] = Object.entries(refreshTokens(email, user)).find(([, token]) => token === value) ?? ['@wrong'];
      return name as RunSecret;
    }
    default:
      return '@wrong';
  }
}

const codeAt = ({ cloud }: EmailState, name: string): string | undefined =>
  cloud.entra.codes[Number(/^@authorization-code-(\d{1,2})$/.exec(name)?.[1]) - 1]?.code;

/** The text again; null where the name stands for nothing here. */
export function applicationText(email: EmailState, user: number | null, name: string, { form }: Ask): string | null {
  if (name === '@challenge') return boundTo(email, codeAt(email, form.code ?? ''));
  return codeAt(email, name) ?? refreshTokens(email, user)[name] ?? null;
}
