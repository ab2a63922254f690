import { TimeoutDialog } from '../../../ui/timeout/timeout-dialog.tsx';
import { usePanel } from '../panel-context.ts';

/** The panel's warning of its operation timeout. */
export function TimeoutWarning() {
  const { view, send, now } = usePanel();
  return <TimeoutDialog timeoutAt={view.panel.timeoutAt} now={now} onStay={() => void send({ type: 'panel.touch' })} />;
}
