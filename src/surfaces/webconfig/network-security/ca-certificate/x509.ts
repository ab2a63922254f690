/** What a certificate says of itself (X.509 v1-v3, RFC 5280 4.1). Signatures are not checked: who imports a CA certificate decides to trust it. */
import { booleanOf, type Der, derTags, elementsOf, integerOf, NotDer, need, oidOf, readDer, timeOf } from './der.ts';
import { hexOf, nameText } from './distinguished-name.ts';

export interface X509 {
  /** Hex, upper case. */
  serial: string;
  subject: string;
  issuer: string;
  /** ms since 1970-01-01T00:00Z. */
  validFrom: number;
  validUntil: number;
  /** It may sign other certificates: basicConstraints and keyUsage (RFC 5280 4.2.1.9, 4.2.1.3). */
  isCa: boolean;
}

const versionTag = 0xa0;
const extensionsTag = 0xa3;
const basicConstraints = '2.5.29.19';
const keyUsage = '2.5.29.15';
/** keyCertSign is bit 5 of the first byte. */
const signsCertificates = 0x04;

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Object identifier → the DER in its value. */
function extensionsOf(wrapped: Der | undefined): Map<string, Der> {
  const found = new Map<string, Der>();
  if (wrapped === undefined) return found;
  const [list, more] = elementsOf(wrapped);
  if (more !== undefined) throw new NotDer('Something follows the extensions.');
  for (const extension of elementsOf(need(list, derTags.sequence))) {
    const [id, ...rest] = elementsOf(need(extension, derTags.sequence));
    const oid = oidOf(id);
    const value = need(rest.at(-1), derTags.octetString);
    if (rest.length > 2 || found.has(oid)) throw new NotDer('An extension cannot be read, or is there twice.');
    if (rest.length === 2 && rest[0] !== undefined) booleanOf(rest[0]);
    found.set(oid, value);
  }
  return found;
}

function mayIssue(constraints: Der | undefined): boolean {
  if (constraints === undefined) return false;
  const [first, length, more] = elementsOf(need(readDer(constraints.content), derTags.sequence));
  if (first?.tag !== derTags.boolean || !booleanOf(first)) return false;
  // How many may follow in a chain: a number that is not negative.
  if (length !== undefined && (integerOf(length)[0] ?? 0) >= 0x80) throw new NotDer('The path has no length.');
  if (more !== undefined) throw new NotDer('Something follows the constraints.');
  return true;
}

function mayUseKey(usage: Der | undefined): boolean {
  if (usage === undefined) return true;
  const [unused = 8, first = 0, ...more] = need(readDer(usage.content), derTags.bitString).content;
  if (unused > 7 || more.length > 1) throw new NotDer('The uses of the key cannot be read.');
  return (first & signsCertificates) !== 0;
}

/** Bytes of a serial number (RFC 5280 4.1.2.2). */
const serialBytes = 20;

/** Leading zero of a positive number left out, as other programs show it. */
const serialOf = (element: Der | undefined): string => {
  const bytes = integerOf(element);
  const digits = bytes.length > 1 && bytes[0] === 0 ? bytes.subarray(1) : bytes;
  // RFC 5280 4.1.2.2: a serial number is positive.
  const isNegative = (bytes[0] ?? 0) >= 0x80;
  if (isNegative || digits.length > serialBytes) throw new NotDer('No such serial number.');
  return hexOf(digits).toUpperCase();
};

/** 1, 2 or 3; version 1 is not written (RFC 5280 4.1.2.1). */
function versionOf(first: Der | undefined): number {
  if (first?.tag !== versionTag) return 1;
  const [version, more] = elementsOf(first);
  const [number, second] = integerOf(version);
  if (more !== undefined || second !== undefined || (number !== 1 && number !== 2))
    throw new NotDer('No such version.');
  return number + 1;
}

/** The fields between the signature algorithm and the key. */
function bodyOf(body: Der): { algorithm: Der; facts: X509 } {
  const fields = elementsOf(body);
  const version = versionOf(fields[0]);
  const [serial, algorithm, issuer, validity, subject, key, ...more] = version === 1 ? fields : fields.slice(1);
  const [from, until, third] = elementsOf(need(validity, derTags.sequence));
  if (third !== undefined) throw new NotDer('The validity has three times.');
  need(key, derTags.sequence);
  const last = more.at(-1);
  const extensions = extensionsOf(version === 3 && last?.tag === extensionsTag ? last : undefined);
  const facts: X509 = {
    serial: serialOf(serial),
    subject: nameText(subject),
    issuer: nameText(issuer),
    validFrom: timeOf(from),
    validUntil: timeOf(until),
    isCa: mayIssue(extensions.get(basicConstraints)) && mayUseKey(extensions.get(keyUsage)),
  };
  if (facts.validUntil < facts.validFrom) throw new NotDer('It ends before it begins.');
  return { algorithm: need(algorithm, derTags.sequence), facts };
}

/** Reads the DER of one certificate; throws NotDer. */
export function readX509(bytes: Uint8Array): X509 {
  const [body, algorithm, signature, more] = elementsOf(need(readDer(bytes), derTags.sequence));
  need(signature, derTags.bitString);
  if (more !== undefined) throw new NotDer('Something follows the signature.');
  const read = bodyOf(need(body, derTags.sequence));
  // RFC 5280 4.1.1.2: both name the same algorithm.
  if (!same(read.algorithm.whole, need(algorithm, derTags.sequence).whole)) throw new NotDer('Two algorithms.');
  if (read.facts.subject === '') throw new NotDer('It is nobody’s.');
  return read.facts;
}
