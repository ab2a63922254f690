import type { ComponentChildren } from 'preact';

/** A form that its page answers: Enter works as its last button does. */
export const Form = ({ onSend, children }: { onSend: () => void; children: ComponentChildren }) => (
  <form
    class="ms-form"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  >
    {children}
  </form>
);

/** The way on. */
export const Go = ({ children }: { children: ComponentChildren }) => (
  <button type="submit" class="button primary">
    {children}
  </button>
);

/** Any other way. */
export const Other = ({ onPress, children }: { onPress: () => void; children: ComponentChildren }) => (
  <button type="button" class="button" onClick={onPress}>
    {children}
  </button>
);

/** A way that is a line of text. */
export const Line = ({ onPress, children }: { onPress: () => void; children: ComponentChildren }) => (
  <button type="button" class="ms-line" onClick={onPress}>
    {children}
  </button>
);
