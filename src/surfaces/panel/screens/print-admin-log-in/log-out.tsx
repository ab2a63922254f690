import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { isLongName } from './log-out.view.ts';
import './log-out.css';

/** In Home's bar: who is logged in, and the way out (printer.md 7). A shield marks the rights of the administrator. */
export function LogOut() {
  const t = useT();
  const { view, send } = usePanel();
  const user = view.printAdmin?.user;
  if (!user) return null;
  const { name, administrator } = user;
  return (
    <button
      type="button"
      class={`bar-button log-out${administrator ? ' login' : ''}${isLongName(name) ? ' log-out-long' : ''}`}
      aria-label={t('log-in.log-out-user', { name })}
      aria-description={administrator ? t('access.administrator') : undefined}
      onClick={() => void send({ type: 'print-admin.log-out' })}
    >
      <Icon name={administrator ? 'security' : 'user'} />
      <span class="log-out-words">
        {/* In the order of the button's name, so that who says what they see reaches it; drawn the other way round. */}
        <span class="log-out-action">
          <Icon name="log-out" />
          <T k="log-in.log-out" />
        </span>{' '}
        <bdi class="log-out-name">{name}</bdi>
      </span>
    </button>
  );
}
