import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft, StepId } from '../../../../core/device/panel/panel-events.ts';
import { useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { usePrinterTime } from '../../widgets/clock.tsx';
import { useFieldFocus } from '../../widgets/form.tsx';
import { useMail } from '../../widgets/use-mail.ts';
import { OptionsStep } from './options.tsx';
import { PageStep } from './page.tsx';
import { RecipientsStep } from './recipients.tsx';
import { ScanForm } from './scan-form.tsx';
import { ScanKeyboard } from './scan-keyboard.tsx';
import { initialOf, isScanField, type Refused, refusedBy, scanOf } from './scan-to-email.view.ts';
import '../../../../ui/button.css';
import './scan-to-email.css';

/** A refusal of Start, until the draft changes. A draft is a new object with every view: its text is compared. */
function useRefused(draft: Draft) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const text = JSON.stringify(draft);
  useLayoutEffect(() => setRefused(null), [text]);
  return [refused, setRefused] as const;
}

/** Where a step was opened from: there the focus goes on when it is left. */
const openedFrom: Partial<Record<StepId, string>> = {
  recipients: 'scan.to',
  page: 'original',
  options: 'scan.settings',
};

/** A step begins at the heading and ends where it was opened, for screen readers and the keyboard. */
function useStepFocus(root: RefObject<HTMLElement | null>, step: StepId | null, isReady: boolean): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    const from = before.current;
    if (!isReady || from === step) return;
    before.current = step;
    const row = step === 'form' && from !== null ? openedFrom[from] : undefined;
    const target = row
      ? root.current?.querySelector(`[data-field="${row}"]`)
      : root.current?.closest('.panel')?.querySelector('h1');
    if (target instanceof HTMLElement && step !== 'keyboard' && from !== 'keyboard')
      target.focus({ preventScroll: true });
    if (row) target?.scrollIntoView({ block: 'nearest' });
  });
}

/** Scan to Email: one form; recipients, original and settings are steps of it. */
export function ScanToEmailScreen() {
  const t = useT();
  const { view, send } = usePanel();
  const mail = useMail();
  const time = usePrinterTime();
  const { field, draft, step } = view.panel;
  const { root, focus } = useFieldFocus(field);
  const [refused, setRefused] = useRefused(draft);
  useStepFocus(root, step, mail !== null);
  if (mail === null) return null;
  const scan = scanOf(draft, time, t('scan.default-subject'), view.printer.feeder);

  const start = async (): Promise<void> => {
    const problem = refusedBy(await send({ type: 'scan.start', scan }));
    setRefused(problem);
    if (problem !== null) focus(problem.field);
  };

  return (
    <div ref={root} class="form-root">
      {isScanField(field) ? (
        <ScanKeyboard key={field} field={field} initial={initialOf(field, draft, scan)} />
      ) : step === 'recipients' ? (
        <RecipientsStep mail={mail} focus={focus} />
      ) : step === 'page' ? (
        <PageStep sample={scan.sample} />
      ) : step === 'options' ? (
        <OptionsStep scan={scan} />
      ) : (
        <ScanForm scan={scan} refused={refused} onStart={() => void start()} focus={focus} />
      )}
    </div>
  );
}
