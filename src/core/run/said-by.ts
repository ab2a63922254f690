/** What browsers say to Web Config, to the Microsoft pages and to the admin centers, as the timeline shows it. */
import type { CloudChange } from '../cloud/changes.ts';
import { memberByAddress, memberById } from '../cloud/entra/authority.ts';
import { codeByUser } from '../cloud/entra/device-codes.ts';
import type { SignInInput } from '../cloud/entra/sign-in.ts';
import { microsoftView } from '../cloud/make-microsoft-view.ts';
import type { EmailState } from '../device/email/email-state.ts';
import { addressesOf } from '../device/network/network.ts';
import type { CommandOf, Outcome } from '../protocol.ts';
import { isRecord } from '../shape.ts';
import type { World } from '../world.ts';
import { exchangeText, type HttpRequest } from './http-text.ts';
import { mask, type Said } from './timeline.ts';

const isSecret = (name: string): boolean => /passw|^(current|next|confirm|key|session)$/i.test(name);

/** The values of a record, one a line: "scan.to[0]: anna@contoso.com". Secrets are masked. */
function fieldsOf(
  value: Readonly<Record<string, unknown>>,
  isMasked: boolean,
  prefix = '',
): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, entry]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (isMasked && isSecret(key)) return entry === null ? [] : [[name, mask] as const];
    if (Array.isArray(entry)) return fieldsOf(Object.fromEntries(entry.entries()), isMasked, name);
    return isRecord(entry) ? fieldsOf(entry, isMasked, name) : [[name, String(entry)] as const];
  });
}

export const linesOf = (value: Readonly<Record<string, unknown>>): string =>
  fieldsOf(value, true)
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');

const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

/** The form of a command at Web Config; its secrets are masked where it is written. */
function webForm(command: CommandOf<'web.log-in' | 'web.log-out' | 'web.request'>): [string, Record<string, string>] {
  if (command.type === 'web.log-in') return ['log-in', { userName: command.userName, password: command.password }];
  if (command.type === 'web.log-out') return ['log-out', {}];
  const { type, ...values } = command.request;
  return [type, Object.fromEntries(fieldsOf(values, false))];
}

/** A request to Web Config. What only says that somebody is there is left out. */
export function webSaid(
  { printer, trueTime }: World,
  command: CommandOf<'web.log-in' | 'web.log-out' | 'web.request'>,
  { ok }: Outcome,
): Said | null {
  const [name, form] = webForm(command);
  if (name === 'touch') return null;
  const path = `/webconfig/${name}`;
  const isLogIn = name === 'log-in';
  const shown = isLogIn && !ok ? { ...form, userName: mask } : form;
  const request: HttpRequest = {
    method: 'POST',
    host: addressesOf(printer.network, 'standard')?.address ?? 'printer',
    path,
    headers: isLogIn ? {} : { Cookie: `session=${mask}` },
    form: shown,
  };
  const status = ok ? 303 : 401;
  const headers = { ...html, ...(isLogIn && ok ? { 'Set-Cookie': `session=${mask}; HttpOnly; SameSite=Strict` } : {}) };
  return {
    from: 'browser',
    to: 'web-config',
    kind: 'http',
    title: `POST ${path} → ${status}`,
    text: exchangeText(request, { status, headers, body: null }, trueTime),
  };
}

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

/** A page of the sign-in: what was sent, and the page that came. */
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
  const host = isOpen ? 'microsoft.com' : 'login.microsoftonline.com';
  const aadsts = session.problem?.aadsts ?? null;
  const log = microsoftView(world, email).page?.logText ?? null;
  const form = isOpen ? null : pageForm(before ?? email, command.input);
  const request: HttpRequest = { method: isOpen ? 'GET' : 'POST', host, path, form };
  const body = `[page: ${session.page}]${log === null ? '' : `\n[sign-in log: ${log}]`}`;
  return {
    from: 'browser',
    to: 'entra',
    kind: 'http',
    title: `${request.method} ${host}${path} → ${session.page}${aadsts === null ? '' : ` AADSTS${aadsts}`}`,
    text: exchangeText(request, { status: 200, headers: html, body }, world.trueTime),
    account: memberById(email.cloud.entra, session.user ?? before?.page?.user ?? null)?.user.address ?? null,
    aadsts,
  };
}

const exchangeChanges: readonly CloudChange['of'][] = ['organization', 'mailbox', 'exchange-weather'];

/** What an administrator changes, or the weather. */
export function changeSaid({ of, ...values }: CloudChange): Said {
  return {
    from: 'browser',
    to: exchangeChanges.includes(of) ? 'exchange' : 'entra',
    kind: 'note',
    title: `change ${of}`,
    text: linesOf(values),
  };
}
