import type { Command } from '../../../core/protocol.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { mail } from '../screens/mail-parts.ts';
import { myEmail } from '../screens/my-email-parts.ts';
import { Clock } from './clock.tsx';
import { SimulationMark } from './simulation-mark.tsx';
import { type Login, statusBarView } from './status-bar.view.ts';

const EmailAlert = mail('EmailAlert');
const LogOut = myEmail('LogOut');

const loginCommands: Readonly<Record<Login['does'], Command>> = {
  'sign-in': { type: 'panel.open', item: 'admin-sign-in' },
  'sign-in-user': { type: 'panel.open', item: 'user-sign-in' },
  'sign-out': { type: 'admin.sign-out' },
  'sign-out-user': { type: 'access.sign-out' },
};

/** Home's bar: network, sounds, email and login icon, the mark, the clock. Each icon opens what it shows. */
export function StatusBar() {
  const t = useT();
  const { view, send } = usePanel();
  const { network, sound, login } = statusBarView(view);
  const isOut = login?.does.startsWith('sign-out') === true;
  const networkLabel =
    network.state === 'wifi-connected'
      ? t('status-bar.network.wifi-connected', { bars: network.bars })
      : t(`status-bar.network.${network.state}`);
  return (
    <header class="bar">
      <h1 class="unseen" tabIndex={-1}>
        <T k="menu.home" />
      </h1>
      <div class="bar-icons">
        <button
          type="button"
          class={`bar-button network-${network.state}`}
          aria-label={networkLabel}
          onClick={() => void send({ type: 'panel.open', item: 'network-status' })}
        >
          <Icon name={network.icon} />
        </button>
        <button
          type="button"
          class="bar-button"
          aria-label={t(sound ? 'status-bar.sound-on' : 'status-bar.sound-off')}
          onClick={() => void send({ type: 'panel.open', item: 'sounds' })}
        >
          <Icon name={sound ? 'sound' : 'muted'} />
        </button>
        {view.account === 'expired' && <EmailAlert />}
        {view.printAdmin?.user && <LogOut />}
        {login !== null && (
          <button
            type="button"
            class={`bar-button login${isOut ? ' signed-in' : ''}`}
            aria-label={
              login.does === 'sign-out-user'
                ? t('action.sign-out-user', { name: login.user })
                : t(`action.${login.does}`)
            }
            onClick={() => void send(loginCommands[login.does])}
          >
            <Icon name={isOut ? 'log-out' : 'log-in'} />
          </button>
        )}
      </div>
      <SimulationMark />
      <Clock />
    </header>
  );
}
