// The whole sign-in of To My Email in one story: the panel's page and the directory's page take turns in the printer's own browser, msal-browser between them.
import { useMemo, useState } from 'preact/hooks';
import { I18nProvider } from '../../src/i18n/t.tsx';
import { createAuth } from '../../src/identity/create-auth.ts';
import { embeddedSettings } from '../../src/identity/embedded-settings.ts';
import { siteAddresses } from '../../src/identity/site-addresses.ts';
import { authorizeSurface } from '../../src/surfaces/microsoft/authorize/authorize.tsx';
import { OwnBrowserContext } from '../../src/surfaces/microsoft/authorize/own-browser.ts';
import type { PanelPage } from '../../src/surfaces/panel/panel-context.ts';
import { SurfaceWindow } from '../../src/ui/boot.tsx';
import { emptyPage } from './my-email-views.ts';
import type { Stage } from './stage.ts';
import { type Overrides, StageView } from './stage-view.tsx';
// Here from the start: a development server takes its time for what comes on demand, and msal is large.
import '../../src/identity/msal.ts';
import '../../src/surfaces/panel/screens/mail.ts';
import '../../src/surfaces/panel/screens/my-email.ts';

/** A site of its own: a story's page is none of the site's. */
const site = siteAddresses('https://practice.example/');

/** The page that is open in the printer's browser: the panel's, or another one by its address. */
type Open = { panel: PanelPage } | { address: string };

/** A panel's page as the browser opens it, with what comes after the address's #. */
function panelPage(answer: string | null, leaveFor: (url: string) => void): PanelPage {
  return emptyPage({
    answer,
    deployment: {
      live: false,
      isFramed: false,
      createAuth: (send) => createAuth({ ...embeddedSettings(send, site), leaveFor }),
    },
  });
}

/** The printer's own browser: whoever leaves a page for an address sees what is there, and the page before is gone. */
export function OwnBrowserStage({ stage, overrides }: { stage: Stage; overrides: Overrides }) {
  const { link, i18n } = stage;
  const [leaveFor, panel] = useMemo(() => {
    const leave = (url: string): void => {
      const { hash, href } = new URL(url);
      open(href.startsWith(site.panel) ? { panel: panelPage(hash === '' ? null : hash, leave) } : { address: href });
    };
    return [leave, panelPage(null, leave)] as const;
  }, []);
  const [now, open] = useState<Open>({ panel });
  if ('panel' in now) return <StageView key="panel" stage={{ ...stage, page: now.panel }} {...overrides} />;
  return (
    <I18nProvider i18n={i18n}>
      <OwnBrowserContext.Provider value={{ address: now.address, leaveFor, scale: 1 }}>
        <SurfaceWindow
          key={now.address}
          surface={authorizeSurface}
          link={link}
          params={{ lang: i18n.language, ...(overrides.size && { panel: overrides.size }) }}
        />
      </OwnBrowserContext.Provider>
    </I18nProvider>
  );
}
