import type { TranscriptLine } from '../../../../core/device/jobs/job.ts';
import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';

/** Lines that the same one said in a row stand under one name. */
const turnsOf = (lines: readonly TranscriptLine[]): TranscriptLine[][] => {
  const turns: TranscriptLine[][] = [];
  for (const line of lines) {
    const last = turns.at(-1);
    if (last?.[0]?.who === line.who) last.push(line);
    else turns.push([line]);
  }
  return turns;
};

/** Who said what, word for word; opened by those who want to know. */
export const Conversation = ({ lines }: { lines: readonly TranscriptLine[] }) => (
  <details class="talk">
    <summary class="row">
      <span class="row-label">
        <T k="jobs.conversation" />
      </span>
      <span class="row-end">
        <Icon name="open" />
      </span>
    </summary>
    <ol class="turns">
      {turnsOf(lines).map((turn, at) => (
        <li key={at} class={`turn turn-${turn[0]?.who ?? 'note'}`}>
          <p class="turn-who">
            <T k={`jobs.said-by.${turn[0]?.who ?? 'note'}`} />
          </p>
          <p class="said" dir="ltr" lang="en">
            {turn.map(({ text }) => text).join('\n')}
          </p>
        </li>
      ))}
    </ol>
  </details>
);
