/** What Web Config's pages set on the printer besides email and network: saved with the printer, seen by every window. No secrets: those are in `PrinterSecrets`. */
import type { EmailServerSettings } from '../email-server/email-server.ts';

/** Functions that Access Control gives to a user (printer.md 6.4). */
export const accessFunctions = ['scan', 'fax', 'copy', 'print'] as const;
export type AccessFunction = (typeof accessFunctions)[number];

/** A user of Access Control: numbers 1-10; name 1-14 letters, digits and signs (printer.md 6.4). */
export interface AccessUser {
  number: number;
  name: string;
  functions: readonly AccessFunction[];
}

/** What the printer can send an email about. */
export const notifyEvents = ['job-failed', 'sign-in-ended', 'password-changed', 'firmware-updated'] as const;
export type NotifyEvent = (typeof notifyEvents)[number];

export interface NotifyDestination {
  address: string;
  events: readonly NotifyEvent[];
}

/** An imported CA certificate: its own text and what it says of itself. */
export interface CaCertificate {
  /** Hex, upper case. */
  serial: string;
  subject: string;
  issuer: string;
  /** ms since 1970-01-01T00:00Z. */
  validFrom: number;
  validUntil: number;
  pem: string;
}

/** Email settings of the server that delivers faxes (G23): the provider's values, saved apart from the printer's own. */
export type FaxServerSettings = Omit<EmailServerSettings, 'emailService'>;

/** Epson Open Platform > Authentication Settings (printer.md 7). */
export interface OpenPlatformSettings {
  authenticationMethod: 'local-db' | 'remote-db' | 'local-and-remote-db';
  howToAuthenticate: 'card-or-id-and-password' | 'user-id' | 'card-or-id-number' | 'id-number';
  /** 4-8. */
  idNumberDigits: number;
  allowCardRegistration: boolean;
  /** G24: the printer's own address, or that of each user. */
  senderAddress: 'printer' | 'user';
}

export interface WebSettings {
  /** User name of the administrator; '' as delivered (printer.md 6.1). 0-20 ASCII. */
  administratorName: string;
  /** Name in the network; '' : made from the serial number. */
  deviceName: string;
  accessControl: { on: boolean; allowUnidentified: boolean; users: readonly AccessUser[] };
  /** At most 5 destinations (P27). */
  notification: readonly NotifyDestination[];
  /** At most 10. */
  caCertificates: readonly CaCertificate[];
  /** The list of root certificates that came with the firmware or by Root Certificate Update. `updatedAt`: printer's local time in ms; null: as delivered. */
  rootCertificates: { version: string; updatedAt: number | null };
  dateTime: { synchronise: boolean; server: string /** minutes */; interval: number };
  faxServer: FaxServerSettings;
  openPlatform: OpenPlatformSettings;
}

/** Saved on the printer and never in a view. Practice secrets all. */
export interface PrinterSecrets {
  faxPassword: string;
  /** User number → password of Access Control. */
  userPasswords: Readonly<Record<string, string>>;
  /** `id` of a user of Epson Print Admin Serverless → password. */
  printAdminPasswords: Readonly<Record<string, string>>;
}

export const noSecrets: PrinterSecrets = { faxPassword: '', userPasswords: {}, printAdminPasswords: {} };

/** Newest list of root certificates that Root Certificate Update fetches. */
export const newestRoots = '02.60';

export const newWebSettings: WebSettings = {
  administratorName: '',
  deviceName: '',
  accessControl: { on: false, allowUnidentified: false, users: [] },
  notification: [],
  caCertificates: [],
  rootCertificates: { version: '02.30', updatedAt: null },
  dateTime: { synchronise: false, server: 'time.example.com', interval: 60 },
  faxServer: {
    authenticationMethod: 'off',
    authenticatedAccount: '',
    senderAddress: '',
    smtpServer: '',
    smtpPort: 25,
    secureConnection: 'none',
    certificateValidation: true,
    pop3Server: '',
    pop3Port: null,
  },
  openPlatform: {
    authenticationMethod: 'local-db',
    howToAuthenticate: 'card-or-id-and-password',
    idNumberDigits: 4,
    allowCardRegistration: true,
    senderAddress: 'printer',
  },
};
