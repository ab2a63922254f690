import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePanel } from '../panel-context.ts';
import '../../../ui/button.css';
import './timeout-warning.css';

/** Whole seconds until `time`, counted down once a second. */
function useSecondsUntil(time: number | null): number {
  const { now } = usePanel();
  const [, draw] = useState(0);
  const left = time === null ? 0 : Math.max(0, time - now());
  useLayoutEffect(() => {
    if (time === null || left === 0) return;
    const timer = setTimeout(() => draw((times) => times + 1), left % 1000 || 1000);
    return () => clearTimeout(timer);
  });
  return Math.ceil(left / 1000);
}

/** Asks before the operation timeout strikes, with time to answer (WCAG 2.2.1). */
export function TimeoutWarning() {
  const { view, send } = usePanel();
  const { timeoutAt } = view.panel;
  const seconds = useSecondsUntil(timeoutAt);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = timeoutAt !== null;
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  const stay = (): void => void send({ type: 'panel.touch' });
  return (
    <dialog
      ref={dialog}
      class="dialog"
      role="alertdialog"
      aria-labelledby="timeout-title"
      aria-describedby="timeout-text"
      onCancel={stay}
    >
      <h2 id="timeout-title">
        <T k="timeout.warning-title" />
      </h2>
      <p id="timeout-text">
        <T k="timeout.warning" values={{ count: seconds }} />
      </p>
      <button type="button" class="button primary" onClick={stay}>
        <T k="action.continue" />
      </button>
    </dialog>
  );
}
