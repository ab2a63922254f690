import { useMemo } from 'preact/hooks';
import { formatMonth } from '../../../../i18n/format-more.ts';
import type { DisplayLanguage } from '../../../../i18n/i18n.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { Form } from '../../widgets/form.tsx';
import { type Clock, type ClockPart, clockParts, dateTimeOf, draftOf, step, timeOf } from './date-time.view.ts';
import '../../../../ui/button.css';
import './date-time.css';

function wordsOf(clock: Clock, part: ClockPart, language: DisplayLanguage): string {
  if (part === 'month') return formatMonth(language, clock.month);
  return part === 'hour' || part === 'minute' ? String(clock[part]).padStart(2, '0') : String(clock[part]);
}

function Part({ part, clock, onStep }: { part: ClockPart; clock: Clock; onStep: (by: 1 | -1) => void }) {
  const t = useT();
  const { language } = usePanel();
  const field = t(`date-time.${part}`);
  return (
    <fieldset class={`clock-part clock-${part}`} aria-label={field}>
      <span class="clock-label">
        <T k={`date-time.${part}`} />
      </span>
      <button type="button" class="button" aria-label={t('date-time.more', { field })} onClick={() => onStep(1)}>
        <Icon name="more" />
      </button>
      <output class="clock-value">{wordsOf(clock, part, language)}</output>
      <button type="button" class="button" aria-label={t('date-time.less', { field })} onClick={() => onStep(-1)}>
        <Icon name="less" />
      </button>
    </fieldset>
  );
}

/** The printer's date and time, part by part. Only dates that exist can be set. */
export function DateTimeScreen() {
  const { view, send, now } = usePanel();
  // The time at which the screen was opened, or the clock set: a form that moves under the finger cannot be set.
  const { clockOffset } = view.printer;
  const opened = useMemo(now, [clockOffset, now]);
  const clock = dateTimeOf(view, opened);
  const onStep = (part: ClockPart, by: 1 | -1): void =>
    void send({ type: 'panel.set-draft', values: { clock: draftOf(step(clock, part, by)) } });
  return (
    <Form
      buttons={
        <button
          type="button"
          class="button primary"
          onClick={() => void send({ type: 'clock.set', time: timeOf(clock) })}
        >
          <T k="action.ok" />
        </button>
      }
    >
      <div class="clock-parts">
        {clockParts.map((part) => (
          <Part key={part} part={part} clock={clock} onStep={(by) => onStep(part, by)} />
        ))}
      </div>
    </Form>
  );
}
