import { T, useT } from '../../../i18n/t.tsx';
import { liveSignIn } from '../../../identity/live-sign-in.ts';
import { usePanel } from '../panel-context.ts';

/** Says on every screen that this is no real printer; and where it is so, that its users' sign-in is real. */
export function SimulationMark() {
  const t = useT();
  const { deployment } = usePanel().page;
  return (
    <>
      {(deployment?.live ?? liveSignIn !== null) && (
        <p class="mark mark-live">
          <T k="simulation.live" />
        </p>
      )}
      <p class="mark" title={t('simulation.long')}>
        <T k="simulation.mark" />
      </p>
    </>
  );
}
