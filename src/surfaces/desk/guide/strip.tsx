import { T, useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { mainProcedureOf } from './guide.view.ts';
import './strip.css';

/** The twelve steps in one line: how many are done, what comes next, and where. */
export function Strip() {
  const t = useT();
  const { view, more, point } = useDesk();
  const procedure = mainProcedureOf(view, more);
  if (procedure === null) return null;
  const { rows, done, next } = procedure;
  return (
    <section class="strip" aria-label={t('desk:steps.title')}>
      <p class="strip-count">{t('desk:steps.strip', { done, count: rows.length })}</p>
      <div class="strip-dots" aria-hidden="true">
        {rows.map(({ step, isDone, isNext }) => (
          <i key={step.id} data-done={isDone} data-next={isNext} />
        ))}
      </div>
      <p class="strip-next" role="status">
        {next === null ? <T k="desk:steps.all-done" /> : <T k={`desk:guide.step.${next.step.id}`} />}
      </p>
      {next !== null && (
        <button type="button" class="button" onClick={() => point(next.target)}>
          <T k="desk:steps.show" />
        </button>
      )}
    </section>
  );
}
