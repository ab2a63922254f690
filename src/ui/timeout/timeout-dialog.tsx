import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { T } from '../../i18n/t.tsx';
import '../button.css';
import './dialog.css';

interface TimeoutProps {
  /** Port time (ms) at which the operation timeout strikes, while it is to be warned of. */
  timeoutAt: number | null;
  /** Port time in ms. */
  now: () => number;
  /** Somebody is there. */
  onStay: () => void;
}

/** Whole seconds until `time`, counted down once a second. */
function useSecondsUntil(time: number | null, now: () => number): number {
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
export function TimeoutDialog({ timeoutAt, now, onStay }: TimeoutProps) {
  const seconds = useSecondsUntil(timeoutAt, now);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = timeoutAt !== null;
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      class="dialog"
      role="alertdialog"
      aria-labelledby="timeout-title"
      aria-describedby="timeout-text"
      onCancel={onStay}
    >
      <h2 id="timeout-title">
        <T k="timeout.warning-title" />
      </h2>
      <p id="timeout-text">
        <T k="timeout.warning" values={{ count: seconds }} />
      </p>
      <button type="button" class="button primary" onClick={onStay}>
        <T k="action.continue" />
      </button>
    </dialog>
  );
}
