import panel from '../../../locales/en/panel.json';
import type { Words } from '../words.ts';

/** The words of one language: those of the first load, and the way to the others. */
export const words: Words = {
  panel: async () => ({ default: panel }),
  screens: () => import('../../../locales/en/screens.json'),
  app: () => import('../../../locales/en/app.json'),
  webconfig: () => import('../../../locales/en/webconfig.json'),
  webpages: () => import('../../../locales/en/webpages.json'),
  microsoft: () => import('../../../locales/en/microsoft.json'),
  desk: () => import('../../../locales/en/desk.json'),
  admin: () => import('../../../locales/en/admin.json'),
};
