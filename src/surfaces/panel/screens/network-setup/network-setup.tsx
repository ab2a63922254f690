import { useState } from 'preact/hooks';
import { fields, ipv4FieldId } from '../../../../core/device/panel/fields.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { FieldRow, Form, Segments, useFieldFocus } from '../../widgets/form.tsx';
import { networkOfScreen } from '../network-status/network-status.view.ts';
import { type NetworkSetupView, networkSetupOf } from './network-setup.view.ts';
import '../../../../ui/button.css';

/** The keyboard over one of the five fields. Its text becomes part of the draft on OK. */
function AddressKeyboard({ part, value, problem }: NetworkSetupView['fields'][number]) {
  const t = useT();
  const { send } = usePanel();
  return (
    <Keyboard
      field={fields[ipv4FieldId(part)]}
      label={t(`network.${part}`)}
      initial={value}
      hint={<T k={`ipv4-problem.${problem ?? (part === 'mask' ? 'not-a-mask' : 'not-an-address')}`} />}
      onOk={(text) => send({ type: 'panel.leave-field', value: text })}
    />
  );
}

function Choices({ connection, mode }: Pick<NetworkSetupView, 'connection' | 'mode'>) {
  const { send } = usePanel();
  const draft = (values: Record<string, string>): void => void send({ type: 'panel.set-draft', values });
  return (
    <>
      {connection !== null && (
        <Segments
          label={<T k="network.connection" />}
          choices={[
            { value: 'wired', label: <T k="value.wired" /> },
            { value: 'wifi', label: <T k="value.wifi" /> },
          ]}
          chosen={connection}
          onChoose={(value) => draft({ connection: value })}
        />
      )}
      <Segments
        label={<T k="network.obtain" />}
        choices={[
          { value: 'automatic', label: <T k="value.automatic" /> },
          { value: 'manual', label: <T k="value.manual" /> },
        ]}
        chosen={mode}
        onChoose={(value) => draft({ mode: value })}
      />
    </>
  );
}

/** Cable or Wi-Fi, and where the IP address comes from. Nothing is saved before OK, and then all of it. */
export function NetworkSetupScreen() {
  const { view, send } = usePanel();
  const [checked, setChecked] = useState(false);
  const { field } = view.panel;
  const { root, focus } = useFieldFocus(field);
  const setup = networkSetupOf(view, networkOfScreen(view), checked);
  const typed = setup.fields.find(({ part }) => ipv4FieldId(part) === field);

  const save = async (): Promise<void> => {
    setChecked(setup.firstProblem !== null);
    if (setup.firstProblem !== null) focus(ipv4FieldId(setup.firstProblem));
    else await send(setup.apply);
  };

  return (
    <div ref={root} class="form-root">
      {typed === undefined ? (
        <Form
          buttons={
            <button type="button" class="button primary" onClick={() => void save()}>
              <T k="action.ok" />
            </button>
          }
        >
          <Choices {...setup} />
          {setup.fields.map(({ part, value, problem }) => (
            <FieldRow
              key={part}
              name={ipv4FieldId(part)}
              label={<T k={`network.${part}`} />}
              value={value === '' ? <T k="value.not-set" /> : value}
              empty={value === ''}
              problem={problem !== null && <T k={`ipv4-problem.${problem}`} />}
              onOpen={() => void send({ type: 'panel.enter-field', field: ipv4FieldId(part) })}
            />
          ))}
        </Form>
      ) : (
        <AddressKeyboard key={typed.part} {...typed} />
      )}
    </div>
  );
}
