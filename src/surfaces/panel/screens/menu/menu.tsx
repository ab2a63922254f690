import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { labelOf, lockedWords } from '../../widgets/header.tsx';

/** A level of the menu: its rows, each with its lock where it asks for the administrator. */
export function MenuScreen() {
  const { view, send } = usePanel();
  return (
    <ul class="rows scroll">
      {view.panel.rows.map(({ id, icon, locked }) => (
        <li key={id}>
          <button
            type="button"
            class="row"
            aria-describedby={locked ? `locked-${id}` : undefined}
            onClick={() => void send({ type: 'panel.open', item: id })}
          >
            <Icon name={icon} />
            <span class="row-label">
              <T k={labelOf(id)} />
            </span>
            <span class="row-end icon-turns">
              <Icon name={locked ? 'lock' : 'open'} />
            </span>
          </button>
          {locked && (
            <span id={`locked-${id}`} hidden>
              <T k={lockedWords[locked]} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
