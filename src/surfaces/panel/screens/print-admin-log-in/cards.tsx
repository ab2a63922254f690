import { useState } from 'preact/hooks';
import type { PracticeCard } from '../../../../core/device/print-admin/print-admin-view.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { Question } from '../../widgets/form.tsx';
import { type LogInView, type Problem, problemOf } from './print-admin-log-in.view.ts';
import { ProblemText } from './typing.tsx';
import '../../../../ui/button.css';
import './cards.css';

/** A card as people carry it: whose it is, their picture; one that is nobody's yet is blank. */
function Card({ name, onHold }: Pick<PracticeCard, 'name'> & { onHold: () => void }) {
  return (
    <button type="button" class={name === '' ? 'id-card id-card-blank' : 'id-card'} onClick={onHold}>
      <span class="id-card-picture">
        <Icon name={name === '' ? 'card' : 'administrator'} />
      </span>
      <span class="id-card-name">{name === '' ? <T k="log-in.new-card" /> : <bdi>{name}</bdi>}</span>
    </button>
  );
}

/** The cards that people here have with them: a tap holds one over the reader. */
export function Cards({ cards, digits }: LogInView) {
  const t = useT();
  const { send } = usePanel();
  const [problem, setProblem] = useState<Problem | null>(null);
  const hold = async (card: string): Promise<void> => {
    const outcome = await send({ type: 'print-admin.present-card', card });
    if (outcome.ok || outcome.refusal.reason !== 'unknown-card') return setProblem(problemOf(outcome, 'wrong'));
    await send({ type: 'panel.set-draft', values: { card } });
    await send({ type: 'panel.step', step: 'register' });
  };
  return (
    <div class="id-cards">
      <div class="id-cards-head">
        <h2 class="step-title" tabIndex={-1}>
          <T k="log-in.which-card" />
        </h2>
        <p class="field-problem" role="alert">
          {problem !== null && (
            <>
              <Icon name="warning" />
              <ProblemText problem={problem} digits={digits} />
            </>
          )}
        </p>
      </div>
      <ul class="id-cards-list scroll" aria-label={t('log-in.which-card')}>
        {cards.map(({ id, name }) => (
          <li key={id}>
            <Card name={name} onHold={() => void hold(id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A card that nobody has: it can be registered by whoever holds it, or by the administrator alone (printer.md 7). */
export function UnknownCard({ registers }: LogInView) {
  const { send } = usePanel();
  const back = (): void => void send({ type: 'panel.back' });
  return (
    <Question
      buttons={
        registers ? (
          <>
            <button type="button" class="button" onClick={back}>
              <T k="log-in.no" />
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => void send({ type: 'panel.enter-field', field: 'print-admin.user-id' })}
            >
              <T k="log-in.yes" />
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={back}>
            <T k="action.ok" />
          </button>
        )
      }
    >
      <span class="step-title" tabIndex={-1}>
        <T k="log-in.unknown-card" /> <T k={registers ? 'log-in.register-question' : 'log-in.ask-administrator'} />
      </span>
    </Question>
  );
}
