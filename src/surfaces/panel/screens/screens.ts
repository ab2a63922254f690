import type { ComponentType } from 'preact';
import type { ScreenKind } from '../../../core/device/panel/menu.ts';
import { lazy } from '../../../ui/lazy.tsx';
import { FirstLanguageScreen, LanguageScreen } from './language/language.tsx';
import { HomeScreen } from './home/home.tsx';
import { MenuScreen } from './menu/menu.tsx';

/** The screen of each kind of menu row. What the first taps need comes with the first load, the rest when it is opened. */
export const screens: Readonly<Record<ScreenKind, ComponentType>> = {
  'first-language': FirstLanguageScreen,
  home: HomeScreen,
  menu: MenuScreen,
  language: LanguageScreen,
  'admin-sign-in': lazy(async () => (await import('./admin-sign-in/admin-sign-in.tsx')).AdminSignInScreen),
  'admin-password': lazy(async () => (await import('./admin-password/admin-password.tsx')).AdminPasswordScreen),
  'date-time': lazy(async () => (await import('./date-time/date-time.tsx')).DateTimeScreen),
  brightness: lazy(async () => (await import('./choices/choices.tsx')).BrightnessScreen),
  sounds: lazy(async () => (await import('./sounds/sounds.tsx')).SoundsScreen),
  'operation-timeout': lazy(async () => (await import('./choices/choices.tsx')).OperationTimeoutScreen),
  theme: lazy(async () => (await import('./choices/choices.tsx')).ThemeScreen),
  'lock-setting': lazy(async () => (await import('./choices/choices.tsx')).LockSettingScreen),
  'network-status': lazy(async () => (await import('./network-status/network-status.tsx')).NetworkStatusScreen),
  'wifi-direct-status': lazy(async () => (await import('./wifi-direct-status/wifi-direct-status.tsx')).WifiDirectStatusScreen),
  'email-server-status': lazy(async () => (await import('./email-server-status/email-server-status.tsx')).EmailServerStatusScreen),
  'status-sheet': lazy(async () => (await import('./status-sheet/status-sheet.tsx')).StatusSheetScreen),
  'network-setup': lazy(async () => (await import('./network-setup/network-setup.tsx')).NetworkSetupScreen),
  'connection-check': lazy(async () => (await import('./connection-check/connection-check.tsx')).ConnectionCheckScreen),
  about: lazy(async () => (await import('./about/about.tsx')).AboutScreen),
};
