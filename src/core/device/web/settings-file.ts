/** Export and Import Setting Value: a file of settings without secrets, and what is wrong with one that is to be imported. */
import type { PrinterState } from '../printer.ts';
import { accessListProblems } from './access-users.ts';
import { userNameLimit } from './admin-account.ts';
import { caCertificateProblems, certificateLimit, dateTimeProblems, deviceNameProblems } from './device-problems.ts';
import { asciiProblem, methodProblem, only, serverProblems } from './email-server-problems.ts';
import { faxServerProblems } from './fax-server.ts';
import { notificationProblems } from './notification-problems.ts';
import { openPlatformProblems } from './open-platform.ts';
import type { SettingsFile, WebProblems, WebRequestOf } from './web-request.ts';

/** The printer as a page knows it. */
type Printer = Omit<PrinterState, 'admin' | 'secrets' | 'printAdmin'>;

/** What Export writes: no password, no sign-in, no list of root certificates (it came with the firmware). */
export function settingsFile({ model, emailServer, operationTimeout, web }: Printer): SettingsFile {
  const { rootCertificates: _, ...exported } = web;
  return { format: 'faceplate-settings', version: 1, model, emailServer, operationTimeout, web: exported };
}

/** Whether two settings say the same, in whatever order their keys stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}

function certificateProblems(printer: Printer, { web }: SettingsFile, clock: number): WebProblems {
  const { caCertificates } = web;
  if (caCertificates.length > certificateLimit) return { all: { problem: 'too-many', limit: certificateLimit } };
  const found = caCertificates.map((certificate, at) => {
    const before = { web: { ...printer.web, caCertificates: caCertificates.slice(0, at) } };
    return [String(at), caCertificateProblems(before, { certificate }, clock).certificate ?? null] as const;
  });
  return only(Object.fromEntries(found));
}

/** The parts of a file, each checked as its own page checks it; what a model has no page for must be as it is on this printer. */
function partProblems(printer: Printer, file: SettingsFile, clock: number): Readonly<Record<string, WebProblems>> {
  const { web, emailServer } = file;
  const { emailService: _, ...server } = emailServer;
  const settings = { faxServer: web.faxServer, openPlatform: web.openPlatform };
  return {
    emailServer: methodProblem(printer, server.authenticationMethod) ?? serverProblems(server, null),
    administratorName: only({ '': asciiProblem(web.administratorName, userNameLimit) }),
    deviceName: only({ '': web.deviceName === '' ? null : (deviceNameProblems(printer, web).deviceName ?? null) }),
    accessControl: accessListProblems(web.accessControl.users),
    notification: notificationProblems({ emailServer }, { destinations: web.notification }),
    caCertificates: certificateProblems(printer, file, clock),
    dateTime: dateTimeProblems(printer, { time: null, ...web.dateTime }),
    faxServer: isSame(settings.faxServer, printer.web.faxServer)
      ? {}
      : faxServerProblems(printer, { settings: settings.faxServer, password: null }),
    openPlatform: isSame(settings.openPlatform, printer.web.openPlatform)
      ? {}
      : openPlatformProblems(printer, { settings: settings.openPlatform }),
  };
}

/**
 * What is wrong with a file; empty where all of it can be imported. Each problem stands under the place in the file: `model`, `emailServer.smtpServer`,
 * `accessControl.users.0.name`, `notification.address.1`, `caCertificates.0`. `clock`: the printer's own time in ms.
 */
export function settingsImportProblems(
  printer: Printer,
  { file }: Omit<WebRequestOf<'settings.import'>, 'type'>,
  clock: number,
): WebProblems {
  if (file.model !== printer.model) return { model: { problem: 'other-model' } };
  const found = Object.entries(partProblems(printer, file, clock)).flatMap(([part, problems]) =>
    Object.entries(problems).map(([field, problem]) => [field === '' ? part : `${part}.${field}`, problem] as const),
  );
  return Object.fromEntries(found);
}
