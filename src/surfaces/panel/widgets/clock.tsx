import { useLayoutEffect, useState } from 'preact/hooks';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { usePanel } from '../panel-context.ts';

const minute = 60_000;

/** The printer's clock: local time as ms on a UTC scale, drawn again with each minute. */
export function usePrinterTime(): number {
  const { view, now } = usePanel();
  const { clockOffset } = view.printer;
  const [, draw] = useState(0);
  const time = now() + clockOffset;
  useLayoutEffect(() => {
    const timer = setTimeout(() => draw((times) => times + 1), minute - (time % minute));
    return () => clearTimeout(timer);
  });
  return time;
}

/** Time and date of the printer, in its language. */
export function Clock() {
  const { language } = usePanel();
  const time = usePrinterTime();
  return (
    <p class="clock">
      <time dateTime={new Date(time).toISOString().slice(0, 16)}>
        <bdi class="clock-time">{formatTime(language, time)}</bdi>
        <bdi class="clock-date">{formatDate(language, time)}</bdi>
      </time>
    </p>
  );
}
