/** Change Administrator Password (printer.md 6.1): what is wrong with the values. Whether the current password is right only the printer knows. */
import { type PasswordProblem, passwordLength, passwordProblem } from '../admin/password.ts';
import type { PrinterState } from '../printer.ts';
import { asciiProblem, only } from './email-server-problems.ts';
import type { WebProblem, WebProblems, WebRequestOf } from './web-request.ts';

/** Characters of the administrator's user name. */
export const userNameLimit = 20;

const isStrange = (character: string): boolean => character < ' ' || character > '~';

/** The panel's answer in the words of a page, at its field. */
function newPasswordProblems(problem: PasswordProblem | null, next: string): WebProblems {
  const said: Readonly<Record<Exclude<PasswordProblem, 'not-equal'>, WebProblem>> = {
    'too-short': { problem: 'too-short', limit: passwordLength.min },
    'too-long': { problem: 'too-long', limit: passwordLength.max },
    'not-ascii': { problem: 'characters', character: [...next].find(isStrange) ?? '' },
    'same-as-initial': { problem: 'same-as-initial' },
  };
  if (problem === null) return {};
  return problem === 'not-equal' ? { confirm: { problem } } : { next: said[problem] };
}

/** Fields `userName`, `current`, `next`, `confirm`. */
export const adminPasswordProblems = (
  { serial }: Pick<PrinterState, 'serial'>,
  { userName, current, next, confirm }: Omit<WebRequestOf<'admin-password.save'>, 'type'>,
): WebProblems => ({
  ...only({ userName: asciiProblem(userName, userNameLimit), current: current === '' ? { problem: 'empty' } : null }),
  ...newPasswordProblems(passwordProblem(next, confirm, serial), next),
});
