/** What the sections of a printed sheet in a snapshot must look like. */
import { exactly, listOf, whole } from '../record-shape.ts';
import { fault, isRecord, oneOf, type Shape, text } from '../shape.ts';
import { languages } from './profile.ts';
import type { RowLabel, SheetSection, SheetValue, WordKey } from './status-sheet.ts';

// Records, not lists: the compiler names a word that is missing here.
const words: Readonly<Record<WordKey, true>> = {
  'value.on': true,
  'value.off': true,
  'value.enable': true,
  'value.disable': true,
  'value.automatic': true,
  'value.manual': true,
  'value.not-set': true,
  'value.wired': true,
  'value.wifi': true,
  'sheet.built-in': true,
  'network.state.connected': true,
  'network.state.no-cable': true,
  'network.state.no-signal': true,
  'network.state.no-address': true,
  'email.method.off': true,
  'email.method.smtp-auth': true,
  'email.method.pop-before-smtp': true,
  'email.method.oauth2': true,
  'email.service.exchange-online': true,
  'email.service.outlook-com': true,
  'email.secure.none': true,
  'email.secure.ssl-tls': true,
  'email.secure.starttls': true,
  'email.state.not-configured': true,
  'email.state.signed-in': true,
  'email.state.expired': true,
};
const labels: Readonly<Record<RowLabel, true>> = {
  'network.device-name': true,
  'network.connection': true,
  'network.connection-status': true,
  'network.speed': true,
  'network.ssid': true,
  'network.security': true,
  'network.signal': true,
  'network.mac': true,
  'network.obtain': true,
  'network.address': true,
  'network.mask': true,
  'network.gateway': true,
  'network.dns1': true,
  'network.dns2': true,
  'network.connected-devices': true,
  'email.authentication-method': true,
  'email.email-service': true,
  'email.current-status': true,
  'email.authenticated-account': true,
  'email.sender-address': true,
  'email.smtp-server': true,
  'email.smtp-port': true,
  'email.secure-connection': true,
  'email.certificate-validation': true,
  'email.pop3-server': true,
  'email.pop3-port': true,
  'sheet.model': true,
  'sheet.serial': true,
  'sheet.firmware': true,
  'sheet.printed': true,
  'sheet.language': true,
  'sheet.wired-mac': true,
  'sheet.wifi-mac': true,
  'sheet.additional-mac': true,
  'sheet.wifi-direct': true,
  'sheet.dns-setting': true,
  'sheet.ipv6-setting': true,
  'sheet.proxy-setting': true,
  'sheet.web-config': true,
  'sheet.bonjour': true,
  'sheet.wsd': true,
  'sheet.llmnr': true,
  'sheet.snmp': true,
  'sheet.lpr': true,
  'sheet.raw': true,
  'sheet.ipp': true,
  'sheet.ftp': true,
  'sheet.file-sharing': true,
  'sheet.ipsec': true,
  'sheet.ieee-8021x': true,
  'sheet.root-certificate': true,
};
const titles: Readonly<Record<SheetSection['title'], true>> = {
  'sheet.general': true,
  'sheet.wired-wifi': true,
  'sheet.tcp-ip': true,
  'sheet.dns': true,
  'sheet.additional': true,
  'sheet.email-server': true,
  'sheet.wifi-direct': true,
  'sheet.ipv6': true,
  'sheet.proxy': true,
  'sheet.services': true,
  'sheet.security': true,
};

/** What each kind of value carries besides its kind. The times of JavaScript's dates are ±8.64e15 ms. */
const values: Readonly<Record<SheetValue['as'], Readonly<Record<string, Shape>>>> = {
  text: { text: text(320) },
  word: { word: oneOf(Object.keys(words)) },
  speed: { speed: whole(0, 1_000_000) },
  signal: { bars: whole(0, 4) },
  devices: { count: whole(0, 10_000) },
  language: { language: oneOf(languages) },
  time: { time: whole(-8.64e15, 8.64e15) },
};

const kind = oneOf(Object.keys(values));

const valueShape: Shape = (value, path) => {
  if (!isRecord(value)) return fault(path, 'a record');
  const fit = kind(value.as, `${path}.as`);
  return fit ?? exactly({ as: kind, ...values[value.as as SheetValue['as']] })(value, path);
};

const sectionShape = exactly({
  title: oneOf(Object.keys(titles)),
  rows: listOf(exactly({ label: oneOf(Object.keys(labels)), value: valueShape }), Object.keys(labels).length),
});

/** `SheetSection[]`, exactly. */
export const sheetSectionsShape: Shape = listOf(sectionShape, Object.keys(titles).length);
