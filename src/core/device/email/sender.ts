/** Who sends a mail: the printer with its saved sign-in, or a user of To My Email with their own (G24). */
import { browserApp, printerApp } from '../../cloud/entra/contoso.ts';
import type { AppRegistration } from '../../cloud/entra/directory.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import type { Job } from '../jobs/job.ts';
import { printAdminUser } from '../print-admin/print-admin.ts';
import type { PrinterState } from '../printer.ts';
import type { EmailState, StoredTokens } from './email-state.ts';

/** A user and the address that the mail goes from; null: the printer. */
export type MailOwner = { user: number; address: string } | null;

/** Whose mail a job is. To My Email goes from the address that it goes to. */
export const ownerOf = ({ owner, fromOwner, scan }: Pick<Job, 'owner' | 'fromOwner' | 'scan'>): MailOwner =>
  fromOwner && owner !== null ? { user: owner, address: scan?.to[0] ?? '' } : null;

export interface Sender {
  method: EmailServerSettings['authenticationMethod'];
  /** Whom AUTH names. */
  account: string;
  /** Of MAIL FROM and of the message. */
  address: string;
  /** Null: nobody is signed in. */
  tokens: StoredTokens | null;
  /** The application that the tokens were given to. */
  app: AppRegistration;
  /** The email with renewed tokens in the place of these. */
  renewed(email: EmailState, tokens: StoredTokens): EmailState;
}

const byPrinter = ({ tokens }: EmailState, { emailServer }: PrinterState): Sender => ({
  method: emailServer.authenticationMethod,
  account: emailServer.authenticatedAccount,
  address: emailServer.senderAddress,
  tokens,
  app: printerApp,
  renewed: (email, next) => ({ ...email, tokens: next }),
});

/** As things stand now: a user who is not known any more, or has signed out, has no tokens. */
export function senderOf(email: EmailState, printer: PrinterState, owner: MailOwner): Sender {
  if (owner === null) return byPrinter(email, printer);
  const { user, address } = owner;
  const own = printAdminUser(printer, user) === null ? undefined : email.myEmail.signIns[user];
  const tokens = own?.state === 'signed-in' ? own.tokens : null;
  return {
    method: 'oauth2',
    account: tokens?.account ?? '',
    address,
    tokens,
    app: browserApp,
    renewed: (before, next) => {
      const { myEmail } = before;
      const signIns = { ...myEmail.signIns, [user]: { state: 'signed-in', tokens: next } as const };
      return { ...before, myEmail: { ...myEmail, signIns } };
    },
  };
}
