import panel from '../../../locales/ru/panel.json';
import type { Words } from '../words.ts';

/** The words of one language: those of the first load, and the way to the others. */
export const words: Words = {
  panel: async () => ({ default: panel }),
  screens: () => import('../../../locales/ru/screens.json'),
  app: () => import('../../../locales/ru/app.json'),
  webconfig: () => import('../../../locales/ru/webconfig.json'),
  webpages: () => import('../../../locales/ru/webpages.json'),
  microsoft: () => import('../../../locales/ru/microsoft.json'),
  desk: () => import('../../../locales/ru/desk.json'),
  admin: () => import('../../../locales/ru/admin.json'),
};
