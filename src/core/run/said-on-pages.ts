/** What browsers say to the Microsoft pages, as the timeline shows it: the computer's with a device's code, the printer's own for To My Email. */
import { memberByAddress, memberById } from '../cloud/entra/authority.ts';
import { codeByUser } from '../cloud/entra/device-codes.ts';
import type { SignInInput, SignInSession } from '../cloud/entra/sign-in.ts';
import { authorizeView } from '../cloud/make-authorize-view.ts';
import { microsoftView } from '../cloud/make-microsoft-view.ts';
import type { EmailState } from '../device/email/email-state.ts';
import type { AuthorizeRefusal } from '../device/my-email/my-email-state.ts';
import { ownTenant } from '../device/my-email/own-browser.ts';
import type { CommandOf } from '../protocol.ts';
import type { World } from '../world.ts';
import { exchangeText, formText, type HttpRequest } from './http-text.ts';
import { html } from './said-by.ts';
import { mask, type Said } from './timeline.ts';

const loginHost = 'login.microsoftonline.com';

/** Where each answer on a page goes. */
const paths: Readonly<Record<SignInInput['type'], string>> = {
  'enter-code': '/common/oauth2/deviceauth',
  'pick-account': '/common/reprocess',
  'enter-account': '/common/GetCredentialType',
  'enter-password': '/common/login',
  'use-practice-password': '/common/login',
  'set-password': '/ppsecure/changepassword',
  'approve-mfa': '/common/SAS/ProcessAuth',
  'deny-mfa': '/common/SAS/EndAuth',
  'register-mfa': '/common/SAS/ProofUp',
  'stay-signed-in': '/kmsi',
  accept: '/common/Consent/Set',
  'request-approval': '/common/Consent/Request',
  confirm: '/appverify',
  'use-other-account': '/common/reprocess',
  cancel: '/common/cancel',
};

/** What was typed, where it is no secret and belongs to the practice organisation. */
function pageForm({ cloud: { entra } }: EmailState, { type, ...values }: SignInInput): Record<string, string> {
  const shown = Object.entries(values).map(([name, value]): [string, string] => {
    const text = String(value);
    if (name === 'code') return [name, codeByUser(entra, text)?.userCode ?? mask];
    if (name === 'account') return [name, memberByAddress(entra, text)?.user.address ?? mask];
    return [name, name === 'password' ? mask : text];
  });
  return type === 'use-practice-password' ? { password: mask } : Object.fromEntries(shown);
}

/** One turn of a browser at the directory. */
interface Turn {
  from: Said['from'];
  request: HttpRequest;
  /** Host and path, as the timeline names them. */
  name: string;
  session: SignInSession | null;
  /** What the sign-in log says. */
  log: string | null;
  /** An error page instead of one of the sign-in. */
  refusal?: AuthorizeRefusal | null;
  /** Where the browser is sent; null: a page comes. */
  location?: string | null;
  /** Whose sign-in it was before the turn. */
  before: string | null;
}

/** The answer with its page, or the way back to the application. */
function answerTo(came: string, log: string | null, location: string | null) {
  const logged = log === null ? '' : `[sign-in log: ${log}]`;
  if (location === null)
    return { status: 200, headers: html, body: `[page: ${came}]${logged === '' ? '' : `\n${logged}`}` };
  // An authorization code is as good as a password until it is redeemed.
  const shown = location.replace(/([#?&]code=)[^&]+/, `$1${mask}`);
  return { status: 302, headers: { ...html, Location: shown }, body: logged === '' ? null : logged };
}

/** What was sent, and what came: a page, or the way back to the application. */
function pageSaid({ trueTime }: World, { cloud: { entra } }: EmailState, turn: Turn): Said {
  const { from, request, name, session, log, refusal = null, location = null, before } = turn;
  const aadsts = refusal?.aadsts ?? session?.problem?.aadsts ?? null;
  const came = location === null ? (session?.page ?? 'error') : 'application';
  return {
    from,
    to: 'entra',
    kind: 'http',
    title: `${request.method} ${name} → ${came}${aadsts === null ? '' : ` AADSTS${aadsts}`}`,
    text: exchangeText(request, answerTo(came, refusal?.text ?? log, location), trueTime),
    account: memberById(entra, session?.user ?? before)?.user.address ?? null,
    aadsts,
  };
}

/** A turn on the computer's browser. */
export function microsoftSaid(
  world: World,
  command: CommandOf<'microsoft.open' | 'microsoft.step'>,
  before: EmailState | null,
): Said | null {
  const { email } = world;
  const session = email?.page;
  if (email === null || !session) return null;
  const isOpen = command.type === 'microsoft.open';
  const path = isOpen ? '/devicelogin' : paths[command.input.type];
  const host = isOpen ? 'microsoft.com' : loginHost;
  const form = isOpen ? null : pageForm(before ?? email, command.input);
  const log = microsoftView(world, email).page?.logText ?? null;
  const request: HttpRequest = { method: isOpen ? 'GET' : 'POST', host, path, form };
  const turn = { request, name: `${host}${path}`, session, log, before: before?.page?.user ?? null };
  return pageSaid(world, email, { from: 'browser', ...turn });
}

/** What is shown of a request at /authorize: nothing that names a person. */
const shownParameters =
  /^(client_id|response_type|redirect_uri|response_mode|scope|state|nonce|code_challenge|code_challenge_method|prompt)$/;

type Own = CommandOf<'authorize.open' | 'authorize.step' | 'authorize.end'>;

/** The request of the printer's own browser. */
function ownRequest(command: Own, email: EmailState): HttpRequest & { name: string } {
  const endpoint = `/${ownTenant}/oauth2/v2.0`;
  const get = (path: string, query = '') =>
    ({ method: 'GET', host: loginHost, path: `${path}${query}`, form: null, name: `${loginHost}${path}` }) as const;
  if (command.type === 'authorize.end') return get(`${endpoint}/logout`);
  if (command.type === 'authorize.open') {
    const shown = Object.entries(command.request).filter(([name]) => shownParameters.test(name));
    return get(`${endpoint}/authorize`, `?${formText(Object.fromEntries(shown), false)}`);
  }
  const path = paths[command.input.type];
  const form = pageForm(email, command.input);
  return { method: 'POST', host: loginHost, path, form, name: `${loginHost}${path}` };
}

/** A turn on the printer's own browser. */
export function authorizeSaid(world: World, command: Own, before: EmailState | null): Said | null {
  const { email } = world;
  if (email === null) return null;
  const { page, refusal } = email.myEmail;
  const { name, ...request } = ownRequest(command, before ?? email);
  const own = { from: 'panel', request, name, before: before?.myEmail.page?.session.user ?? null } as const;
  if (command.type === 'authorize.end') {
    const said = pageSaid(world, email, { ...own, session: null, log: null });
    return {
      ...said,
      title: `GET ${name} → signed out`,
      text: exchangeText(request, answerTo('signed out', null, null), world.trueTime),
    };
  }
  const log = authorizeView(world, email).page?.logText ?? null;
  return pageSaid(world, email, {
    ...own,
    session: page?.session ?? null,
    log,
    refusal,
    location: page?.location ?? null,
  });
}
