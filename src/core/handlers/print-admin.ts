import type { Handlers } from './handlers.ts';
import { notOffered } from './refusals.ts';

/** Log-in at the panel (printer.md 7). */
export const printAdminHandlers: Handlers<
  | 'print-admin.present-card'
  | 'print-admin.log-in'
  | 'print-admin.enter-number'
  | 'print-admin.register-card'
  | 'print-admin.log-out'
> = {
  'print-admin.present-card': () => notOffered,
  'print-admin.log-in': () => notOffered,
  'print-admin.enter-number': () => notOffered,
  'print-admin.register-card': () => notOffered,
  'print-admin.log-out': () => notOffered,
};
