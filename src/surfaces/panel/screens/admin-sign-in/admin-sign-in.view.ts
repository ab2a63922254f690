import type { WorldView } from '../../../../core/protocol.ts';

/** What the sign-in screen says besides the keyboard. */
export interface AdminSignInView {
  /** The serial number, while it is the password. */
  serial: string | null;
  /** The last try was wrong. */
  wrong: boolean;
  /** Whole seconds until the next try; 0 where none is barred. */
  wait: number;
}

/** `wrong`: this window's last try was refused. `now`: port time in ms. */
export function adminSignInOf(
  { admin, printer }: Pick<WorldView, 'admin' | 'printer'>,
  wrong: boolean,
  now: number,
): AdminSignInView {
  const wait = Math.max(0, Math.ceil((admin.blockedUntil - now) / 1000));
  return { serial: admin.initialPassword ? printer.serial : null, wrong: wrong || wait > 0, wait };
}
