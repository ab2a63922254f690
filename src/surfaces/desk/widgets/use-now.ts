import { useLayoutEffect, useState } from 'preact/hooks';

/** Port time in ms, drawn again when a new minute begins; `offset` (ms) is what is added before minutes are counted. */
export function useMinute(now: () => number, offset: number): number {
  const [time, setTime] = useState(now);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setTime(now());
      timer = setTimeout(tick, 60_000 - ((((now() + offset) % 60_000) + 60_000) % 60_000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [now, offset]);
  return time;
}
