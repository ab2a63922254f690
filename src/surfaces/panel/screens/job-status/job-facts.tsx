import type { JobView } from '../../../../core/device/email/mail-view.ts';
import { formatDateTime, formatNumber } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { Detail } from '../../widgets/detail.tsx';
import { kindWords } from '../../widgets/job-row.tsx';
import { lookOf, sizeOf } from '../../widgets/job-row.view.ts';

function Size({ bytes }: { bytes: number }) {
  const { language } = usePanel();
  const { unit, size } = sizeOf(bytes);
  return <T k={unit} values={{ size: formatNumber(language, size) }} />;
}

const Destination = ({ to }: { to: readonly string[] }) => (
  <Detail k="jobs.destination">
    <ul>
      {to.map((address) => (
        <li key={address}>
          <Address text={address} />
        </li>
      ))}
    </ul>
  </Detail>
);

/** What the printer tells by email (P27), as it is sent: in English. */
const NoticeFacts = ({ notice: { to, subject, text } }: { notice: NonNullable<JobView['notice']> }) => (
  <>
    <Destination to={to} />
    <Detail k="scan.subject">
      <bdi lang="en">{subject}</bdi>
    </Detail>
    <Detail k="jobs.text">
      <p class="said" dir="ltr" lang="en">
        {text}
      </p>
    </Detail>
  </>
);

/** From whom a scan to one's own mailbox goes: from oneself (G24), or from the printer. */
const From = ({ job: { fromOwner, to } }: { job: JobView }) => (
  <Detail k="my-email.from">{fromOwner ? <Address text={to[0] ?? ''} /> : <T k="jobs.users.printer" />}</Detail>
);

/** What a scan was to be: where to, under which name, how. */
function ScanFacts({ job, scan }: { job: JobView; scan: NonNullable<JobView['scan']> }) {
  return (
    <>
      {job.kind === 'to-my-email' && <From job={job} />}
      <Destination to={scan.to} />
      <Detail k="scan.subject">{scan.subject === '' ? <T k="value.none" /> : <bdi>{scan.subject}</bdi>}</Detail>
      <Detail k="scan.file-name">
        <Address text={`${scan.fileName}.pdf`} />
      </Detail>
      <Detail k="scan.settings">
        <T k={`scan.color.${scan.color}`} />, <T k="scan.dpi" values={{ resolution: scan.resolution }} />,{' '}
        <T k={`scan.format.${scan.format}`} />
      </Detail>
      {job.size > 0 && (
        <Detail k="jobs.size">
          <Size bytes={job.size} />
        </Detail>
      )}
    </>
  );
}

/** Labels and values of a job, as job logs have them (printer.md 5.1). */
export function JobFacts({ job }: { job: JobView }) {
  const { language } = usePanel();
  return (
    <dl class="details">
      <Detail k="jobs.type">
        <T k={kindWords[job.kind]} />
      </Detail>
      <Detail k="jobs.result">
        <T k={lookOf(job).state} />
      </Detail>
      <Detail k="jobs.started">
        <bdi>{formatDateTime(language, job.time)}</bdi>
      </Detail>
      {job.endTime !== null && (
        <Detail k="jobs.ended">
          <bdi>{formatDateTime(language, job.endTime)}</bdi>
        </Detail>
      )}
      <Detail k="jobs.user">
        {typeof job.user === 'string' ? <T k={`jobs.users.${job.user}`} /> : <bdi>{job.user.name}</bdi>}
      </Detail>
      {job.scan !== null && <ScanFacts job={job} scan={job.scan} />}
      {job.notice !== null && <NoticeFacts notice={job.notice} />}
      {job.pages > 0 && <Detail k="jobs.pages">{formatNumber(language, job.pages)}</Detail>}
      {job.tries > 1 && <Detail k="jobs.tries">{formatNumber(language, job.tries)}</Detail>}
    </dl>
  );
}
