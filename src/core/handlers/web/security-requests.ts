/** Product Security, Email Notification, Export/Import, Fax, Epson Open Platform. */
import { notOffered } from '../refusals.ts';
import type { WebRequestHandlers } from './web.ts';

export const securityRequests: WebRequestHandlers<
  | 'admin-password.save'
  | 'access-control.save'
  | 'access-user.save'
  | 'access-user.delete'
  | 'notification.save'
  | 'settings.import'
  | 'fax-server.save'
  | 'open-platform.save'
> = {
  'admin-password.save': () => notOffered,
  'access-control.save': () => notOffered,
  'access-user.save': () => notOffered,
  'access-user.delete': () => notOffered,
  'notification.save': () => notOffered,
  'settings.import': () => notOffered,
  'fax-server.save': () => notOffered,
  'open-platform.save': () => notOffered,
};
