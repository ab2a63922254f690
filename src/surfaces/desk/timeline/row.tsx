import { useId, useState } from 'preact/hooks';
import type { TimelineEntry } from '../../../core/run/timeline.ts';
import { parties } from '../../../core/run/timeline.ts';
import type { Key } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { isBad, laneOf, lineWords } from './timeline.view.ts';

/** Words whose key is only known when they are drawn. */
type AnyT = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** Hours, minutes and seconds of the true time (ms). */
const clockTime = (time: number): string => {
  const seconds = Math.floor(time / 1000);
  const part = (value: number): string => String(((value % 60) + 60) % 60).padStart(2, '0');
  const hours = ((Math.floor(seconds / 3600) % 24) + 24) % 24;
  return `${String(hours).padStart(2, '0')}:${part(Math.floor(seconds / 60))}:${part(seconds)}`;
};

/** The line in words, or as the protocol has it. */
function Title({ entry }: { entry: TimelineEntry }) {
  const t = useT() as AnyT;
  const words = lineWords(entry);
  if (words === null)
    return (
      <span class="talk-title talk-code" dir="ltr" lang="en">
        {entry.title}
      </span>
    );
  const { key, values, of = {} } = words;
  const further = Object.fromEntries(Object.entries(of).map(([name, inner]) => [name, t(inner)]));
  return (
    <span class="talk-title" data-i18n={key}>
      {t(key, { ...values, ...further })}
    </span>
  );
}

/** Who to whom, as an arrow between two lanes. */
function Arrow({ entry }: { entry: TimelineEntry }) {
  const { start, end, isBack } = laneOf(entry);
  return (
    <span class="talk-lanes" aria-hidden="true">
      {parties.map((party, at) => (
        <span key={party} class="talk-lane" style={{ gridColumn: at + 1 }} />
      ))}
      <span
        class={isBack ? 'talk-arrow talk-arrow-back' : 'talk-arrow'}
        style={{ gridColumn: `${start} / ${end}`, '--span': end - start }}
      />
    </span>
  );
}

/** One line; it opens to the exact text. */
export function Row({ entry }: { entry: TimelineEntry }) {
  const [isOpen, open] = useState(false);
  const t = useT();
  const id = useId();
  const { at, from, to, text, times, kind, job } = entry;
  const way = (
    <T k="desk:timeline.row" values={{ from: t(`desk:timeline.party.${from}`), to: t(`desk:timeline.party.${to}`) }} />
  );
  const inside = (
    <>
      <span class="talk-time">{clockTime(at)}</span>
      <span class="unseen">{way}</span>
      <span class="talk-who" aria-hidden="true">
        {way}
      </span>
      <Arrow entry={entry} />
      <Title entry={entry} />
      {job !== null && (
        <small class="talk-job">
          <T k="desk:timeline.job" values={{ job }} />
        </small>
      )}
      {times > 1 && (
        <small class="talk-times">
          <T k="desk:timeline.times" values={{ count: times }} />
        </small>
      )}
    </>
  );
  return (
    <li class={`talk talk-${kind}`} data-bad={isBad(entry)}>
      {text === '' ? (
        <div class="talk-line">{inside}</div>
      ) : (
        <button type="button" class="talk-line" aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
          {inside}
        </button>
      )}
      {isOpen && (
        <div id={id} class="talk-open">
          <pre dir="ltr" lang="en">
            {text}
          </pre>
        </div>
      )}
    </li>
  );
}
