import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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
