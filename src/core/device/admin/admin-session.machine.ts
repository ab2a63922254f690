import { assign, createMachine } from 'xstate';

export interface AdminSessionContext {
  /** Wrong passwords in a row. */
  wrongTries: number;
  /** Port time in ms before which no try is taken; 0 where none is barred. */
  blockedUntil: number;
}

export type AdminSessionEvent =
  | { type: 'password.accepted' }
  | { type: 'password.refused' /** port time, ms */; at: number }
  | { type: 'signed-out' };

/** Milliseconds to wait before the next try, by wrong tries in a row: the first three are free, then each waits longer. */
export function waitAfter(wrongTries: number): number {
  const waits = [5, 10, 20, 40, 60] as const;
  return wrongTries < 3 ? 0 : (waits[Math.min(wrongTries - 3, waits.length - 1)] ?? 60) * 1000;
}

const countWrongTry = assign<AdminSessionContext, AdminSessionEvent, undefined, AdminSessionEvent, never>(
  ({ context, event }) => {
    if (event.type !== 'password.refused') return {};
    const wrongTries = context.wrongTries + 1;
    const wait = waitAfter(wrongTries);
    return { wrongTries, blockedUntil: wait === 0 ? 0 : event.at + wait };
  },
);
const forgetTries = assign<AdminSessionContext, AdminSessionEvent, undefined, AdminSessionEvent, never>({
  wrongTries: 0,
  blockedUntil: 0,
});

/** Who is at the panel: anybody, or the administrator. Wrong passwords make the next try wait; a restart does not shorten the wait. */
export const adminSessionMachine = createMachine({
  types: {} as { context: AdminSessionContext; events: AdminSessionEvent },
  id: 'admin-session',
  context: { wrongTries: 0, blockedUntil: 0 },
  initial: 'signed-out',
  states: {
    'signed-out': {
      on: {
        'password.accepted': { target: 'signed-in', actions: forgetTries },
        'password.refused': { actions: countWrongTry },
      },
    },
    'signed-in': { on: { 'signed-out': 'signed-out' } },
  },
});
