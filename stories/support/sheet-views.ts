// The status sheet as it came out, without waiting for a world to print it.
import type { MailView } from '../../src/core/device/email/mail-view.ts';
import { startTime } from '../../src/core/device/printer.ts';
import { statusSheet } from '../../src/core/device/status-sheet.ts';
import type { WorldView } from '../../src/core/protocol.ts';

const noMail: MailView = {
  active: 0,
  jobs: [],
  total: 0,
  job: null,
  contacts: [],
  recent: [],
  printing: null,
  sheet: null,
  signIn: null,
  page: null,
  myEmail: null,
  ended: null,
  mailboxes: [],
};

/** Print Status Sheet after the sheet came out. */
export const withSheet = (view: WorldView): WorldView => ({
  ...view,
  panel: { ...view.panel, item: 'print-status-sheet', step: 'preview' },
  mail: {
    ...noMail,
    sheet: { printedAt: startTime, sections: statusSheet(view.printer, view.account, startTime) },
  },
});
