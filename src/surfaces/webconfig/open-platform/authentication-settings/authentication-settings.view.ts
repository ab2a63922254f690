import type { PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import type { OpenPlatformSettings } from '../../../../core/device/web/web-settings.ts';

/** Why somebody cannot log in with a way to authenticate: what the printer does not have of them. */
export interface LockedOut {
  without: 'number' | 'both';
  count: number;
}

/** Users of the printer's own list who could not log in with these settings; null where all can. */
export function lockedOutBy(
  users: readonly PrintAdminUser[],
  { howToAuthenticate: how, authenticationMethod }: OpenPlatformSettings,
): LockedOut | null {
  if (authenticationMethod === 'remote-db' || how === 'card-or-id-and-password' || how === 'user-id') return null;
  const without = how === 'id-number' ? 'number' : 'both';
  const count = users.filter(
    ({ source, card, idNumber }) => source === 'local' && idNumber === '' && (without === 'number' || card === ''),
  ).length;
  return count === 0 ? null : { without, count };
}

/** Nobody but the administrator could use the printer: its own list is empty, and no other is asked. */
export const hasNobody = (
  users: readonly PrintAdminUser[],
  { authenticationMethod }: Pick<OpenPlatformSettings, 'authenticationMethod'>,
): boolean => authenticationMethod === 'local-db' && users.every(({ source }) => source !== 'local');
