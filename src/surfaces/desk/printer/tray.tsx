import { useRef, useState } from 'preact/hooks';
import { formatTime } from '../../../i18n/format.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { lazy } from '../../../ui/lazy.tsx';
import { useDesk } from '../desk-context.ts';

const SheetDialog = lazy(async () => (await import('./sheet-dialog.tsx')).SheetDialog);

/** The tray with the sheets that came out. One that is picked up lies large on the desk. */
export function Tray() {
  const t = useT();
  const { more, language } = useDesk();
  const [picked, pick] = useState<number | null>(null);
  const tray = useRef<HTMLElement>(null);
  const { sheets } = more;
  const sheet = sheets.find(({ job }) => job === picked);
  return (
    <section ref={tray} class="tray" aria-label={t('desk:tray.label')} tabIndex={-1}>
      <p role="status">
        {sheets.length === 0 ? <T k="desk:tray.empty" /> : t('desk:tray.count', { count: sheets.length })}
      </p>
      <ul class="tray-sheets">
        {sheets.map(({ job, printedAt }) => (
          <li key={job}>
            <button type="button" class="tray-sheet" onClick={() => pick(job)}>
              {t('desk:tray.open', { title: t('sheet.title'), time: formatTime(language, printedAt) })}
            </button>
          </li>
        ))}
      </ul>
      {sheet !== undefined && (
        <SheetDialog sheet={sheet} onClose={() => pick(null)} onTaken={() => tray.current?.focus()} />
      )}
    </section>
  );
}
