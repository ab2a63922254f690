import { useLayoutEffect, useState } from 'preact/hooks';

/** Draws again until a moment of port time (ms) has passed: for what counts the seconds. */
export function useCountdown(until: number, now: () => number): void {
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    if (until <= now()) return;
    const timer = setInterval(() => {
      draw((times) => times + 1);
      if (until <= now()) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until, now]);
}
