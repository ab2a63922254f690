import type { JobRowView, MailView } from '../../../../core/device/email/mail-view.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { JobRow } from '../../widgets/job-row.tsx';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import { type Filter, type JobListView, jobListOf } from './job-status.view.ts';

const filters = [
  ['', 'jobs.all'],
  ['to-my-email', 'menu.to-my-email'],
  ['scan-to-email', 'menu.scan-to-email'],
  ['status-sheet', 'jobs.print'],
] as const satisfies readonly (readonly [Filter, string])[];

/** Those of kinds that the printer knows. */
const filtersOf = (runsPrintAdmin: boolean) => filters.filter(([kind]) => kind !== 'to-my-email' || runsPrintAdmin);

/** Which jobs are listed. */
function FilterBar({ filter }: Pick<JobListView, 'filter'>) {
  const t = useT();
  const { view, send } = usePanel();
  return (
    <fieldset class="job-filter segments" aria-label={t('jobs.filter')}>
      {filtersOf(view.printAdmin !== null).map(([kind, k]) => (
        <button
          key={kind}
          type="button"
          class="segment"
          aria-pressed={kind === filter}
          onClick={() => void send({ type: 'panel.set-draft', values: { kind, from: '0' } })}
        >
          <T k={k} />
        </button>
      ))}
    </fieldset>
  );
}

const Section = ({ title, jobs }: { title: 'jobs.active' | 'jobs.history'; jobs: readonly JobRowView[] }) =>
  jobs.length === 0 ? null : (
    <section>
      <h2 class="jobs-title">
        <T k={title} />
      </h2>
      <ul class="jobs">
        {jobs.map((job) => (
          <li key={job.id}>
            <JobRow job={job} />
          </li>
        ))}
      </ul>
    </section>
  );

/** Leads through a long history; a button only where there is more. */
function Pager({ total, newer, older }: JobListView) {
  const { send } = usePanel();
  const go = (from: string) => () => void send({ type: 'panel.set-draft', values: { from } });
  return (
    <div class="pager">
      {newer !== null && (
        <button type="button" class="button icon-turns" onClick={go(newer)}>
          <Icon name="left" />
          <T k="jobs.newer" />
        </button>
      )}
      <p>
        <T k="jobs.total" values={{ count: total }} />
      </p>
      {older !== null && (
        <button type="button" class="button icon-turns" onClick={go(older)}>
          <T k="jobs.older" />
          <Icon name="right" />
        </button>
      )}
    </div>
  );
}

/** Active jobs, then the history: newest first. */
export function JobList({ mail }: { mail: MailView }) {
  const t = useT();
  const { draft } = usePanel().view.panel;
  const list = jobListOf(mail, draft);
  return (
    <ScrollRegion key={`${draft.kind ?? ''} ${draft.from ?? ''}`} class="job-list" label={t('jobs.tab')}>
      <FilterBar filter={list.filter} />
      <Section title="jobs.active" jobs={list.active} />
      <Section title="jobs.history" jobs={list.history} />
      {list.total === 0 ? (
        <p class="jobs-none">
          <Icon name="jobs" />
          <T k={list.filter === '' ? 'jobs.none' : 'jobs.none-here'} />
        </p>
      ) : (
        <Pager {...list} />
      )}
    </ScrollRegion>
  );
}
