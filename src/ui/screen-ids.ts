import { itemIds } from '../core/device/panel/menu.ts';

/** The screens that a link may open: those that stand for themselves. */
export const screenIds = itemIds.filter((id) => !['first-language', 'admin-sign-in', 'user-sign-in'].includes(id));
