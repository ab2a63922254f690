import type { SheetRow, SheetSection } from '../../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import type { DisplayLanguage, Key, Translate } from '../../../../i18n/i18n.ts';
import type { PaperDocument, PaperText } from '../../../../ui/paper/paper-document.ts';
import { sheetWords } from '../../widgets/sheet-words.ts';

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

/** The sheet in words, ready for paper. */
export function sheetDocument(
  { sections, printedAt }: Pick<Extract<StatusSheetView, { step: 'sheet' }>, 'sections' | 'printedAt'>,
  t: Translate,
  language: DisplayLanguage,
): PaperDocument {
  const word = (
    key: Key & (SheetSection['title'] | SheetRow['label'] | 'sheet.title' | 'simulation.long'),
  ): PaperText => ({
    text: t(key),
    key,
  });
  const value = ({ value: shown }: SheetRow): PaperText => ({
    text: sheetWords(shown, t, language),
    key: shown.as === 'word' ? shown.word : null,
  });
  const general = sections.find(({ title }) => title === 'sheet.general')?.rows ?? [];
  const told = (label: SheetRow['label']) =>
    general.filter((row) => row.label === label).map((row) => sheetWords(row.value, t, language));
  return {
    title: word('sheet.title'),
    origin: [
      ...told('sheet.model'),
      ...told('sheet.serial'),
      sheetWords({ as: 'time', time: printedAt }, t, language),
    ].join(' · '),
    sections: sections.map(({ title, rows }) => ({
      title: word(title),
      rows: rows.map((row) => ({ label: word(row.label), value: value(row) })),
    })),
    note: word('simulation.long'),
    pageOf: (page, pages) => t('sheet.page', { page, pages }),
  };
}
