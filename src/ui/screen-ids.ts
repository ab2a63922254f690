import { itemIds } from '../core/device/panel/menu.ts';

/** The screens that a link may open: those that stand for themselves. */
export const screenIds = itemIds.filter((id) => id !== 'first-language' && id !== 'admin-sign-in');
