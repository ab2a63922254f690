import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JobRowView } from '../../../core/device/email/mail-view.ts';
import { formatDateTime } from '../../../i18n/format-more.ts';
import type { Key } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { Address } from './address.tsx';
import { doneAt, lookOf, pageOf } from './job-row.view.ts';
import './job-row.css';

/** How far the step under way is. Drawn without a new drawing of the screen; once a second where movement is not wanted. The words beside it say the same. */
export function Progress({ progress }: { progress: { from: number; until: number } }) {
  const { now } = usePanel();
  const bar = useRef<HTMLSpanElement>(null);
  const { from, until } = progress;
  useLayoutEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let next: ReturnType<typeof setTimeout> | number;
    const draw = (): void => {
      const done = doneAt({ from, until }, now());
      if (bar.current !== null) bar.current.style.transform = `scaleX(${done})`;
      if (done < 1) next = isStill ? setTimeout(draw, 1000) : requestAnimationFrame(draw);
    };
    draw();
    return () => (isStill ? clearTimeout(next) : cancelAnimationFrame(next as number));
  }, [from, until, now]);
  return (
    <span class="progress" aria-hidden="true">
      <span ref={bar} />
    </span>
  );
}

/** State, page and try in words, as far as they apply. */
export function JobState({ job }: { job: JobRowView }) {
  const { tone, icon, state } = lookOf(job);
  const page = pageOf(job);
  return (
    <span class={`job-state tone-${tone}`}>
      <Icon name={icon} />
      <span>
        {job.code === null ? <T k={state} /> : <ErrorCode code={job.code} />}
        {page !== null && job.pages > 1 && (
          <span class="job-more">
            <T k="jobs.page-of" values={{ page, pages: job.pages }} />
          </span>
        )}
        {job.progress !== null && job.tries > 1 && (
          <span class="job-more">
            <T k="jobs.try" values={{ number: job.tries }} />
          </span>
        )}
      </span>
    </span>
  );
}

/** `Error Code 361`: the guide's word, and the number that people look up. */
const ErrorCode = ({ code }: { code: number }) => (
  <>
    <T k="jobs.error-code" /> <bdi class="job-code">{code}</bdi>
  </>
);

/** What kinds of job are called. */
export const kindWords = {
  'scan-to-email': 'menu.scan-to-email',
  'to-my-email': 'menu.to-my-email',
  'status-sheet': 'sheet.title',
  'email-notification': 'jobs.notification',
} as const satisfies Record<JobRowView['kind'], Key>;

const kindIcons = {
  'scan-to-email': 'email',
  'to-my-email': 'my-email',
  'status-sheet': 'general',
  'email-notification': 'notification',
} as const satisfies Record<JobRowView['kind'], Icons>;

/** Where a scan goes: the first address, and how many more; or what the printer does by itself. */
export function JobTitle({ job: { kind, to } }: { job: Pick<JobRowView, 'kind' | 'to'> }) {
  const t = useT();
  const [first = ''] = to;
  // The printer's own jobs go by their kind: whom a notification is for says its details.
  if (kind !== 'scan-to-email') return <T k={kindWords[kind]} />;
  return <Address text={to.length > 1 ? t('jobs.and-more', { address: first, more: to.length - 1 }) : first} />;
}

/** A job in the list; a tap opens what is known of it. */
export function JobRow({ job }: { job: JobRowView }) {
  const { send, language } = usePanel();
  return (
    <button
      type="button"
      class="row job-row"
      data-job={job.id}
      onClick={() => void send({ type: 'panel.open-job', job: job.id })}
    >
      <Icon name={kindIcons[job.kind]} />
      <span class="row-label">
        <JobTitle job={job} />
        <time class="job-time" dateTime={new Date(job.time).toISOString().slice(0, 16)}>
          <bdi>{formatDateTime(language, job.time)}</bdi>
        </time>
      </span>
      <JobState job={job} />
      <span class="row-end icon-turns">
        <Icon name="open" />
      </span>
      {job.progress !== null && <Progress progress={job.progress} />}
    </button>
  );
}
