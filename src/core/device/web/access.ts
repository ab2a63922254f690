/** Access Control (printer.md 6.4, 2.2): who may use which function at the panel. Small: part of the panel's first load. */
import {
  type PrintAdminFunction,
  printAdminFunctions,
  printAdminUser,
  runsPrintAdmin,
} from '../print-admin/print-admin.ts';
import type { PrinterState } from '../printer.ts';
import type { WebGuard } from './web-sessions.ts';
import { type AccessFunction, type AccessUser, accessFunctions } from './web-settings.ts';

/** What may be kept from somebody at the panel. */
export type PanelFunction = AccessFunction | PrintAdminFunction;

/** What the panel's chart knows of Access Control, or of Epson Print Admin Serverless where that runs. */
export interface PanelAccess {
  /** Access Control is on. */
  on: boolean;
  /** A user is signed in at the panel. */
  user: boolean;
  /** Functions that whoever is there may not use. */
  barred: readonly PanelFunction[];
  /** Nothing is open before somebody has logged in (Epson Print Admin Serverless). */
  gate: boolean;
}
export const openToAll: PanelAccess = { on: false, user: false, barred: [], gate: false };

/** Which user is signed in at the panel, and wrong passwords by the number of the user they were tried for: nobody gets new tries by signing in as somebody else. */
export interface AccessState {
  user: number | null;
  tries: Readonly<Record<string, WebGuard>>;
}
export const freshAccess: AccessState = { user: null, tries: {} };

type Settings = { web: Pick<PrinterState['web'], 'accessControl'> };
type Printer = Settings & Pick<PrinterState, 'model' | 'printAdmin'>;

/** The user who is signed in; null where nobody is, or the number is nobody's any more. */
export const signedInUser = ({ web: { accessControl } }: Settings, number: number | null): AccessUser | null =>
  accessControl.on && number !== null ? (accessControl.users.find((user) => user.number === number) ?? null) : null;

/** Epson Print Admin Serverless takes the place of Access Control where it runs. */
function printAdminAccess(printer: Printer, isAdmin: boolean, id: number | null): PanelAccess {
  const user = printAdminUser(printer, id);
  // The administrator's password opens all but what needs a user's own mailbox.
  if (user === null)
    return isAdmin ? { ...openToAll, user: true, barred: ['to-my-email'] } : { ...openToAll, gate: true };
  return { ...openToAll, user: true, barred: printAdminFunctions.filter((known) => !user.functions.includes(known)) };
}

/** Who is at the panel, by the numbers of Access Control and of Epson Print Admin Serverless. */
export interface AtPanel {
  /** The administrator's password was given. */
  admin: boolean;
  /** Of Access Control. */
  user: number | null;
  /** `id` of Epson Print Admin Serverless. */
  printAdmin: number | null;
}

/** What may be used: everything by the administrator, by a user what was given to them, by others what needs nobody's name. */
export function panelAccess(printer: Printer, { admin, user: number, printAdmin }: AtPanel): PanelAccess {
  if (runsPrintAdmin(printer)) return printAdminAccess(printer, admin, printAdmin);
  const { on, allowUnidentified } = printer.web.accessControl;
  if (!on) return openToAll;
  if (admin) return { ...openToAll, on };
  const user = signedInUser(printer, number);
  if (user === null) return { ...openToAll, on, barred: allowUnidentified ? [] : accessFunctions };
  return { ...openToAll, on, user: true, barred: accessFunctions.filter((known) => !user.functions.includes(known)) };
}
