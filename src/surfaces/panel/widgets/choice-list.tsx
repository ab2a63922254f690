import type { ComponentChildren } from 'preact';
import { Icon } from '../../../ui/icon.tsx';

/** One of the values to choose from. */
export interface Choice<V> {
  value: V;
  label: ComponentChildren;
  /** The language of the label, where it is not the panel's. */
  lang?: string;
}

interface ChoiceListProps<V> {
  /** Name of the group for screen readers. */
  label: string;
  choices: readonly Choice<V>[];
  chosen: V | undefined;
  onChoose: (value: V) => void;
}

/** A list to choose one value from. A tap saves it at once. */
export function ChoiceList<V extends string | number | boolean>({
  label,
  choices,
  chosen,
  onChoose,
}: ChoiceListProps<V>) {
  return (
    <ul class="rows choices scroll" aria-label={label}>
      {choices.map((choice) => (
        <li key={String(choice.value)}>
          <button
            type="button"
            class="row choice"
            aria-pressed={choice.value === chosen}
            lang={choice.lang}
            onClick={() => onChoose(choice.value)}
          >
            <span class="row-label">{choice.label}</span>
            <span class="row-end">{choice.value === chosen && <Icon name="done" />}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
