/** Whether the printer trusts the certificates that it is shown: at its own date, and by who signed them. */
import type { PrinterState } from '../printer.ts';
import { newestRoots } from '../web/web-settings.ts';
import type { Faults } from './email-state.ts';
import { inspectionCa } from './inspection-ca.ts';

/** 'date': not valid at the printer's own date; 'authority': nobody that the printer knows has signed it. */
export type TrustProblem = 'date' | 'authority';

const day = 86_400_000;
/** Certificates of services are renewed all the time and last some months (F13). */
const certificateLife = 120 * day;

const body = (pem: string): string => pem.replaceAll(/\s/g, '');

/** The proxy's certificate authority is imported and valid; names prove nothing, so the very certificate counts. */
const knowsInspection = ({ web }: Pick<PrinterState, 'web'>, clock: number): boolean =>
  clock >= inspectionCa.validFrom &&
  clock <= inspectionCa.validUntil &&
  web.caCertificates.some(({ pem }) => body(pem) === body(inspectionCa.pem));

/** Why the certificates of the services are not trusted; null where they are. `clock`: the printer's own time, `trueTime`: the world's, ms. */
export function trustProblem(
  printer: Pick<PrinterState, 'web'>,
  { certificates }: Pick<Faults, 'certificates'>,
  clock: number,
  trueTime: number,
): TrustProblem | null {
  if (Math.abs(clock - trueTime) >= certificateLife) return 'date';
  switch (certificates) {
    case 'known':
      return null;
    case 'inspected':
      return knowsInspection(printer, clock) ? null : 'authority';
    case 'new-root':
      return printer.web.rootCertificates.version >= newestRoots ? null : 'authority';
  }
}

/** What the printer notes where it does not trust: nothing is said on the line then. */
export const trustNotes: Readonly<Record<TrustProblem, string>> = {
  date: 'The certificate is not valid at the date of the printer’s clock.',
  authority: 'The certificate is signed by an authority that the printer does not know.',
};
