import panel from '../../../locales/mk/panel.json';
import type { Words } from '../words.ts';

/** The words of one language: those of the first load, and the way to the others. */
export const words: Words = {
  panel: async () => ({ default: panel }),
  screens: () => import('../../../locales/mk/screens.json'),
  app: () => import('../../../locales/mk/app.json'),
  webconfig: () => import('../../../locales/en/webconfig.json'),
  webpages: () => import('../../../locales/en/webpages.json'),
  microsoft: () => import('../../../locales/mk/microsoft.json'),
  desk: () => import('../../../locales/mk/desk.json'),
  admin: () => import('../../../locales/mk/admin.json'),
};
