/** Access Control (printer.md 6.4, 2.2): who may use which function at the panel. Small: part of the panel's first load. */
import type { PrinterState } from '../printer.ts';
import type { WebGuard } from './web-sessions.ts';
import { type AccessFunction, type AccessUser, accessFunctions } from './web-settings.ts';

/** What the panel's chart knows of it. */
export interface PanelAccess {
  /** Access Control is on. */
  on: boolean;
  /** A user is signed in at the panel. */
  user: boolean;
  /** Functions that whoever is there may not use. */
  barred: readonly AccessFunction[];
}
export const openToAll: PanelAccess = { on: false, user: false, barred: [] };

/** Which user is signed in at the panel, and wrong passwords by the number of the user they were tried for: nobody gets new tries by signing in as somebody else. */
export interface AccessState {
  user: number | null;
  tries: Readonly<Record<string, WebGuard>>;
}
export const freshAccess: AccessState = { user: null, tries: {} };

type Settings = { web: Pick<PrinterState['web'], 'accessControl'> };

/** The user who is signed in; null where nobody is, or the number is nobody's any more. */
export const signedInUser = ({ web: { accessControl } }: Settings, number: number | null): AccessUser | null =>
  accessControl.on && number !== null ? (accessControl.users.find((user) => user.number === number) ?? null) : null;

/** What may be used: everything by the administrator, by a user what was given to them, by others what needs nobody's name. */
export function panelAccess(printer: Settings, isAdmin: boolean, number: number | null): PanelAccess {
  const { on, allowUnidentified } = printer.web.accessControl;
  if (!on) return openToAll;
  if (isAdmin) return { on, user: false, barred: [] };
  const user = signedInUser(printer, number);
  if (user === null) return { on, user: false, barred: allowUnidentified ? [] : accessFunctions };
  return { on, user: true, barred: accessFunctions.filter((known) => !user.functions.includes(known)) };
}
