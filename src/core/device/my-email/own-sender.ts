/** Who at the panel may use To My Email, and whether a sign-in of their own is needed for it. */
import type { Refusal } from '../../protocol.ts';
import type { World } from '../../world.ts';
import { type PrintAdminUser, printAdminUser } from '../print-admin/print-admin.ts';
import type { PrinterState } from '../printer.ts';

/** Every user sends from an address of their own (G24). */
export const sendsAsUser = ({ web }: Pick<PrinterState, 'web'>): boolean => web.openPlatform.senderAddress === 'user';

export type Allowed = { user: PrintAdminUser; refusal: null } | { user: null; refusal: Refusal };

/** Whoever is logged in, where To My Email is theirs to use. */
export function whoMayUse({ printer, printAdmin, panel }: World): Allowed {
  const user = printAdminUser(printer, printAdmin.user);
  if (user === null) return { user, refusal: { reason: 'not-offered' } };
  const isBarred = panel.getSnapshot().context.access.barred.includes('to-my-email');
  return isBarred ? { user: null, refusal: { reason: 'user-required' } } : { user, refusal: null };
}

/** As `whoMayUse`, where the user's own sign-in is needed. */
export function whoSignsIn(world: World): Allowed {
  const allowed = whoMayUse(world);
  if (allowed.user === null || sendsAsUser(world.printer)) return allowed;
  return { user: null, refusal: { reason: 'not-offered' } };
}
