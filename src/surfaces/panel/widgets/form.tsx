import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../ui/icon.tsx';
import './form.css';

/** A form: its fields scroll, its buttons stay. On a low panel the buttons stand beside the fields, where height is scarce. */
export function Form({ children, buttons }: { children: ComponentChildren; buttons: ComponentChildren }) {
  return (
    <div class="form">
      <div class="form-fields scroll">{children}</div>
      <div class="form-buttons">{buttons}</div>
    </div>
  );
}

/** A question that must be answered: cancel, or do it. */
export const Question = ({ children, buttons }: { children: ComponentChildren; buttons: ComponentChildren }) => (
  <div class="form form-question">
    <div class="question-words">
      <Icon name="warning" />
      <p>{children}</p>
    </div>
    <div class="form-buttons">{buttons}</div>
  </div>
);

interface FieldRowProps {
  /** Name of the field, for `useFieldFocus`. */
  name: string;
  label: ComponentChildren;
  value: ComponentChildren;
  /** Nothing is entered yet. */
  empty: boolean;
  problem?: ComponentChildren;
  onOpen: () => void;
}

/** A field that the keyboard fills: label, value, and below it what is wrong with the value. */
export function FieldRow({ name, label, value, empty, problem, onOpen }: FieldRowProps) {
  const id = useId();
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      <button
        type="button"
        class="row field-button"
        data-field={name}
        aria-describedby={problem ? id : undefined}
        onClick={onOpen}
      >
        <span class="row-label">{label}</span>
        <span class={empty ? 'field-value field-empty' : 'field-value'}>
          <bdi>{value}</bdi>
        </span>
        <span class="row-end icon-turns">
          <Icon name="open" />
        </span>
      </button>
      <p id={id} class="field-problem" role="alert">
        {problem ? (
          <>
            <Icon name="warning" />
            <span>{problem}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}

interface SegmentsProps<V extends string> {
  label: ComponentChildren;
  choices: readonly { value: V; label: ComponentChildren }[];
  chosen: V;
  onChoose: (value: V) => void;
}

/** Two or three choices side by side; all are in sight, one is on. */
export function Segments<V extends string>({ label, choices, chosen, onChoose }: SegmentsProps<V>) {
  const id = useId();
  return (
    <fieldset class="row segments-row" aria-labelledby={id}>
      <span class="row-label" id={id}>
        {label}
      </span>
      <span class="segments">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            class="segment"
            aria-pressed={choice.value === chosen}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </span>
    </fieldset>
  );
}

/**
 * Gives the focus to a field: after the keyboard has closed, to the field that was typed; on request, to any.
 * The reference belongs on an element around the fields.
 */
export function useFieldFocus(field: string | null) {
  const root = useRef<HTMLDivElement>(null);
  const typed = useRef(field);
  const wanted = useRef<string | null>(null);
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    if (field === null) wanted.current ??= typed.current;
    typed.current = field;
    const button =
      wanted.current === null ? null : root.current?.querySelector<HTMLElement>(`[data-field="${wanted.current}"]`);
    wanted.current = null;
    button?.focus({ preventScroll: true });
    // With what is wrong with it, which stands below.
    button?.parentElement?.scrollIntoView({ block: 'nearest' });
  });
  // After the next drawing: only then the problem is there.
  const focus = (name: string): void => {
    wanted.current = name;
    draw((times) => times + 1);
  };
  return { root, focus };
}
