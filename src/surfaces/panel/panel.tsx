import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelSizes } from '../../core/device/profile.ts';
import { useFit } from '../../ui/fit.ts';
import { useTheme } from '../../ui/theme.ts';

import { PanelContext, type PanelProps } from './panel-context.ts';
import { Message, Notice, screens, TimeoutWarning } from './screens/screens.tsx';
import { soundOnPress } from './sound.ts';
import { Header } from './widgets/header.tsx';
import { StatusBar } from './widgets/status-bar.tsx';

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
  const { sounds, brightness } = view.printer;
  const theme = useTheme(view.printer.theme);
  useLayoutEffect(() => (body.current === null ? undefined : soundOnPress(body.current, sounds)), [sounds]);
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
        <div class="notice-region" role="status">
          {(view.panel.notice !== null || props.page.dropped) && <Notice />}
        </div>
        {view.panel.message !== null && <Message />}
        {view.panel.timeoutAt !== null && <TimeoutWarning />}
      </div>
    </PanelContext.Provider>
  );
}
