import type { ComponentChildren } from 'preact';
import { autonyms, baseLanguage } from '../../../../i18n/languages.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { CardReader } from './card-reader.tsx';
import { type LogInView, practice, type Way } from './print-admin-log-in.view.ts';
import '../../../../ui/button.css';

const wayIcons = {
  'user-id-and-password': 'user',
  'user-id': 'user',
  'id-number': 'number',
} as const satisfies Record<Way, Icons>;

/** The reader, to be tapped by who practises: a choice of cards opens. */
function Reader() {
  const { send } = usePanel();
  return (
    <button
      type="button"
      class="log-in-reader"
      data-step="cards"
      onClick={() => void send({ type: 'panel.step', step: 'card' })}
    >
      <CardReader />
      <T k="log-in.hold-card" />
    </button>
  );
}

/** Where cards are not asked for. */
const Welcome = () => (
  <div class="log-in-welcome">
    <Icon name="general" />
    <p>
      <T k="log-in.welcome" />
    </p>
  </div>
);

/** Who can be practised with: nobody could guess. */
function Practice({ hasReader, way }: LogInView) {
  const isNumber = way === 'id-number';
  const users = (isNumber ? practice.numbers : practice.users).join(', ');
  const administrator = isNumber ? practice.administratorNumber : practice.administrator;
  return (
    <p class="log-in-practice">
      <Icon name="info" />
      <span>
        <T k="log-in.practice.title" /> {hasReader && <T k="log-in.practice.cards" />}{' '}
        <T k={isNumber ? 'log-in.practice.numbers' : 'log-in.practice.user-ids'} values={{ users, administrator }} />{' '}
        {way === 'user-id-and-password' && <T k="log-in.practice.password" values={{ password: practice.password }} />}
      </span>
    </p>
  );
}

interface WayButtonProps {
  step: string;
  icon: Icons;
  primary?: boolean;
  label?: string;
  onTap: () => void;
  children: ComponentChildren;
}

const WayButton = ({ step, icon, primary = false, label, onTap, children }: WayButtonProps) => (
  <button
    type="button"
    class={primary ? 'button primary log-in-way' : 'button log-in-way'}
    data-step={step}
    aria-label={label}
    onClick={onTap}
  >
    <Icon name={icon} />
    <span>{children}</span>
  </button>
);

/** Nobody has logged in yet: the reader, what can be typed, the administrator, the language. */
export function Start({ isPractice, ...shown }: LogInView & { isPractice: boolean }) {
  const t = useT();
  const { send, language } = usePanel();
  const { hasReader, way } = shown;
  const field = way === 'id-number' ? 'print-admin.number' : 'print-admin.user-id';
  const own = autonyms[baseLanguage(language)];
  return (
    <div class="log-in">
      {hasReader ? <Reader /> : <Welcome />}
      <div class="log-in-ways">
        <WayButton
          step={way === 'id-number' ? 'number' : 'user-id'}
          icon={wayIcons[way]}
          primary
          onTap={() => void send({ type: 'panel.enter-field', field })}
        >
          <T k={`log-in.${way}`} />
        </WayButton>
        <WayButton
          step="administrator"
          icon="security"
          onTap={() => void send({ type: 'panel.open', item: 'admin-sign-in' })}
        >
          <T k="access.administrator" />
        </WayButton>
        <WayButton
          step="languages"
          icon="language"
          label={`${own} – ${t('menu.language')}`}
          onTap={() => void send({ type: 'panel.step', step: 'language' })}
        >
          {own}
        </WayButton>
      </div>
      {isPractice && <Practice {...shown} />}
    </div>
  );
}
