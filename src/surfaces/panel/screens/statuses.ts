// Screens that show how it stands: they come in one file.
export { ConnectionCheckScreen } from './connection-check/connection-check.tsx';
export { EmailServerStatusScreen } from './email-server-status/email-server-status.tsx';
export { NetworkStatusScreen } from './network-status/network-status.tsx';
export { StatusSheetScreen } from './status-sheet/status-sheet.tsx';
export { WifiDirectStatusScreen } from './wifi-direct-status/wifi-direct-status.tsx';
