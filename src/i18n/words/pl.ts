import panel from '../../../locales/pl/panel.json';
import type { Words } from '../words.ts';

/** The words of one language: those of the first load, and the way to the others. */
export const words: Words = {
  panel: async () => ({ default: panel }),
  screens: () => import('../../../locales/pl/screens.json'),
  app: () => import('../../../locales/pl/app.json'),
  webconfig: () => import('../../../locales/pl/webconfig.json'),
  webpages: () => import('../../../locales/pl/webpages.json'),
  microsoft: () => import('../../../locales/pl/microsoft.json'),
  desk: () => import('../../../locales/pl/desk.json'),
  admin: () => import('../../../locales/pl/admin.json'),
};
