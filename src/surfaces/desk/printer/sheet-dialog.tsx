import { useState } from 'preact/hooks';
import type { DeskView } from '../../../core/desk/desk-view.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Paper } from '../../../ui/paper/paper.tsx';
import { sheetDocument } from '../../../ui/paper/sheet-document.ts';
import { useDesk } from '../desk-context.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { ScrollRegion } from '../widgets/scroll-region.tsx';
import './sheet-dialog.css';

interface SheetDialogProps {
  sheet: DeskView['sheets'][number];
  onClose: () => void;
  /** The sheet is gone, and with it the button that opened it. */
  onTaken: () => void;
}

/** A printed sheet, large: to be read, saved and put away (G22). */
export function SheetDialog({ sheet, onClose, onTaken }: SheetDialogProps) {
  const t = useT();
  const { view, language, act, say } = useDesk();
  const [isLarge, enlarge] = useState(innerWidth < 700);
  const [saving, setSaving] = useState<'idle' | 'busy' | 'failed'>('idle');
  const paper = sheetDocument(sheet, t, language);
  const save = async (): Promise<void> => {
    setSaving('busy');
    try {
      const { savePaper } = await import('../../../ui/pdf/save-paper.ts');
      const name = `network-status-sheet-${view.printer.serial}`;
      await savePaper(paper, { language, time: sheet.printedAt, name });
      setSaving('idle');
    } catch {
      setSaving('failed');
    }
  };
  const putAway = async (): Promise<void> => {
    if (!(await act({ type: 'sheet.take', job: sheet.job }))) return;
    say(t('desk:tray.taken'));
    onTaken();
  };
  return (
    <Dialog class="sheet-dialog" title={<T k="sheet.title" />} onClose={onClose}>
      <ScrollRegion class="sheet-paper" label={t('sheet.title')}>
        <Paper paper={paper} large={isLarge} />
      </ScrollRegion>
      <p role="alert">{saving === 'failed' && <T k="sheet.not-saved" />}</p>
      <div class="buttons">
        <button type="button" class="button" aria-pressed={isLarge} onClick={() => enlarge(!isLarge)}>
          <T k="sheet.enlarge" />
        </button>
        <button type="button" class="button" disabled={saving === 'busy'} onClick={() => void save()}>
          {saving === 'busy' ? <T k="sheet.saving" /> : <T k="sheet.save" />}
        </button>
        <button type="button" class="button" onClick={() => void putAway()}>
          <T k="desk:tray.take" />
        </button>
        <button type="button" class="button primary" onClick={onClose}>
          <T k="desk:close" />
        </button>
      </div>
    </Dialog>
  );
}
