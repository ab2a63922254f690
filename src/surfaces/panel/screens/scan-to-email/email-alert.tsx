import { useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';

/** In Home's bar while the email sign-in has ended (G34): opens what is known of it. */
export function EmailAlert() {
  const t = useT();
  const { send } = usePanel();
  return (
    <button
      type="button"
      class="bar-button login"
      aria-label={t('message.sign-in-needed')}
      onClick={() => void send({ type: 'panel.open', item: 'email-server-status' })}
    >
      <Icon name="email-alert" />
    </button>
  );
}
