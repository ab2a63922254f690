/** What browsers say to Web Config and to the admin centers, as the timeline shows it. */
import type { CloudChange } from '../cloud/changes.ts';
import { addressesOf } from '../device/network/network.ts';
import type { Command, CommandOf, Outcome } from '../protocol.ts';
import { isRecord } from '../shape.ts';
import type { World } from '../world.ts';
import { exchangeText, type HttpRequest } from './http-text.ts';
import { mask, type Said } from './timeline.ts';
import { userIdName } from './user-secrets.ts';

const isSecret = (name: string): boolean => /passw|^(current|next|confirm|key|session|idNumber)$/i.test(name);

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

export const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

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

/** What the panel's own application says to the printer, without the person. */
const saysItself: readonly Command['type'][] = ['my-email.signed-in', 'my-email.not-signed-in'];

/** What lets somebody in is masked, and so is a user ID that may be somebody's real one. */
function shownAtPanel({ printer, email }: World, values: Readonly<Record<string, unknown>>, type: Command['type']) {
  if (type === 'print-admin.enter-number') return { ...values, number: mask };
  const { userId } = values;
  if (typeof userId !== 'string' || userIdName({ printer, email }, userId) === userId) return values;
  return { ...values, userId: mask };
}

/** What somebody does at the panel. */
export function panelSaid(world: World, { type: title, ...values }: Command): Said {
  const text = linesOf(shownAtPanel(world, values, title));
  const isItself = saysItself.includes(title);
  return { from: isItself ? 'panel' : 'person', to: isItself ? 'printer' : 'panel', kind: 'panel', title, text };
}
