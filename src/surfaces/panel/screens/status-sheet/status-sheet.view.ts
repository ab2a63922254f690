import type { SheetSection } from '../../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../../core/protocol.ts';

/** The message to be checked, the page coming out, or the sheet (G22). */
export type StatusSheetView =
  | { step: 'confirm' }
  /** `from` and `until`: port time in ms. */
  | { step: 'printing'; job: number; from: number; until: number }
  | { step: 'sheet'; sections: readonly SheetSection[]; printedAt: number };

/** Where printing stands. After a cancelled job the message is there again. */
export function statusSheetOf({ mail, panel }: Pick<WorldView, 'mail' | 'panel'>): StatusSheetView {
  if (mail?.printing != null) {
    const { id, progress } = mail.printing;
    return { step: 'printing', job: id, from: progress?.from ?? 0, until: progress?.until ?? 0 };
  }
  if (panel.step === 'preview' && mail?.sheet != null) return { step: 'sheet', ...mail.sheet };
  return { step: 'confirm' };
}
