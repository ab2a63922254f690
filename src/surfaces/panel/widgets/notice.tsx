import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import './notice.css';

/** A short message after something was done; the next step takes it away. The panel's status region around it is always there, so that it is read out. */
export function Notice() {
  const { notice } = usePanel().view.panel;
  if (notice === null) return null;
  return (
    <p class="notice">
      <Icon name={notice === 'timed-out' ? 'timeout' : 'done'} />
      <T k={`notice.${notice}`} />
    </p>
  );
}
