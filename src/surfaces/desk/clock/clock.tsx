import { formatDateTime } from '../../../i18n/format-more.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { useMinute } from '../widgets/use-now.ts';
import { clocksAt, jumps } from './clock.view.ts';
import { Face } from './face.tsx';
import './clock.css';

/** The office's clock and the printer's own, and a way to let time pass. */
export function Clock() {
  const t = useT();
  const { view, more, now, language, act, say } = useDesk();
  const clocks = clocksAt(useMinute(now, more.timeOffset), view, more);
  const pass = async (ms: number): Promise<void> => {
    if (await act({ type: 'time.forward', ms }))
      say(t('desk:clock.passed', { time: formatDateTime(language, clocks.world + ms) }));
  };
  return (
    <div class="sheet-of clock-window">
      <h2>
        <T k="desk:clock.title" />
      </h2>
      <div class="clock-both">
        <figure>
          <Face time={clocks.world} />
          <figcaption>
            <T k="desk:clock.world" />
            <strong>{formatDateTime(language, clocks.world)}</strong>
          </figcaption>
        </figure>
        {!clocks.agree && (
          <figure>
            <Face time={clocks.printer} />
            <figcaption>
              <T k="desk:clock.printer" />
              <strong>{formatDateTime(language, clocks.printer)}</strong>
            </figcaption>
          </figure>
        )}
      </div>
      <p>{clocks.agree ? <T k="desk:clock.same" /> : <T k="desk:clock.differs" />}</p>
      <h3>
        <T k="desk:clock.forward" />
      </h3>
      <ul class="jumps">
        {jumps.map(({ id, ms }) => (
          <li key={id}>
            <button type="button" class="button" aria-describedby={`jump-${id}`} onClick={() => void pass(ms)}>
              <T k={`desk:clock.${id}`} />
            </button>
            <span id={`jump-${id}`}>
              <T k={`desk:clock.${id}-does`} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
