/** msal's errors → what a person can be told. Codes decide, never msal's sentences (identity.md 8.2). */
import type { MyEmailProblem } from '../core/device/my-email/my-email-state.ts';

type Reason = MyEmailProblem['reason'];

/** msal's AuthError and those that come of it, as far as they are read here. */
interface MsalError {
  /** Its class, by a name that no build shortens. */
  name: string;
  errorCode: string;
  subError?: string;
  /** What the service said, or a link to msal's documentation. */
  errorMessage?: string;
  /** AADSTS number of a token endpoint's answer. */
  errorNo?: string | number;
  /** HTTP status of a token endpoint's answer. */
  status?: number;
}

/** Something that is no error of msal's but has to come through it unharmed. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: MyEmailProblem;

  constructor(reason: Reason, description = '') {
    super(description === '' ? reason : description);
    this.problem = { reason, aadsts: null, description };
  }
}

/** Codes of msal (identity.md 8.4) and of RFC 6749 that mean something of their own; any other one of msal's: what came back is not what was asked for. */
const reasons: Readonly<Record<string, Reason>> = {
  user_cancelled: 'cancelled',
  user_canceled: 'cancelled',
  no_token_request_cache_error: 'interrupted',
  unable_to_parse_token_request_cache_error: 'interrupted',
  interaction_in_progress: 'interrupted',
  redirect_in_iframe: 'interrupted',
  interaction_in_progress_cancelled: 'interrupted',
  no_tokens_found: 'interrupted',
  no_account_error: 'interrupted',
  no_account_in_silent_request: 'interrupted',
  network_error: 'unreachable',
  post_request_failed: 'unreachable',
  get_request_failed: 'unreachable',
  no_network_connectivity: 'unreachable',
  failed_to_parse_response: 'unreachable',
  timed_out: 'unreachable',
  endpoints_resolution_error: 'unreachable',
  openid_config_error: 'unreachable',
  crypto_nonexistent: 'unreachable',
  temporarily_unavailable: 'unreachable',
  server_error: 'unreachable',
  refresh_token_expired: 'refused',
};

/** "The person said no on the consent page" (identity.md 3); any other number with access_denied is the directory's own no. */
const declined = 65004;

const isMsalError = (error: unknown): error is MsalError =>
  error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string';

/** What the service said of an error: alone, or in msal's frame around the answer of a token endpoint. */
function saidBy(errorMessage: string): string {
  const framed = /- Description: (.*?) - Correlation ID: /s.exec(errorMessage)?.[1];
  const text = framed ?? errorMessage;
  return text.startsWith('See https://aka.ms/') || text === 'not_available' ? '' : text.slice(0, 2000);
}

function numberOf({ errorNo }: MsalError, said: string): number | null {
  const digits = /\d+/.exec(String(errorNo ?? ''))?.[0] ?? /AADSTS(\d+)/.exec(said)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether a service said it, and not msal itself. */
const isSaid = ({ name, errorCode }: MsalError): boolean =>
  name === 'ServerError' || (name === 'InteractionRequiredAuthError' && !Object.hasOwn(reasons, errorCode));

function reasonOf(error: MsalError, aadsts: number | null): Reason {
  const { errorCode, status } = error;
  if (errorCode === 'access_denied') return aadsts === null || aadsts === declined ? 'cancelled' : 'refused';
  if (status !== undefined && status >= 500) return 'unreachable';
  const known = Object.hasOwn(reasons, errorCode) ? reasons[errorCode] : undefined;
  if (known !== undefined) return known;
  return isSaid(error) ? 'refused' : 'wrong-answer';
}

/** Why a sign-in came to nothing. `description`: what the service said, or else the name that msal has for it. */
export function problemOf(error: unknown): MyEmailProblem {
  if (error instanceof ProblemError) return error.problem;
  if (!isMsalError(error)) return { reason: 'interrupted', aadsts: null, description: '' };
  const said = isSaid(error) ? saidBy(error.errorMessage ?? '') : '';
  const aadsts = numberOf(error, said);
  return { reason: reasonOf(error, aadsts), aadsts, description: said === '' ? error.errorCode : said };
}
