import type { RunStep } from '../../../core/run/run.ts';
import type { Key } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { isShown, runTime, type StepWords, stepWords } from './step-words.view.ts';

/** Words whose key is only known when they are drawn. */
type AnyT = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** A step in words. */
export function useStepText(): (words: StepWords) => string {
  const t = useT() as AnyT;
  return ({ key, values, screen, page }) =>
    t(`desk:run.step.${key}`, {
      ...values,
      ...(screen === undefined ? {} : { screen: t(`menu.${screen}`) }),
      ...(page === undefined ? {} : { page: t(page) }),
    });
}

/** What was done, in order; signs of life are left out. */
export function StepList({ steps }: { steps: readonly RunStep[] }) {
  const text = useStepText();
  const t = useT();
  const shown = steps.filter(({ command }) => isShown(command));
  return (
    <>
      <h3 id="run-steps">
        <T k="desk:run.steps" values={{ count: shown.length }} />
      </h3>
      <ol class="run-steps" aria-labelledby="run-steps">
        {shown.map(({ at, command, ok }, index) => (
          <li key={index}>
            <span class="run-time">{t('desk:run.time', runTime(at))}</span>
            <span data-i18n={`desk:run.step.${stepWords(command).key}`}>{text(stepWords(command))}</span>
            {!ok && (
              <span class="run-refused">
                <T k="desk:run.refused" />
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
