import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';

interface CheckProps {
  checked: boolean;
  label: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ checked, label, hint, disabled = false, onChange }: CheckProps) {
  const id = useId();
  return (
    <div class="admin-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

interface Option<V extends string> {
  value: V;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

interface RadiosProps<V extends string> {
  label: ComponentChildren;
  hint?: ComponentChildren;
  value: V | null;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
}

/** One of several, saved with the form. */
export function Radios<V extends string>({ label, hint, value, options, onChange }: RadiosProps<V>) {
  const name = useId();
  return (
    <fieldset class="admin-radios">
      <legend>{label}</legend>
      {hint !== undefined && <p class="admin-hint">{hint}</p>}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no, as the Entra admin center asks. */
export const YesNo = ({
  value,
  onChange,
  ...rest
}: Omit<RadiosProps<'yes' | 'no'>, 'value' | 'options' | 'onChange'> & {
  value: boolean;
  onChange: (value: boolean) => void;
}) => (
  <Radios
    {...rest}
    value={value ? 'yes' : 'no'}
    options={[
      { value: 'yes', label: <T k="desk:admin.yes" /> },
      { value: 'no', label: <T k="desk:admin.no" /> },
    ]}
    onChange={(chosen) => onChange(chosen === 'yes')}
  />
);

interface ChecksProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  chosen: readonly string[];
  options: readonly { value: string; label: ComponentChildren }[];
  onChange: (chosen: readonly string[]) => void;
}

/** Any of several. What is chosen and not offered any more stays chosen. */
export function Checks({ label, hint, chosen, options, onChange }: ChecksProps) {
  return (
    <fieldset class="admin-radios">
      <legend>{label}</legend>
      {hint !== undefined && <p class="admin-hint">{hint}</p>}
      {options.map(({ value, label: words }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface TextProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  value: string;
  /** What is wrong with the value; shown once somebody tried to save it. */
  problem?: ComponentChildren | null;
  isNumber?: boolean;
  onChange: (value: string) => void;
}

export function Text({ label, hint, value, problem = null, isNumber = false, onChange }: TextProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-wrong`].join(' ').trim();
  return (
    <div class="admin-text">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? 'numeric' : 'text'}
        autoComplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={described === '' ? undefined : described}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {problem !== null && (
        <p class="admin-wrong" id={`${id}-wrong`}>
          {problem}
        </p>
      )}
    </div>
  );
}
