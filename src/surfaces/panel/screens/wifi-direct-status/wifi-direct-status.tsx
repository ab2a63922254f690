import { usePanel } from '../../panel-context.ts';
import { StatusPage } from '../../widgets/status-page.tsx';
import { wifiDirectStatusOf } from './wifi-direct-status.view.ts';

/** Whether devices can connect without a router, and which do. */
export const WifiDirectStatusScreen = () => <StatusPage view={wifiDirectStatusOf(usePanel().view)} />;
