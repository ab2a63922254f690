import { useState } from 'preact/hooks';
import { fields } from '../../../../core/device/panel/fields.ts';
import type { Outcome } from '../../../../core/protocol.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { type LogInView, longestShownUserId, type Problem, problemOf } from './print-admin-log-in.view.ts';

/** What is wrong, in words. */
export const ProblemText = ({ problem, digits }: { problem: Problem; digits: number }) =>
  problem === 'too-short' ? (
    <T k="log-in.problem.too-short" values={{ count: digits }} />
  ) : (
    <T k={`log-in.problem.${problem}`} />
  );

/** What the keyboards have in common: what is wrong, and how long to wait. */
function useTries({ wait, digits }: LogInView) {
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    setProblem,
    said: {
      problem: problem !== null && <ProblemText problem={problem} digits={digits} />,
      wait: wait > 0 && <T k="admin.wait" values={{ count: wait }} />,
      onEdit: () => setProblem(null),
    },
  };
}

function UserId(shown: LogInView) {
  const t = useT();
  const { send } = usePanel();
  const { setProblem, said } = useTries(shown);
  const isAll = shown.way === 'user-id' && shown.card === null;
  const enter = async (typed: string): Promise<void> => {
    const userId = typed.trim();
    if (userId === '') return setProblem('no-user-id');
    const outcome: Outcome = isAll
      ? await send({ type: 'print-admin.log-in', userId, password: '' })
      : await send({ type: 'panel.leave-field', value: userId });
    setProblem(problemOf(outcome, 'wrong-user-id'));
  };
  return (
    <Keyboard
      field={fields['print-admin.user-id']}
      label={t('log-in.user-id')}
      initial={shown.userId}
      hint={shown.card !== null && <T k="log-in.to-register" />}
      {...said}
      onOk={enter}
    />
  );
}

function Password(shown: LogInView) {
  const t = useT();
  const { send } = usePanel();
  const { setProblem, said } = useTries(shown);
  const { card, userId } = shown;
  const enter = async (password: string): Promise<boolean> => {
    const outcome =
      card === null
        ? await send({ type: 'print-admin.log-in', userId, password })
        : await send({ type: 'print-admin.register-card', card, userId, password });
    setProblem(problemOf(outcome, 'wrong'));
    return outcome.ok;
  };
  const isShort = [...userId].length <= longestShownUserId;
  return (
    <Keyboard
      field={fields['print-admin.password']}
      label={t('log-in.password')}
      hint={isShort && <T k="log-in.whose-password" values={{ userId }} />}
      {...said}
      onOk={enter}
    />
  );
}

function IdNumber(shown: LogInView) {
  const t = useT();
  const { send } = usePanel();
  const { setProblem, said } = useTries(shown);
  const enter = async (number: string): Promise<boolean> => {
    if (number.length < shown.digits) {
      setProblem('too-short');
      return true;
    }
    const outcome = await send({ type: 'print-admin.enter-number', number });
    setProblem(problemOf(outcome, 'wrong-number'));
    return outcome.ok;
  };
  return <Keyboard field={fields['print-admin.number']} label={t('log-in.id-number')} {...said} onOk={enter} />;
}

/** What is typed to log in, or to register a card: the keyboard is the screen. */
export function Typing(shown: LogInView) {
  // One after the other, each with an entry and a focus of its own.
  if (shown.shown === 'user-id') return <UserId key="user-id" {...shown} />;
  return shown.shown === 'password' ? <Password key="password" {...shown} /> : <IdNumber key="number" {...shown} />;
}
