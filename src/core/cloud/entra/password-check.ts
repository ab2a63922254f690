/** Passwords at the sign-in page: wrong ones, smart lockout, expiry, new ones (identity.md 2.4, 3). */
import type { Member } from './authority.ts';
import type { DirectoryUser } from './directory.ts';
import type { PageTextId } from './page-texts.ts';

/** Wrong passwords in a row that lock the account. */
export const lockoutThreshold = 10;
/** ms of the first lock; each further wrong password doubles it, up to about an hour. */
const firstLock = 60_000;
const longestLock = 64 * firstLock;

/** The user after a wrong password. */
export function afterWrongPassword(user: DirectoryUser, now: number): DirectoryUser {
  const wrongPasswords = Math.min(user.wrongPasswords + 1, 99);
  if (wrongPasswords < lockoutThreshold) return { ...user, wrongPasswords };
  const lock = Math.min(firstLock * 2 ** (wrongPasswords - lockoutThreshold), longestLock);
  return { ...user, wrongPasswords, lockedUntil: now + lock };
}

export const isLocked = (user: DirectoryUser, now: number): boolean => now < user.lockedUntil;

/** Expiry asks for a new password at the next sign-in; it ends no token (identity.md 4). */
export const isPasswordExpired = ({ tenant, user }: Member, now: number): boolean =>
  tenant.passwordDays !== null && now - user.passwordSetAt >= tenant.passwordDays * 86_400_000;

/** Another practice password than the present one: "Practice-anna-1" becomes "Practice-anna-2". Plainly nobody's real one. */
export function nextPracticePassword({ address, password }: DirectoryUser): string {
  const counted = /^(Practice-.*-)(\d{1,6})$/.exec(password);
  if (counted !== null) return `${counted[1]}${Number(counted[2]) + 1}`;
  return `Practice-${address.slice(0, address.indexOf('@'))}-2`;
}

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** Why a new password is not taken: 8 to 256 characters, three of four kinds, another one than before. */
export function newPasswordProblem(user: DirectoryUser, password: string): PageTextId | null {
  if (password === user.password) return 'same-password';
  const isStrong = password.length >= 8 && password.length <= 256;
  return isStrong && kinds.filter((kind) => kind.test(password)).length >= 3 ? null : 'weak-password';
}
