import panel from '../../../locales/ms/panel.json';
import type { Words } from '../words.ts';

/** The words of one language: those of the first load, and the way to the others. */
export const words: Words = {
  panel: async () => ({ default: panel }),
  screens: () => import('../../../locales/ms/screens.json'),
  app: () => import('../../../locales/ms/app.json'),
  webconfig: () => import('../../../locales/en/webconfig.json'),
  webpages: () => import('../../../locales/en/webpages.json'),
  microsoft: () => import('../../../locales/ms/microsoft.json'),
  desk: () => import('../../../locales/ms/desk.json'),
  admin: () => import('../../../locales/ms/admin.json'),
};
