import type { StoredPassword } from './admin/password.ts';
import { type EmailServerSettings, noEmailServer } from './email-server/email-server.ts';
import type { SampleId } from './jobs/scan.ts';
import type { ModelId } from './models.ts';
import { emptyIpv4, type NetworkState } from './network/network.ts';
import { noPrintAdmin, type PrintAdminState } from './print-admin/print-admin.ts';
import type { Language } from './profile.ts';
import { newWebSettings, noSecrets, type PrinterSecrets, type WebSettings } from './web/web-settings.ts';

export const themes = ['light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof themes)[number];

/** Choices of Operation Timeout in seconds (printer.md 2.4 gives 10-240; below 30 there would be no time to answer the warning). */
export const timeoutChoices = [30, 60, 120, 180, 240] as const;
/** Steps of the screen's brightness in per cent. */
export const brightnessSteps = [20, 40, 60, 80, 100] as const;
/** Steps of the volume; 0 is silent. */
export const volumeSteps = [0, 1, 2, 3, 4] as const;

/** Everything that is saved on the printer: plain JSON, survives a power cut. */
export interface PrinterState {
  model: ModelId;
  serial: string;
  /** Firmware version as shown; OAuth2 needs `oauthFirmware` or later (G03). */
  firmware: string;
  language: Language;
  /** The language was chosen at the first start. */
  languageChosen: boolean;
  brightness: (typeof brightnessSteps)[number];
  theme: Theme;
  sounds: { muted: boolean; volume: (typeof volumeSteps)[number]; keys: boolean };
  operationTimeout: { on: boolean; seconds: (typeof timeoutChoices)[number] };
  /** The printer's clock minus the port's, in ms: the printer shows local time and knows no zone. */
  clockOffset: number;
  network: NetworkState;
  emailServer: EmailServerSettings;
  web: WebSettings;
  /** Epson Print Admin Serverless: in no view. */
  printAdmin: PrintAdminState;
  /** The page that lies in the document feeder. */
  feeder: SampleId;
  admin: { password: StoredPassword; locked: boolean };
  secrets: PrinterSecrets;
}

/** The firmware that brought OAuth2 (G03; the number itself is simulated). Compare with `isCurrentFirmware`. */
export const oauthFirmware = '07.26';

/** Whether a firmware offers OAuth2 (G03). Versions are two-digit pairs, so text order is version order. */
export const isCurrentFirmware = (firmware: string): boolean => firmware >= oauthFirmware;

/** Where every printer of this simulation starts on its clock: local time 2026-11-23 09:00, a Monday. */
export const startTime = Date.UTC(2026, 10, 23, 9, 0);

/** A printer out of the box, in an office with a cable and an address server. Addresses are of RFC 5737 and RFC 1918. */
export const newPrinter: Omit<PrinterState, 'clockOffset'> = {
  model: 'model-70',
  serial: 'FP7K004300',
  firmware: '08.11',
  language: 'en',
  languageChosen: true,
  brightness: 100,
  theme: 'light',
  sounds: { muted: false, volume: 2, keys: true },
  operationTimeout: { on: true, seconds: 120 },
  network: {
    standard: {
      connection: 'wired',
      ipv4: { mode: 'automatic', manual: emptyIpv4 },
      wiredMac: '02:00:5E:10:43:00',
      wifiMac: '02:00:5E:10:43:01',
    },
    additional: { ipv4: { mode: 'automatic', manual: emptyIpv4 }, wiredMac: '02:00:5E:10:43:02' },
    wifiDirect: { enabled: false, ssid: 'DIRECT-FP7K004300', devices: 0 },
    surroundings: {
      cable: { standard: true, additional: true },
      speed: 1000,
      accessPoint: { ssid: 'Contoso-Office', security: 'WPA2-PSK', signal: 4 },
      dhcp: {
        standard: {
          address: '192.168.1.43',
          mask: '255.255.255.0',
          gateway: '192.168.1.1',
          dns1: '192.168.1.1',
          dns2: '',
        },
        additional: { address: '10.20.0.43', mask: '255.255.0.0', gateway: '10.20.0.1', dns1: '10.20.0.1', dns2: '' },
      },
      dns: true,
      internet: true,
    },
  },
  emailServer: noEmailServer,
  web: newWebSettings,
  printAdmin: noPrintAdmin,
  feeder: 'letter',
  admin: { password: null, locked: false },
  secrets: noSecrets,
};
