// What Epson Print Admin Serverless shows: one file, fetched on printers where it runs.
export { LogOut } from './print-admin-log-in/log-out.tsx';
export { PrintAdminLogInScreen } from './print-admin-log-in/print-admin-log-in.tsx';
export { ToMyEmailScreen } from './to-my-email/to-my-email.tsx';
