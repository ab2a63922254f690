import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelSizes } from '../../../core/device/profile.ts';
import type { MoreView } from '../../../core/protocol.ts';
import { T, useT } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';
import { useFit } from '../../../ui/fit.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useTheme } from '../../../ui/theme.ts';
import { TimeoutDialog } from '../../../ui/timeout/timeout-dialog.tsx';
import { useOwnBrowser } from './own-browser.ts';
import '../../../ui/button.css';
import '../microsoft.css';
import './glass.css';

export type OwnProps = SurfaceProps<Extract<MoreView, { of: 'authorize' }>>;

/** ms between two signs that somebody is there. */
const stayEvery = 3000;
const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Whoever types, taps or scrolls here is at the panel: its operation timeout waits. */
function useStayAwake({ send, now, view }: OwnProps) {
  const glass = useRef<HTMLDivElement>(null);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const isSomebodyThere = (view.printAdmin?.user ?? null) !== null;
  useLayoutEffect(() => {
    const { current } = glass;
    if (current === null || !isSomebodyThere) return;
    const stay = (): void => {
      if (now() - last.current < stayEvery) return;
      last.current = now();
      send({ type: 'panel.touch' }).catch(() => {
        // Nobody hears it: the link says so in its own way.
      });
    };
    for (const sign of signs) current.addEventListener(sign, stay, { capture: true, passive: true });
    return () => {
      for (const sign of signs) current.removeEventListener(sign, stay, { capture: true });
    };
  }, [isSomebodyThere, send, now]);
  return glass;
}

/** The pages' bar: whose window this is, the way out of it, and that nothing of it is real. */
function Bar({ onCancel }: { onCancel: (() => void) | null }) {
  const t = useT();
  return (
    <header class="own-bar">
      {onCancel !== null && (
        <button type="button" class="own-cancel" onClick={onCancel}>
          <Icon name="close" />
          <T k="microsoft:own.cancel" />
        </button>
      )}
      <p class="own-title">
        <T k="menu.print-admin-log-in" />
      </p>
      <p class="own-mark" title={t('simulation.long')}>
        <T k="simulation.mark" />
      </p>
    </header>
  );
}

/** What never belongs here: anybody's real account. */
const Notice = () => (
  <p class="ms-mark own-notice">
    <Icon name="info" />
    <T k="microsoft:simulation" />
  </p>
);

interface GlassProps {
  window: OwnProps;
  /** Leaves the sign-in; null where it is over. */
  onCancel?: (() => void) | null;
  /** Names what is drawn: another page begins at its top. */
  page: string;
  children: ComponentChildren;
}

/** The panel's glass with a page of its own browser: as large as the panel is drawn, or the whole window where that is smaller. */
export function Glass({ window: props, onCancel = null, page, children }: GlassProps) {
  const { view, params, now, send } = props;
  const size = params.panel ?? view.panel.size;
  const { width, height } = panelSizes[size];
  const { scale } = useOwnBrowser();
  const fits = useFit(width, height);
  const fit = scale ?? fits;
  const theme = useTheme(view.printer.theme);
  const glass = useStayAwake(props);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [page]);
  // A low glass has no room to spare: the bar's mark stays, the sentence goes with the page.
  const isLow = height < 400;
  const dim = 0.5 + view.printer.brightness / 200;
  return (
    <div
      ref={glass}
      class={`ms own ${fit < 1 ? 'is-whole' : ''}`}
      data-panel={size}
      data-theme={theme}
      style={{ zoom: String(Math.max(fit, 1)), filter: dim === 1 ? 'none' : `brightness(${dim})` }}
    >
      <Bar onCancel={onCancel} />
      {!isLow && <Notice />}
      <div class="ms-body own-body" ref={body}>
        {isLow && <Notice />}
        {children}
      </div>
      <TimeoutDialog timeoutAt={view.panel.timeoutAt} now={now} onStay={() => void send({ type: 'panel.touch' })} />
    </div>
  );
}
