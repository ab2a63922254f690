/** Printers on which Epson Print Admin Serverless runs: the users of the practice organisation. */
import { exchangeOnline } from '../device/email-server/email-server.ts';
import { practiceCards } from '../device/print-admin/cards.ts';
import type { PrintAdminUser } from '../device/print-admin/print-admin.ts';
import { initialPassword } from '../device/print-admin/stored-password.ts';
import { newPrinter } from '../device/printer.ts';
import { newWebSettings } from '../device/web/web-settings.ts';
import type { Scenario } from './scenarios.ts';

/** The password of every practice user, until somebody gives another. Shown to whoever practises. */
export const practiceUserPassword = 'practice';

const cardOf = (id: string): string => practiceCards.find((card) => card.id === id)?.card ?? '';

interface Person {
  userId: string;
  name: string;
  email: string;
  idNumber: string;
  department?: string;
  administrator?: true;
  card?: false;
}

const people: readonly Person[] = [
  { userId: 'ada', name: 'Ada Admin', email: 'admin@contoso.com', idNumber: '9001', administrator: true },
  { userId: 'clara', name: 'Clara Cloud', email: 'cloud.admin@contoso.com', idNumber: '9002', administrator: true },
  { userId: 'anna', name: 'Anna Example', email: 'anna@contoso.com', idNumber: '1001', department: 'Sales' },
  { userId: 'boris', name: 'Boris Example', email: 'boris@contoso.com', idNumber: '1002', department: 'Sales' },
  // Chen has a card that the printer does not know yet, Daria has none.
  { userId: 'chen', name: 'Chen Example', email: 'chen@contoso.com', idNumber: '1003', card: false },
  { userId: 'daria', name: 'Daria Example', email: 'daria@contoso.com', idNumber: '1004', card: false },
];

/** The users of every such scenario. */
export const practiceUsers: readonly PrintAdminUser[] = people.map(
  ({ userId, name, email, idNumber, department = '', administrator = false, card }, at) => ({
    id: at + 1,
    userId,
    name,
    department,
    email,
    card: card === false ? '' : cardOf(userId),
    idNumber,
    administrator,
    functions: ['scan', 'to-my-email'],
    color: true,
    source: 'local',
  }),
);

const printer = {
  ...newPrinter,
  emailServer: exchangeOnline('printer@contoso.com'),
  printAdmin: { licensed: true, users: practiceUsers, nextUser: practiceUsers.length + 1 },
  secrets: {
    ...newPrinter.secrets,
    printAdminPasswords: Object.fromEntries(
      practiceUsers.map(({ id }) => [String(id), initialPassword(practiceUserPassword)]),
    ),
  },
};

/** The printer's own address sends, as delivered (before G24). */
export const withPrintAdmin: Scenario = { printer, account: 'signed-in' };

/** Every user sends from an address of their own (G24). */
export const withOwnSenders: Scenario = {
  printer: {
    ...printer,
    web: { ...newWebSettings, openPlatform: { ...newWebSettings.openPlatform, senderAddress: 'user' } },
  },
  account: 'signed-in',
};
