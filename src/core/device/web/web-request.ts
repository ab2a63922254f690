/** What a browser asks of the printer's web pages. Each needs a session (see `web-sessions.ts`); without one nothing is carried out. */
import type { InternetProblem } from '../email/reach.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import type { Connection, Ipv4Settings, NetworkId } from '../network/network.ts';
import type { PrintAdminUser } from '../print-admin/print-admin.ts';
import type { PrintAdminRow } from '../print-admin/rows.ts';
import type { PrinterState } from '../printer.ts';
import type {
  AccessUser,
  CaCertificate,
  FaxServerSettings,
  NotifyDestination,
  OpenPlatformSettings,
  WebSettings,
} from './web-settings.ts';

/** A session as the browser that logged in knows it. `name` is public; `key` is what only that browser knows. Both are made by the browser: 8 and 32 hex digits. */
export interface WebSession {
  name: string;
  key: string;
}

/** Settings as Export writes them to a file and Import reads them: no passwords, no sign-in. */
export interface SettingsFile {
  format: 'faceplate-settings';
  version: 1;
  model: PrinterState['model'];
  emailServer: EmailServerSettings;
  operationTimeout: PrinterState['operationTimeout'];
  web: Omit<WebSettings, 'rootCertificates'>;
}

export type WebRequest =
  /** A page was opened: the session is in use. */
  | { type: 'touch' }
  /** OK on Email Server > Basic (G19, G32). `password` of SMTP AUTH and POP before SMTP; null leaves it as it is. */
  | { type: 'email-server.save'; settings: EmailServerSettings; password: string | null }
  /** "Sign in with Microsoft" (G12): asks for a device code, and signs out another service. */
  | { type: 'email-sign-in.start'; service: EmailServerSettings['emailService'] }
  | { type: 'email-sign-in.cancel' }
  /** "Sign Out" beside Current Status: the sign-in that waits for OK, or else the saved one. */
  | { type: 'email-account.sign-out' }
  | { type: 'connection-test.start' }
  | { type: 'network.save'; network: NetworkId; connection: Connection; ipv4: Ipv4Settings }
  | { type: 'device-name.save'; deviceName: string }
  | { type: 'operation-timeout.save'; operationTimeout: PrinterState['operationTimeout'] }
  /** `time`: the printer's local time in ms since 1970-01-01T00:00; null leaves the clock alone. */
  | { type: 'date-time.save'; time: number | null; synchronise: boolean; server: string; interval: number }
  | { type: 'firmware.update' }
  | { type: 'root-certificates.update' }
  | { type: 'ca-certificate.import'; certificate: CaCertificate }
  | { type: 'ca-certificate.delete'; serial: string }
  | { type: 'notification.save'; destinations: readonly NotifyDestination[] }
  | { type: 'settings.import'; file: SettingsFile }
  | { type: 'admin-password.save'; userName: string; current: string; next: string; confirm: string }
  | { type: 'access-control.save'; on: boolean; allowUnidentified: boolean }
  /** Add or edit; `password` null leaves that of a known user as it is. */
  | { type: 'access-user.save'; user: AccessUser; password: string | null }
  | { type: 'access-user.delete'; number: number }
  | { type: 'fax-server.save'; settings: FaxServerSettings; password: string | null }
  | { type: 'open-platform.save'; settings: OpenPlatformSettings }
  /** Epson Open Platform > Product Key or License Key. */
  | { type: 'license-key.save'; key: string }
  | { type: 'license-key.delete' }
  /** Add (`user.id` 0) or edit; `password` null leaves that of a known user as it is. */
  | { type: 'print-admin-user.save'; user: Omit<PrintAdminUser, 'source'>; password: string | null }
  | { type: 'print-admin-users.delete'; ids: readonly number[] }
  /** All rows or none. 'add': who is known by the user ID is changed, others are added; 'replace': the local users are these. */
  | { type: 'print-admin-users.import'; mode: 'add' | 'replace'; rows: readonly PrintAdminRow[] };

export type WebRequestType = WebRequest['type'];
export type WebRequestOf<T extends WebRequestType> = Extract<WebRequest, { type: T }>;

/** What is wrong with a value on a page; the page says it beside the field. */
export type WebProblem =
  | { problem: 'empty' }
  | { problem: 'too-long'; limit: number }
  | { problem: 'too-short'; limit: number }
  | { problem: 'characters'; character: string }
  | { problem: 'not-a-host' }
  | { problem: 'not-an-address' }
  | { problem: 'range'; min: number; max: number }
  | { problem: 'not-equal' }
  | { problem: 'same-as-initial' }
  | { problem: 'wrong-password' }
  /** Too many wrong passwords: no other is taken for so long. */
  | { problem: 'wait'; seconds: number }
  | { problem: 'twice' }
  | { problem: 'too-many'; limit: number }
  | { problem: 'not-offered' }
  | { problem: 'sign-in-first' }
  | { problem: 'ipv4'; of: string }
  | { problem: 'expired' }
  /** More than one certificate, or none at all. */
  | { problem: 'not-a-certificate' }
  | { problem: 'only-digits' }
  /** The internet is needed, and this is why it cannot be reached. */
  | { problem: 'unreachable'; of: InternetProblem }
  /** Something is under way that has to end first: a job, an update, a test. */
  | { problem: 'busy' }
  | { problem: 'other-model' }
  /** Not the key of a license for this printer. */
  | { problem: 'not-a-key' };

/** Field of a request → what is wrong with it. Names are the keys of the request's values: `smtpServer`, `deviceName`, `next`; of a request without values what it would begin: `update`, `test`. */
export type WebProblems = Readonly<Record<string, WebProblem>>;
