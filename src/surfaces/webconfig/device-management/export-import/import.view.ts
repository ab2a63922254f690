import { models } from '../../../../core/device/models.ts';
import { settingsFile, settingsImportProblems } from '../../../../core/device/web/settings-file.ts';
import type { SettingsFile, WebProblem, WebProblems } from '../../../../core/device/web/web-request.ts';
import { settingsFileShape } from '../../../../core/device/web/web-shape.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import { isRecord } from '../../../../core/shape.ts';
import type { Translate } from '../../../../i18n/i18n.ts';
import { certificateRow, pageText, type SettingRow, settingRows } from './setting-rows.ts';

type Printer = WorldView['printer'];

/** Bytes of a settings file; one with everything in it, ten certificates included, is smaller. */
export const settingsFileLimit = 300_000;

/** Why a file cannot be imported. `place`: where in the file. */
export type FileProblem =
  | { problem: 'empty' | 'too-large' | 'not-json' | 'not-settings' | 'other-version' | 'not-read' }
  | { problem: 'other-model'; model: string }
  | { problem: 'shape'; place: string }
  | { problem: 'value'; problems: WebProblems; file: SettingsFile };

/** A file that somebody chose. */
export interface ChosenSettings {
  name: string;
  file: SettingsFile | null;
  problem: FileProblem | null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The name of a model, or what the file calls it: short, whatever it is. */
const modelName = (model: string): string =>
  Object.entries(models).find(([id]) => id === model)?.[1].name ?? model.slice(0, 40);

/** What a text is that is no settings file of this printer; null where it is one. */
function formProblem(printer: Printer, value: unknown): FileProblem | null {
  if (value === undefined) return { problem: 'not-json' };
  if (!isRecord(value) || value.format !== 'faceplate-settings') return { problem: 'not-settings' };
  if (value.version !== 1) return { problem: 'other-version' };
  const { model } = value;
  if (typeof model === 'string' && model !== printer.model) return { problem: 'other-model', model: modelName(model) };
  const fault = settingsFileShape(value, '');
  // "web.dateTime.interval: expected a whole number…"; a place comes from outside and may be long.
  return fault === null ? null : { problem: 'shape', place: (fault.split(':')[0] ?? '').slice(0, 80) };
}

/** Reads a chosen file; `bytes` null where the browser could not. `clock`: what the printer's clock shows, in ms. */
export function chosenSettings(
  printer: Printer,
  name: string,
  bytes: Uint8Array | null,
  clock: number,
): ChosenSettings {
  const refused = (problem: FileProblem): ChosenSettings => ({ name, file: null, problem });
  if (bytes === null) return refused({ problem: 'not-read' });
  if (bytes.length === 0) return refused({ problem: 'empty' });
  if (bytes.length > settingsFileLimit) return refused({ problem: 'too-large' });
  const value = parsed(new TextDecoder().decode(bytes));
  const wrong = formProblem(printer, value);
  if (wrong !== null) return refused(wrong);
  const file = value as SettingsFile;
  const problems = settingsImportProblems(printer, { file }, clock);
  return Object.keys(problems).length > 0
    ? refused({ problem: 'value', problems, file })
    : { name, file, problem: null };
}

/** A setting that the file would change. */
export interface Change {
  place: string;
  page: string;
  label: string;
  now: string;
  next: string;
}

/** Every setting that would change, in words. Certificates are compared whole. */
export function changesOf(printer: Printer, file: SettingsFile, t: Translate): readonly Change[] {
  const present = settingsFile(printer);
  const serials = [...present.web.caCertificates, ...file.web.caCertificates].map(({ serial }) => serial);
  const rows: readonly SettingRow[] = [...settingRows, ...[...new Set(serials)].map(certificateRow)];
  const certificate = ({ web }: SettingsFile, serial: string) =>
    web.caCertificates.find((each) => each.serial === serial)?.pem;
  const isOther = ({ place, value }: SettingRow): boolean => {
    if (!place.startsWith('caCertificates.')) return value(present, t) !== value(file, t);
    const serial = place.slice('caCertificates.'.length);
    return certificate(present, serial) !== certificate(file, serial);
  };
  return rows.filter(isOther).map((each) => ({
    place: each.place,
    page: pageText(each, t),
    label: each.label(t),
    now: each.value(present, t),
    next: each.value(file, t),
  }));
}

/** The row that a place of a check means; a user is named by number, a certificate by its serial number. */
function rowAt(place: string, file: SettingsFile): SettingRow | undefined {
  const [part, ...rest] = place.split('.');
  if (part === 'accessControl' && rest[0] === 'users') {
    const number = file.web.accessControl.users[Number(rest[1])]?.number;
    return settingRows.find((each) => each.place === `accessControl.users.${number}`);
  }
  if (part === 'notification') return settingRows.find((each) => each.place === `notification.${rest[1] ?? 0}`);
  if (part === 'caCertificates') {
    const found = file.web.caCertificates[Number(rest[0])] ?? file.web.caCertificates[0];
    return found === undefined ? undefined : certificateRow(found.serial);
  }
  return settingRows.find((each) => each.place === place);
}

/** "Email Server > Basic: SMTP Server Address" for a place in the file; the place itself where no page has it. */
export function placeText(place: string, t: Translate): string {
  const found = settingRows.find((each) => each.place === place.replace(/^web\./, ''));
  return found === undefined ? place : `${pageText(found, t)}: ${found.label(t)}`;
}

/** A value that the printer does not take: where it stands, in the words of its page. */
export const namedProblems = (
  problems: WebProblems,
  file: SettingsFile,
  t: Translate,
): readonly { place: string; where: string; problem: WebProblem }[] =>
  Object.entries(problems).map(([place, problem]) => {
    const found = rowAt(place, file);
    return { place, where: found === undefined ? place : `${pageText(found, t)}: ${found.label(t)}`, problem };
  });

/** What has to be done by hand afterwards: no file brings a sign-in or a password. */
export function afterwards(
  { account, printer }: Pick<WorldView, 'account' | 'printer'>,
  { emailServer, web }: SettingsFile,
) {
  const asksPassword = (method: string): boolean => method === 'smtp-auth' || method === 'pop-before-smtp';
  const known = new Set(printer.web.accessControl.users.map(({ number }) => number));
  return {
    signIn:
      emailServer.authenticationMethod === 'oauth2' &&
      (account !== 'signed-in' || emailServer.emailService !== printer.emailServer.emailService),
    passwords:
      asksPassword(emailServer.authenticationMethod) ||
      asksPassword(web.faxServer.authenticationMethod) ||
      web.accessControl.users.some(({ number }) => !known.has(number)),
  };
}
