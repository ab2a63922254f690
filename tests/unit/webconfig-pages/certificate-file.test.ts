import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileLimit,
  readCertificateFile,
} from '../../../src/surfaces/webconfig/network-security/ca-certificate/certificate-file.ts';
import { NotDer, oidOf, readDer, timeOf } from '../../../src/surfaces/webconfig/network-security/ca-certificate/der.ts';
import { checkProperty } from '../../support/check-property.ts';
import * as pems from './certificates.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCertificateFile(bytesOf(text));
const derOf = (pem: string): Uint8Array => new Uint8Array(new X509Certificate(pem).raw);
const problem = (text: string) => {
  const found = read(text);
  return 'problem' in found ? found.problem : found.certificate.subject;
};

describe('a CA certificate is read', () => {
  const good = {
    root: pems.rootPem,
    short: pems.shortPem,
    far: pems.farPem,
    expired: pems.expiredPem,
    names: pems.namesPem,
  };

  it.each(Object.entries(good))('as OpenSSL reads it: %s', (_, pem) => {
    const found = read(pem);
    if (!('certificate' in found)) throw new Error(found.problem);
    const { certificate } = found;
    const other = new X509Certificate(pem);
    expect(certificate.serial).toBe(other.serialNumber);
    expect(certificate.validFrom).toBe(other.validFromDate.getTime());
    expect(certificate.validUntil).toBe(other.validToDate.getTime());
    expect(new X509Certificate(certificate.pem).raw.equals(other.raw)).toBe(true);
  });

  it('from PEM and from DER alike, with notes around it and any line ends', () => {
    const found = read(pems.rootPem);
    expect(readCertificateFile(derOf(pems.rootPem))).toEqual(found);
    expect(read(`subject=/CN=Contoso\r\n${pems.rootPem.replaceAll('\n', '\r\n')}\r\n`)).toEqual(found);
    expect(read(pems.rootPem.replaceAll(' CERTIFICATE', ' X509 CERTIFICATE'))).toEqual(found);
    if ('certificate' in found) expect(found.certificate.pem).toBe(pems.rootPem);
  });

  it('with its names in one line that nobody can break', () => {
    const subject = (pem: string) => {
      const found = read(pem);
      return 'certificate' in found ? found.certificate.subject : null;
    };
    expect(subject(pems.rootPem)).toBe('CN=Contoso Office Root CA, O=Contoso, C=US');
    // As `openssl x509 -nameopt RFC2253,-esc_msb` has them, but for the space between.
    expect(subject(pems.namesPem)).toBe('CN=\\ \\<Root\\> #1\\ , OU=a\\+b=c\\;d\\"e, O=Контосо\\, ДООЕЛ, C=MK');
  });
});

describe('a file that is no CA certificate says what it is', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pemOf = (key: typeof rsa.privateKey, type: 'pkcs1' | 'pkcs8' | 'sec1' | 'spki'): string =>
    key.export({ type: type as 'pkcs8', format: 'pem' }).toString();

  it.each([
    ['PKCS #8', pemOf(ec.privateKey, 'pkcs8')],
    ['PKCS #1', pemOf(rsa.privateKey, 'pkcs1')],
    ['SEC 1', pemOf(ec.privateKey, 'sec1')],
    ['public', pemOf(rsa.publicKey, 'spki')],
    [
      'with a password',
      rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'practice' }).toString(),
    ],
    ['beside its certificate', `${pems.rootPem}${pemOf(ec.privateKey, 'pkcs8')}`],
    ['cut off', pemOf(ec.privateKey, 'pkcs8').slice(0, 80)],
  ])('a key: %s', (_, text) => expect(problem(text)).toBe('key'));

  it.each([
    ['PKCS #8', ec.privateKey.export({ type: 'pkcs8', format: 'der' })],
    ['PKCS #1', rsa.privateKey.export({ type: 'pkcs1', format: 'der' })],
    ['SEC 1', ec.privateKey.export({ type: 'sec1', format: 'der' })],
    ['public', rsa.publicKey.export({ type: 'spki', format: 'der' })],
    [
      'with a password',
      rsa.privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'practice' }),
    ],
  ])('a key in DER: %s', (_, bytes) => expect(readCertificateFile(new Uint8Array(bytes))).toEqual({ problem: 'key' }));

  const derOfPem = (pem: string) => Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64');

  it('a request, a container, several certificates', () => {
    expect(problem(pems.requestPem)).toBe('request');
    expect(readCertificateFile(derOfPem(pems.requestPem))).toEqual({ problem: 'request' });
    expect(problem(pems.bundlePem)).toBe('container');
    expect(readCertificateFile(derOfPem(pems.bundlePem))).toEqual({ problem: 'container' });
    // PKCS #12 begins with its version, 3 (RFC 7292 4).
    const pfx = Buffer.from('300b02010330060604550403050000'.slice(0, 26), 'hex');
    expect(readCertificateFile(pfx)).toEqual({ problem: 'container' });
    expect(problem(pems.rootPem + pems.shortPem)).toBe('several');
  });

  it('a certificate that may sign no others', () => {
    expect(problem(pems.leafPem)).toBe('not-a-ca');
    expect(problem(pems.v1Pem)).toBe('not-a-ca');
    expect(problem(pems.nosignPem)).toBe('not-a-ca');
  });

  it('nothing, too much, something else, a torn one', () => {
    expect(problem('')).toBe('empty');
    expect(problem(' '.repeat(fileLimit + 1))).toBe('too-large');
    expect(problem('Dear colleague, the certificate is attached.')).toBe('not-a-certificate');
    expect(problem('%PDF-1.7')).toBe('not-a-certificate');
    expect(problem('-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----')).toBe('not-a-certificate');
    expect(problem(pems.rootPem.slice(0, 300))).toBe('damaged');
    expect(problem(pems.rootPem.replace('MIIB', 'MIIC'))).toBe('damaged');
    expect(problem('-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----')).toBe('damaged');
    const der = derOf(pems.rootPem);
    expect(readCertificateFile(der.subarray(0, der.length - 1))).toEqual({ problem: 'damaged' });
    expect(readCertificateFile(Uint8Array.of(...der, 0))).toEqual({ problem: 'damaged' });
  });
});

