/** The printer's OAuth client: refresh before sending, device code (RFC 8628). What it asks and hears goes into the transcript with its secrets masked. */
import { callEntra, type EntraReply } from '../../cloud/entra/call-entra.ts';
import { printerApp } from '../../cloud/entra/contoso.ts';
import type { AppRegistration } from '../../cloud/entra/directory.ts';
import type { Moment } from '../../cloud/moment.ts';
import { withEntraCall } from '../../run/note-wire.ts';
import type { CauseId } from '../jobs/causes.ts';
import type { TranscriptLine } from '../jobs/job.ts';
import type { EmailState, StoredTokens } from './email-state.ts';

/** The printer's address as the services see it (RFC 5737). */
export const publicAddress = '203.0.113.5';
const scopeOf = ({ scopes }: Pick<AppRegistration, 'scopes'>): string => scopes.join(' ');
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
/** A token that ends within this time (ms) is renewed before it is used. */
const renewBefore = 5 * 60_000;

interface Asked {
  email: EmailState;
  reply: EntraReply;
  said: TranscriptLine[];
}

const masked = (form: Readonly<Record<string, string>>): string =>
  Object.entries(form)
    .map(([name, value]) => `${name}=${/token|device_code/.test(name) ? '•••' : value}`)
    .join('&');

function answerOf({ status, body }: EntraReply): string {
  const { error, error_description: description, expires_in: expiresIn } = body;
  if (typeof error !== 'string') return `${status} expires_in=${String(expiresIn)}`;
  return `${status} ${error}: ${String(description)}`;
}

/** Asks an endpoint of the directory. `refreshes`: the account whose sign-in is renewed for the mail on the line; null: another request. */
function ask(
  email: EmailState,
  endpoint: 'devicecode' | 'token',
  tenant: string,
  form: Readonly<Record<string, string>>,
  moment: Moment,
  refreshes: string | null = null,
): Asked {
  const call = { endpoint, tenant, form, origin: null, address: publicAddress };
  const { state, reply } = callEntra(email.cloud.entra, call, moment);
  const said: TranscriptLine[] = [
    {
      who: 'printer',
      text: `POST https://login.microsoftonline.com/${tenant}/oauth2/v2.0/${endpoint} ${masked(form)}`,
    },
    { who: 'entra', text: answerOf(reply) },
  ];
  const job = refreshes === null ? null : (email.line?.job ?? null);
  const account = refreshes ?? reply.issued?.access.upn ?? null;
  const told = withEntraCall(email, call, reply, moment.now, { from: 'printer', job, account });
  return { email: { ...told, cloud: { ...email.cloud, entra: state } }, reply, said };
}

/** `clock`: the printer's own time in ms, by which it reckons. */
export const isFresh = (tokens: StoredTokens, clock: number): boolean => tokens.accessUntil - clock > renewBefore;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The tokens of a good answer; the account is what the sign-in told. */
export function tokensOf(reply: EntraReply, account: string, clock: number): StoredTokens {
  return {
    access: text(reply.body.access_token) ?? '',
    accessUntil: clock + Number(reply.body.expires_in) * 1000,
    refresh: text(reply.body.refresh_token),
    account,
  };
}

/** AADSTS number of an answer; null where it has none. */
export const aadstsOf = ({ body }: EntraReply): number | null => {
  const codes = body.error_codes;
  return Array.isArray(codes) && typeof codes[0] === 'number' ? codes[0] : null;
};

const causeByCode: Readonly<Record<number, CauseId>> = {
  700082: 'token-unused',
  70008: 'token-unused',
  700084: 'token-unused',
  70043: 'token-frequency',
  50173: 'token-revoked',
  50132: 'token-revoked',
  50133: 'token-revoked',
  70000: 'token-damaged',
  50057: 'user-disabled',
  65001: 'consent-withdrawn',
  7000112: 'app-disabled',
  700016: 'app-disabled',
  50076: 'mfa-required',
  50078: 'mfa-required',
  50079: 'mfa-required',
  53000: 'blocked-by-policy',
  53001: 'blocked-by-policy',
  53003: 'blocked-by-policy',
  530032: 'blocked-by-policy',
  530035: 'blocked-by-policy',
  530036: 'blocked-by-policy',
  50097: 'blocked-by-policy',
};

/** Why a refresh was refused. */
export function refreshCause(reply: EntraReply): CauseId {
  if (reply.status >= 500 || reply.status === 429) return 'entra-busy';
  return causeByCode[aadstsOf(reply) ?? 0] ?? 'token-refused';
}

/** What came of a refresh; `renewed`: the new tokens, null where it was refused. */
interface Refreshed {
  email: EmailState;
  renewed: StoredTokens | null;
  cause: CauseId | null;
  answer: string | null;
  said: TranscriptLine[];
}

/** Renews the access token that an application was given. Whose tokens they are is the caller's to write down, before anything is done with them. */
export function refresh(
  email: EmailState,
  tokens: StoredTokens,
  app: Pick<AppRegistration, 'clientId' | 'scopes'>,
  clock: number,
  moment: Moment,
): Refreshed {
  if (tokens.refresh === null) {
    const note = 'The sign-in gave no refresh token: it ends with its access token.';
    return { email, renewed: null, cause: 'token-refused', answer: null, said: [{ who: 'note', text: note }] };
  }
  const form = {
    grant_type: 'refresh_token',
    client_id: app.clientId,
    refresh_token: tokens.refresh,
    scope: scopeOf(app),
  };
  const asked = ask(email, 'token', 'common', form, moment, tokens.account);
  if (asked.reply.status !== 200) {
    const answer = text(asked.reply.body.error_description);
    return { ...asked, renewed: null, cause: refreshCause(asked.reply), answer };
  }
  const renewed = tokensOf(asked.reply, tokens.account, clock);
  // An answer without a new refresh token leaves the old one in force (RFC 6749 6).
  const kept = { ...renewed, refresh: renewed.refresh ?? tokens.refresh };
  return { email: asked.email, renewed: kept, cause: null, answer: null, said: asked.said };
}

/** The tenant part of the address: work accounts and personal ones are asked at different places (G11). */
const authorityOf = { 'exchange-online': 'organizations', 'outlook-com': 'consumers' } as const;

/** Asks for a device code (RFC 8628 3.1). */
export const askForCode = (email: EmailState, service: keyof typeof authorityOf, moment: Moment): Asked =>
  ask(
    email,
    'devicecode',
    authorityOf[service],
    { client_id: printerApp.clientId, scope: scopeOf(printerApp) },
    moment,
  );

/** Asks whether the person is done (RFC 8628 3.4). */
export const poll = (email: EmailState, service: keyof typeof authorityOf, code: string, moment: Moment): Asked =>
  ask(
    email,
    'token',
    authorityOf[service],
    { grant_type: deviceGrant, client_id: printerApp.clientId, device_code: code },
    moment,
  );
