/** Epson Print Admin Serverless (printer.md 7): who may use the printer, known to the printer itself. Small: part of the panel's first load. */
import type { Capability } from '../models.ts';
import { profileOf } from '../models.ts';
import type { PrinterState } from '../printer.ts';
import type { WebGuard } from '../web/web-sessions.ts';

/** Functions that are given to a user or kept from them. */
export const printAdminFunctions = ['scan', 'to-my-email'] as const;
export type PrintAdminFunction = (typeof printAdminFunctions)[number];

/** A user of the printer. Card and ID number let somebody in: never in a panel's view. */
export interface PrintAdminUser {
  /** Counts up from 1 on each printer; never used again. */
  id: number;
  /** 1-83 bytes of UTF-8, not case-sensitive. */
  userId: string;
  /** Display name, at most 32 characters; '' : the user ID is shown. */
  name: string;
  /** At most 40 characters. */
  department: string;
  /** Where To My Email sends, and with G24 from where; '' : none. */
  email: string;
  /** Authentication Card ID: at most 116 ASCII characters; '' : none. */
  card: string;
  /** 4-8 digits; '' : none. */
  idNumber: string;
  /** Has the rights of the printer's administrator at the panel. */
  administrator: boolean;
  functions: readonly PrintAdminFunction[];
  /** May scan in colour. */
  color: boolean;
  /** 'remote': kept from the directory at the last log-in there (Remote DB). */
  source: 'local' | 'remote';
}

/** What is saved on the printer. */
export interface PrintAdminState {
  /** A license key is registered: without one the printer asks nobody to log in. */
  licensed: boolean;
  /** By `id`. */
  users: readonly PrintAdminUser[];
  nextUser: number;
}

export const noPrintAdmin: PrintAdminState = { licensed: false, users: [], nextUser: 1 };

/** Who is logged in at the panel, and wrong tries there: they outlive a restart. */
export interface PrintAdminSession {
  /** `id` of a user. */
  user: number | null;
  /** Wrong tries in a row, whoever they were for: while it bars, nobody's password or number is taken. */
  guard: WebGuard;
  /** `id` of a user → wrong passwords that were tried for them: nobody gets new tries by logging in as somebody else. */
  tries: Readonly<Record<string, number>>;
  /** `id`s of users who are kept from the directory, the one who logged in last at the end. */
  recent: readonly number[];
}

export const nobodyLoggedIn: PrintAdminSession = {
  user: null,
  guard: { wrongTries: 0, blockedUntil: 0 },
  tries: {},
  recent: [],
};

type Printer = Pick<PrinterState, 'model' | 'printAdmin'>;

/** Whether everybody has to log in at the panel. */
export const runsPrintAdmin = ({ model, printAdmin }: Printer): boolean =>
  printAdmin.licensed && profileOf(model).capabilities.includes('to-my-email');

/** What the printer can do: what its model can, and what a license adds. */
export const capabilitiesOf = (printer: Printer): readonly Capability[] => {
  const { capabilities } = profileOf(printer.model);
  return runsPrintAdmin(printer) ? [...capabilities, 'print-admin'] : capabilities;
};

/** The user of this `id`; null where there is none (any more), or nobody has to log in. */
export const printAdminUser = (printer: Printer, id: number | null): PrintAdminUser | null =>
  id !== null && runsPrintAdmin(printer) ? (printer.printAdmin.users.find((user) => user.id === id) ?? null) : null;
