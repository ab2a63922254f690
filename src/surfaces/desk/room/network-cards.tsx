import { profileOf } from '../../../core/device/models.ts';
import { T } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { Choices } from '../widgets/choice.tsx';
import { Switch } from '../widgets/switch.tsx';
import { Card } from './card.tsx';
import { setCable, setDhcp, setDns, setInternet, setSignal } from './room.view.ts';

const strengths = ['0', '1', '2', '3', '4'] as const;

/** Cables, Wi-Fi, addresses, names, internet. */
export function NetworkCards() {
  const { view, act } = useDesk();
  const { model, network } = view.printer;
  const { cable, accessPoint, dhcp, dns, internet } = network.surroundings;
  const hasAdditional = profileOf(model).capabilities.includes('additional-network');
  const isWired = network.standard.connection === 'wired';
  return (
    <ul class="cards">
      <Card icon="cable" broken={isWired && !cable.standard}>
        <Switch
          on={cable.standard}
          label={<T k="desk:room.cable" />}
          text={<T k="desk:room.cable-text" />}
          onChange={(on) => void act(setCable(view, 'standard', on))}
        />
      </Card>
      {hasAdditional && (
        <Card icon="cable" broken={!cable.additional}>
          <Switch
            on={cable.additional}
            label={<T k="desk:room.cable-additional" />}
            text={<T k="desk:room.cable-text" />}
            onChange={(on) => void act(setCable(view, 'additional', on))}
          />
        </Card>
      )}
      <Card icon="wifi" broken={!isWired && accessPoint.signal === 0}>
        <Choices
          class="choices-small"
          label={
            <>
              <T k="desk:room.wifi" />: <T k="desk:room.wifi-text" />
            </>
          }
          value={strengths[accessPoint.signal] ?? '4'}
          choices={strengths.map((value) => ({ value, label: <T k={`desk:room.bars.${value}`} /> }))}
          onChoose={(value) => act(setSignal(view, Number(value)))}
        />
      </Card>
      <Card icon="dhcp" broken={dhcp.standard === null}>
        <Switch
          on={dhcp.standard !== null}
          label={<T k="desk:room.dhcp" />}
          text={<T k="desk:room.dhcp-text" />}
          onChange={(on) => void act(setDhcp(view, on))}
        />
      </Card>
      <Card icon="dns" broken={!dns}>
        <Switch
          on={dns}
          label={<T k="desk:room.dns" />}
          text={<T k="desk:room.dns-text" />}
          onChange={(on) => void act(setDns(on))}
        />
      </Card>
      <Card icon="internet" broken={!internet}>
        <Switch
          on={internet}
          label={<T k="desk:room.internet" />}
          text={<T k="desk:room.internet-text" />}
          onChange={(on) => void act(setInternet(on))}
        />
      </Card>
    </ul>
  );
}
