import type { ExchangeWeather } from '../../../core/cloud/exchange/exchange.ts';
import type { Faults } from '../../../core/device/email/email-state.ts';
import { T } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { Choices } from '../widgets/choice.tsx';
import { Switch } from '../widgets/switch.tsx';
import { Card } from './card.tsx';

const breaks = ['never', 'greeting', 'starttls', 'data', 'reply'] as const satisfies readonly Faults['smtpBreaks'][];
const outages = ['none', 'proxy', 'draining', 'moving'] as const satisfies readonly ExchangeWeather['outage'][];

/** What the firewall lets through, and a connection that breaks. */
export function FirewallCards() {
  const { more, act } = useDesk();
  const { loginBlocked, smtpBlocked, smtpBreaks } = more.faults;
  return (
    <ul class="cards">
      <Card icon="firewall" broken={loginBlocked}>
        <Switch
          on={!loginBlocked}
          label={<T k="desk:room.login" />}
          text={<T k="desk:room.login-text" />}
          onChange={(on) => void act({ type: 'faults.set', faults: { loginBlocked: !on } })}
        />
      </Card>
      <Card icon="firewall" broken={smtpBlocked}>
        <Switch
          on={!smtpBlocked}
          label={<T k="desk:room.smtp" />}
          text={<T k="desk:room.smtp-text" />}
          onChange={(on) => void act({ type: 'faults.set', faults: { smtpBlocked: !on } })}
        />
      </Card>
      <Card icon="mail" broken={smtpBreaks !== 'never'}>
        <Choices
          class="choices-small"
          label={<T k="desk:room.breaks" />}
          value={smtpBreaks}
          choices={breaks.map((value) => ({ value, label: <T k={`desk:room.break.${value}`} /> }))}
          onChoose={(value) => act({ type: 'faults.set', faults: { smtpBreaks: value } })}
        />
      </Card>
    </ul>
  );
}

/** How Microsoft's services are today. */
export function MicrosoftCards() {
  const { more, act } = useDesk();
  const { outage, slowDown } = more.entraWeather;
  return (
    <ul class="cards">
      <Card icon="sign-in" broken={outage}>
        <Switch
          on={!outage}
          label={<T k="desk:room.entra" />}
          text={<T k="desk:room.entra-text" />}
          onChange={(on) => void act({ type: 'cloud.change', change: { of: 'entra-weather', set: { outage: !on } } })}
        />
      </Card>
      <Card icon="slow" broken={false}>
        <Switch
          on={!slowDown}
          label={<T k="desk:room.slow" />}
          text={<T k="desk:room.slow-text" />}
          onChange={(on) => void act({ type: 'cloud.change', change: { of: 'entra-weather', set: { slowDown: !on } } })}
        />
      </Card>
      <Card icon="server" broken={more.exchange.weather.outage !== 'none'}>
        <Choices
          class="choices-small"
          label={<T k="desk:room.exchange" />}
          value={more.exchange.weather.outage}
          choices={outages.map((value) => ({ value, label: <T k={`desk:room.outage.${value}`} /> }))}
          onChoose={(value) =>
            act({ type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: value } } })
          }
        />
      </Card>
    </ul>
  );
}