describe('the reader of DER', () => {
  const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

  it.each(['', '30', '3080', '308100', '30820001ff', '308200', '0200ff', '1f0100', '3003020101ff', '30850000000000'])(
    'refuses %s',
    (text) => expect(() => readDer(hex(text))).toThrow(NotDer),
  );

  it('reads object identifiers', () => {
    expect(oidOf(readDer(hex('06092a864886f70d010901')))).toBe('1.2.840.113549.1.9.1');
    expect(oidOf(readDer(hex('0603883703')))).toBe('2.999.3');
    for (const broken of ['0600', '0602558a', '060355800a']) {
      expect(() => oidOf(readDer(hex(broken)))).toThrow(NotDer);
    }
  });

  it('reads times that exist, and no others', () => {
    const time = (tag: string, text: string) =>
      timeOf(readDer(hex(`${tag}${text.length.toString(16).padStart(2, '0')}${Buffer.from(text).toString('hex')}`)));
    expect(time('17', '260101000000Z')).toBe(Date.UTC(2026, 0, 1));
    expect(time('17', '500101000000Z')).toBe(Date.UTC(1950, 0, 1));
    expect(time('18', '20500228235959Z')).toBe(Date.UTC(2050, 1, 28, 23, 59, 59));
    expect(time('18', '99991231235959Z')).toBe(Date.UTC(9999, 11, 31, 23, 59, 59));
    for (const [tag, text] of [
      ['17', '260229000000Z'],
      ['17', '261301000000Z'],
      ['17', '260101240000Z'],
      ['17', '260101006000Z'],
      ['17', '260101000060Z'],
      ['17', '2601010000Z'],
      ['18', '260101000000Z'],
      ['18', '20260101000000+0100'],
      ['0c', '260101000000Z'],
    ] as const)
      expect(() => time(tag, text), text).toThrow(NotDer);
  });
});

const fixtures = [pems.rootPem, pems.namesPem, pems.farPem, pems.leafPem, pems.v1Pem].map(derOf);

function byOpenSsl(bytes: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(bytes);
  } catch {
    return null;
  }
}

describe('whatever the file is', () => {
  it('nothing is thrown, and what is taken is what OpenSSL reads', () => {
    const damage = fc.record({
      which: fc.nat(fixtures.length - 1),
      changes: fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { minLength: 1, maxLength: 3 }),
      cut: fc.option(fc.nat(700)),
    });
    checkProperty(
      fc.property(damage, ({ which, changes, cut }) => {
        const bytes = Uint8Array.from(fixtures[which] ?? []);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const file = cut === null ? bytes : bytes.subarray(0, cut % bytes.length);
        const found = readCertificateFile(file);
        if (!('certificate' in found)) return;
        expect(readCertificateFile(bytesOf(found.certificate.pem))).toEqual(found);
        const other = byOpenSsl(file);
        // It also looks into the key and the signature, which are not ours to check.
        if (other === null) return;
        expect(Number.parseInt(found.certificate.serial, 16)).toBe(Number.parseInt(other.serialNumber, 16));
        expect(found.certificate.validUntil).toBe(other.validToDate.getTime());
      }),
      20_000,
    );
  });

  it('random bytes and random text are a problem', () => {
    checkProperty(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string().map(bytesOf)), (bytes) => {
        expect('problem' in readCertificateFile(bytes)).toBe(true);
      }),
      5000,
    );
  });
});
