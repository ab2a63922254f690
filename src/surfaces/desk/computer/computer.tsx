import { useRef } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { lazy } from '../../../ui/lazy.tsx';
import { useDesk } from '../desk-context.ts';
import { TabPanel, Tabs } from '../widgets/tabs.tsx';
import { AddressBar } from './address-bar.tsx';
import { MicrosoftTab } from './microsoft-tab.tsx';
import { PrinterTab } from './printer-tab.tsx';
import { type BrowserState, type TabId, tabIds } from './use-browser.ts';
import './computer.css';

const AdminCenters = lazy(async () => (await import('../admin/admin-centers.tsx')).AdminCenters);
const Mail = lazy(async () => (await import('../mail/mail.tsx')).Mail);

/** What the printer's tab is called: after its page. */
function PrinterTabName({ browser: { printerPlace: place } }: { browser: BrowserState }) {
  if (place?.tab !== 'printer') return <T k="desk:computer.tabs.new" />;
  return place.page === 'web-config' ? <T k="desk:computer.tabs.web-config" /> : <T k="desk:computer.tabs.lost" />;
}

/** The pages of a tab, once it was opened for the first time. */
function Content({ tab, browser }: { tab: TabId; browser: BrowserState }) {
  const desk = useDesk();
  if (tab === 'printer') return <PrinterTab browser={browser} />;
  if (tab === 'microsoft') return <MicrosoftTab browser={browser} />;
  if (tab === 'mail') return <Mail key={browser.loads.mail} />;
  return (
    <AdminCenters
      key={browser.loads.admin}
      {...desk}
      address={browser.addresses.admin}
      onAddress={(address) => browser.follow('admin', address)}
    />
  );
}

/** The administrator's computer: a screen with a browser on it. */
export function Computer() {
  const t = useT();
  const { browser } = useDesk();
  const opened = useRef(new Set<TabId>(['printer', 'microsoft']));
  opened.current.add(browser.tab);
  return (
    <div class="monitor">
      <div class="browser">
        <Tabs
          class="browser-tabs"
          prefix="browser"
          label={t('desk:computer.tabs.label')}
          tabs={tabIds.map((id) => ({
            id,
            label: id === 'printer' ? <PrinterTabName browser={browser} /> : <T k={`desk:computer.tabs.${id}`} />,
          }))}
          selected={browser.tab}
          onSelect={browser.choose}
        />
        <AddressBar browser={browser} />
        <div class="browser-page">
          {tabIds.map((id) => (
            <TabPanel key={id} prefix="browser" id={id} selected={id === browser.tab} class={`browser-${id}`}>
              {opened.current.has(id) && <Content tab={id} browser={browser} />}
            </TabPanel>
          ))}
        </div>
      </div>
      <div class="monitor-stand" aria-hidden="true" />
    </div>
  );
}
