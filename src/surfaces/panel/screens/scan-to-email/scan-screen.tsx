import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScanRequest } from '../../../../core/device/jobs/scan.ts';
import type { Draft, StepId } from '../../../../core/device/panel/panel-events.ts';
import type { Outcome } from '../../../../core/protocol.ts';
import { useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { usePrinterTime } from '../../widgets/clock.tsx';
import { useFieldFocus } from '../../widgets/form.tsx';
import { OptionsStep } from './options.tsx';
import { PageStep } from './page.tsx';
import { ScanForm } from './scan-form.tsx';
import { ScanKeyboard } from './scan-keyboard.tsx';
import { colorsFor, initialOf, isScanField, type Refused, refusedBy, scanOf } from './scan-to-email.view.ts';
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
function useStepFocus(root: RefObject<HTMLElement | null>, step: StepId | null): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    const from = before.current;
    if (from === step) return;
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

/** What a screen puts into the form. */
export interface ScanParts {
  scan: ScanRequest;
  /** What Start was refused for. */
  refused: Refused | null;
  /** Gives the focus to a field by its name. */
  focus: (field: string) => void;
}

interface ScanScreenProps {
  /** The rows above the subject: from whom to whom. */
  head: (parts: ScanParts) => ComponentChildren;
  /** The rows below the settings. */
  foot?: ComponentChildren;
  /** The step "recipients", where the screen has one. */
  recipients?: (parts: ScanParts) => ComponentChildren;
  onStart: (scan: ScanRequest) => Promise<Outcome>;
}

/** A scan that is sent by email: one form; keyboard, original and settings are steps of it. */
export function ScanScreen({ head, foot, recipients, onStart }: ScanScreenProps) {
  const t = useT();
  const { view } = usePanel();
  const time = usePrinterTime();
  const { field, draft, step } = view.panel;
  const { root, focus } = useFieldFocus(field);
  const [refused, setRefused] = useRefused(draft);
  useStepFocus(root, step);
  const colors = colorsFor(view.printAdmin);
  const scan = scanOf(draft, { time, subject: t('scan.default-subject'), feeder: view.printer.feeder, colors });
  const parts: ScanParts = { scan, refused, focus };
  const start = async (): Promise<void> => {
    const problem = refusedBy(await onStart(scan));
    setRefused(problem);
    if (problem !== null) focus(problem.field);
  };
  return (
    <div ref={root} class="form-root">
      {isScanField(field) ? (
        <ScanKeyboard key={field} field={field} initial={initialOf(field, draft, scan)} />
      ) : step === 'recipients' ? (
        recipients?.(parts)
      ) : step === 'page' ? (
        <PageStep sample={scan.sample} />
      ) : step === 'options' ? (
        <OptionsStep scan={scan} colors={colors} />
      ) : (
        <ScanForm scan={scan} refused={refused} head={head(parts)} foot={foot} onStart={() => void start()} />
      )}
    </div>
  );
}
