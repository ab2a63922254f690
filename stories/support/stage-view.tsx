import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { type PanelSize, profileOf } from '../../src/core/device/profile.ts';
import type { Theme } from '../../src/core/device/printer.ts';
import type { Command, WorldView } from '../../src/core/protocol.ts';
import { I18nProvider, useI18n } from '../../src/i18n/t.tsx';
import { Panel } from '../../src/surfaces/panel/panel.tsx';
import { PanelContext, type PanelProps } from '../../src/surfaces/panel/panel-context.ts';
import { Trouble } from '../../src/surfaces/panel/trouble/trouble.tsx';
import { useLink } from '../../src/ui/use-link.ts';
import type { Stage } from './stage.ts';

/** What the toolbar may set over the story: undefined leaves it to the printer. */
export interface Overrides {
  size?: PanelSize | undefined;
  theme?: Theme | undefined;
}

interface StageProps extends Overrides {
  stage: Pick<Stage, 'link' | 'i18n' | 'wish'>;
}

/** The language follows the printer when a person changes it there; what the toolbar says holds until then. */
function useLanguageOf(view: WorldView): void {
  const i18n = useI18n();
  const { language } = view.printer;
  const before = useRef(language);
  useLayoutEffect(() => {
    if (before.current === language) return;
    before.current = language;
    void i18n.change(language);
  }, [language, i18n]);
}

function useProps({ link, wish }: StageProps['stage'], view: WorldView, { size, theme }: Overrides): PanelProps {
  const { language } = useI18n();
  useLanguageOf(view);
  const send = useCallback((command: Command) => link.send(command), [link]);
  const now = useCallback(() => link.now(), [link]);
  const shown = theme === undefined ? view : { ...view, printer: { ...view.printer, theme } };
  return { view: shown, send, now, size: size ?? wish.size ?? profileOf(view.printer.model).panel, language };
}

function Ready({ stage, view, ...overrides }: StageProps & { view: WorldView }) {
  return <Panel {...useProps(stage, view, overrides)} />;
}

function Drawn({ stage, ...overrides }: StageProps) {
  const state = useLink(stage.link);
  if (state.state === 'ready') return <Ready stage={stage} view={state.view} {...overrides} />;
  return state.state === 'connecting' ? null : <Trouble link={stage.link} state={state} />;
}

/** The real panel on a story's world, as large as on the device. */
export const StageView = (props: StageProps) => (
  <I18nProvider i18n={props.stage.i18n}>
    <Drawn {...props} />
  </I18nProvider>
);

function InContext({ stage, view, children, ...overrides }: StageProps & { view: WorldView; children: ComponentChildren }) {
  const props = useProps(stage, view, overrides);
  return (
    <PanelContext.Provider value={props}>
      <div class="panel widget" data-panel={props.size} data-theme={props.view.printer.theme}>
        {children}
      </div>
    </PanelContext.Provider>
  );
}

function WidgetDrawn({ children, ...props }: StageProps & { children: ComponentChildren }) {
  const state = useLink(props.stage.link);
  return state.state === 'ready' ? (
    <InContext {...props} view={state.view}>
      {children}
    </InContext>
  ) : null;
}

/** A widget alone, with the tokens, the words and the world that it has on the panel. */
export const WidgetView = (props: StageProps & { children: ComponentChildren }) => (
  <I18nProvider i18n={props.stage.i18n}>
    <WidgetDrawn {...props} />
  </I18nProvider>
);
