import { T, useT } from '../../../i18n/t.tsx';

/** Says on every screen that this is no real printer. */
export function SimulationMark() {
  const t = useT();
  return (
    <p class="mark" title={t('simulation.long')}>
      <T k="simulation.mark" />
    </p>
  );
}
