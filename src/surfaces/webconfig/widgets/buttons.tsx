import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';

/** Sends the form. */
export const Ok = () => (
  <button type="submit" class="button primary">
    <T k="webconfig:action.ok" />
  </button>
);
export const Apply = () => (
  <button type="submit" class="button primary">
    <T k="webconfig:action.apply" />
  </button>
);

interface ButtonProps {
  onClick: () => void;
  primary?: boolean;
  children: ComponentChildren;
}

export const Button = ({ onClick, primary = false, children }: ButtonProps) => (
  <button type="button" class={primary ? 'button primary' : 'button'} onClick={onClick}>
    {children}
  </button>
);

interface ConfirmProps {
  /** What will happen. */
  question: ComponentChildren;
  /** The word on the button that does it. */
  yes: ComponentChildren;
  onYes: () => void;
  onNo: () => void;
}

/** A question over the page; Escape and Cancel leave everything as it is. */
export function Confirm({ question, yes, onYes, onNo }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onClose={onNo}>
      <h2 id="confirm-title">
        <T k="webconfig:form.confirm-title" />
      </h2>
      <p>{question}</p>
      <div class="form-buttons">
        <Button
          primary
          onClick={() => {
            // Closing gives the keyboard back to the button that asked.
            dialog.current?.close();
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button onClick={() => dialog.current?.close()}>
          <T k="webconfig:action.cancel" />
        </Button>
      </div>
    </dialog>
  );
}

/** A button that asks before it does something that cannot be taken back. */
export function ConfirmButton({
  question,
  children,
  onConfirm,
}: {
  question: ComponentChildren;
  children: ComponentChildren;
  onConfirm: () => void;
}) {
  const [asks, ask] = useState(false);
  return (
    <>
      <Button onClick={() => ask(true)}>{children}</Button>
      {asks && <Confirm question={question} yes={children} onYes={onConfirm} onNo={() => ask(false)} />}
    </>
  );
}
