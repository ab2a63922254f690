import { describe, expect, it } from 'vitest';
import { certificateLimit } from '../../../src/core/device/web/device-problems.ts';
import type { CaCertificate } from '../../../src/core/device/web/web-settings.ts';
import {
  chosenFile,
  stateOf,
} from '../../../src/surfaces/webconfig/network-security/ca-certificate/ca-certificate.view.ts';
import { viewAt } from '../panel/fixture.ts';
import * as pems from './certificates.ts';

const { printer } = viewAt('signed-in');
const clock = Date.UTC(2026, 10, 23, 9);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const choose = (text: string, at = clock, caCertificates: readonly CaCertificate[] = []) =>
  chosenFile({ web: { ...printer.web, caCertificates } }, 'file.pem', bytes(text), at);
const root = choose(pems.rootPem).certificate as CaCertificate;

describe('a chosen certificate file', () => {
  it('can be imported where the printer would take it', () => {
    expect(choose(pems.rootPem)).toMatchObject({ name: 'file.pem', problem: null });
    expect(root.serial).toBe('43C0A1');
  });

  it('says what is wrong with it before anything is sent', () => {
    expect(choose(pems.leafPem).problem).toEqual({ problem: 'not-a-ca' });
    expect(choose(pems.expiredPem).problem).toMatchObject({ problem: 'expired', certificate: { serial: '0A' } });
    expect(choose(pems.rootPem, Date.UTC(2023, 10, 23)).problem).toMatchObject({ problem: 'not-yet' });
    expect(choose(pems.rootPem, clock, [root]).problem).toEqual({ problem: 'twice' });
    const full = Array.from({ length: certificateLimit }, (_, at) => ({ ...root, serial: `A${at}` }));
    expect(choose(pems.rootPem, clock, full).problem).toEqual({ problem: 'too-many', limit: certificateLimit });
    expect(chosenFile(printer, 'gone.pem', null, clock).problem).toEqual({ problem: 'not-read' });
  });

  it('keeps nothing of a file that holds a key', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----';
    expect(choose(key)).toEqual({ name: 'file.pem', certificate: null, problem: { problem: 'key' } });
  });
});

it('a certificate is valid from its first to its last moment, by the printer’s clock', () => {
  const { validFrom, validUntil } = root;
  expect(stateOf(root, validFrom - 1)).toBe('not-yet');
  expect(stateOf(root, validFrom)).toBe('valid');
  expect(stateOf(root, validUntil)).toBe('valid');
  expect(stateOf(root, validUntil + 1)).toBe('expired');
});
