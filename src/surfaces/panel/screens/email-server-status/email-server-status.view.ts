import type { EmailAccountState } from '../../../../core/device/email-server/email-account.machine.ts';
import { isCurrentFirmware } from '../../../../core/device/printer.ts';
import { emailServerRows } from '../../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import { type PlainKey, type StatusPageView, splitRows } from '../../widgets/status-page.view.ts';

const looks = {
  'signed-in': { tone: 'good', icon: 'passed' },
  expired: { tone: 'bad', icon: 'warning' },
  'not-configured': { tone: 'plain', icon: 'not-reached' },
} as const satisfies Record<EmailAccountState, Pick<StatusPageView, 'tone' | 'icon'>>;

function adviceFor(account: EmailAccountState, firmware: string): PlainKey | null {
  if (account === 'signed-in') return null;
  // Signing in is not offered before the update, whatever the account's state (G03).
  return isCurrentFirmware(firmware) ? `email.advice.${account}` : 'email.advice.old-firmware';
}

/** What is saved on the printer about email (G21, G40), and what to do where it cannot send. */
export function emailServerStatusOf({ printer, account }: Pick<WorldView, 'printer' | 'account'>): StatusPageView {
  const all = emailServerRows(printer, account);
  const { state, main, rows } = splitRows(all, 'email.current-status', 'email.authenticated-account');
  if (state !== undefined)
    return { ...looks[account], advice: adviceFor(account, printer.firmware), state, main, rows };
  // A password method has no account state: the method itself is how it stands.
  const [method, ...others] = rows;
  if (method === undefined) throw new Error('The email server has no rows.');
  return { tone: 'plain', icon: 'email', advice: null, state: method, main, rows: others };
}
