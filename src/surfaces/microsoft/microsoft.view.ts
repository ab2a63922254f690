/** What the pages show, from what the world says: pure. */
import type { AadstsCode } from '../../core/cloud/entra/aadsts.ts';
import type { PageTextId } from '../../core/cloud/entra/page-texts.ts';
import type { Reality, SignInProblem, SignInSession } from '../../core/cloud/entra/sign-in.ts';
import type { PracticeAccount } from '../../core/cloud/microsoft-view.ts';
import type { WorldView } from '../../core/protocol.ts';
import type { Key } from '../../i18n/i18n.ts';

/** Keys of roles and of advice: texts that need no value. */
type RoleWords = Extract<Key, `microsoft:role.${string}`>;
type AdviceWords = Extract<Key, `microsoft:advice.${string}`>;

/** The sign-in under way; null where none is. */
export const sessionOf = (view: WorldView): SignInSession | null => view.mail?.page ?? null;

/** The code that the printer shows now. */
function waitingCode({ mail }: WorldView): string | null {
  return mail?.signIn?.state === 'waiting' ? mail.signIn.userCode : null;
}

/**
 * Whether a window begins a sign-in of its own accord: where there is none, and where it has just been opened while the printer shows
 * another code than the one that the page under way is about.
 */
export function beginsAnew(view: WorldView, isFresh: boolean): boolean {
  const session = sessionOf(view);
  if (session === null) return true;
  const shown = waitingCode(view);
  const { flow } = session;
  return isFresh && shown !== null && flow.kind === 'device' && flow.userCode !== null && flow.userCode !== shown;
}

/** Texts beside a field. Those that are left out make a page of their own. */
const besideField = {
  'wrong-code': 'microsoft:problem.wrong-code',
  'expired-code-personal': 'microsoft:problem.expired-code',
  'wrong-password': 'microsoft:problem.wrong-password',
  'empty-password': 'microsoft:problem.empty-password',
  'unknown-work-account': 'microsoft:problem.unknown-work-account',
  'unknown-account': 'microsoft:problem.unknown-account',
  'outside-account': 'microsoft:problem.outside-account',
  'empty-account': 'microsoft:problem.empty-account',
  'personal-account': 'microsoft:problem.personal-account',
  locked: 'microsoft:problem.locked',
  disabled: 'microsoft:problem.disabled',
  'weak-password': 'microsoft:problem.weak-password',
  'same-password': 'microsoft:problem.same-password',
  'mfa-number': 'microsoft:problem.mfa-number',
  'mfa-denied': 'microsoft:problem.mfa-denied',
} as const satisfies Partial<Record<PageTextId, Key>>;

export type FieldProblem = (typeof besideField)[keyof typeof besideField] | 'microsoft:problem.wrong-code-guide';

/** What is wrong with what was entered; null where it is nothing, or something of the whole page. */
export function fieldProblem(problem: SignInProblem | null, reality: Reality): FieldProblem | null {
  if (problem === null || !Object.hasOwn(besideField, problem.page)) return null;
  // The wording of the older page goes with the guide's order (identity.md 2.4).
  if (problem.page === 'wrong-code' && reality === 'guide') return 'microsoft:problem.wrong-code-guide';
  return besideField[problem.page as keyof typeof besideField];
}

/** Whether the service itself fails, on whatever page. */
export const isServiceProblem = ({ page, problem }: SignInSession): boolean =>
  problem?.page === 'generic' && page !== 'blocked';

/** Slips of the hand: no log has anything to tell about them. */
const slips: readonly PageTextId[] = [
  'outside-account',
  'empty-account',
  'empty-password',
  'new-password.body',
  'weak-password',
  'same-password',
  'mfa-number',
];

/** Whether the sign-in log's side of the problem is worth showing. */
export const hasDetails = (problem: SignInProblem | null): problem is SignInProblem =>
  problem !== null && !slips.includes(problem.page);

/** What an administrator can do about a number of the log; null: nothing is amiss with the organisation. */
const advice: Partial<Record<AadstsCode, AdviceWords>> = {
  530035: 'microsoft:advice.security-defaults',
  53003: 'microsoft:advice.conditional-access',
  530033: 'microsoft:advice.device-compliance',
  53000: 'microsoft:advice.device-compliance',
  7000112: 'microsoft:advice.app-disabled',
  50105: 'microsoft:advice.assignment',
  50020: 'microsoft:advice.other-organization',
  90033: 'microsoft:advice.outage',
  90094: 'microsoft:advice.consent',
  90095: 'microsoft:advice.workflow',
  50057: 'microsoft:advice.disabled',
  50053: 'microsoft:advice.locked',
};

export function adviceFor({ aadsts, page }: SignInProblem): AdviceWords | null {
  const known = advice[aadsts];
  if (known !== undefined) return known;
  return Object.hasOwn(besideField, page) ? null : 'microsoft:advice.other';
}

/** Heading and text of a page that goes no further (identity.md 2.4). */
export function blockedWords(problem: SignInProblem | null) {
  switch (problem?.page) {
    case 'no-access':
      return { title: 'microsoft:blocked.no-access', text: 'microsoft:blocked.no-access-text' } as const;
    case 'security-defaults':
      return {
        title: 'microsoft:blocked.security-defaults',
        text: 'microsoft:blocked.security-defaults-text',
      } as const;
    case 'device-compliance':
      return { title: 'microsoft:blocked.no-access', text: 'microsoft:blocked.device-compliance-text' } as const;
    default:
      return { title: 'microsoft:blocked.trouble', text: null } as const;
  }
}

/** The highest role of an account, in the order of the directory. */
export function roleWords({ kind, roles }: PracticeAccount): RoleWords {
  if (kind === 'personal') return 'microsoft:role.personal';
  const [first] = roles;
  return first === undefined ? 'microsoft:role.user' : `microsoft:role.${first}`;
}

const permissions = {
  'SMTP.Send': 'smtp-send',
  offline_access: 'offline-access',
  'User.Read': 'user-read',
  profile: 'profile',
  openid: 'openid',
  email: 'email',
} as const;

/** What an application asks for: its words, or the technical name where there are none. */
export type Permission = { id: (typeof permissions)[keyof typeof permissions] } | { id: 'other'; name: string };

/** The last part of a scope names the permission: https://outlook.office.com/SMTP.Send. */
export function permissionOf(scope: string): Permission {
  const name = scope.slice(scope.lastIndexOf('/') + 1);
  return Object.hasOwn(permissions, name)
    ? { id: permissions[name as keyof typeof permissions] }
    : { id: 'other', name };
}

/** "2026-11-21T03:00:00Z" of ms, as error pages stamp themselves. */
export const stampOf = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** One or two letters for the round sign of an account: of the first word and the last. */
export function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  const first = words[0]?.[0] ?? '';
  return words.length < 2 ? first : `${first}${words.at(-1)?.[0] ?? ''}`;
}
