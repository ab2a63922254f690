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

/** A short message after something was done; the next step takes it away. The panel's status region around it is always there, so that it is read out. */
export function Notice() {
  const { notice } = usePanel().view.panel;
  if (notice === null) return null;
  return (
    <p class="notice">
      <Icon name={icons[notice] ?? 'done'} />
      <T k={`notice.${notice}`} />
    </p>
  );
}
