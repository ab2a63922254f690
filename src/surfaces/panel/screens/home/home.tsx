import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { labelOf } from '../../widgets/header.tsx';

/** Home: a tile for each function that the printer has. */
export function HomeScreen() {
  const { view, send } = usePanel();
  return (
    <ul class="tiles">
      {view.panel.rows.map(({ id, icon }) => (
        <li key={id} class={`tile-${id}`}>
          <button type="button" class="tile" onClick={() => void send({ type: 'panel.open', item: id })}>
            <Icon name={icon} />
            <T k={labelOf(id)} />
          </button>
        </li>
      ))}
    </ul>
  );
}
