import type { ComponentChildren } from 'preact';
import { T } from '../../../i18n/t.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmProps {
  title: ComponentChildren;
  text: ComponentChildren;
  /** The button that does it. */
  action: ComponentChildren;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is lost. */
export const Confirm = ({ title, text, action, onConfirm, onClose }: ConfirmProps) => (
  <Dialog title={title} onClose={onClose}>
    <p>{text}</p>
    <div class="buttons">
      <button type="button" class="button" onClick={onClose}>
        <T k="desk:cancel" />
      </button>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          onConfirm();
          onClose();
        }}
      >
        {action}
      </button>
    </div>
  </Dialog>
);
