// Screens that are typed into: they come in one file.
export { AdminPasswordScreen } from './admin-password/admin-password.tsx';
export { AdminSignInScreen } from './admin-sign-in/admin-sign-in.tsx';
export { DateTimeScreen } from './date-time/date-time.tsx';
export { NetworkSetupScreen } from './network-setup/network-setup.tsx';
export { UserSignInScreen } from './user-sign-in/user-sign-in.tsx';
