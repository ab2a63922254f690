import { caCertificateProblems } from '../../../../core/device/web/device-problems.ts';
import type { CaCertificate } from '../../../../core/device/web/web-settings.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import { type CertificateFile, type FileProblem, readCertificateFile } from './certificate-file.ts';

/** Where the page is; behind it, the serial number of a certificate. */
export const caPath = 'network-security/ca-certificate';

/** How a certificate stands by the printer's own clock. */
export type CertificateState = 'valid' | 'expired' | 'not-yet';

/** `clock`: what the printer's clock shows, in ms. */
export function stateOf({ validFrom, validUntil }: CaCertificate, clock: number): CertificateState {
  if (clock < validFrom) return 'not-yet';
  return clock > validUntil ? 'expired' : 'valid';
}

/** Why a file that was chosen cannot be imported. */
export type ImportProblem =
  | { problem: FileProblem | 'not-read' | 'twice' }
  | { problem: 'expired' | 'not-yet'; certificate: CaCertificate }
  | { problem: 'too-many'; limit: number };

/** A file that somebody chose: either it can be imported, or this is why not. */
export interface ChosenFile {
  name: string;
  certificate: CaCertificate | null;
  problem: ImportProblem | null;
}

/** What the printer would say of a certificate, told apart for the person. */
function printerProblem(
  printer: Pick<WorldView['printer'], 'web'>,
  certificate: CaCertificate,
  clock: number,
): ImportProblem | null {
  const found = caCertificateProblems(printer, { certificate }, clock).certificate;
  switch (found?.problem) {
    case undefined:
      return null;
    case 'twice':
      return { problem: 'twice' };
    case 'too-many':
      return { problem: 'too-many', limit: found.limit };
    case 'expired':
      return { problem: stateOf(certificate, clock) === 'not-yet' ? 'not-yet' : 'expired', certificate };
    default:
      return { problem: 'not-a-certificate' };
  }
}

/** Reads a chosen file; `bytes` null where the browser could not. `clock`: what the printer's clock shows, in ms. */
export function chosenFile(
  printer: Pick<WorldView['printer'], 'web'>,
  name: string,
  bytes: Uint8Array | null,
  clock: number,
): ChosenFile {
  if (bytes === null) return { name, certificate: null, problem: { problem: 'not-read' } };
  const read: CertificateFile = readCertificateFile(bytes);
  if ('problem' in read) return { name, certificate: null, problem: read };
  return { name, certificate: read.certificate, problem: printerProblem(printer, read.certificate, clock) };
}
