import { type PasswordProblem, passwordLength, passwordProblem } from '../../../../core/device/admin/password.ts';
import type { WorldView } from '../../../../core/protocol.ts';

export type PasswordPart = 'next' | 'confirm';
/** What was typed in this window. Never part of a world's state. */
export type Secrets = Readonly<Record<PasswordPart, string>>;
export const noSecrets: Secrets = { next: '', confirm: '' };

export interface AdminPasswordView {
  /** An own password is set, so that the initial one can be restored. */
  hasOwn: boolean;
  /** The problem that OK would be refused for, and the field it belongs to. */
  problem: { part: PasswordPart; problem: PasswordProblem } | null;
  min: number;
  max: number;
}

/** What the screen says about the password, and what is wrong with the new one. */
export function adminPasswordOf(
  { admin, printer }: Pick<WorldView, 'admin' | 'printer'>,
  { next, confirm }: Secrets,
): AdminPasswordView {
  const problem = passwordProblem(next, confirm, printer.serial);
  return {
    hasOwn: !admin.initialPassword,
    problem: problem === null ? null : { part: problem === 'not-equal' ? 'confirm' : 'next', problem },
    ...passwordLength,
  };
}
