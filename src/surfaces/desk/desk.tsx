import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import type { DeskView } from '../../core/desk/desk-view.ts';
import { T, useT } from '../../i18n/t.tsx';
import type { Surface, SurfaceProps } from '../../ui/boot.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { useTheme } from '../../ui/theme.ts';
import { Bar } from './bar/bar.tsx';
import { useBrowser } from './computer/use-browser.ts';
import { type Desk, DeskContext, useDesk } from './desk-context.ts';
import { Strip } from './guide/strip.tsx';
import { Printer } from './printer/printer.tsx';
import { useAct } from './use-act.ts';
import { useDeskWindows } from './use-desk-windows.ts';
import { DeskIcon, type DeskIcons } from './widgets/desk-icon.tsx';
import { Said } from './widgets/said.tsx';
import { TabPanel, Tabs } from './widgets/tabs.tsx';
import { type WindowId, windowIds } from './windows.ts';
import '../../ui/button.css';
import './desk.css';

const Timeline = lazy(async () => (await import('./timeline/timeline.tsx')).Timeline);
const RunTools = lazy(async () => (await import('./run/run-tools.tsx')).RunTools);

/** Everything but the printer comes when it is opened for the first time. */
const contents: Readonly<Record<WindowId, ComponentType>> = {
  printer: Printer,
  computer: lazy(async () => (await import('./computer/computer.tsx')).Computer),
  guide: lazy(async () => (await import('./guide/guide.tsx')).Guide),
  room: lazy(async () => (await import('./room/room.tsx')).Room),
  clock: lazy(async () => (await import('./clock/clock.tsx')).Clock),
  scenarios: lazy(async () => (await import('./scenarios/scenarios.tsx')).Scenarios),
  timeline: () => <Timeline {...useDesk()} />,
  run: () => <RunTools {...useDesk()} />,
};

type Windows = ReturnType<typeof useDeskWindows>;

/** To the printer and to the open window, for the keyboard. */
function SkipLinks({ windows: { shown } }: { windows: Windows }) {
  const t = useT();
  const places = [
    { name: 'printer', id: 'printer' },
    { name: 'window', id: shown },
  ] as const;
  return (
    <nav class="skip" aria-label={t('desk:skip.label')}>
      {places.map(({ name, id }) => (
        <a
          key={name}
          href={`#desk-panel-${id}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(`desk-panel-${id}`)?.focus();
          }}
        >
          <T k={`desk:skip.${name}`} />
        </a>
      ))}
    </nav>
  );
}

/** What can be brought to the front. */
function WindowTabs({ windows: { isWide, shown, choose } }: { windows: Windows }) {
  const t = useT();
  const ids = windowIds.filter((id) => !isWide || id !== 'printer');
  const tabs = ids.map((id) => ({
    id,
    label: (
      <>
        <DeskIcon name={id satisfies DeskIcons} />
        <T k={`desk:windows.${id}`} />
      </>
    ),
  }));
  return (
    <Tabs
      class="window-tabs"
      prefix="desk"
      label={t('desk:windows.label')}
      tabs={tabs}
      selected={shown}
      onSelect={choose}
    />
  );
}

/** The printer, and the window that is open. What was opened once stays in the page, so that nothing typed there is lost. */
function DeskWindows({ windows: { isWide, shown, pointed } }: { windows: Windows }) {
  const t = useT();
  const opened = useRef(new Set<WindowId>());
  opened.current.add(shown);
  const pointedAt = (id: WindowId) => (pointed?.at === id ? pointed.times : 0);
  return (
    <>
      {windowIds.map((id) => {
        const Content = contents[id];
        const isBeside = isWide && id === 'printer';
        return (
          <TabPanel
            key={id}
            prefix="desk"
            id={id}
            selected={isBeside || id === shown}
            class={`window window-${id}`}
            pointed={pointedAt(id)}
            beside={isBeside ? t('desk:windows.printer') : undefined}
          >
            {(isBeside || opened.current.has(id)) && <Content />}
          </TabPanel>
        );
      })}
    </>
  );
}

/** The practice desk: the printer, and beside it one of the windows. */
export function DeskWindow(props: SurfaceProps<DeskView>) {
  const { view, send } = props;
  const theme = useTheme(view.printer.theme);
  const { said, act, say, hush } = useAct(send);
  const browser = useBrowser(view);
  const windows = useDeskWindows(browser);
  const { isWide, choose, point } = windows;
  const desk: Desk = { ...props, act, say, show: choose, point, browser };
  return (
    <DeskContext.Provider value={desk}>
      <div class="desk" data-theme={theme} data-wide={isWide}>
        <SkipLinks windows={windows} />
        <Bar />
        <main class="desk-main">
          <WindowTabs windows={windows} />
          <Strip />
          <DeskWindows windows={windows} />
        </main>
        <Said said={said} onClose={hush} />
      </div>
    </DeskContext.Provider>
  );
}

export const deskSurface: Surface<'desk'> = {
  want: 'desk',
  namespaces: ['desk', 'admin', 'app', 'screens'],
  title: 'desk:title',
  Window: DeskWindow,
};
