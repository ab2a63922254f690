import type { SheetRow } from '../../../core/device/status-sheet.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { sheetWords } from '../../../ui/paper/sheet-words.ts';
import { useWeb } from '../session.ts';
import { Facts } from './facts.tsx';

/** What the printer says of itself, in the rows of its status sheet. */
export function SheetRows({ rows }: { rows: readonly SheetRow[] }) {
  const t = useT();
  const { language } = useWeb();
  return (
    <Facts
      rows={rows.map(({ label, value }) => ({
        label,
        value: value.as === 'word' ? <T k={value.word} /> : <bdi>{sheetWords(value, t, language)}</bdi>,
      }))}
    />
  );
}
