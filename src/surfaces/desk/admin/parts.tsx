import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CloudChange } from '../../../core/cloud/changes.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Confirm } from '../widgets/confirm.tsx';
import { useAdmin } from './admin-context.ts';
import type { AdminPageId } from './pages.view.ts';

interface PageProps {
  title: ComponentChildren;
  /** What the page means for the printer, in a line. */
  meaning: ComponentChildren;
  /** The list that the page's thing is in. */
  back?: AdminPageId;
  children: ComponentChildren;
}

/** One page: heading, what it means, and its sections. */
export function Page({ title, meaning, back, children }: PageProps) {
  const { go } = useAdmin();
  return (
    <>
      {back !== undefined && (
        <button type="button" class="admin-back" onClick={() => go(back)}>
          <Icon name="back" />
          <T k="desk:admin.back" />
        </button>
      )}
      <h3 tabIndex={-1}>{title}</h3>
      <p class="admin-meaning">
        <strong>
          <T k="desk:admin.meaning" />
        </strong>{' '}
        {meaning}
      </p>
      {children}
    </>
  );
}

/** What a page is about has gone. */
export const Missing = ({ back }: { back: AdminPageId }) => (
  <Page title={<T k="desk:admin.missing.title" />} meaning={<T k="desk:admin.missing.text" />} back={back}>
    {null}
  </Page>
);

export const Section = ({ title, children }: { title: ComponentChildren; children: ComponentChildren }) => (
  <section class="admin-section">
    <h4>{title}</h4>
    {children}
  </section>
);

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

export interface Question {
  title: ComponentChildren;
  text: ComponentChildren;
  action: ComponentChildren;
}

interface FormProps {
  /** What saving would change; empty where nothing was edited. */
  changes: readonly CloudChange[];
  /** A value cannot be taken: the form says which. Told when somebody tries to save. */
  isWrong?: boolean;
  onTry?: () => void;
  onSaved: () => void;
  /** Asked before it is saved. */
  question?: Question | null;
  action?: ComponentChildren;
  done?: string;
  children: ComponentChildren;
}

/** A form with a Save button; it asks first where that hurts. */
export function Form({ changes, isWrong = false, onTry, onSaved, question = null, action, done, children }: FormProps) {
  const { save } = useAdmin();
  const [isAsking, ask] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  // A value that cannot be taken gets the focus.
  useLayoutEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const carryOut = async (): Promise<void> => {
    if (await save(changes, done)) onSaved();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    onTry?.();
    if (isWrong) setTries(tries + 1);
    else if (question !== null && changes.length > 0) ask(true);
    else void carryOut();
  };
  return (
    <form ref={form} class="admin-form" noValidate onSubmit={submit}>
      {children}
      <button type="submit" class="button primary">
        {action ?? <T k="desk:admin.save" />}
      </button>
      {isAsking && question !== null && (
        <Confirm {...question} onConfirm={() => void carryOut()} onClose={() => ask(false)} />
      )}
    </form>
  );
}

interface ActionProps {
  label: ComponentChildren;
  /** The accessible name, where the label alone does not say what it is about. */
  name?: string;
  changes: readonly CloudChange[];
  done: string;
  question?: Question;
  onDone?: () => void;
}

/** A button that does something at once, or after a question. */
export function Action({ label, name, changes, done, question, onDone }: ActionProps) {
  const { save } = useAdmin();
  const [isAsking, ask] = useState(false);
  const carryOut = async (): Promise<void> => {
    if (await save(changes, done)) onDone?.();
  };
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={name}
        onClick={() => (question === undefined ? void carryOut() : ask(true))}
      >
        {label}
      </button>
      {isAsking && question !== undefined && (
        <Confirm {...question} onConfirm={() => void carryOut()} onClose={() => ask(false)} />
      )}
    </>
  );
}

interface ListProps {
  page: AdminPageId;
  rows: readonly { item: string; title: ComponentChildren; details: readonly ComponentChildren[] }[];
  empty: ComponentChildren;
}

/** Things with a page of their own. */
export function List({ page, rows, empty }: ListProps) {
  const { go } = useAdmin();
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <ul class="admin-list">
      {rows.map(({ item, title, details }) => (
        <li key={item}>
          <button type="button" onClick={() => go(page, item)}>
            <span class="admin-list-title">{title}</span>
            {details.map((detail, at) => (
              <small key={at}>{detail}</small>
            ))}
            <Icon name="open" />
          </button>
        </li>
      ))}
    </ul>
  );
}
