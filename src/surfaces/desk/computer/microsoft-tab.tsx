import { useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { surfaceQuery } from '../surface-query.ts';
import { Frame } from '../widgets/frame.tsx';
import { MicrosoftStart } from './pages.tsx';
import type { BrowserState } from './use-browser.ts';

/** The Microsoft pages. The frame is there from the start: a link of Web Config looks for it by its name. */
export function MicrosoftTab({ browser }: { browser: BrowserState }) {
  const t = useT();
  const { view, params, show } = useDesk();
  const { addresses, loads, microsoftCame } = browser;
  const isOpen = addresses.microsoft !== '';
  const query = surfaceQuery(view.scenario, { lang: params.lang });
  return (
    <>
      {!isOpen && <MicrosoftStart />}
      <div class="page-frame" hidden={!isOpen}>
        <Frame
          key={loads.microsoft}
          address={loads.microsoft === 0 ? 'about:blank' : `microsoft/devicelogin/${query}`}
          title={t('desk:computer.frame.microsoft')}
          name="faceplate-microsoft"
          onLoad={(frame) => {
            microsoftCame();
            show('computer');
            // Not before it is drawn: what is hidden takes no focus.
            requestAnimationFrame(() => frame.focus());
          }}
        />
      </div>
    </>
  );
}
