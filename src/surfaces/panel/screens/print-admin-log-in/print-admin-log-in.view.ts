import type { PracticeCard, PrintAdminView } from '../../../../core/device/print-admin/print-admin-view.ts';
import type { Outcome, WorldView } from '../../../../core/protocol.ts';

/** What can be typed to log in. */
export type Way = 'user-id-and-password' | 'user-id' | 'id-number';
/** What the screen shows: its start, the cards to hold over the reader, a card that nobody has, the languages, or the keyboard for one of three. */
export type Shown = 'start' | 'cards' | 'unknown-card' | 'languages' | 'user-id' | 'password' | 'number';

export interface LogInView {
  shown: Shown;
  hasReader: boolean;
  way: Way;
  registers: boolean;
  /** Digits that an ID number has at least. */
  digits: number;
  cards: readonly PracticeCard[];
  /** The card that is being registered, as `print-admin.register-card` takes it; null where somebody just logs in. */
  card: string | null;
  /** As it was typed; '' before. */
  userId: string;
  /** Port time (ms) before which no try is taken; 0 where nobody has to wait. */
  blockedUntil: number;
  /** Whole seconds until the next try. */
  wait: number;
}

/** What each method asks for (printer.md 7). */
const methods = {
  'card-or-id-and-password': { hasReader: true, way: 'user-id-and-password' },
  'user-id': { hasReader: false, way: 'user-id' },
  'card-or-id-number': { hasReader: true, way: 'id-number' },
  'id-number': { hasReader: false, way: 'id-number' },
} as const satisfies Record<PrintAdminView['method'], Pick<LogInView, 'hasReader' | 'way'>>;

function shownOf({ step, field }: WorldView['panel']): Shown {
  if (field === 'print-admin.user-id') return 'user-id';
  if (field === 'print-admin.password') return 'password';
  if (field === 'print-admin.number') return 'number';
  if (step === 'card') return 'cards';
  if (step === 'register') return 'unknown-card';
  return step === 'language' ? 'languages' : 'start';
}

/** World view → the log-in. `now`: port time in ms. */
export function logInOf(
  { panel }: Pick<WorldView, 'panel'>,
  { method, registers, digits, cards, blockedUntil }: PrintAdminView,
  now: number,
): LogInView {
  return {
    shown: shownOf(panel),
    ...methods[method],
    registers,
    digits,
    cards,
    card: panel.draft.card ?? null,
    userId: panel.draft['print-admin.user-id'] ?? '',
    blockedUntil,
    wait: Math.max(0, Math.ceil((blockedUntil - now) / 1000)),
  };
}

/** What is wrong with a try: keys below `log-in.problem`. 'too-short' is said with the number of digits. */
export type Problem =
  | 'no-user-id'
  | 'wrong'
  | 'wrong-user-id'
  | 'wrong-number'
  | 'too-short'
  | 'card-taken'
  | 'no-password'
  | 'not-let-in'
  | 'unreachable'
  | 'not-offered';

/** What a try came to; null where it succeeded, or where the time to wait says it all. `wrong`: what was typed wrong. */
export function problemOf(outcome: Outcome, wrong: 'wrong' | 'wrong-user-id' | 'wrong-number'): Problem | null {
  if (outcome.ok) return null;
  switch (outcome.refusal.reason) {
    case 'wrong-password':
      return wrong;
    case 'wait':
      return null;
    case 'card-taken':
    case 'no-password':
      return outcome.refusal.reason;
    case 'user-required':
      return 'not-let-in';
    case 'directory-unreachable':
      return 'unreachable';
    default:
      return 'not-offered';
  }
}

/** The user ID is said beside its password where it has room there: three lines of the smallest panel. */
export const longestShownUserId = 40;

/** Who may practise, as every scenario with this log-in begins: told on the screen, since nobody can know it otherwise. */
export const practice = {
  users: ['anna', 'boris', 'chen', 'daria'],
  administrator: 'ada',
  numbers: ['1001', '1002', '1003', '1004'],
  administratorNumber: '9001',
  password: 'practice',
} as const;
