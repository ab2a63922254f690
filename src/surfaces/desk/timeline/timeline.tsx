import { useState } from 'preact/hooks';
import type { DeskView } from '../../../core/desk/desk-view.ts';
import { entryKinds, parties } from '../../../core/run/timeline.ts';
import { T, useT } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';
import { Jobs } from './jobs.tsx';
import { Row } from './row.tsx';
import { type Filter, fitting, noFilter } from './timeline.view.ts';
import '../../../ui/button.css';
import './timeline.css';

/** Lines that are drawn at first, and by how many more come. */
const page = 60;

interface FilterProps {
  filter: Filter;
  set: (change: Partial<Filter>) => void;
}

/** Who and what is shown. */
function Filters({ filter, set }: FilterProps) {
  const t = useT();
  return (
    <div class="talk-filters">
      <label>
        <span>
          <T k="desk:timeline.of" />
        </span>
        <select
          value={filter.party}
          onChange={({ currentTarget }) => set({ party: currentTarget.value as Filter['party'] })}
        >
          <option value="everybody">{t('desk:timeline.everybody')}</option>
          {parties.map((party) => (
            <option key={party} value={party}>
              {t(`desk:timeline.party.${party}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>
          <T k="desk:timeline.kind" />
        </span>
        <select
          value={filter.kind}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value as Filter['kind'] })}
        >
          <option value="everything">{t('desk:timeline.everything')}</option>
          {entryKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`desk:timeline.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {filter.job !== null && (
        <button type="button" class="button" onClick={() => set({ job: null })}>
          <T k="desk:timeline.jobs.all" />
        </button>
      )}
    </div>
  );
}

/** The names over the lanes; each line says them, too. */
const Heads = () => (
  <div class="talk-heads" aria-hidden="true">
    {parties.map((party) => (
      <span key={party}>
        <T k={`desk:timeline.party.${party}`} />
      </span>
    ))}
  </div>
);

function Lines({ more, filter }: { more: DeskView; filter: Filter }) {
  const [count, setCount] = useState(page);
  const lines = fitting(more.timeline, filter);
  if (lines.length === 0)
    return (
      <p>
        <T k={more.timeline.length === 0 ? 'desk:timeline.empty' : 'desk:timeline.none'} />
      </p>
    );
  return (
    <>
      <p role="status">
        <T k="desk:timeline.count" values={{ count: lines.length }} />
      </p>
      {lines.length > count && (
        <button type="button" class="button" onClick={() => setCount(count + page)}>
          <T k="desk:timeline.older" />
        </button>
      )}
      <div class="talk-table">
        <Heads />
        <ol class="talk-lines" aria-labelledby="talk-messages">
          {lines.slice(-count).map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </ol>
      </div>
    </>
  );
}

/** Who said what to whom, and every job's way back to its cause. */
export function Timeline(props: SurfaceProps<DeskView>) {
  const t = useT();
  const [filter, setFilter] = useState(noFilter);
  const set = (change: Partial<Filter>): void => setFilter((before) => ({ ...before, ...change }));
  return (
    <section class="timeline" aria-label={t('desk:timeline.title')}>
      <h2>
        <T k="desk:timeline.title" />
      </h2>
      <p>
        <T k="desk:timeline.text" />
      </p>
      <Jobs props={props} only={filter.job} onOnly={(job) => set({ job })} />
      <h3 id="talk-messages">
        <T k="desk:timeline.conversation" />
      </h3>
      <Filters filter={filter} set={set} />
      <Lines more={props.more} filter={filter} />
    </section>
  );
}
