import { useState } from 'preact/hooks';
import type { TranscriptLine } from '../../../../core/device/jobs/job.ts';
import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';

import { turnsOf } from './job-status.view.ts';

/** Who said what, word for word; opened by those who want to know. */
export function Conversation({ lines }: { lines: readonly TranscriptLine[] }) {
  const [isOpen, open] = useState(false);
  return (
    <section class="talk">
      <button type="button" class="row" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <span class="row-label">
          <T k="jobs.conversation" />
        </span>
        <span class="row-end">
          <Icon name="open" />
        </span>
      </button>
      {isOpen && (
        <ol class="turns">
          {turnsOf(lines).map(({ who, said }, at) => (
            <li key={at} class={`turn turn-${who}`}>
              <p class="turn-who">
                <T k={`jobs.said-by.${who}`} />
              </p>
              <p class="said" dir="ltr" lang="en">
                {said.join('\n')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
