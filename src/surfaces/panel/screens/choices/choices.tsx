import { brightnessSteps, themes, timeoutChoices } from '../../../../core/device/printer.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { ChoiceList } from '../../widgets/choice-list.tsx';
import '../../widgets/stack.css';

/** How bright the screen is. */
export function BrightnessScreen() {
  const t = useT();
  const { view, send } = usePanel();
  return (
    <ChoiceList
      label={t('menu.brightness')}
      choices={brightnessSteps.map((percent) => ({
        value: percent,
        label: <T k="value.percent" values={{ percent }} />,
      }))}
      chosen={view.printer.brightness}
      onChoose={(percent) => void send({ type: 'brightness.set', percent })}
    />
  );
}

/** Light, dark or high contrast. */
export function ThemeScreen() {
  const t = useT();
  const { view, send } = usePanel();
  return (
    <ChoiceList
      label={t('menu.theme')}
      choices={themes.map((theme) => ({ value: theme, label: <T k={`theme.${theme}`} /> }))}
      chosen={view.printer.theme}
      onChoose={(theme) => void send({ type: 'theme.set', theme })}
    />
  );
}

/** After how long without an operation the panel goes back to Home; 0 stands for never. */
export function OperationTimeoutScreen() {
  const t = useT();
  const { view, send } = usePanel();
  const { operationTimeout } = view.printer;
  const set = (seconds: number): void => {
    const known = timeoutChoices.find((choice) => choice === seconds);
    const next = known === undefined ? { ...operationTimeout, on: false } : { on: true, seconds: known };
    void send({ type: 'operation-timeout.set', operationTimeout: next });
  };
  return (
    <div class="stack">
      <p class="hint">
        <T k="timeout.hint" />
      </p>
      <ChoiceList
        label={t('menu.operation-timeout')}
        choices={[
          { value: 0, label: <T k="timeout.off" /> },
          ...timeoutChoices.map((seconds) => ({
            value: seconds as number,
            label: <T k="value.seconds" values={{ count: seconds }} />,
          })),
        ]}
        chosen={operationTimeout.on ? operationTimeout.seconds : 0}
        onChoose={set}
      />
    </div>
  );
}

/** Whether settings are for the administrator only. */
export function LockSettingScreen() {
  const t = useT();
  const { view, send } = usePanel();
  return (
    <div class="stack">
      <p class="hint">
        <T k="admin.lock-hint" />
      </p>
      <ChoiceList
        label={t('menu.lock-setting')}
        choices={[true, false].map((on) => ({ value: on, label: <T k={on ? 'value.on' : 'value.off'} /> }))}
        chosen={view.admin.locked}
        onChoose={(on) => void send({ type: 'lock.set', on })}
      />
    </div>
  );
}
