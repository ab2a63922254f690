/** What is kept of a user's password (printer.md 7): salt and hash, or the one that a scenario begins with. */
import type { Digest } from '../../ports.ts';
import { isUserPassword } from '../web/access-users.ts';

/** A password that everybody who practises is told. */
export const initialPassword = (password: string): string => `=${password}`;

/** Whether what is kept is such a password. */
export const isInitialPassword = (stored: string): boolean => stored.startsWith('=');

/** Whether a typed password is the user's. */
export const isPrintAdminPassword = (stored: string, typed: string, digest: Digest): boolean =>
  isInitialPassword(stored) ? stored === initialPassword(typed) : isUserPassword(stored, typed, digest);
