import { type SheetSection, statusSheet } from '../../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../../core/protocol.ts';

export interface StatusSheetView {
  /** The sheet is shown; before that, the message is to be checked (G22). */
  isShown: boolean;
  sections: readonly SheetSection[];
}

/** The message, or the sheet with what is true at `now` (port time, ms). */
export function statusSheetOf(
  { printer, account, panel }: Pick<WorldView, 'printer' | 'account' | 'panel'>,
  now: number,
): StatusSheetView {
  const isShown = panel.step === 'preview';
  return { isShown, sections: isShown ? statusSheet(printer, account, now + printer.clockOffset) : [] };
}
