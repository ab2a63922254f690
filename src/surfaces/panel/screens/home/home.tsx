import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { labelOf, lockedWords } from '../../widgets/header.tsx';
import { mail } from '../mail-parts.ts';
import './home.css';

const ActiveJobs = mail('ActiveJobs');

/** Home: a tile for each function that the printer has. */
export function HomeScreen() {
  const { view, send } = usePanel();
  const busy = view.mail?.active ? 'job-status' : null;
  const isSomebodyThere = view.users.signedIn !== null || Boolean(view.printAdmin?.user);
  return (
    <ul class="tiles">
      {view.panel.rows.map(({ id, icon, locked }) => (
        <li key={id} class={`tile-${id}`}>
          <button
            type="button"
            class="tile"
            aria-describedby={busy === id ? 'active-jobs' : locked ? `locked-${id}` : undefined}
            onClick={() => void send({ type: 'panel.open', item: id })}
          >
            <Icon name={icon} />
            <T k={labelOf(id)} />
          </button>
          {locked && (
            <span class="tile-lock">
              <Icon name="lock" />
              <span id={`locked-${id}`} hidden>
                <T k={locked === 'user' && isSomebodyThere ? 'locked-out' : lockedWords[locked]} />
              </span>
            </span>
          )}
          {busy === id && <ActiveJobs />}
        </li>
      ))}
    </ul>
  );
}
