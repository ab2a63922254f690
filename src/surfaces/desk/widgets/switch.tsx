import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './switch.css';

interface SwitchProps {
  on: boolean;
  label: ComponentChildren;
  /** What "on" means. */
  text?: ComponentChildren;
  onChange: (on: boolean) => void;
}

/** A switch that shows what is, not what was wished: it moves when the world has. */
export function Switch({ on, label, text, onChange }: SwitchProps) {
  const id = useId();
  return (
    <span class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        onChange={({ currentTarget }) => {
          const wished = currentTarget.checked;
          currentTarget.checked = on;
          onChange(wished);
        }}
      />
      <span class="switch-words">
        <label for={id}>{label}</label>
        {text !== undefined && <small id={`${id}-text`}>{text}</small>}
      </span>
    </span>
  );
}
