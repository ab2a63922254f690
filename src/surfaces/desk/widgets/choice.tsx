import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './choice.css';

export interface Choice<V extends string> {
  value: V;
  label: ComponentChildren;
  text?: ComponentChildren;
}

interface ChoicesProps<V extends string> {
  label: ComponentChildren;
  value: V;
  choices: readonly Choice<V>[];
  /** Resolves when the world has answered; what is chosen then is what the world says. */
  onChoose: (value: V) => Promise<unknown>;
  class?: string;
}

/** One of several, as radio buttons that show what is. */
export function Choices<V extends string>({ label, value, choices, onChoose, class: extra = '' }: ChoicesProps<V>) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const present = useRef(value);
  const settle = (): void => {
    for (const radio of group.current?.querySelectorAll('input') ?? []) radio.checked = radio.value === present.current;
  };
  useLayoutEffect(() => {
    present.current = value;
    settle();
  });
  return (
    <fieldset ref={group} class={`choices-group ${extra}`}>
      <legend>{label}</legend>
      <div class="choices-list">
        {choices.map(({ value: each, label: words, text }) => (
          <label key={each} class="choices-one">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => void onChoose(each).finally(settle)}
            />
            <span>
              {words}
              {text !== undefined && <small>{text}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
