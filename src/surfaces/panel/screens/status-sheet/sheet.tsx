import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { T, useT } from '../../../../i18n/t.tsx';
import { Paper } from '../../../../ui/paper/paper.tsx';
import { sheetDocument } from '../../../../ui/paper/sheet-document.ts';
import { usePanel } from '../../panel-context.ts';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import type { StatusSheetView } from './status-sheet.view.ts';

type Saving = 'idle' | 'busy' | 'failed';

/** The sheet that came out, to be read and to be taken along as a PDF. */
export function Sheet({ view }: { view: Extract<StatusSheetView, { step: 'sheet' }> }) {
  const t = useT();
  const { send, language, size, view: world } = usePanel();
  const [isLarge, enlarge] = useState(size === '4.3');
  const [saving, setSaving] = useState<Saving>('idle');
  const tray = useRef<HTMLElement>(null);
  useLayoutEffect(() => tray.current?.focus({ preventScroll: true }), []);
  const paper = sheetDocument(view, t, language);
  const save = async (): Promise<void> => {
    setSaving('busy');
    try {
      const { savePaper } = await import('../../../../ui/pdf/save-paper.ts');
      await savePaper(paper, { language, time: view.printedAt, name: `network-status-sheet-${world.printer.serial}` });
      setSaving('idle');
    } catch {
      setSaving('failed');
    }
  };
  return (
    <div class="sheet-screen">
      <ScrollRegion region={tray} class="sheet-tray" label={t('sheet.title')}>
        <Paper paper={paper} large={isLarge} />
      </ScrollRegion>
      <div class="sheet-buttons">
        <button type="button" class="button primary" disabled={saving === 'busy'} onClick={() => void save()}>
          {saving === 'busy' ? <T k="sheet.saving" /> : <T k="sheet.save" />}
        </button>
        <button type="button" class="button" aria-pressed={isLarge} onClick={() => enlarge(!isLarge)}>
          <T k="sheet.enlarge" />
        </button>
        <button type="button" class="button" onClick={() => void send({ type: 'status-sheet.print' })}>
          <T k="sheet.again" />
        </button>
      </div>
      <p class="sheet-failed" role="alert">
        {saving === 'failed' && <T k="sheet.not-saved" />}
      </p>
    </div>
  );
}
