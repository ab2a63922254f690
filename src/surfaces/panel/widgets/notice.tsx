import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';

/** A short message after something was done; the next step takes it away. The region is always there, so that it is read out. */
export function Notice() {
  const { notice } = usePanel().view.panel;
  return (
    <div class="notice-region" role="status">
      {notice !== null && (
        <p class="notice">
          <Icon name={notice === 'timed-out' ? 'timeout' : 'done'} />
          <T k={`notice.${notice}`} />
        </p>
      )}
    </div>
  );
}
