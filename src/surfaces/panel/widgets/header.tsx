import type { ItemId } from '../../../core/device/panel/menu.ts';
import type { Key } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { SimulationMark } from './simulation-mark.tsx';

/** The key of a menu row's label. */
export const labelOf = (id: ItemId): Key & `menu.${ItemId}` => `menu.${id}`;

/** What a locked row or tile asks for. */
export const lockedWords = { admin: 'locked', user: 'locked-user' } as const;

/** Back, the screen's name, the mark and Home: on every screen but Home. Where nothing else is open, there is nothing to go back to. */
export function Header() {
  const t = useT();
  const { view, send } = usePanel();
  const { item, kind, step } = view.panel;
  const isGate = kind === 'print-admin-log-in';
  const isFirst = kind === 'first-language' || (isGate && step === 'form');
  return (
    <header class="bar">
      {!isFirst && (
        <button
          type="button"
          class="bar-button icon-turns"
          aria-label={t('action.back')}
          onClick={() => void send({ type: 'panel.back' })}
        >
          <Icon name="back" />
        </button>
      )}
      <h1 class="bar-title" tabIndex={-1}>
        <T k={labelOf(step === 'language' ? step : item)} />
      </h1>
      <SimulationMark />
      {!isFirst && !isGate && (
        <button
          type="button"
          class="bar-button"
          aria-label={t('action.home')}
          onClick={() => void send({ type: 'panel.home' })}
        >
          <Icon name="home" />
        </button>
      )}
    </header>
  );
}
