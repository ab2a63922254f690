import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { profileOf } from '../../src/core/device/models.ts';
import type { Theme } from '../../src/core/device/printer.ts';
import type { PanelSize } from '../../src/core/device/profile.ts';
import type { Command, WorldView } from '../../src/core/protocol.ts';
import { I18nProvider, useI18n } from '../../src/i18n/t.tsx';
import { Panel } from '../../src/surfaces/panel/panel.tsx';
import { PanelContext, type PanelPage, type PanelProps, usePanel } from '../../src/surfaces/panel/panel-context.ts';
import { Header } from '../../src/surfaces/panel/widgets/header.tsx';
import { Trouble } from '../../src/ui/trouble/trouble.tsx';
import { useLink } from '../../src/ui/use-link.ts';
import { allSizes } from './sizes.ts';
import type { Stage } from './stage.ts';

/** What the toolbar may set over the story: undefined leaves it to the printer. */
export interface Overrides {
  size?: PanelSize | undefined;
  theme?: Theme | undefined;
}

interface StageProps extends Overrides {
  stage: Pick<Stage, 'link' | 'i18n' | 'wish'> & { page?: PanelPage };
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

/** The page of a story: no answer comes with its address. */
const newPage = (): PanelPage => ({ answer: null, dropped: false, auth: null });

function useProps({ link, wish, page }: StageProps['stage'], view: WorldView, { size, theme }: Overrides): PanelProps {
  const { language } = useI18n();
  useLanguageOf(view);
  const send = useCallback((command: Command) => link.send(command), [link]);
  const now = useCallback(() => link.now(), [link]);
  const [own] = useState(newPage);
  const shown = theme === undefined ? view : { ...view, printer: { ...view.printer, theme } };
  return {
    view: shown,
    send,
    now,
    size: size ?? wish.size ?? profileOf(view.printer.model).panel,
    language,
    page: page ?? own,
  };
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

function InContext({
  stage,
  view,
  children,
  ...overrides
}: StageProps & { view: WorldView; children: ComponentChildren }) {
  return <PanelContext.Provider value={useProps(stage, view, overrides)}>{children}</PanelContext.Provider>;
}

function WidgetDrawn({ children, ...props }: StageProps & { children: ComponentChildren }) {
  const state = useLink(props.stage.link);
  return state.state === 'ready' ? (
    <InContext {...props} view={state.view}>
      {children}
    </InContext>
  ) : null;
}

/** The words and the world that a widget has on the panel. Draw it in a `Frame`. */
export const WidgetView = (props: StageProps & { children: ComponentChildren }) => (
  <I18nProvider i18n={props.stage.i18n}>
    <WidgetDrawn {...props} />
  </I18nProvider>
);

interface FrameProps {
  size?: PanelSize;
  theme?: Theme;
  /** As large as the whole panel, with its header; else as high as what is in it. */
  whole?: boolean;
  /** The view with something else in it: a variant that needs no world of its own. */
  change?: (view: WorldView) => WorldView;
  /** The page that the panel is drawn in. */
  page?: PanelPage;
  children: ComponentChildren;
}

/** A panel's glass around a widget, with the tokens of a size and a theme. */
export function Frame({ size, theme, whole = false, change = (view) => view, page, children }: FrameProps) {
  const above = usePanel();
  const props: PanelProps = { ...above, view: change(above.view), size: size ?? above.size, page: page ?? above.page };
  return (
    <PanelContext.Provider value={props}>
      <div
        class={whole ? 'panel' : 'panel widget'}
        data-panel={props.size}
        data-theme={theme ?? props.view.printer.theme}
      >
        {whole ? (
          <>
            <Header />
            <main class="screen">{children}</main>
          </>
        ) : (
          children
        )}
      </div>
    </PanelContext.Provider>
  );
}

/** The same at the three sizes, or at the one that the toolbar asks for. */
export function AllSizes({ only, ...frame }: Omit<FrameProps, 'size'> & { only?: PanelSize | undefined }) {
  const sizes = only === undefined ? allSizes : [only];
  return (
    <>
      {sizes.map((size) => (
        <Frame key={size} {...frame} size={size} />
      ))}
    </>
  );
}
