import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageId } from '../../../core/device/panel/panel-events.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import '../../../ui/button.css';
import './message.css';
import '../../../ui/timeout/dialog.css';

const icons: Partial<Record<MessageId, Icons>> = {
  'memory-full': 'warning',
  'not-for-user': 'lock',
  'authentication-successful': 'passed',
};

/** What the message says. `isNobody`: the administrator's password was given, and that is nobody with a mailbox. The one about a good sign-in has a title and two sentences (G27). */
const Words = ({ message, isNobody }: { message: MessageId; isNobody: boolean }) =>
  message === 'authentication-successful' ? (
    <>
      <h2 id="message-title">
        <T k="menu.print-admin-log-in" />
      </h2>
      <p id="message-text">
        <T k="message.authentication-successful" /> <T k="message.try-again-from-home" />
      </p>
    </>
  ) : (
    <p id="message-text">
      <T k={message === 'not-for-user' && isNobody ? 'message.for-users' : `message.${message}`} />
    </p>
  );

/** What the panel says and waits for OK: why a scan was not begun (G31), that the sign-in has ended (G34), that the user may not use a function, that the user's own sign-in was good (G27). Afterwards the focus is where it was. */
export function Message() {
  const { view, send } = usePanel();
  const { message } = view.panel;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = message !== null;
  const titled = message === 'authentication-successful';
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
      aria-labelledby={titled ? 'message-title' : 'message-text'}
      aria-describedby={titled ? 'message-text' : undefined}
      onCancel={(event) => {
        // The world closes it, so that all windows agree.
        event.preventDefault();
        close();
      }}
    >
      <Icon name={icons[message] ?? 'email-alert'} />
      <Words message={message} isNobody={view.printAdmin !== null && view.printAdmin.user === null} />
      <button type="button" class="button primary" onClick={close}>
        <T k="action.ok" />
      </button>
    </dialog>
  );
}
