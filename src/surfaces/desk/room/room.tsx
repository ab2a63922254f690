import { T, useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { NetworkCards } from './network-cards.tsx';
import { clockIsRight, disorderOf } from './room.view.ts';
import { FirewallCards, MicrosoftCards } from './service-cards.tsx';
import { TrustCards } from './trust-cards.tsx';
import './room.css';

const groups = [
  { name: 'network', Cards: NetworkCards },
  { name: 'firewall', Cards: FirewallCards },
  { name: 'microsoft', Cards: MicrosoftCards },
  { name: 'trust', Cards: TrustCards },
] as const;

/** The room around the printer: what can be unplugged, blocked or broken, as it is now. */
export function Room() {
  const t = useT();
  const { view, more, now, act } = useDesk();
  const { count, repairs } = disorderOf(view, more);
  const mend = async (): Promise<void> => {
    for (const command of repairs) await act(command);
    if (!clockIsRight(view, more)) await act({ type: 'clock.set', time: now() + more.timeOffset });
  };
  return (
    <div class="sheet-of room">
      <h2>
        <T k="desk:room.title" />
      </h2>
      <p>
        <T k="desk:room.lead" />
      </p>
      <div class="room-state">
        <p role="status">{count === 0 ? t('desk:room.all-well') : t('desk:room.faults', { count })}</p>
        {count > 0 && (
          <button type="button" class="button" onClick={() => void mend()}>
            <T k="desk:room.mend" />
          </button>
        )}
      </div>
      {groups.map(({ name, Cards }) => (
        <section key={name} aria-labelledby={`room-${name}`}>
          <h3 id={`room-${name}`}>
            <T k={`desk:room.${name}`} />
          </h3>
          <Cards />
        </section>
      ))}
    </div>
  );
}
