import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetSection } from '../../../../core/device/status-sheet.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import { Details } from '../../widgets/status-page.tsx';
import { statusSheetOf } from './status-sheet.view.ts';
import '../../../../ui/button.css';
import './status-sheet.css';

function Message() {
  const { send } = usePanel();
  return (
    <div class="sheet-message">
      <Icon name="sheet" />
      <p>
        <T k="sheet.confirm" />
      </p>
      <button type="button" class="button primary" onClick={() => void send({ type: 'status-sheet.print' })}>
        <T k="action.preview" />
      </button>
    </div>
  );
}

/** A sheet of paper: always black on white, whatever the panel's theme. */
function Sheet({ sections }: { sections: readonly SheetSection[] }) {
  const t = useT();
  const tray = useRef<HTMLElement>(null);
  useLayoutEffect(() => tray.current?.focus({ preventScroll: true }), []);
  return (
    <ScrollRegion region={tray} class="sheet-tray" label={t('sheet.title')}>
      <article class="sheet">
        <h2>
          <T k="sheet.title" />
        </h2>
        {sections.map(({ title, rows }) => (
          <section key={title}>
            <h3>
              <T k={title} />
            </h3>
            <Details rows={rows} />
          </section>
        ))}
      </article>
    </ScrollRegion>
  );
}

/** Print Status Sheet: first the message to be checked, then the sheet (G22). */
export function StatusSheetScreen() {
  const { view, now } = usePanel();
  const [opened, setOpened] = useState(now);
  const isPreview = view.panel.step === 'preview';
  // The sheet bears the time at which it was made.
  useLayoutEffect(() => setOpened(now()), [isPreview, now]);
  const { isShown, sections } = statusSheetOf(view, opened);
  return isShown ? <Sheet sections={sections} /> : <Message />;
}
