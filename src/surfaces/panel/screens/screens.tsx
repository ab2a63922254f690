import type { ComponentType } from 'preact';
import type { ScreenKind } from '../../../core/device/panel/menu.ts';
import { withWords } from '../widgets/with-words.tsx';
import { HomeScreen } from './home/home.tsx';
import { LanguageScreen } from './language/language.tsx';
import { mail } from './mail-parts.ts';
import { MenuScreen } from './menu/menu.tsx';
import { myEmail } from './my-email-parts.ts';

const forms = withWords(() => import('./forms.ts'));
const statuses = withWords(() => import('./statuses.ts'));
const settings = withWords(() => import('./settings.ts'));

/** What seldom shows over a screen comes when it does. */
export const Message = settings('Message');
export const Notice = settings('Notice');
export const TimeoutWarning = settings('TimeoutWarning');

/** The screen of each kind of menu row. What the first taps need comes with the first load, the rest when it is opened. */
export const screens: Readonly<Record<ScreenKind, ComponentType>> = {
  'first-language': LanguageScreen,
  home: HomeScreen,
  'scan-to-email': mail('ScanToEmailScreen'),
  'job-status': mail('JobStatusScreen'),
  menu: MenuScreen,
  language: LanguageScreen,
  'admin-sign-in': forms('AdminSignInScreen'),
  'user-sign-in': forms('UserSignInScreen'),
  'print-admin-log-in': myEmail('PrintAdminLogInScreen'),
  'to-my-email': myEmail('ToMyEmailScreen'),
  'admin-password': forms('AdminPasswordScreen'),
  'date-time': forms('DateTimeScreen'),
  brightness: settings('BrightnessScreen'),
  sounds: settings('SoundsScreen'),
  'operation-timeout': settings('OperationTimeoutScreen'),
  theme: settings('ThemeScreen'),
  'lock-setting': settings('LockSettingScreen'),
  'network-status': statuses('NetworkStatusScreen'),
  'wifi-direct-status': statuses('WifiDirectStatusScreen'),
  'email-server-status': statuses('EmailServerStatusScreen'),
  'status-sheet': statuses('StatusSheetScreen'),
  'network-setup': forms('NetworkSetupScreen'),
  'connection-check': statuses('ConnectionCheckScreen'),
  about: settings('AboutScreen'),
};
