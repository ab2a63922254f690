import type { ComponentChildren, TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { FieldProblem, type Label, LabelText, useField } from './form.tsx';

interface Common {
  /** Its name in the request; the form knows what it is called on the page. */
  name: string;
  hint?: ComponentChildren;
  disabled?: boolean;
}

/** What ties a control to its words. */
export interface Tie {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
  'data-wrong'?: '';
}

/** Name, control, hint and what is wrong, in a row. */
export function FieldRow({ name, hint, control }: Common & { control: (tie: Tie) => ComponentChildren }) {
  const { id, label, problem } = useField(name);
  const described = [hint ? `${id}-hint` : '', problem === null ? '' : `${id}-problem`].filter(Boolean).join(' ');
  const tie: Tie = {
    id,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(problem === null ? {} : { 'aria-invalid': 'true', 'data-wrong': '' }),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        <LabelText label={label} />
      </label>
      <div class="field-body">
        {control(tie)}
        <Below name={name} hint={hint} />
      </div>
    </div>
  );
}

/** Hint and problem under a control. */
function Below({ name, hint }: Pick<Common, 'name' | 'hint'>) {
  const { id, problem, says } = useField(name);
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p class="field-problem" id={`${id}-problem`}>
          <FieldProblem says={says} problem={problem} />
        </p>
      )}
    </>
  );
}

interface TextProps extends Common {
  value: string;
  onInput: (value: string) => void;
}

/** What tells kinds of inputs apart. */
interface InputKind {
  type: 'text' | 'password';
  inputMode?: 'numeric';
  class?: string;
}

const Input = ({ name, value, onInput, hint, disabled = false, type, ...kind }: TextProps & InputKind) => (
  <FieldRow
    name={name}
    hint={hint}
    control={(tie) => {
      const all = {
        ...tie,
        ...kind,
        value,
        disabled,
        autoComplete: 'off',
        autocapitalize: 'off',
        spellcheck: false,
        onInput: (event: TargetedEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
      } as const;
      return type === 'password' ? <input {...all} type="password" /> : <input {...all} type="text" />;
    }}
  />
);

export const TextField = (props: TextProps) => <Input {...props} type="text" />;

/** A number as it is typed: what is no number is said when the page is checked, not swallowed. */
export const NumberField = (props: TextProps) => <Input {...props} type="text" inputMode="numeric" class="narrow" />;

/** Never filled by the page: a saved password is not shown. */
export const PasswordField = (props: TextProps) => <Input {...props} type="password" />;

export interface Choice<V extends string> {
  value: V;
  label: Label;
  disabled?: boolean;
}

interface ChoiceProps<V extends string> extends Common {
  value: V;
  choices: readonly Choice<V>[];
  onChoose: (value: V) => void;
}

/** A drop-down list. An option holds nothing but text, so that it carries no key. */
export function Select<V extends string>({ name, value, choices, onChoose, hint, disabled = false }: ChoiceProps<V>) {
  const t = useT();
  return (
    <FieldRow
      name={name}
      hint={hint}
      control={(tie) => (
        <select
          {...tie}
          value={value}
          disabled={disabled}
          onInput={(event) => onChoose(event.currentTarget.value as V)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled ?? false}>
              {typeof choice.label === 'string' ? t(choice.label) : choice.label.text}
            </option>
          ))}
        </select>
      )}
    />
  );
}

interface ChoiceGroupProps<V extends string> extends Common {
  /** One of them, or any number. */
  type: 'radio' | 'checkbox';
  choices: readonly Choice<V>[];
  isChosen: (value: V) => boolean;
  onPick: (value: V, isChosen: boolean) => void;
}

/** Several choices under one name; the first one carries the field's id, for that is where the focus goes. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { name, hint, disabled = false, type, choices, isChosen, onPick } = props;
  const { id, label, problem } = useField(name);
  const described = [hint ? `${id}-hint` : '', problem === null ? '' : `${id}-problem`].filter(Boolean).join(' ');
  const named = {
    role: type === 'radio' ? 'radiogroup' : 'group',
    'aria-labelledby': `${id}-label`,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  } as const;
  const first = { id, ...(problem === null ? {} : { 'data-wrong': '' }) };
  return (
    <div class="field" {...named}>
      <span class="field-label" id={`${id}-label`}>
        <LabelText label={label} />
      </span>
      <div class="field-body">
        <div class="radios">
          {choices.map((choice, at) => (
            <label key={choice.value} class="choice">
              <input
                {...(at === 0 ? first : {})}
                type={type}
                {...(type === 'radio' ? { name: id } : {})}
                checked={isChosen(choice.value)}
                disabled={disabled || choice.disabled === true}
                onChange={(event) => onPick(choice.value, event.currentTarget.checked)}
              />
              <LabelText label={choice.label} />
            </label>
          ))}
        </div>
        <Below name={name} hint={hint} />
      </div>
    </div>
  );
}

export const Radio = <V extends string>({ value, onChoose, ...group }: ChoiceProps<V>) => (
  <ChoiceGroup {...group} type="radio" isChosen={(each) => each === value} onPick={onChoose} />
);

interface CheckboxProps extends Common {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ name, checked, onChange, hint, disabled = false }: CheckboxProps) {
  const { id, label, problem } = useField(name);
  const described = [hint ? `${id}-hint` : '', problem === null ? '' : `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field field-alone">
      <div class="field-body">
        <label class="choice">
          <input
            type="checkbox"
            id={id}
            checked={checked}
            disabled={disabled}
            {...(described === '' ? {} : { 'aria-describedby': described })}
            {...(problem === null ? {} : { 'aria-invalid': 'true', 'data-wrong': '' })}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <LabelText label={label} />
        </label>
        <Below name={name} hint={hint} />
      </div>
    </div>
  );
}

interface FileProps extends Common {
  /** Kinds of files that are offered first: ".pem,.crt". */
  accept: string;
  /** The name of the chosen file; null while there is none. */
  chosen: string | null;
  onFile: (file: File) => void;
}

/** The browser's own file button speaks the browser's language; this one speaks the page's. */
export function FileField({ name, accept, chosen, onFile, hint, disabled = false }: FileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <FieldRow
      name={name}
      hint={hint}
      control={(tie) => (
        <div class="file">
          <input
            {...tie}
            ref={input}
            type="file"
            class="unseen"
            accept={accept}
            disabled={disabled}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) onFile(file);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
          <label class="button" for={tie.id}>
            <T k="webconfig:form.choose-file" />
          </label>
          <span class="file-name">{chosen ?? <T k="webconfig:form.no-file" />}</span>
        </div>
      )}
    />
  );
}

/** A value that cannot be changed here. */
export const ReadOnly = ({ label, children }: { label: Label; children: ComponentChildren }) => (
  <dl class="field">
    <dt class="field-label">
      <LabelText label={label} />
    </dt>
    <dd class="field-body field-value">{children}</dd>
  </dl>
);
