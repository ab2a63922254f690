/** Fax > Fax Server > Email Server Settings (G23): models with fax only. */
import { profileOf } from '../models.ts';
import type { PrinterState } from '../printer.ts';
import { methodProblem, serverProblems } from './email-server-problems.ts';
import type { WebProblems, WebRequestOf } from './web-request.ts';

/** Fields as in Email Server > Basic. OAuth2 needs current firmware (G03). */
export const faxServerProblems = (
  printer: Pick<PrinterState, 'model' | 'firmware'>,
  { settings, password }: Omit<WebRequestOf<'fax-server.save'>, 'type'>,
): WebProblems =>
  profileOf(printer.model).capabilities.includes('fax')
    ? (methodProblem(printer, settings.authenticationMethod) ?? serverProblems(settings, password))
    : { authenticationMethod: { problem: 'not-offered' } };
