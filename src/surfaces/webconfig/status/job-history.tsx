import type { JobRowView } from '../../../core/device/email/mail-view.ts';
import { formatDateTime } from '../../../i18n/format-more.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { Table } from '../widgets/table.tsx';
import { endOf } from './job-history.view.ts';
import './status.css';

/** State, or code and status as the panel says them. */
function End({ job }: { job: JobRowView }) {
  const end = endOf(job);
  if (end.as === 'state') return <T k={`jobs.state.${end.state}`} />;
  return (
    <>
      <p>
        <T k="jobs.error-code" /> <bdi>{end.code}</bdi>
        {!end.inGuide && (
          <span class="tag">
            <T k="jobs.not-in-guide" />
          </span>
        )}
      </p>
      <p class="job-words">
        <T k={`code.${end.code}.status`} />
      </p>
      <p class="job-words">
        <T k={`code.${end.code}.solution`} />
      </p>
    </>
  );
}

function Destination({ to }: Pick<JobRowView, 'to'>) {
  const t = useT();
  const [first = '-'] = to;
  return <bdi>{to.length > 1 ? t('jobs.and-more', { address: first, more: to.length - 1 }) : first}</bdi>;
}

/** Jobs that are over, newest first, with the codes of the panel (G35-G38). */
export function JobHistoryPage() {
  const { more, language } = useWeb();
  if (more.history.length === 0)
    return (
      <p>
        <T k="webconfig:history.none" />
      </p>
    );
  return (
    <>
      <p class="lead">
        <T k="webconfig:history.more" />
      </p>
      <Table
        caption={<T k="webconfig:page.job-history" />}
        columns={[
          <T key="started" k="jobs.started" />,
          <T key="type" k="jobs.type" />,
          <T key="to" k="jobs.destination" />,
          <T key="end" k="jobs.result" />,
        ]}
        rows={more.history.map((job) => ({
          key: job.id,
          cells: [
            <time key="time" dateTime={new Date(job.time).toISOString().slice(0, 16)}>
              {formatDateTime(language, job.time)}
            </time>,
            <T key="type" k={job.kind === 'status-sheet' ? 'sheet.title' : 'menu.scan-to-email'} />,
            <Destination key="to" to={job.to} />,
            <End key="end" job={job} />,
          ],
        }))}
      />
    </>
  );
}
