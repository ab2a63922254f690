/** What is wrong with values of Email Server > Basic, by the limits of printer.md 6.2. The page asks before it sends, the printer before it saves: the same answer. */
import type { DeviceSignIn } from '../email/email-state.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import { isCurrentFirmware, type PrinterState } from '../printer.ts';
import type { WebProblem, WebProblems } from './web-request.ts';
import type { FaxServerSettings } from './web-settings.ts';

type Problems = Record<string, WebProblem>;
type Method = EmailServerSettings['authenticationMethod'];

const accountLimit = 255;
/** printer.md 6.2; another for other generations. */
export const mailPasswordLimit = 20;
/** Characters that a sender's address must not have (printer.md 6.2). */
const barredInSender = ':()<>[];¥';

const first = (value: string, isBad: (character: string) => boolean): WebProblem | null => {
  const character = [...value].find(isBad);
  return character === undefined ? null : { problem: 'characters', character };
};
const isNotAscii = (character: string): boolean => character < ' ' || character > '~';
const long = (value: string, limit: number): WebProblem | null =>
  [...value].length > limit ? { problem: 'too-long', limit } : null;

/** Text of ASCII 0x20-0x7E. */
export const asciiProblem = (value: string, limit: number): WebProblem | null =>
  long(value, limit) ?? first(value, isNotAscii);

/** A sender's address; '' is allowed where none is needed. */
export function senderProblem(value: string, needed: boolean): WebProblem | null {
  if (value === '') return needed ? { problem: 'empty' } : null;
  const wrong =
    long(value, accountLimit) ??
    first(value, (character) => isNotAscii(character) || character === ' ' || barredInSender.includes(character));
  if (wrong !== null) return wrong;
  if (value.startsWith('.')) return { problem: 'characters', character: '.' };
  return /^[^@]+@[^@.]+(\.[^@.]+)+$/.test(value) ? null : { problem: 'not-an-address' };
}

/** A host: an IPv4 address or a name of letters, digits, dots and hyphens. */
export function hostProblem(value: string, needed: boolean): WebProblem | null {
  if (value === '') return needed ? { problem: 'empty' } : null;
  const wrong = long(value, accountLimit) ?? first(value, (character) => !/[A-Za-z0-9.-]/.test(character));
  if (wrong !== null) return wrong;
  const labels = value.split('.');
  const isWhole = labels.every((label) => /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label));
  const looksLikeIp = /^[\d.]+$/.test(value);
  const isIp = labels.length === 4 && labels.every((label) => Number(label) <= 255 && String(Number(label)) === label);
  return isWhole && (!looksLikeIp || isIp) ? null : { problem: 'not-a-host' };
}

/** A port; null is allowed where none is needed. */
export const portProblem = (value: number | null, needed: boolean): WebProblem | null => {
  if (value === null) return needed ? { problem: 'empty' } : null;
  return Number.isInteger(value) && value >= 1 && value <= 65535 ? null : { problem: 'range', min: 1, max: 65535 };
};

/** Those that are problems, under their fields' names. */
export const only = (found: Readonly<Record<string, WebProblem | null>>): Problems =>
  Object.fromEntries(Object.entries(found).filter((entry): entry is [string, WebProblem] => entry[1] !== null));

/** Fields that an email server has with any method. `password` null: the saved one stays. */
export function serverProblems(settings: FaxServerSettings, password: string | null): Problems {
  const { authenticationMethod: method, authenticatedAccount: account } = settings;
  const isOff = method === 'off';
  const asksPassword = method === 'smtp-auth' || method === 'pop-before-smtp';
  const isPop = method === 'pop-before-smtp';
  return only({
    authenticatedAccount: asksPassword && account === '' ? { problem: 'empty' } : asciiProblem(account, accountLimit),
    authenticatedPassword: password === null ? null : asciiProblem(password, mailPasswordLimit),
    senderAddress: senderProblem(settings.senderAddress, !isOff),
    smtpServer: hostProblem(settings.smtpServer, !isOff),
    smtpPort: portProblem(settings.smtpPort, true),
    // POP before SMTP is never encrypted (printer.md 6.2).
    secureConnection: isPop && settings.secureConnection !== 'none' ? { problem: 'not-offered' } : null,
    pop3Server: hostProblem(settings.pop3Server, isPop),
    pop3Port: portProblem(settings.pop3Port, isPop),
  });
}

/** OAuth2 is offered with current firmware only (G03). */
export function methodProblem({ firmware }: Pick<PrinterState, 'firmware'>, method: Method): WebProblems | null {
  return method === 'oauth2' && !isCurrentFirmware(firmware)
    ? { authenticationMethod: { problem: 'not-offered' } }
    : null;
}

/** What is wrong with a page of Email Server > Basic; empty where it can be saved. OAuth2 can be saved only when somebody has signed in (G19, G33). */
export function emailServerProblems(
  printer: Pick<PrinterState, 'firmware' | 'emailServer'>,
  signIn: DeviceSignIn | { state: 'signed-in'; service: EmailServerSettings['emailService'] } | null,
  isSaved: boolean,
  { emailService, ...settings }: EmailServerSettings,
  password: string | null,
): WebProblems {
  const refused = methodProblem(printer, settings.authenticationMethod);
  if (refused !== null) return refused;
  const isSignedIn =
    (signIn?.state === 'signed-in' && signIn.service === emailService) ||
    (isSaved && printer.emailServer.emailService === emailService);
  if (settings.authenticationMethod === 'oauth2' && !isSignedIn) return { emailService: { problem: 'sign-in-first' } };
  return serverProblems(settings, password);
}
