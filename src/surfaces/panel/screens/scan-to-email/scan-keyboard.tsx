import { useState } from 'preact/hooks';
import { fields } from '../../../../core/device/panel/fields.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { FieldProblemText } from './field-problem.tsx';
import { fieldLabels, type Refused, refusedBy, type ScanField } from './scan-to-email.view.ts';

/** The keyboard over a field of the scan. A value that the printer refuses stays under the keyboard, with what is wrong with it. */
export function ScanKeyboard({ field, initial }: { field: ScanField; initial: string }) {
  const t = useT();
  const { send } = usePanel();
  const [refused, setRefused] = useState<Refused | null>(null);
  return (
    <Keyboard
      field={fields[field]}
      label={t(fieldLabels[field])}
      initial={initial}
      problem={refused !== null && <FieldProblemText {...refused} />}
      onOk={async (value) => setRefused(refusedBy(await send({ type: 'panel.leave-field', value })))}
      onEdit={() => setRefused(null)}
    />
  );
}
