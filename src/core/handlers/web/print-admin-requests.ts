/** Epson Open Platform: license key and users. */
import { notOffered } from '../refusals.ts';
import type { WebRequestHandlers } from './web.ts';

export const printAdminRequests: WebRequestHandlers<
  | 'license-key.save'
  | 'license-key.delete'
  | 'print-admin-user.save'
  | 'print-admin-users.delete'
  | 'print-admin-users.import'
> = {
  'license-key.save': () => notOffered,
  'license-key.delete': () => notOffered,
  'print-admin-user.save': () => notOffered,
  'print-admin-users.delete': () => notOffered,
  'print-admin-users.import': () => notOffered,
};
