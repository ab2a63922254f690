import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelSizes } from '../../../core/device/profile.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { withParam } from '../../../ui/params.ts';
import { useWeb } from '../session.ts';
import './status.css';

/** The address of the panel with the parameters of this page; a screen to open is not this page's to ask for. */
export const panelAddress = (query: string): string => `../panel/${withParam(query, 'screen', null)}`;

/** How wide the picture may be drawn, in CSS pixels. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    setWidth(element.clientWidth);
    return () => watcher.disconnect();
  }, []);
  return { box, width };
}

/** The live panel to look at: nothing in it can be touched or reached with the keyboard. */
export function PanelSnapshotPage() {
  const t = useT();
  const { view, params } = useWeb();
  const { width, height } = panelSizes[params.panel ?? view.panel.size];
  const { box, width: room } = useWidth();
  const scale = Math.min(1, room / width);
  return (
    <figure class="snapshot">
      <div ref={box} class="snapshot-room" style={{ height: `${Math.round(height * scale)}px` }}>
        {room > 0 && (
          <iframe
            class="snapshot-frame"
            src={panelAddress(location.search)}
            title={t('webconfig:snapshot.frame')}
            inert
            tabIndex={-1}
            width={width}
            height={height}
            style={{ transform: `scale(${scale})` }}
          />
        )}
      </div>
      <figcaption class="snapshot-caption">
        <T k="webconfig:snapshot.caption" />
      </figcaption>
    </figure>
  );
}
