/** What is wrong with values of Network, Network Security and Device Management. The page asks before it sends, the printer before it saves: the same answer. */
import { clockRange } from '../clock.ts';
import { internetProblem } from '../email/reach.ts';
import { profileOf } from '../models.ts';
import { ipv4Problems } from '../network/ipv4.ts';
import { type Ipv4, networksOf } from '../network/network.ts';
import type { PrinterState } from '../printer.ts';
import { isCertificate } from './certificates.ts';
import { hostProblem, only } from './email-server-problems.ts';
import { newerFirmware } from './firmware.ts';
import type { WebProblem, WebProblems, WebRequestOf, WebRequestType } from './web-request.ts';

/** The printer as a page knows it. */
type Printer = Omit<PrinterState, 'admin' | 'secrets'>;
type Values<T extends WebRequestType> = Omit<WebRequestOf<T>, 'type'>;

const notOffered: WebProblem = { problem: 'not-offered' };
/** 255.255.255.255 */
const ipv4Length = 15;

/** Addresses that are kept while an address server gives others: they only have to fit in. */
const keptProblems = (manual: Ipv4): WebProblems =>
  Object.fromEntries(
    Object.entries(manual)
      .filter(([, value]) => value.length > ipv4Length)
      .map(([field]): [string, WebProblem] => [field, { problem: 'ipv4', of: 'not-an-address' }]),
  );

/** Network settings: `network`, `connection`, and the IPv4 fields under their own names. */
export function networkProblems({ model }: Pick<Printer, 'model'>, values: Values<'network.save'>): WebProblems {
  const { network, connection, ipv4 } = values;
  if (!networksOf(profileOf(model).capabilities).includes(network)) return { network: notOffered };
  if (network === 'additional' && connection === 'wifi') return { connection: notOffered };
  if (ipv4.mode === 'automatic') return keptProblems(ipv4.manual);
  return Object.fromEntries(
    Object.entries(ipv4Problems(ipv4.manual)).map(([field, of]): [string, WebProblem] => [
      field,
      { problem: 'ipv4', of },
    ]),
  );
}

/** Limits of a device name in characters. */
export const deviceNameLength = { min: 2, max: 15 } as const;

function nameProblem(name: string): WebProblem | null {
  const { min, max } = deviceNameLength;
  if (name === '') return { problem: 'empty' };
  const strange = [...name].find((character) => !/[A-Za-z0-9-]/.test(character));
  if (strange !== undefined) return { problem: 'characters', character: strange };
  if (name.length < min) return { problem: 'too-short', limit: min };
  if (name.length > max) return { problem: 'too-long', limit: max };
  if (name.startsWith('-') || name.endsWith('-')) return { problem: 'characters', character: '-' };
  // What is only digits is taken for an address by some systems.
  return /^\d+$/.test(name) ? { problem: 'only-digits' } : null;
}

/** Device name: a host name of one label (RFC 1123 2.1), short enough for NetBIOS. */
export const deviceNameProblems = (_printer: unknown, { deviceName }: Values<'device-name.save'>): WebProblems =>
  only({ deviceName: nameProblem(deviceName) });

/** Minutes between two looks at the time server. */
export const intervalRange = { min: 1, max: 10_080 } as const;

const rangeProblem = (value: number, { min, max }: { min: number; max: number }): WebProblem | null =>
  Number.isInteger(value) && value >= min && value <= max ? null : { problem: 'range', min, max };

/** Date and time. `time`: min and max of a 'range' are local times in ms. Synchronising needs the network at once. */
export function dateTimeProblems(printer: Pick<Printer, 'model' | 'network'>, values: Values<'date-time.save'>) {
  const { time, synchronise, server, interval } = values;
  const cut = synchronise ? internetProblem(printer) : null;
  return only({
    time: time === null ? null : rangeProblem(time, clockRange),
    server: hostProblem(server, synchronise) ?? (cut === null ? null : { problem: 'unreachable', of: cut }),
    interval: rangeProblem(interval, intervalRange),
  });
}

/** Why the firmware cannot be updated now, under `update`. `busy`: a job or an update is under way. */
export function firmwareProblems(
  printer: Pick<Printer, 'model' | 'network' | 'firmware'>,
  { busy }: { busy: boolean },
): WebProblems {
  if (busy) return { update: { problem: 'busy' } };
  if (newerFirmware(printer) === null) return { update: notOffered };
  return rootProblems(printer);
}

/** Why the root certificates cannot be updated now, under `update`. The list is signed by the maker: it can be fetched whoever signed the connection's certificate. */
export function rootProblems(printer: Pick<Printer, 'model' | 'network'>): WebProblems {
  const cut = internetProblem(printer);
  return only({ update: cut === null ? null : { problem: 'unreachable', of: cut } });
}

/** CA certificates that the printer keeps. */
export const certificateLimit = 10;

/** A certificate to be imported, under `certificate`. `clock`: the printer's own time in ms, by which it is valid or not. */
export function caCertificateProblems(
  { web }: Pick<Printer, 'web'>,
  { certificate }: Values<'ca-certificate.import'>,
  clock: number,
): WebProblems {
  const { serial, subject, issuer, validFrom, validUntil, pem } = certificate;
  const isWhole = /^[0-9A-F]{2,40}$/.test(serial) && subject !== '' && issuer !== '' && validFrom <= validUntil;
  const wrong = (problem: WebProblem): WebProblems => ({ certificate: problem });
  if (!isWhole || !isCertificate(pem)) return wrong({ problem: 'not-a-certificate' });
  if (web.caCertificates.some((known) => known.serial === serial)) return wrong({ problem: 'twice' });
  if (web.caCertificates.length >= certificateLimit) return wrong({ problem: 'too-many', limit: certificateLimit });
  return clock < validFrom || clock > validUntil ? wrong({ problem: 'expired' }) : {};
}
