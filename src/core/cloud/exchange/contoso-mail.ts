import type { EntraState } from '../entra/directory.ts';
import type { ExchangeState, Mailbox } from './exchange.ts';

/** MaxSendSize of a mailbox, 35 MB. */
const defaultSendSize = 36_700_160;

const newMailbox = (address: string, user: string | null, smtpAuthDisabled: boolean | null): Mailbox => ({
  address,
  user,
  smtpAuthDisabled,
  sendAs: [],
  maxSendSize: defaultSendSize,
  full: false,
  blocked: false,
  otherConnections: 0,
  recipientsToday: 0,
  countedFrom: 0,
  recent: [],
  submitted: [],
  delivered: [],
  inbox: [],
  sent: [],
  received: 0,
});

/**
 * The mail service that a world begins with: a mailbox for everybody of the directory (without a licence it sleeps), one that
 * is shared, SMTP AUTH off for the organisation as Microsoft has it (G02) and on for the printer's mailbox (G05).
 */
export function newExchange({ tenants }: EntraState): ExchangeState {
  const people = tenants.flatMap(({ kind, users }) =>
    users.map(({ address, id }) =>
      newMailbox(address, id, kind === 'personal' || address === 'printer@contoso.com' ? false : null),
    ),
  );
  return {
    smtpAuthDisabled: true,
    basicAuth: 'disabled',
    legacyTls: false,
    sendAsReply: 'submission',
    mailboxes: [...people, newMailbox('scans@contoso.com', null, null)],
    weather: { outage: 'none' },
  };
}
