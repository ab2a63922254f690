/** A file that somebody chose as a CA certificate: PEM (RFC 7468) or DER. Says what the file is instead, where it is something else. */
import type { CaCertificate } from '../../../../core/device/web/web-settings.ts';
import { derTags, elementsOf, NotDer, readDer } from './der.ts';
import { readX509 } from './x509.ts';

/** Why a file cannot be imported, whatever the printer holds already. */
export const fileProblems = [
  'empty',
  'too-large',
  'not-a-certificate',
  'damaged',
  'key',
  'request',
  'container',
  'several',
  'not-a-ca',
] as const;
export type FileProblem = (typeof fileProblems)[number];

export type CertificateFile = { certificate: CaCertificate } | { problem: FileProblem };

/** Bytes of a file; people keep notes before a certificate. */
export const fileLimit = 65_536;
/** Characters of PEM that the printer keeps. */
const pemLimit = 20_000;
/** Characters of a subject or an issuer that the printer keeps. */
const nameLimit = 1000;

const block = /-----BEGIN ([A-Z0-9 ]+)-----\s*([A-Za-z0-9+/=\s]*?)\s*-----END \1-----/g;
const certificateLabels = ['CERTIFICATE', 'X509 CERTIFICATE'];

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Lines of 64 characters, as RFC 7468 wants them: the same certificate is always the same text. */
function pemOf(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}

/** What bytes are that are no certificate, by their first elements: keys (RFC 8017, RFC 5915, RFC 5958), requests (RFC 2986), PKCS #7 and #12. */
function otherThan(bytes: Uint8Array): FileProblem {
  try {
    const [first, second] = elementsOf(readDer(bytes));
    if (first?.tag === derTags.integer) return first.content[0] === 3 ? 'container' : 'key';
    if (first?.tag === derTags.oid) return 'container';
    if (second?.tag === derTags.octetString || second?.tag === derTags.bitString) return 'key';
    const [version, name] = first?.tag === derTags.sequence ? elementsOf(first) : [];
    if (version?.tag === derTags.integer && name?.tag === derTags.sequence) {
      // A request begins with its version 0 and a name; a certificate without version, with a serial number and an algorithm.
      const [part] = elementsOf(name);
      return part === undefined || part.tag === derTags.set ? 'request' : 'damaged';
    }
    return first?.tag === derTags.sequence && second?.tag === derTags.sequence ? 'damaged' : 'not-a-certificate';
  } catch {
    // A certificate that was cut off still begins like one: a long sequence in a long sequence.
    return bytes[0] === derTags.sequence && bytes[1] === 0x82 && bytes[4] === derTags.sequence
      ? 'damaged'
      : 'not-a-certificate';
  }
}

function fromDer(bytes: Uint8Array): CertificateFile {
  try {
    const { isCa, ...facts } = readX509(bytes);
    if (!isCa) return { problem: 'not-a-ca' };
    if (facts.subject.length > nameLimit || facts.issuer.length > nameLimit) return { problem: 'too-large' };
    return { certificate: { ...facts, pem: pemOf(bytes) } };
  } catch (error) {
    if (error instanceof NotDer) return { problem: otherThan(bytes) };
    throw error;
  }
}

/** What a block of PEM holds by its label; null where it is a certificate. */
function labelled(label: string): FileProblem | null {
  if (certificateLabels.includes(label)) return null;
  if (label.endsWith('KEY')) return 'key';
  if (label.endsWith('CERTIFICATE REQUEST')) return 'request';
  return label.startsWith('PKCS') || label === 'CMS' ? 'container' : 'not-a-certificate';
}

function fromPem(text: string): CertificateFile {
  const blocks = [...text.matchAll(block)].map(([, label = '', base64 = '']) => ({ label, base64 }));
  const wrong = blocks.map(({ label }) => labelled(label)).filter((problem) => problem !== null);
  // A key beside a certificate: said first, because a key must not be handed around.
  if (wrong.includes('key') || /-----BEGIN [A-Z ]*KEY-----/.test(text)) return { problem: 'key' };
  const [only, ...more] = blocks;
  if (wrong[0] !== undefined) return { problem: wrong[0] };
  if (more.length > 0) return { problem: 'several' };
  const bytes = only === undefined ? null : bytesOf(only.base64);
  return bytes === null || bytes.length === 0 ? { problem: 'damaged' } : fromDer(bytes);
}

/** Reads a file; never throws. A file without a problem here may still be refused by the printer: expired, there already, one too many. */
export function readCertificateFile(bytes: Uint8Array): CertificateFile {
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes.length > fileLimit) return { problem: 'too-large' };
  const text = new TextDecoder('latin1').decode(bytes);
  const found = text.includes('-----BEGIN ') ? fromPem(text) : fromDer(bytes);
  return 'certificate' in found && found.certificate.pem.length > pemLimit ? { problem: 'too-large' } : found;
}
