import { assign, setup } from 'xstate';
import { waitAfter } from './password.ts';

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

/** Who is at the panel: anybody, or the administrator. Wrong passwords make the next try wait; a restart does not shorten the wait. */
export const adminSessionMachine = setup({
  types: { context: {} as AdminSessionContext, events: {} as AdminSessionEvent },
  actions: {
    countWrongTry: assign(({ context, event }) => {
      if (event.type !== 'password.refused') return {};
      const wrongTries = context.wrongTries + 1;
      const wait = waitAfter(wrongTries);
      return { wrongTries, blockedUntil: wait === 0 ? 0 : event.at + wait };
    }),
    forgetTries: assign({ wrongTries: 0, blockedUntil: 0 }),
  },
}).createMachine({
  id: 'admin-session',
  context: { wrongTries: 0, blockedUntil: 0 },
  initial: 'signed-out',
  states: {
    'signed-out': {
      on: {
        'password.accepted': { target: 'signed-in', actions: 'forgetTries' },
        'password.refused': { actions: 'countWrongTry' },
      },
    },
    'signed-in': { on: { 'signed-out': 'signed-out' } },
  },
});
