import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { DeskJob, DeskView } from '../../../core/desk/desk-view.ts';
import { T, useT } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { adminAddress } from '../admin/pages.view.ts';
import { DeskContext } from '../desk-context.ts';
import { cureOf } from './chain.view.ts';
import './chain.css';

/** A link of the chain. */
const Link = ({ label, children }: { label: ComponentChildren; children: ComponentChildren }) => (
  <li>
    <strong>{label}</strong>
    <div>{children}</div>
  </li>
);

/** What cures it, and the way there where the desk has one. */
function CureLink({ job, account }: { job: DeskJob; account: string }) {
  const t = useT();
  const desk = useContext(DeskContext);
  const found = cureOf(job, account);
  if (found === null) return null;
  const { cure, page, item } = found;
  return (
    <Link label={<T k="desk:timeline.jobs.cure" />}>
      <p>
        <T k={`desk:timeline.cure.${cure}`} />
      </p>
      {page !== null && desk !== null && (
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.browser.open(adminAddress(page, item));
            desk.show('computer');
          }}
        >
          <T k="desk:timeline.jobs.open" values={{ place: t(`desk:admin.page.${page}`) }} />
        </button>
      )}
    </Link>
  );
}

/** Panel code → cause → what the service said → what cures it. */
function Chain({ job, account }: { job: DeskJob; account: string }) {
  const { code, cause, answer, state } = job;
  if (cause === null)
    return (
      <p>
        <T k={state === 'done' ? 'desk:timeline.jobs.good' : 'desk:timeline.jobs.active'} />
      </p>
    );
  return (
    <ol class="chain">
      {code !== null && (
        <Link label={<T k="desk:timeline.jobs.code" />}>
          <p>
            <bdi class="chain-code">{code}</bdi> <T k={`code.${code}.status`} />
          </p>
        </Link>
      )}
      <Link label={<T k="desk:timeline.jobs.cause" />}>
        <p>
          <T k={`jobs.cause.${cause}`} />
        </p>
      </Link>
      {answer !== null && (
        <Link label={<T k="desk:timeline.jobs.answer" />}>
          <p class="chain-answer" dir="ltr" lang="en">
            {answer}
          </p>
        </Link>
      )}
      <CureLink job={job} account={account} />
    </ol>
  );
}

interface JobProps {
  job: DeskJob;
  account: string;
  isOnly: boolean;
  onOnly: (job: number | null) => void;
}

function Job({ job, account, isOnly, onOnly }: JobProps) {
  const [isOpen, open] = useState(false);
  const { id, code, state, to } = job;
  return (
    <li>
      <button type="button" class="chain-job" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <span>
          <T k="desk:timeline.job" values={{ job: id }} />
          {to.length > 0 && <small>{to.join(', ')}</small>}
        </span>
        <span class={code === null ? 'chain-state' : 'chain-state chain-bad'}>
          {code ?? <T k={`jobs.state.${state}`} />}
        </span>
        <Icon name="open" />
      </button>
      {isOpen && (
        <div class="chain-open">
          <Chain job={job} account={account} />
          <button type="button" class="button" onClick={() => onOnly(isOnly ? null : id)}>
            <T k={isOnly ? 'desk:timeline.jobs.all' : 'desk:timeline.jobs.only'} />
          </button>
        </div>
      )}
    </li>
  );
}

interface JobsProps {
  props: SurfaceProps<DeskView>;
  only: number | null;
  onOnly: (job: number | null) => void;
}

/** The jobs that began last, each with the chain back to its cause. */
export function Jobs({ props: { more, view }, only, onOnly }: JobsProps) {
  const account = view.printer.emailServer.authenticatedAccount;
  return (
    <section class="talk-jobs" aria-labelledby="talk-jobs">
      <h3 id="talk-jobs">
        <T k="desk:timeline.jobs.title" />
      </h3>
      {more.jobs.length === 0 ? (
        <p>
          <T k="desk:timeline.jobs.empty" />
        </p>
      ) : (
        <ul>
          {more.jobs.map((job) => (
            <Job key={job.id} job={job} account={account} isOnly={only === job.id} onOnly={onOnly} />
          ))}
        </ul>
      )}
    </section>
  );
}
