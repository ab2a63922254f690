import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { profileOf } from '../../../core/device/models.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { surfaceQuery } from '../surface-query.ts';
import { Frame } from '../widgets/frame.tsx';
import { Feeder } from './feeder.tsx';
import { PowerButton } from './power-button.tsx';
import { fitPanel, lampsOf, type PanelFit } from './printer.view.ts';
import { Tray } from './tray.tsx';
import './printer.css';

const bezel = 2 * 14;

/** The panel that fits into an element, measured again when the element or the window changes. */
function usePanelFit() {
  const { view, params } = useDesk();
  const own = view.panel.size;
  const asked = params.panel;
  const place = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<PanelFit>(() => fitPanel(asked, own, innerWidth, innerWidth - bezel));
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const measure = (): void =>
      setFit((before) => {
        const next = fitPanel(asked, own, innerWidth, current.clientWidth - bezel);
        return next.size === before.size && next.width === before.width ? before : next;
      });
    measure();
    // In the next frame: what is measured must not change while it is measured.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(current);
    return () => observer.disconnect();
  }, [asked, own]);
  return { place, fit };
}

function Lamps() {
  const t = useT();
  const { view } = useDesk();
  const { data, error } = lampsOf(view);
  const lamps = [
    { name: 'power', state: 'power-on', lit: true },
    { name: 'data', state: data ? 'data-on' : 'data-off', lit: data },
    { name: 'error', state: error ? 'error-on' : 'error-off', lit: error },
  ] as const;
  return (
    <ul class="lamps" aria-label={t('desk:printer.lamps')}>
      {lamps.map(({ name, state, lit }) => (
        <li key={name} class={`lamp lamp-${name} ${lit ? 'lamp-lit' : ''}`}>
          <i aria-hidden="true" />
          <span aria-hidden="true">{t(`desk:printer.${name}`)}</span>
          <span class="unseen">{t(`desk:printer.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Label() {
  const t = useT();
  const { serial, model } = useDesk().view.printer;
  return (
    <section class="device-label" aria-label={t('desk:printer.label')}>
      <p>
        {profileOf(model).name}, <T k="desk:printer.serial" /> <strong>{serial}</strong>
      </p>
      <p>
        <T k="desk:printer.initial" />
      </p>
    </section>
  );
}

/** The multifunction printer on the desk: feeder, panel, lamps, label, tray. */
export function Printer() {
  const t = useT();
  const { view, params } = useDesk();
  const { place, fit } = usePanelFit();
  const query = surfaceQuery(view.scenario, { lang: params.lang, panel: fit.size });
  return (
    <div class="printer">
      <Feeder />
      <div class="printer-body">
        <div ref={place} class="printer-panel">
          <div class="printer-bezel" style={{ width: `${fit.width + bezel}px` }}>
            <div class="printer-glass" style={{ width: `${fit.width}px`, height: `${fit.height}px` }}>
              <Frame address={`panel/${query}`} title={t('desk:printer.panel')} name="faceplate-panel" />
            </div>
            <div class="printer-keys">
              <Lamps />
              <PowerButton />
            </div>
          </div>
        </div>
        <Tray />
        <Label />
        <div class="printer-cassettes" aria-hidden="true">
          <i />
          <i />
        </div>
      </div>
    </div>
  );
}
