/** What the printer tells about itself: the rows of the status screens, and the network status sheet made of them (what is the same on every printer: status-sheet-fixed.ts). Words are keys of `panel`. */
import type { EmailAccountState } from './email-server/email-account.machine.ts';
import type { EmailServerSettings } from './email-server/email-server.ts';
import { profileOf } from './models.ts';
import { addressesOf, connectionOf, type Ipv4, type LinkState, linkOf, type NetworkId } from './network/network.ts';
import type { PrinterState } from './printer.ts';
import type { Language } from './profile.ts';
import { fixedSections } from './status-sheet-fixed.ts';

/** The printer as a window may know it: without secrets. */
type PrinterData = Omit<PrinterState, 'admin' | 'secrets' | 'printAdmin'>;

/** A value that is a word of the panel. */
export type WordKey =
  | 'value.on'
  | 'value.off'
  | 'value.enable'
  | 'value.disable'
  | 'value.automatic'
  | 'value.manual'
  | 'value.not-set'
  | 'value.wired'
  | 'value.wifi'
  | 'sheet.built-in'
  | `network.state.${LinkState}`
  | `email.method.${EmailServerSettings['authenticationMethod']}`
  | `email.service.${EmailServerSettings['emailService']}`
  | `email.secure.${EmailServerSettings['secureConnection']}`
  | `email.state.${EmailAccountState}`;

/** A value to be shown: as it stands, a word to be translated, or something that a language writes in its own way. */
export type SheetValue =
  | { as: 'text'; text: string }
  | { as: 'word'; word: WordKey }
  /** Mbit/s */
  | { as: 'speed'; speed: number }
  /** 0 to 4 */
  | { as: 'signal'; bars: number }
  | { as: 'devices'; count: number }
  /** By its own name */
  | { as: 'language'; language: Language }
  /** The printer's local time as ms since 1970-01-01T00:00 */
  | { as: 'time'; time: number };

type NetworkLabel =
  | 'device-name'
  | 'connection'
  | 'connection-status'
  | 'speed'
  | 'ssid'
  | 'security'
  | 'signal'
  | 'mac'
  | 'obtain'
  | 'address'
  | 'mask'
  | 'gateway'
  | 'dns1'
  | 'dns2'
  | 'connected-devices';
type EmailLabel =
  | 'authentication-method'
  | 'email-service'
  | 'current-status'
  | 'authenticated-account'
  | 'sender-address'
  | 'smtp-server'
  | 'smtp-port'
  | 'secure-connection'
  | 'certificate-validation'
  | 'pop3-server'
  | 'pop3-port';
type SheetLabel =
  | 'model'
  | 'serial'
  | 'firmware'
  | 'printed'
  | 'language'
  | 'wired-mac'
  | 'wifi-mac'
  | 'additional-mac'
  | 'wifi-direct'
  | 'dns-setting'
  | 'ipv6-setting'
  | 'proxy-setting'
  | 'web-config'
  | 'bonjour'
  | 'wsd'
  | 'llmnr'
  | 'snmp'
  | 'lpr'
  | 'raw'
  | 'ipp'
  | 'ftp'
  | 'file-sharing'
  | 'ipsec'
  | 'ieee-8021x'
  | 'root-certificate';

export type RowLabel = `network.${NetworkLabel}` | `email.${EmailLabel}` | `sheet.${SheetLabel}`;
export interface SheetRow {
  label: RowLabel;
  value: SheetValue;
}
type SectionTitle =
  | 'general'
  | 'wired-wifi'
  | 'tcp-ip'
  | 'dns'
  | 'ipv6'
  | 'additional'
  | 'proxy'
  | 'email-server'
  | 'wifi-direct'
  | 'services'
  | 'security';
export interface SheetSection {
  title: `sheet.${SectionTitle}`;
  rows: readonly SheetRow[];
}

const word = (key: WordKey): SheetValue => ({ as: 'word', word: key });
const text = (value: string | number | null): SheetValue =>
  value === '' || value === null ? word('value.not-set') : { as: 'text', text: String(value) };
const row = (label: RowLabel, value: SheetValue): SheetRow => ({ label, value });

/** The name that the printer has in the network: the one that Web Config gave it, or else the product's name and the end of its MAC address. */
export const deviceName = ({ network, web }: Pick<PrinterData, 'network' | 'web'>): string =>
  web.deviceName || `FACEPLATE${network.standard.wiredMac.replaceAll(':', '').slice(-6)}`;

function connectionRows({ network }: PrinterData, id: NetworkId): SheetRow[] {
  const { accessPoint, speed, cable } = network.surroundings;
  const connection = connectionOf(network, id);
  const shared = [
    row('network.connection', word(`value.${connection}`)),
    row('network.connection-status', word(`network.state.${linkOf(network, id)}`)),
  ];
  if (connection === 'wired') return cable[id] ? [...shared, row('network.speed', { as: 'speed', speed })] : shared;
  return [
    ...shared,
    row('network.ssid', text(accessPoint.ssid)),
    row('network.security', text(accessPoint.security)),
    row('network.signal', { as: 'signal', bars: accessPoint.signal }),
  ];
}

function macOf({ network }: PrinterData, id: NetworkId): string {
  if (id === 'additional') return network.additional.wiredMac;
  return connectionOf(network, id) === 'wifi' ? network.standard.wifiMac : network.standard.wiredMac;
}

