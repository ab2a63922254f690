import { usePanel } from '../../panel-context.ts';
import { StatusPage } from '../../widgets/status-page.tsx';
import { emailServerStatusOf } from './email-server-status.view.ts';

/** The email server settings that are saved on the printer (G21). Never a password. */
export const EmailServerStatusScreen = () => <StatusPage view={emailServerStatusOf(usePanel().view)} />;
