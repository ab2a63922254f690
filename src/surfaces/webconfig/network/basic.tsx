import { useState } from 'preact/hooks';
import { deviceNameLength } from '../../../core/device/web/device-problems.ts';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { Ok } from '../widgets/buttons.tsx';
import { Radio, Select, TextField } from '../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../widgets/form.tsx';
import { ipv4Parts, type NetworkDraft, type NetworkForm, networkFormOf } from './basic.view.ts';

const labels: Labels = {
  deviceName: 'network.device-name',
  network: 'webconfig:network.network',
  mode: 'network.obtain',
  address: 'network.address',
  mask: 'network.mask',
  gateway: 'network.gateway',
  dns1: 'network.dns1',
  dns2: 'network.dns2',
};

/** What stands for a device name's limits. */
const NameHint = () => <T k="webconfig:network.device-name-hint" values={deviceNameLength} />;

function Addresses({ form, change }: { form: NetworkForm; change: (values: NetworkDraft) => void }) {
  const { mode, ipv4 } = form;
  return (
    <>
      <Radio
        name="mode"
        value={mode}
        choices={[
          { value: 'automatic', label: 'value.automatic' },
          { value: 'manual', label: 'value.manual' },
        ]}
        onChoose={(chosen) => change({ mode: chosen })}
        hint={mode === 'automatic' && <T k="webconfig:network.automatic-hint" />}
      />
      {ipv4Parts.map((part) => (
        <TextField
          key={part}
          name={part}
          value={ipv4[part]}
          disabled={mode === 'automatic'}
          onInput={(value) => change({ [part]: value })}
        />
      ))}
    </>
  );
}

/** Network > Basic: the printer's name and its IP addresses. */
export function NetworkBasicPage() {
  const { view } = useWeb();
  const [draft, setDraft] = useState<NetworkDraft>({});
  const [moved, setMoved] = useState<string | null>(null);
  const saving = useSaving();
  const form = networkFormOf(view, draft);
  const change = (values: NetworkDraft): void => setDraft((before) => ({ ...before, ...values }));
  const save = async (): Promise<void> => {
    const { network, mode, ipv4 } = form;
    if (!(await saving.save(form.problems, ...form.requests))) return;
    setMoved(mode === 'manual' ? ipv4.address : null);
    setDraft({ network });
  };
  return (
    <Form
      saving={saving}
      labels={labels}
      onSubmit={() => void save()}
      buttons={<Ok />}
      savedText={moved === null ? undefined : <T k="webconfig:network.moved" values={{ address: moved }} />}
    >
      <TextField
        name="deviceName"
        value={form.deviceName}
        onInput={(deviceName) => change({ deviceName })}
        hint={<NameHint />}
      />
      {form.networks.length > 1 && (
        <Select
          name="network"
          value={form.network}
          choices={[
            { value: 'standard', label: 'menu.standard-network' },
            { value: 'additional', label: 'menu.additional-network' },
          ]}
          onChoose={(network) =>
            setDraft(({ deviceName }) => ({ network, ...(deviceName === undefined ? {} : { deviceName }) }))
          }
        />
      )}
      <Addresses form={form} change={change} />
    </Form>
  );
}
