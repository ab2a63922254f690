import { useState } from 'preact/hooks';
import { formatDateTime } from '../../../i18n/format-more.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { lazy } from '../../../ui/lazy.tsx';
import { clocksAt } from '../clock/clock.view.ts';
import { useDesk } from '../desk-context.ts';
import { useMinute } from '../widgets/use-now.ts';

const About = lazy(async () => (await import('../about/about.tsx')).About);

/** The desk's upper edge: that it is a simulation, which scenario is open, what time it is. */
export function Bar() {
  const t = useT();
  const { view, more, now, language, show } = useDesk();
  const [about, setAbout] = useState(false);
  const { world } = clocksAt(useMinute(now, more.timeOffset), view, more);
  const title = t(`app:scenario.${view.scenario}.title`);
  const time = formatDateTime(language, world);
  return (
    <header class="bar desk-bar">
      <p class="mark" title={t('simulation.long')}>
        <T k="simulation.mark" />
      </p>
      <h1>Faceplate</h1>
      <button
        type="button"
        class="desk-bar-button desk-bar-scenario"
        aria-label={t('desk:bar.scenario', { title })}
        onClick={() => show('scenarios')}
      >
        {title}
      </button>
      <button
        type="button"
        class="desk-bar-button"
        aria-label={t('desk:bar.time', { time })}
        onClick={() => show('clock')}
      >
        {time}
      </button>
      <button type="button" class="desk-bar-button" onClick={() => setAbout(true)}>
        <T k="desk:bar.about" />
      </button>
      {about && <About onClose={() => setAbout(false)} />}
    </header>
  );
}
