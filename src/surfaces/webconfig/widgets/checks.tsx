import { FieldProblem, type Label, LabelText, useField } from './form.tsx';

interface ChecksProps<V extends string> {
  /** Its name in the request; the form knows what it is called on the page. */
  name: string;
  choices: readonly { value: V; label: Label }[];
  /** Those that are ticked. */
  chosen: readonly V[];
  onChange: (value: V, isChosen: boolean) => void;
}

/** Several things that may be ticked, under one name. */
export function Checks<V extends string>({ name, choices, chosen, onChange }: ChecksProps<V>) {
  const { id, label, problem, says } = useField(name);
  const isWrong = problem !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of name and body.
    <div
      class="field"
      role="group"
      aria-labelledby={`${id}-label`}
      {...(isWrong ? { 'aria-describedby': `${id}-problem` } : {})}
    >
      <span class="field-label" id={`${id}-label`}>
        <LabelText label={label} />
      </span>
      <div class="field-body">
        <div class="radios">
          {choices.map((choice, at) => (
            <label key={choice.value} class="choice">
              <input
                type="checkbox"
                {...(at === 0 ? { id } : {})}
                {...(at === 0 && isWrong ? { 'data-wrong': '' } : {})}
                checked={chosen.includes(choice.value)}
                onChange={(event) => onChange(choice.value, event.currentTarget.checked)}
              />
              <LabelText label={choice.label} />
            </label>
          ))}
        </div>
        {problem !== null && (
          <p class="field-problem" id={`${id}-problem`}>
            <FieldProblem says={says} problem={problem} />
          </p>
        )}
      </div>
    </div>
  );
}