/** Addresses that are in force: none while the link is down, as nothing was handed out then. */
function addressesInForce({ network }: PrinterData, id: NetworkId): Ipv4 | null {
  const link = linkOf(network, id);
  const isUp = link === 'connected' || network[id].ipv4.mode === 'manual';
  return isUp ? addressesOf(network, id) : null;
}

/** Rows about one network, in the order of the status screen (printer.md 4). */
export function networkRows(printer: PrinterData, id: NetworkId): SheetRow[] {
  const { network } = printer;
  const addresses = addressesInForce(printer, id);
  const parts = ['address', 'mask', 'gateway', 'dns1', 'dns2'] as const;
  return [
    row('network.device-name', text(deviceName(printer))),
    ...connectionRows(printer, id),
    row('network.obtain', word(`value.${network[id].ipv4.mode}`)),
    ...parts.map((part) => row(`network.${part}`, text(addresses?.[part] ?? ''))),
    row('network.mac', text(macOf(printer, id))),
  ];
}

/** Rows about Wi-Fi Direct. The password is not among them: the panel may stand in a corridor. */
export function wifiDirectRows({ network }: PrinterData): SheetRow[] {
  const { enabled, ssid, devices } = network.wifiDirect;
  const state = row('sheet.wifi-direct', word(enabled ? 'value.on' : 'value.off'));
  return enabled
    ? [state, row('network.ssid', text(ssid)), row('network.connected-devices', { as: 'devices', count: devices })]
    : [state];
}

/** Rows about the email server, in the order of Web Config's page (G40), never a password. */
export function emailServerRows({ emailServer: saved }: PrinterData, account: EmailAccountState): SheetRow[] {
  const method = row('email.authentication-method', word(`email.method.${saved.authenticationMethod}`));
  const isOauth = saved.authenticationMethod === 'oauth2';
  const isPop = saved.authenticationMethod === 'pop-before-smtp';
  // Without OAuth2 nobody signs in to a service, except where nothing was ever set up: then this is what is missing.
  const hasStatus = isOauth || saved.authenticationMethod === 'off';
  return [
    method,
    ...(isOauth ? [row('email.email-service', word(`email.service.${saved.emailService}`))] : []),
    ...(hasStatus ? [row('email.current-status', word(`email.state.${account}`))] : []),
    row('email.authenticated-account', text(saved.authenticatedAccount)),
    row('email.sender-address', text(saved.senderAddress)),
    row('email.smtp-server', text(saved.smtpServer)),
    row('email.smtp-port', text(saved.smtpPort)),
    row('email.secure-connection', word(`email.secure.${saved.secureConnection}`)),
    row('email.certificate-validation', word(saved.certificateValidation ? 'value.enable' : 'value.disable')),
    ...(isPop || isOauth
      ? [row('email.pop3-server', text(saved.pop3Server)), row('email.pop3-port', text(saved.pop3Port))]
      : []),
  ];
}

function generalRows(printer: PrinterData, time: number): SheetRow[] {
  const { standard, additional } = printer.network;
  const { name, capabilities } = profileOf(printer.model);
  return [
    row('sheet.printed', { as: 'time', time }),
    row('sheet.model', text(name)),
    row('sheet.serial', text(printer.serial)),
    row('sheet.firmware', text(printer.firmware)),
    row('sheet.language', { as: 'language', language: printer.language }),
    row('network.device-name', text(deviceName(printer))),
    row('sheet.wired-mac', text(standard.wiredMac)),
    row('sheet.wifi-mac', text(standard.wifiMac)),
    ...(capabilities.includes('additional-network') ? [row('sheet.additional-mac', text(additional.wiredMac))] : []),
  ];
}

/** The standard network: the rows of its status screen, sorted by what they are about. */
function standardSections(printer: PrinterData): SheetSection[] {
  const rows = networkRows(printer, 'standard');
  const of = (...labels: NetworkLabel[]) =>
    rows.filter(({ label }) => labels.some((name) => label === `network.${name}`));
  return [
    {
      title: 'sheet.wired-wifi',
      rows: of('connection', 'connection-status', 'speed', 'ssid', 'security', 'signal', 'mac'),
    },
    { title: 'sheet.tcp-ip', rows: of('obtain', 'address', 'mask', 'gateway') },
    {
      title: 'sheet.dns',
      rows: [row('sheet.dns-setting', word(`value.${printer.network.standard.ipv4.mode}`)), ...of('dns1', 'dns2')],
    },
  ];
}

/** The network status sheet (G22), in the order of printer.md 4. `time`: the printer's local time as ms since 1970-01-01T00:00. */
export function statusSheet(printer: PrinterData, account: EmailAccountState, time: number): SheetSection[] {
  const additional: SheetSection[] = profileOf(printer.model).capabilities.includes('additional-network')
    ? [{ title: 'sheet.additional', rows: networkRows(printer, 'additional').slice(1) }]
    : [];
  return [
    { title: 'sheet.general', rows: generalRows(printer, time) },
    ...standardSections(printer),
    ...additional,
    { title: 'sheet.email-server', rows: emailServerRows(printer, account) },
    { title: 'sheet.wifi-direct', rows: wifiDirectRows(printer) },
    ...fixedSections,
  ];
}
