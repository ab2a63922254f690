import panel from '../../../locales/uz/panel.json';
import type { Words } from '../words.ts';

/** The words of one language: those of the first load, and the way to the others. */
export const words: Words = {
  panel: async () => ({ default: panel }),
  screens: () => import('../../../locales/uz/screens.json'),
  app: () => import('../../../locales/uz/app.json'),
  webconfig: () => import('../../../locales/en/webconfig.json'),
  webpages: () => import('../../../locales/en/webpages.json'),
  microsoft: () => import('../../../locales/uz/microsoft.json'),
  desk: () => import('../../../locales/uz/desk.json'),
  admin: () => import('../../../locales/uz/admin.json'),
};
