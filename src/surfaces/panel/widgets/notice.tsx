import { useLayoutEffect } from 'preact/hooks';
import type { NoticeId } from '../../../core/device/panel/panel-events.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import './notice.css';

const icons: Partial<Record<NoticeId, Icons>> = {
  'timed-out': 'timeout',
  'not-sent': 'warning',
  cancelled: 'not-reached',
};

/** Once: what follows takes it away, and it does not come again. */
function Dropped() {
  const { page } = usePanel();
  useLayoutEffect(
    () => () => {
      page.dropped = false;
    },
    [page],
  );
  return (
    <p class="notice">
      <Icon name="warning" />
      <T k="my-email.problem.interrupted" />
    </p>
  );
}

/** A short message after something was done; the next step takes it away. The panel's status region around it is always there, so that it is read out. */
export function Notice() {
  const { view, page } = usePanel();
  const { notice } = view.panel;
  // Of this window alone: an answer that came back with its address was nobody's.
  if (notice === null) return page.dropped ? <Dropped /> : null;
  const isLoggedOut = notice === 'timed-out' && view.panel.kind === 'print-admin-log-in';
  return (
    <p class="notice">
      <Icon name={icons[notice] ?? 'done'} />
      <T k={isLoggedOut ? 'notice.timed-out-log-in' : `notice.${notice}`} />
    </p>
  );
}
