import type { EmailAccountState } from '../device/email-server/email-account.machine.ts';
import { exchangeOnline } from '../device/email-server/email-server.ts';
import { newPrinter, type PrinterState } from '../device/printer.ts';
import type { ScenarioId } from './scenario-ids.ts';

/** A named starting point: plain data. Titles and what it teaches are `app:scenario.<id>`. */
export interface Scenario {
  printer: Omit<PrinterState, 'clockOffset'>;
  account: EmailAccountState;
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

const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  'factory-default': { printer: { ...newPrinter, languageChosen: false }, account: 'not-configured' },
  'signed-in': signedIn,
  'not-signed-in': { printer: newPrinter, account: 'not-configured' },
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
  'compact-panel': { ...signedIn, printer: { ...signedIn.printer, model: 'model-43' } },
};

/** Where a scenario begins. */
export const scenarioOf = (id: ScenarioId): Scenario => scenarios[id];
