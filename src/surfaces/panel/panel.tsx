import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelSizes } from '../../core/device/profile.ts';
import { beepOnPress } from './beep.ts';
import { useFit } from './fit.ts';
import { PanelContext, type PanelProps } from './panel-context.ts';
import { screens } from './screens/screens.ts';
import { Header } from './widgets/header.tsx';
import { Notice } from './widgets/notice.tsx';
import { StatusBar } from './widgets/status-bar.tsx';
import { TimeoutWarning } from './widgets/timeout-warning.tsx';

/** After a screen changed, screen readers and the keyboard go on at its heading. */
function useFocusOnHeading(screen: string) {
  const body = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) first.current = false;
    else body.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [screen]);
  return body;
}

/** The panel's glass: what the person touches. Sizes come from `data-panel`, colours from `data-theme` (ui/tokens.css). */
export function Panel(props: PanelProps) {
  const { view, size } = props;
  const { width, height } = panelSizes[size];
  const { item, kind } = view.panel;
  const Screen = screens[kind];
  const fit = useFit(width, height);
  const body = useFocusOnHeading(item);
  const { sounds, theme, brightness } = view.printer;
  useLayoutEffect(() => (body.current === null ? undefined : beepOnPress(body.current, sounds)), [sounds]);
  const dim = 0.5 + brightness / 200;
  return (
    <PanelContext.Provider value={props}>
      <div
        ref={body}
        class="panel"
        data-panel={size}
        data-theme={theme}
        data-screen={item}
        style={{ zoom: String(fit), filter: dim === 1 ? 'none' : `brightness(${dim})` }}
      >
        {kind === 'home' ? <StatusBar /> : <Header />}
        <main class={`screen screen-${kind}`} key={item}>
          <Screen />
        </main>
        <Notice />
        <TimeoutWarning />
      </div>
    </PanelContext.Provider>
  );
}
