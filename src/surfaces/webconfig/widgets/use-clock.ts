import { useLayoutEffect, useState } from 'preact/hooks';
import { useWeb } from '../session.ts';

/** What the printer's clock shows now, in ms since 1970-01-01T00:00; drawn again every second. */
export function usePrinterClock(): number {
  const { view, now } = useWeb();
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    const timer = setInterval(() => draw((times) => times + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return now() + view.printer.clockOffset;
}
