import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageId } from '../../../core/device/panel/panel-events.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import '../../../ui/button.css';
import './message.css';
import '../../../ui/timeout/dialog.css';

const icons: Partial<Record<MessageId, Icons>> = { 'memory-full': 'warning', 'not-for-user': 'lock' };

/** What the panel says and waits for OK: why a scan was not begun (G31), that the sign-in has ended (G34), that the user may not use a function. Afterwards the focus is where it was. */
export function Message() {
  const { view, send } = usePanel();
  const { message } = view.panel;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = message !== null;
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
  }, [open]);
  if (!open) return null;
  const close = (): void => void send({ type: 'panel.close-message' });
  return (
    <dialog
      ref={dialog}
      class="dialog message"
      role="alertdialog"
      aria-labelledby="message-text"
      onCancel={(event) => {
        // The world closes it, so that all windows agree.
        event.preventDefault();
        close();
      }}
    >
      <Icon name={icons[message] ?? 'email-alert'} />
      <p id="message-text">
        <T k={`message.${message}`} />
      </p>
      <button type="button" class="button primary" onClick={close}>
        <T k="action.ok" />
      </button>
    </dialog>
  );
}
