import { useLayoutEffect, useState } from 'preact/hooks';
import type { PlainKey } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';

/** How much of the way from one port time (ms) to the other is done: 0 to 1. */
export const doneAt = ({ from, until }: { from: number; until: number }, now: number): number =>
  until <= from ? 1 : Math.max(0, Math.min(1, (now - from) / (until - from)));

/** Something that takes its time: what it is, and how far it has come. */
export function Progress({ label, from, until }: { label: PlainKey; from: number; until: number }) {
  const t = useT();
  const { now } = useWeb();
  const [done, setDone] = useState(() => doneAt({ from, until }, now()));
  useLayoutEffect(() => {
    const timer = setInterval(() => setDone(doneAt({ from, until }, now())), 250);
    return () => clearInterval(timer);
  }, [from, until, now]);
  return (
    <div class="progress-row" role="status">
      <p>
        <T k={label} />
      </p>
      <progress class="progress-bar" value={done} max={1} aria-label={t(label)} />
    </div>
  );
}
