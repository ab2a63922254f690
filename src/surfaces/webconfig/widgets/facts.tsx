import type { ComponentChildren } from 'preact';
import { type Label, LabelText } from './form.tsx';

export interface FactRow {
  label: Label;
  value: ComponentChildren;
}

/** Names and values that are only read. */
export const Facts = ({ rows }: { rows: readonly FactRow[] }) => (
  <dl class="facts">
    {rows.map(({ label, value }, at) => (
      <div key={at} class="fact">
        <dt>
          <LabelText label={label} />
        </dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
