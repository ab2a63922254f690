/** The printer's own browser at the directory (G25-G29): /authorize of To My Email, and the pages that follow. Pure. */
import { aadstsText, type EntraRefusal } from '../../cloud/entra/aadsts.ts';
import {
  answerAddress,
  type CodeRequest,
  checkAuthorize,
  declinedAddress,
  refusalAddress,
} from '../../cloud/entra/authorize-request.ts';
import { completeCodeSignIn } from '../../cloud/entra/code-sign-in.ts';
import { panelRedirectUri } from '../../cloud/entra/contoso.ts';
import type { EntraState } from '../../cloud/entra/directory.ts';
import { guid } from '../../cloud/entra/ids.ts';
import type { Reality, SignInInput, SignInSession } from '../../cloud/entra/sign-in.ts';
import { toPicker } from '../../cloud/entra/sign-in-moves.ts';
import { browserStep, openCodeSignIn } from '../../cloud/entra/sign-in-steps.ts';
import type { Moment } from '../../cloud/moment.ts';
import type { EmailState } from '../email/email-state.ts';
import { publicAddress } from '../email/oauth-client.ts';
import type { Language } from '../profile.ts';
import type { AuthorizePage, AuthorizeRequest, MyEmailState } from './my-email-state.ts';

/** The company's accounts (G28), not personal ones. */
export const ownTenant = 'organizations';

/** For whom a page is opened, and how it is read. */
export interface Reader {
  user: number;
  reality: Reality;
  edition: Language;
}

const withMyEmail = (email: EmailState, change: Partial<MyEmailState>): EmailState => ({
  ...email,
  myEmail: { ...email.myEmail, ...change },
});

/** No address to go back to: the page says why. */
function refused(email: EmailState, { aadsts, values }: EntraRefusal, { now, rng }: Moment): EmailState {
  const refusal = { aadsts, text: aadstsText(aadsts, values), correlationId: guid(rng), at: now };
  return withMyEmail(email, { page: null, refusal, given: null, problem: null });
}

/** What this browser asks for besides what the directory does: it goes back to its own panel only, and its code is bound to who asked for it. */
function ownRefusal({ flow }: CodeRequest): { page: EntraRefusal } | { back: EntraRefusal } | null {
  const { redirectUri, clientId, challenge } = flow;
  if (redirectUri !== panelRedirectUri) return { page: { aadsts: 50011, values: { redirectUri, appId: clientId } } };
  return challenge === null ? { back: { aadsts: 9002325 } } : null;
}

/** The same request again: the page was loaded anew. */
function isReload(page: AuthorizePage | null, { flow, mode }: CodeRequest, { user }: Reader): page is AuthorizePage {
  if (page === null || page.user !== user || page.mode !== mode || flow.state === null) return false;
  return JSON.stringify(page.session.flow) === JSON.stringify({ kind: 'code', ...flow });
}

/** GET /authorize. */
export function openPage(email: EmailState, form: AuthorizeRequest, reader: Reader, moment: Moment): EmailState {
  const { cloud, myEmail } = email;
  const check = checkAuthorize(cloud.entra, ownTenant, form);
  if (check.to === 'error-page') return refused(email, check.refusal, moment);
  const { request } = check;
  const own = ownRefusal(request);
  if (own !== null && 'page' in own) return refused(email, own.page, moment);
  if (isReload(myEmail.page, request, reader)) return email;
  const { user, reality, edition } = reader;
  const opened = openCodeSignIn(reality, request.flow, publicAddress, edition);
  const page = { user, mode: request.mode, session: opened, location: null };
  const fresh = { refusal: null, given: null, problem: null };
  const back = own?.back ?? (check.to === 'application' ? check.refusal : null);
  if (back !== null) {
    const location = refusalAddress(request, back, moment);
    return withMyEmail(email, { ...fresh, page: { ...page, session: { ...opened, page: 'declined' }, location } });
  }
  const visit = { ...moment, remembered: myEmail.remembered };
  const { session } = toPicker({ state: cloud.entra, session: opened }, visit);
  return withMyEmail(email, { ...fresh, page: { ...page, session } });
}

/** Where the browser goes from a page on which the person is done. */
function leave(entra: EntraState, session: SignInSession, { mode }: AuthorizePage, moment: Moment) {
  if (session.flow.kind !== 'code') return { entra, location: null };
  const { kind: _, ...flow } = session.flow;
  const request = { flow, mode };
  if (session.page === 'declined') return { entra, location: declinedAddress(request, session, moment) };
  const done = completeCodeSignIn(entra, session, moment);
  return done === null
    ? { entra, location: null }
    : { entra: done.state, location: answerAddress(request, { code: done.code }) };
}

/** One answer of the person on the page. */
export function answerPage(email: EmailState, page: AuthorizePage, input: SignInInput, moment: Moment): EmailState {
  const { cloud, myEmail } = email;
  const step = browserStep(cloud.entra, page.session, myEmail.remembered, input, moment);
  const { entra, location } = leave(step.state, step.session, page, moment);
  const next = { ...page, session: step.session, location };
  return withMyEmail({ ...email, cloud: { ...cloud, entra } }, { page: next, remembered: step.remembered });
}
