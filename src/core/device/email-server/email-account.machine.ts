import { createMachine } from 'xstate';

/** The email account as the printer knows it: the states of printer.md 9 that are saved on the printer. */
export type EmailAccountState = 'not-configured' | 'signed-in' | 'expired';

export type EmailAccountEvent =
  /** OK was pressed on Web Config's signed-in page (G19). */
  | { type: 'account.saved' }
  /** Unused for too long, revoked, password changed (G34, G37, G38). */
  | { type: 'account.expired' }
  /** Signed out, or another service was signed in (G12). */
  | { type: 'account.removed' };

export const emailAccountMachine = createMachine({
  types: {} as { events: EmailAccountEvent },
  id: 'email-account',
  initial: 'not-configured',
  states: {
    'not-configured': { on: { 'account.saved': 'signed-in' } },
    'signed-in': {
      on: { 'account.expired': 'expired', 'account.removed': 'not-configured', 'account.saved': 'signed-in' },
    },
    expired: { on: { 'account.saved': 'signed-in', 'account.removed': 'not-configured' } },
  },
});
