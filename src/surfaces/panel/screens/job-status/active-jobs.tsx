import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import './active-jobs.css';

/** How many jobs are active: a number on the tile, which describes it to screen readers in words. */
export function ActiveJobs() {
  const count = usePanel().view.mail?.active ?? 0;
  return (
    <span class="badge" id="active-jobs">
      <span aria-hidden="true">{count}</span>
      <span class="unseen">
        <T k="jobs.active-count" values={{ count }} />
      </span>
    </span>
  );
}
