import type { SheetRow, SheetSection } from '../../core/device/status-sheet.ts';
import type { DisplayLanguage, Key, Translate } from '../../i18n/i18n.ts';
import type { PaperDocument, PaperText } from './paper-document.ts';
import { sheetWords } from './sheet-words.ts';

/** A status sheet in words, ready for paper. `printedAt`: the printer's local time, ms. */
export function sheetDocument(
  { sections, printedAt }: { sections: readonly SheetSection[]; printedAt: number },
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
