import { useRef } from 'preact/hooks';
import { useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { surfaceQuery } from '../surface-query.ts';
import { Frame } from '../widgets/frame.tsx';
import { LostPage, StartPage } from './pages.tsx';
import type { BrowserState } from './use-browser.ts';

/** The tab in which the printer's address is typed: Web Config, or why it is not there (G07). */
export function PrinterTab({ browser }: { browser: BrowserState }) {
  const t = useT();
  const { view, params } = useDesk();
  const { printerPlace: place, loads } = browser;
  const wasOpen = useRef(false);
  const isOpen = place?.tab === 'printer' && place.page === 'web-config';
  if (isOpen) wasOpen.current = true;
  return (
    <>
      {place?.tab !== 'printer' && <StartPage />}
      {place?.tab === 'printer' && place.page !== 'web-config' && <LostPage reason={place.page} host={place.host} />}
      {/* Behind an error page it stays as it was: when the printer comes back, so does the page. */}
      {wasOpen.current && (
        <div class="page-frame" hidden={!isOpen}>
          <Frame
            key={loads.printer}
            address={`webconfig/${surfaceQuery(view.scenario, { lang: params.lang })}`}
            title={t('desk:computer.frame.web-config')}
            name="faceplate-webconfig"
            onLoad={(frame) => {
              // Whoever typed the address goes on in the page.
              if (document.activeElement?.closest('.address')) frame.focus();
            }}
          />
        </div>
      )}
    </>
  );
}
