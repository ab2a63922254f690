import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WebProblem, WebProblems, WebRequest } from '../../../core/device/web/web-request.ts';
import type { PlainKey } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useWeb, wholePage } from '../session.ts';
import { Notice } from './notice.tsx';
import { ProblemText } from './problem-text.tsx';

/** The name of a field: a key, or a text that was made of one and its values. */
export type Label = PlainKey | { text: string };
/** Field of a request → its name. */
export type Labels = Readonly<Record<string, Label>>;

interface FormScope {
  labels: Labels;
  /** Field → what is said of it in words of its own, whatever is wrong. */
  says: Readonly<Record<string, PlainKey>>;
  problems: WebProblems;
  idOf: (name: string) => string;
}
const Scope = createContext<FormScope | null>(null);

/** What a field has of its form. */
export interface FieldScope {
  id: string;
  label: Label;
  problem: WebProblem | null;
  /** What is said of a problem in words of its own; null: what is said everywhere. */
  says: PlainKey | null;
}

/** The field of that name in the form around it. */
export function useField(name: string): FieldScope {
  const scope = useContext(Scope);
  if (scope === null) throw new Error('There is no form above this.');
  const label = scope.labels[name];
  if (label === undefined) throw new Error(`The field ${name} has no name in its form.`);
  return { id: scope.idOf(name), label, problem: scope.problems[name] ?? null, says: scope.says[name] ?? null };
}

export const LabelText = ({ label }: { label: Label }) => (typeof label === 'string' ? <T k={label} /> : label.text);

/** A form's way to the printer: what was wrong last, whether it is under way, whether it is saved. */
export interface Saving {
  problems: WebProblems;
  step: 'open' | 'busy' | 'saved';
  /** Checks, then sends one request after the other as long as none is refused; true where all were carried out. */
  save: (problems: WebProblems, ...requests: readonly WebRequest[]) => Promise<boolean>;
  /** Somebody goes on typing: the word about the last saving goes. */
  edited: () => void;
  /** Something else is begun: what was said before, wrong or saved, is over. */
  begin: () => void;
}

/** See `Saving`. */
export function useSaving(): Saving {
  const { request } = useWeb();
  const [state, setState] = useState<Pick<Saving, 'problems' | 'step'>>({ problems: {}, step: 'open' });
  return useMemo(() => {
    const save = async (found: WebProblems, ...requests: readonly WebRequest[]): Promise<boolean> => {
      let problems: WebProblems | null = Object.keys(found).length > 0 ? found : null;
      if (problems === null) setState({ problems: {}, step: 'busy' });
      for (const each of requests) problems ??= await request(each);
      setState(problems === null ? { problems: {}, step: 'saved' } : { problems: { ...problems }, step: 'open' });
      return problems === null;
    };
    const edited = (): void =>
      setState((before) => (before.step === 'saved' ? { problems: {}, step: 'open' } : before));
    const begin = (): void => setState({ problems: {}, step: 'open' });
    return { ...state, save, edited, begin };
  }, [state, request]);
}

/** What is wrong with a field. */
export const FieldProblem = ({ says, problem }: { says: PlainKey | null; problem: WebProblem }) =>
  says === null ? <ProblemText problem={problem} /> : <T k={says} />;

/** All that is wrong, with ways to the fields. */
function Summary({ problems, labels, says, idOf }: FormScope) {
  // In the order of the fields.
  const names = Object.keys(labels);
  const found = Object.entries(problems).sort(([one], [other]) => names.indexOf(one) - names.indexOf(other));
  const go = (event: Event, name: string): void => {
    event.preventDefault();
    document.getElementById(idOf(name))?.focus();
  };
  return (
    <div class="summary" role="alert" tabIndex={-1}>
      <Notice tone="bad" title={<T k="webconfig:form.problems" values={{ count: found.length }} />}>
        <ul class="summary-list">
          {found.map(([name, problem]) => {
            const label = labels[name];
            return (
              <li key={name}>
                {label === undefined ? (
                  name === wholePage ? (
                    <T k="webconfig:problem.page" />
                  ) : (
                    <ProblemText problem={problem} />
                  )
                ) : (
                  <>
                    <a href={location.hash} onClick={(event) => go(event, name)}>
                      <LabelText label={label} />
                    </a>
                    {': '}
                    <FieldProblem says={says[name] ?? null} problem={problem} />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}

/** "Setup complete": the focus goes there, so that nobody looks for what became of OK. */
function Saved({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} class="saved" tabIndex={-1} role="status">
      <Notice tone="good" title={<T k="webconfig:form.saved-title" />}>
        <p>{children}</p>
      </Notice>
    </div>
  );
}

interface FormProps {
  saving: Saving;
  labels: Labels;
  /** Fields whose problems have words of their own. */
  says?: Readonly<Record<string, PlainKey>>;
  onSubmit: () => void;
  /** The row of buttons; `Ok` and `Apply` are in buttons.tsx. */
  buttons: ComponentChildren;
  /** What is said when all is saved. */
  savedText?: ComponentChildren;
  /** The form's name, where a page has several. */
  label?: PlainKey;
  children: ComponentChildren;
}

const usual: Readonly<Record<string, PlainKey>> = {};

/** Fields, what is wrong with them, and the buttons below. */
export function Form({ saving, labels, says = usual, onSubmit, buttons, savedText, label, children }: FormProps) {
  const t = useT();
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const { problems, step } = saving;
  const scope = useMemo(
    () => ({ labels, says, problems, idOf: (name: string) => `${prefix}-${name}` }),
    [labels, says, problems, prefix],
  );
  // The person goes on where the first thing is wrong.
  useLayoutEffect(() => {
    if (Object.keys(problems).length === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[data-wrong]');
    (wrong ?? form.current?.querySelector<HTMLElement>('.summary'))?.focus();
  }, [problems]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (step !== 'busy') onSubmit();
  };
  return (
    <Scope.Provider value={scope}>
      <form
        ref={form}
        class="form"
        noValidate
        autocomplete="off"
        aria-busy={step === 'busy'}
        {...(label === undefined ? {} : { 'aria-label': t(label) })}
        onSubmit={submit}
        onInput={saving.edited}
      >
        {step === 'saved' && <Saved>{savedText ?? <T k="webconfig:form.saved" />}</Saved>}
        {Object.keys(problems).length > 0 && <Summary {...scope} />}
        <div class="fields">{children}</div>
        <div class="form-buttons">
          {buttons}
          <span class="form-busy" role="status">
            {step === 'busy' && <T k="webconfig:form.busy" />}
          </span>
        </div>
      </form>
    </Scope.Provider>
  );
}
