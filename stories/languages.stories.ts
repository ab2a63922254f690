import type { Meta } from '@storybook/preact-vite';
import { newPrinter } from '../src/core/device/printer.ts';
import { inAllLanguages } from './support/all-languages.tsx';

const meta: Meta = { title: 'Languages' };
export default meta;

const signIn = { type: 'admin.sign-in', password: newPrinter.serial } as const;

export const FirstLanguage = inAllLanguages('first-language', { scenario: 'factory-default' });
export const Home = inAllLanguages('home');
export const Settings = inAllLanguages('settings');
export const GeneralSettings = inAllLanguages('general-settings');
export const BasicSettings = inAllLanguages('basic-settings');
export const NetworkSettings = inAllLanguages('network-settings', { scenario: 'additional-network' });
export const NetworkStatus = inAllLanguages('network-status');
export const WiredWifiStatus = inAllLanguages('wired-wifi-status');
export const WifiDirectStatus = inAllLanguages('wifi-direct-status', { scenario: 'wifi-only' });
export const EmailServerStatus = inAllLanguages('email-server-status');
export const EmailServerStatusExpired = inAllLanguages('email-server-status', { scenario: 'token-expired' });
export const PrintStatusSheet = inAllLanguages('print-status-sheet');
export const NetworkSetup = inAllLanguages('network-setup');
export const ConnectionCheck = inAllLanguages('connection-check');
export const DateTime = inAllLanguages('date-time');
export const Sounds = inAllLanguages('sounds');
export const OperationTimeout = inAllLanguages('operation-timeout');
export const Theme = inAllLanguages('theme');
export const AdminSignIn = inAllLanguages('admin-sign-in', { scenario: 'admin-locked' });
export const AdminPassword = inAllLanguages('admin-password', { commands: [signIn] });
export const LockSetting = inAllLanguages('lock-setting', { commands: [signIn] });
export const About = inAllLanguages('about');
