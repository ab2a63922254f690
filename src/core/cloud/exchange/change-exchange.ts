import type { ExchangeChange } from '../changes.ts';
import type { ExchangeState } from './exchange.ts';

/** Carries out a change; null where there is no such mailbox. */
export function changeExchange(state: ExchangeState, change: ExchangeChange): ExchangeState | null {
  switch (change.of) {
    case 'organization':
      return { ...state, ...change.set };
    case 'exchange-weather':
      return { ...state, weather: { ...state.weather, ...change.set } };
    case 'mailbox': {
      const address = change.address.toLowerCase();
      if (!state.mailboxes.some((mailbox) => mailbox.address === address)) return null;
      const { sendAs } = change.set;
      const lower = sendAs === undefined ? {} : { sendAs: sendAs.map((other) => other.toLowerCase()) };
      const mailboxes = state.mailboxes.map((mailbox) =>
        mailbox.address === address ? { ...mailbox, ...change.set, ...lower } : mailbox,
      );
      return { ...state, mailboxes };
    }
  }
}
