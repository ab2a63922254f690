/** POST /token of the application in the printer's own browser (RFC 6749 4.1.3, 6): what it is answered, and whose the tokens are then. Pure. */
import { type AadstsCode, aadstsBody, aadstsStatus } from '../../cloud/entra/aadsts.ts';
import { callEntra, type EntraCall, type EntraReply } from '../../cloud/entra/call-entra.ts';
import { browserApp } from '../../cloud/entra/contoso.ts';
import { idTokenText } from '../../cloud/entra/id-token-text.ts';
import type { Moment } from '../../cloud/moment.ts';
import type { TokenReply } from '../../protocol.ts';
import { withEntraCall } from '../../run/note-wire.ts';
import type { Around } from '../email/conversation.ts';
import type { EmailState, StoredTokens } from '../email/email-state.ts';
import { publicAddress, tokensOf } from '../email/oauth-client.ts';
import type { AuthorizePage } from './my-email-state.ts';
import { ownTenant } from './own-browser.ts';

export interface TokenQuestion {
  /** `id` of who is logged in. */
  user: number;
  form: Readonly<Record<string, string>>;
  challenge: string | null;
}

/** The grants of a browser's application. */
const grants: readonly (string | undefined)[] = ['authorization_code', 'refresh_token', undefined, ''];

function refusing(code: AadstsCode, moment: Moment, name = ''): EntraReply {
  const body = aadstsBody(code, { name }, moment);
  return { status: aadstsStatus(code), body, issued: null, retryAfter: null };
}

/** The code that a page was left with; null: with none. */
export const codeOf = (page: AuthorizePage | null): string | null =>
  /[#?&]code=([^&]+)/.exec(page?.location ?? '')?.[1] ?? null;

/** Asks the directory. A code of somebody else's page is nothing to whoever is logged in now. */
function ask({ cloud, myEmail }: EmailState, call: EntraCall, user: number, moment: Moment) {
  const { form } = call;
  const { entra } = cloud;
  if (!grants.includes(form.grant_type)) return { state: entra, reply: refusing(70003, moment, form.grant_type) };
  const asked = callEntra(entra, call, moment);
  const { page } = myEmail;
  const isOwn = page !== null && page.user === user && codeOf(page) === form.code;
  if (asked.reply.issued === null || form.grant_type !== 'authorization_code' || isOwn) return asked;
  return { state: entra, reply: refusing(70000, moment) };
}

/** Keeps good tokens: new ones until the application has found them good, renewed ones in the place of the old. */
function keeping(email: EmailState, { user, form }: TokenQuestion, tokens: StoredTokens): EmailState {
  const { myEmail } = email;
  const { given, signIns } = myEmail;
  const own = signIns[user];
  const isRefresh = form.grant_type === 'refresh_token';
  const renewed = { ...tokens, refresh: tokens.refresh ?? form.refresh_token ?? null };
  if (!isRefresh) return { ...email, myEmail: { ...myEmail, given: { user, tokens } } };
  if (given?.user === user && given.tokens.account === tokens.account)
    return { ...email, myEmail: { ...myEmail, given: { user, tokens: renewed } } };
  if (own?.state !== 'signed-in' || own.tokens.account !== tokens.account) return email;
  return {
    ...email,
    myEmail: { ...myEmail, signIns: { ...signIns, [user]: { state: 'signed-in', tokens: renewed } } },
  };
}

/** The email afterwards, and the answer. */
export function askForToken(
  email: EmailState,
  question: TokenQuestion,
  { clock, moment }: Around,
): { email: EmailState; answer: TokenReply } {
  const { form, challenge, user } = question;
  const call = { endpoint: 'token', tenant: ownTenant, form, origin: null, address: publicAddress, challenge } as const;
  const { state, reply } = ask(email, call, user, moment);
  const { issued, status } = reply;
  const account = issued?.access.upn ?? null;
  const id = issued?.id ? { id_token: idTokenText(issued.id) } : {};
  const body = { ...reply.body, ...id };
  const told = withEntraCall(email, call, { ...reply, body }, moment.now, { from: 'panel', account, job: null });
  const after = { ...told, cloud: { ...email.cloud, entra: state } };
  const answer = { status, body };
  if (issued?.access.appid !== browserApp.clientId) return { email: after, answer };
  return { email: keeping(after, question, tokensOf(reply, issued.access.upn, clock)), answer };
}
