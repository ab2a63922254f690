import { useState } from 'preact/hooks';
import type { ProcedureId } from '../../../core/guide/procedures.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { lazy } from '../../../ui/lazy.tsx';
import { useDesk } from '../desk-context.ts';
import { guideOf, mainProcedureOf, type StepRow } from './guide.view.ts';
import './guide.css';

const Coverage = lazy(async () => (await import('./coverage.tsx')).Coverage);

function Step({ row: { step, isDone, isNext, target } }: { row: StepRow }) {
  const { point } = useDesk();
  return (
    <li class="step" data-done={isDone} aria-current={isNext ? 'step' : undefined}>
      <span class="step-mark" aria-hidden="true">
        {isDone && <Icon name="done" />}
      </span>
      <div>
        <p>
          <T k={`desk:guide.step.${step.id}`} />
        </p>
        <p class="step-facts">
          <T k={`desk:steps.where.${step.surface}`} /> · {step.statements.join(', ')} ·{' '}
          {isDone ? <T k="desk:steps.done" /> : <T k="desk:steps.open" />}
        </p>
      </div>
      <button type="button" class="button" onClick={() => point(target)}>
        <T k="desk:steps.show" />
      </button>
    </li>
  );
}

/** The guide's procedures, ticked off by what the world looks like, and what the guide says as a table. */
export function Guide() {
  const { view, more } = useDesk();
  const t = useT();
  const [chosen, choose] = useState<ProcedureId>(() => mainProcedureOf(view, more)?.id ?? 'twelve-steps');
  const [isOpen, setOpen] = useState(false);
  const guide = guideOf(view, more);
  const procedure = guide.find(({ id }) => id === chosen) ?? guide[0];
  if (procedure === undefined) return null;
  return (
    <div class="sheet-of guide">
      <h2>
        <T k="desk:steps.title" />
      </h2>
      <label class="field">
        <T k="desk:steps.procedure" />
        <select value={procedure.id} onChange={({ currentTarget }) => choose(currentTarget.value as ProcedureId)}>
          {guide.map(({ id, done, rows }) => (
            <option key={id} value={id}>
              {`${t(`desk:guide.procedure.${id}`)} (${done}/${rows.length})`}
            </option>
          ))}
        </select>
      </label>
      <ol class="steps">
        {procedure.rows.map((row) => (
          <Step key={row.step.id} row={row} />
        ))}
      </ol>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <T k="desk:steps.coverage" />
        </summary>
        {isOpen && <Coverage />}
      </details>
    </div>
  );
}
