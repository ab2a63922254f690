import { type ComponentType, createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelSizes } from '../../../core/device/profile.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { withParam } from '../../../ui/params.ts';
import { useWeb } from '../session.ts';
import './status.css';

/** The address of the panel with the parameters of this page; a screen to open is not this page's to ask for. */
export const panelAddress = (query: string): string => `../panel/${withParam(query, 'screen', null)}`;

interface PictureProps {
  title: string;
  /** The panel's size in CSS pixels. */
  width: number;
  height: number;
}

const Frame = ({ title, width, height }: PictureProps) => (
  <iframe src={panelAddress(location.search)} title={title} tabIndex={-1} width={width} height={height} />
);

/** What draws the panel: its own page, or in stories the panel itself. */
export const PanelPicture = createContext<ComponentType<PictureProps>>(Frame);

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
  const Picture = useContext(PanelPicture);
  const { width, height } = panelSizes[params.panel ?? view.panel.size];
  const { box, width: room } = useWidth();
  const scale = Math.min(1, room / width);
  return (
    <figure class="snapshot">
      {/* Measured apart from the picture, whose height follows. */}
      <div ref={box} />
      <div class="snapshot-room" style={{ height: `${Math.round(height * scale)}px` }}>
        {room > 0 && (
          <div class="snapshot-frame" inert style={{ transform: `scale(${scale})` }}>
            <Picture title={t('webconfig:snapshot.frame')} width={width} height={height} />
          </div>
        )}
      </div>
      <figcaption class="snapshot-caption">
        <T k="webconfig:snapshot.caption" />
      </figcaption>
    </figure>
  );
}
