// Settings of one tap, what they answer, and About: they come in one file.
export { Message } from '../widgets/message.tsx';
export { Notice } from '../widgets/notice.tsx';
export { TimeoutWarning } from '../widgets/timeout-warning.tsx';
export { AboutScreen } from './about/about.tsx';
export { BrightnessScreen, LockSettingScreen, OperationTimeoutScreen, ThemeScreen } from './choices/choices.tsx';
export { SoundsScreen } from './sounds/sounds.tsx';
