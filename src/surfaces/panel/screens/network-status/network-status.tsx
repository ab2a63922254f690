import { usePanel } from '../../panel-context.ts';
import { StatusPage } from '../../widgets/status-page.tsx';
import { networkOfScreen, networkStatusOf } from './network-status.view.ts';

/** Connection and addresses of the network that the menu row is about (G07). */
export function NetworkStatusScreen() {
  const { view } = usePanel();
  return <StatusPage view={networkStatusOf(view, networkOfScreen(view))} />;
}
