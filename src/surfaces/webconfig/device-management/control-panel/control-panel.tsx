import { useState } from 'preact/hooks';
import { type PrinterState, timeoutChoices } from '../../../../core/device/printer.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { Radio, Select } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';

const labels: Labels = { on: 'menu.operation-timeout', seconds: 'webconfig:panel-timeout.time' };

/** Device Management > Control Panel: the panel's own Operation Timeout (printer.md 2.4, 6.1). */
export function ControlPanelPage() {
  const t = useT();
  const saved = useWeb().view.printer.operationTimeout;
  const [{ on, seconds }, set] = useState<PrinterState['operationTimeout']>(saved);
  const saving = useSaving();
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:panel-timeout.intro" />
        </p>
      </Notice>
      <Form
        saving={saving}
        labels={labels}
        onSubmit={() => void saving.save({}, { type: 'operation-timeout.save', operationTimeout: { on, seconds } })}
        buttons={<Ok />}
      >
        <Radio
          name="on"
          value={on ? 'on' : 'off'}
          choices={[
            { value: 'on', label: 'value.on' },
            { value: 'off', label: 'value.off' },
          ]}
          onChoose={(chosen) => set({ on: chosen === 'on', seconds })}
        />
        <Select
          name="seconds"
          value={String(seconds)}
          disabled={!on}
          choices={timeoutChoices.map((choice) => ({
            value: String(choice),
            label: { text: t('value.seconds', { count: choice }) },
          }))}
          onChoose={(chosen) => set({ on, seconds: timeoutChoices.find((each) => String(each) === chosen) ?? seconds })}
        />
      </Form>
    </>
  );
}
