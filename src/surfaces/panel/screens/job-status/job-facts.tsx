import type { ComponentChildren } from 'preact';
import type { JobView } from '../../../../core/device/email/mail-view.ts';
import { formatDateTime, formatNumber } from '../../../../i18n/format-more.ts';
import type { Key } from '../../../../i18n/i18n.ts';
import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { kindWords } from '../../widgets/job-row.tsx';
import { lookOf, sizeOf } from '../../widgets/job-row.view.ts';
import '../../widgets/status-page.css';

type PlainLabel = Extract<
  Key,
  | 'jobs.type'
  | 'jobs.started'
  | 'jobs.ended'
  | 'jobs.user'
  | 'jobs.destination'
  | 'jobs.text'
  | 'jobs.pages'
  | 'jobs.size'
  | 'jobs.result'
  | 'jobs.tries'
  | 'scan.subject'
  | 'scan.file-name'
  | 'scan.settings'
  | 'my-email.from'
>;

const Fact = ({ k, children }: { k: PlainLabel; children: ComponentChildren }) => (
  <div class="detail">
    <dt>
      <T k={k} />
    </dt>
    <dd>{children}</dd>
  </div>
);

function Size({ bytes }: { bytes: number }) {
  const { language } = usePanel();
  const { unit, size } = sizeOf(bytes);
  return <T k={unit} values={{ size: formatNumber(language, size) }} />;
}

const Destination = ({ to }: { to: readonly string[] }) => (
  <Fact k="jobs.destination">
    <ul>
      {to.map((address) => (
        <li key={address}>
          <Address text={address} />
        </li>
      ))}
    </ul>
  </Fact>
);

/** What the printer tells by email (P27), as it is sent: in English. */
const NoticeFacts = ({ notice: { to, subject, text } }: { notice: NonNullable<JobView['notice']> }) => (
  <>
    <Destination to={to} />
    <Fact k="scan.subject">
      <bdi lang="en">{subject}</bdi>
    </Fact>
    <Fact k="jobs.text">
      <p class="said" dir="ltr" lang="en">
        {text}
      </p>
    </Fact>
  </>
);

/** From whom a scan to one's own mailbox goes: from oneself (G24), or from the printer. */
const From = ({ job: { fromOwner, to } }: { job: JobView }) => (
  <Fact k="my-email.from">{fromOwner ? <Address text={to[0] ?? ''} /> : <T k="jobs.users.printer" />}</Fact>
);

/** What a scan was to be: where to, under which name, how. */
function ScanFacts({ job, scan }: { job: JobView; scan: NonNullable<JobView['scan']> }) {
  return (
    <>
      {job.kind === 'to-my-email' && <From job={job} />}
      <Destination to={scan.to} />
      <Fact k="scan.subject">{scan.subject === '' ? <T k="value.none" /> : <bdi>{scan.subject}</bdi>}</Fact>
      <Fact k="scan.file-name">
        <Address text={`${scan.fileName}.pdf`} />
      </Fact>
      <Fact k="scan.settings">
        <T k={`scan.color.${scan.color}`} />, <T k="scan.dpi" values={{ resolution: scan.resolution }} />,{' '}
        <T k={`scan.format.${scan.format}`} />
      </Fact>
      {job.size > 0 && (
        <Fact k="jobs.size">
          <Size bytes={job.size} />
        </Fact>
      )}
    </>
  );
}

/** Labels and values of a job, as job logs have them (printer.md 5.1). */
export function JobFacts({ job }: { job: JobView }) {
  const { language } = usePanel();
  return (
    <dl class="details">
      <Fact k="jobs.type">
        <T k={kindWords[job.kind]} />
      </Fact>
      <Fact k="jobs.result">
        <T k={lookOf(job).state} />
      </Fact>
      <Fact k="jobs.started">
        <bdi>{formatDateTime(language, job.time)}</bdi>
      </Fact>
      {job.endTime !== null && (
        <Fact k="jobs.ended">
          <bdi>{formatDateTime(language, job.endTime)}</bdi>
        </Fact>
      )}
      <Fact k="jobs.user">
        {typeof job.user === 'string' ? <T k={`jobs.users.${job.user}`} /> : <bdi>{job.user.name}</bdi>}
      </Fact>
      {job.scan !== null && <ScanFacts job={job} scan={job.scan} />}
      {job.notice !== null && <NoticeFacts notice={job.notice} />}
      {job.pages > 0 && <Fact k="jobs.pages">{formatNumber(language, job.pages)}</Fact>}
      {job.tries > 1 && <Fact k="jobs.tries">{formatNumber(language, job.tries)}</Fact>}
    </dl>
  );
}
