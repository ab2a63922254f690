import type { ComponentChildren } from 'preact';
import type { JobView } from '../../../../core/device/email/mail-view.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { JobState, Progress } from '../../widgets/job-row.tsx';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import { Conversation } from './conversation.tsx';
import { JobFacts } from './job-facts.tsx';
import { causeWords } from './job-status.view.ts';

const Part = ({ label, children }: { label: 'jobs.status' | 'jobs.solution'; children: ComponentChildren }) => (
  <div>
    <dt>
      <T k={label} />
    </dt>
    <dd>{children}</dd>
  </div>
);

/** Error code, status and solution in the guide's words (G36-G38); the other codes in ours, and tagged so. */
function Failure({ code, attested }: { code: NonNullable<JobView['code']>; attested: boolean }) {
  return (
    <dl class="failure">
      <div>
        <dt>
          <T k="jobs.error-code" />
        </dt>
        <dd>
          <Icon name="failed" />
          <bdi class="failure-code">{code}</bdi>
          {!attested && (
            <span class="tag">
              <T k="jobs.not-in-guide" />
            </span>
          )}
        </dd>
      </div>
      <Part label="jobs.status">
        <T k={`code.${code}.status`} />
      </Part>
      <Part label="jobs.solution">
        <T k={`code.${code}.solution`} />
      </Part>
    </dl>
  );
}

/** How the job stands: on the way, done, or why not. */
function Lead({ job }: { job: JobView }) {
  return (
    <div class="job-lead">
      {job.code === null ? (
        <div class="job-now">
          <JobState job={job} />
          {job.progress !== null && <Progress progress={job.progress} />}
        </div>
      ) : (
        <Failure code={job.code} attested={job.attested} />
      )}
      {job.progress !== null && !job.mayCancel && (
        <p class="job-note">
          <T k="jobs.uncancellable" />
        </p>
      )}
      {job.cause !== null && (
        <section class="job-cause">
          <h2>
            <T k="jobs.what-happened" />
          </h2>
          <p>
            <T k={causeWords(job, job.cause)} />
          </p>
        </section>
      )}
      {job.answer !== null && (
        <section class="job-cause">
          <h2>
            <T k="jobs.answer" />
          </h2>
          <p class="said" dir="ltr" lang="en">
            {job.answer}
          </p>
        </section>
      )}
    </div>
  );
}

/** What can be done with the job now; nothing is drawn where nothing can. */
function Buttons({ job: { id, mayCancel, maySendAgain } }: { job: JobView }) {
  const { send } = usePanel();
  if (!mayCancel && !maySendAgain) return null;
  return (
    <div class="form-buttons">
      {mayCancel && (
        <button type="button" class="button" onClick={() => void send({ type: 'job.cancel', job: id })}>
          <Icon name="stop" />
          <T k="jobs.cancel" />
        </button>
      )}
      {maySendAgain && (
        <button type="button" class="button primary" onClick={() => void send({ type: 'job.send-again', job: id })}>
          <Icon name="repeat" />
          <T k="jobs.send-again" />
        </button>
      )}
    </div>
  );
}

/** All that is known of a job. */
export function JobDetails({ job }: { job: JobView }) {
  const t = useT();
  return (
    <div class="form job-details">
      <ScrollRegion class={job.code === null ? 'job-page' : 'job-page job-failed'} label={t('jobs.details')}>
        <Lead job={job} />
        <div class="job-rest">
          <JobFacts job={job} />
          {job.transcript.length > 0 && <Conversation lines={job.transcript} />}
        </div>
      </ScrollRegion>
      <Buttons job={job} />
    </div>
  );
}
