import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: ComponentChildren;
  /** What is wrong with it. */
  problem?: ComponentChildren;
  hint?: ComponentChildren;
  type?: 'text' | 'password';
  inputMode?: 'text' | 'numeric' | 'email' | 'none';
  /** Characters. */
  max?: number;
  /** Takes the focus when the page comes. */
  first?: boolean;
  class?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** Left out: the field keeps its text to itself, as with passwords. */
  value?: string;
  onInput?: (value: string) => void;
}

/** A field with its name and what is wrong with it. Browsers are asked to remember nothing: no real account belongs here. */
export function Field({ label, problem, hint, first = false, max = 256, inputRef, onInput, ...more }: FieldProps) {
  const id = useId();
  const { type = 'text', inputMode = 'text', class: name = '', value } = more;
  const isWrong = problem !== undefined && problem !== null;
  const described = [isWrong ? `${id}-problem` : '', hint === undefined ? '' : `${id}-hint`].filter(
    (part) => part !== '',
  );
  const attributes = {
    id,
    class: name,
    inputMode,
    dir: 'ltr',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    maxLength: max,
    'aria-invalid': isWrong,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput?.(event.currentTarget.value),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
    ...(first ? { 'data-first': '' } : {}),
    ...(value === undefined ? {} : { value }),
  } as const;
  return (
    <div class="ms-field">
      <label for={id}>{label}</label>
      {isWrong && (
        <p class="ms-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {type === 'password' ? <input type="password" {...attributes} /> : <input type="text" {...attributes} />}
      {hint !== undefined && (
        <p class="ms-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
