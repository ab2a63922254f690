import { checkConnection } from '../check/connection-check.ts';
import type { CauseId } from '../jobs/causes.ts';
import { profileOf } from '../models.ts';
import { linkOf, networksOf } from '../network/network.ts';
import type { PrinterState } from '../printer.ts';
import type { Faults } from './email-state.ts';

type Where = Pick<PrinterState, 'model' | 'network'>;

/** What keeps the printer from every service; null where the internet can be reached. OAuth 2.0 uses the standard network only (G06). */
function networkCause({ model, network }: Where): CauseId | null {
  const results = checkConnection(network, 'standard');
  if (results.internet === 'passed') return null;
  if (results.dns === 'failed') return 'dns';
  const hasOther =
    profileOf(model).capabilities.includes('additional-network') && linkOf(network, 'additional') === 'connected';
  return results.link === 'failed' && hasOther ? 'no-additional-network' : 'no-network';
}

/** Why a service cannot be reached; null where it can. */
export function reachCause(printer: Where, faults: Faults, service: 'entra' | 'exchange'): CauseId | null {
  const cause = networkCause(printer);
  if (cause !== null) return cause;
  if (service === 'entra') return faults.loginBlocked ? 'entra-unreachable' : null;
  return faults.smtpBlocked ? 'smtp-unreachable' : null;
}

/** Why the printer does not reach the internet. */
export type InternetProblem = 'no-network' | 'dns';

/** Why no network of the printer reaches the internet; null where one does. Only OAuth 2.0 is bound to the standard network (G06). */
export function internetProblem({ model, network }: Where): InternetProblem | null {
  const checks = networksOf(profileOf(model).capabilities).map((id) => checkConnection(network, id));
  if (checks.some(({ internet }) => internet === 'passed')) return null;
  return checks.some(({ dns }) => dns === 'failed') ? 'dns' : 'no-network';
}

/** Hosts that answer as the mail service (identity.md 6.1; the guide shows the first, G40). */
export const mailHosts = ['smtp-mail.outlook.com', 'smtp.office365.com'];
/** STARTTLS ports; 465 is not offered (identity.md 6.1). */
export const mailPorts = [587, 25];
