import type { RowLabel, SheetRow } from '../../../core/device/status-sheet.ts';
import type { Key } from '../../../i18n/i18n.ts';
import type { Icons } from '../../../ui/icon.tsx';

export type Tone = 'good' | 'bad' | 'plain';
/** Words that need no variables. */
export type PlainKey = Key & (`email.advice.${string}` | `check.advice.${string}` | 'network.no-oauth');

/** What a status screen shows: how it stands, the one value that is looked for, what to do, then all the rest. */
export interface StatusPageView {
  tone: Tone;
  icon: Icons;
  /** How it stands. */
  state: SheetRow;
  /** The value that most people come for. */
  main: SheetRow | null;
  advice: PlainKey | null;
  rows: readonly SheetRow[];
}

/** Takes the two rows that a status page draws large out of the others. */
export function splitRows(
  rows: readonly SheetRow[],
  state: RowLabel,
  main: RowLabel | null,
): Pick<StatusPageView, 'main' | 'rows'> & { state: SheetRow | undefined } {
  const find = (label: RowLabel | null) => rows.find((row) => row.label === label);
  return {
    state: find(state),
    main: find(main) ?? null,
    rows: rows.filter(({ label }) => label !== state && label !== main),
  };
}
