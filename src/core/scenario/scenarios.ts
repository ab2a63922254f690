import type { EmailAccountState } from '../device/email-server/email-account.machine.ts';
import { type EmailServerSettings, exchangeOnline } from '../device/email-server/email-server.ts';
import { newPrinter, type PrinterState } from '../device/printer.ts';
import { factoryDefault } from './factory-default.ts';
import { withOwnSenders, withPrintAdmin } from './print-admin-starts.ts';
import type { ScenarioId } from './scenario-ids.ts';

/** A named starting point: plain data. Titles and what it teaches are `app:scenario.<id>`. */
export interface Scenario {
  printer: Omit<PrinterState, 'clockOffset'>;
  account: EmailAccountState;
  /** How far the printer's clock is off at the start, ms. */
  clockError?: number;
}

const printerAccount = 'printer@contoso.com';
const { network } = newPrinter;
const { surroundings } = network;

const signedIn = {
  printer: { ...newPrinter, emailServer: exchangeOnline(printerAccount) },
  account: 'signed-in',
} as const satisfies Scenario;

const withSurroundings = (changes: Partial<typeof surroundings>): Scenario => ({
  ...signedIn,
  printer: { ...signedIn.printer, network: { ...network, surroundings: { ...surroundings, ...changes } } },
});

const notSignedIn: Scenario = { printer: newPrinter, account: 'not-configured' };
const withEmail = (emailServer: EmailServerSettings): Scenario => ({
  ...signedIn,
  printer: { ...signedIn.printer, emailServer },
});

const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  'factory-default': factoryDefault,
  'before-you-begin': notSignedIn,
  'first-sign-in': notSignedIn,
  'signed-in': signedIn,
  'not-signed-in': notSignedIn,
  'token-expired': { ...signedIn, account: 'expired' },
  'cable-unplugged': withSurroundings({ cable: { standard: false, additional: true } }),
  'wifi-only': {
    ...signedIn,
    printer: {
      ...signedIn.printer,
      network: {
        ...network,
        standard: { ...network.standard, connection: 'wifi' },
        wifiDirect: { ...network.wifiDirect, enabled: true, devices: 1 },
        surroundings: {
          ...surroundings,
          cable: { standard: false, additional: false },
          accessPoint: { ...surroundings.accessPoint, signal: 3 },
        },
      },
    },
  },
  'additional-network': { ...signedIn, printer: { ...signedIn.printer, model: 'model-101' } },
  'admin-locked': { ...signedIn, printer: { ...signedIn.printer, admin: { password: null, locked: true } } },
  'old-firmware': { printer: { ...newPrinter, firmware: '06.30' }, account: 'not-configured' },
  'smtp-auth-off': signedIn,
  'device-code-blocked': notSignedIn,
  'device-code-policy': signedIn,
  'consent-missing': signedIn,
  'signed-in-as-admin': withEmail({ ...exchangeOnline('admin@contoso.com'), senderAddress: printerAccount }),
  'from-differs': withEmail({ ...exchangeOnline(printerAccount), senderAddress: 'scans@contoso.com' }),
  'password-changed': signedIn,
  'long-pause': signedIn,
  'sign-in-frequency': signedIn,
  'mfa-later': signedIn,
  'device-compliance': signedIn,
  'old-firmware-tls': signedIn,
  'printer-side-firewall': signedIn,
  'wrong-clock': { ...signedIn, clockError: -3 * 365 * 86_400_000 },
  'code-expired': notSignedIn,
  'wrong-account-kind': notSignedIn,
  'unlicensed-mailbox': signedIn,
  'app-disabled': signedIn,
  'token-stuck': signedIn,
  'basic-auth-retired': {
    ...withEmail({ ...exchangeOnline(printerAccount), authenticationMethod: 'smtp-auth' }),
    account: 'not-configured',
  },
  'fleet-one-mailbox': signedIn,
  'mailbox-full': signedIn,
  'scan-too-big': signedIn,
  'only-additional-network': {
    ...signedIn,
    printer: { ...withSurroundings({ cable: { standard: false, additional: true } }).printer, model: 'model-101' },
  },
  'forgot-ok': notSignedIn,
  'public-client-off': notSignedIn,
  'service-weather': signedIn,
  'personal-mailbox-disabled': withEmail({
    ...exchangeOnline('printer.practice@outlook.com'),
    emailService: 'outlook-com',
  }),
  'to-my-email': withPrintAdmin,
  'to-my-email-before-consent': withOwnSenders,
  'to-my-email-first-time': withOwnSenders,
  'to-my-email-in-use': withOwnSenders,
  'to-my-email-user-not-enabled': withOwnSenders,
  'to-my-email-send-as': withOwnSenders,
  'to-my-email-consent-withdrawn': withOwnSenders,
  'to-my-email-long-pause': withOwnSenders,
  'compact-panel': { ...signedIn, printer: { ...signedIn.printer, model: 'model-43' } },
};

/** Where a scenario begins. */
export const scenarioOf = (id: ScenarioId): Scenario => scenarios[id];
