// Who is who in the scenarios of To My Email, and what has arrived at whom.

import type { DeskView } from '../../src/core/desk/desk-view.ts';
import type { Language } from '../../src/core/device/profile.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { practiceUserPassword } from '../../src/core/scenario/print-admin-starts.ts';

/** A user of the printer, with the account of the directory. */
export interface PrinterUser {
  /** As on the card, and where the panel says who is there. */
  name: string;
  userId: string;
  number: string;
  account: string;
}

export const ada: PrinterUser = { name: 'Ada Admin', userId: 'ada', number: '9001', account: 'admin@contoso.com' };
const clara: PrinterUser = { name: 'Clara Cloud', userId: 'clara', number: '9002', account: 'cloud.admin@contoso.com' };
export const anna: PrinterUser = { name: 'Anna Example', userId: 'anna', number: '1001', account: 'anna@contoso.com' };
export const boris: PrinterUser = {
  name: 'Boris Example',
  userId: 'boris',
  number: '1002',
  account: 'boris@contoso.com',
};
export const printerPassword = practiceUserPassword;

/** The administrator that an edition asks for (G26). */
export const administratorOf = (language: Language): PrinterUser =>
  editions[language].account === clara.account ? clara : ada;

/** Mail from an address in its own inbox. */
export const ownMail = (desk: DeskView, address: string): number =>
  desk.exchange.mailboxes.find((mailbox) => mailbox.address === address)?.inbox.filter(({ from }) => from === address)
    .length ?? 0;
