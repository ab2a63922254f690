/** What a panel may know of Epson Print Admin Serverless: nobody's card, number or password, and no other user. */
import type { OpenPlatformSettings } from '../web/web-settings.ts';

export interface PrintAdminView {
  method: OpenPlatformSettings['howToAuthenticate'];
  /** The Minimum Digit Number of ID Number. */
  digits: number;
  /** Users may register their cards at the panel. */
  registers: boolean;
  /** Who is logged in; null while the log-in shows. */
  user: { id: number; name: string; administrator: boolean; color: boolean } | null;
  /** The cards that people here have in their pockets, while one is to be chosen; else empty. `id` is what `print-admin.present-card` takes. */
  cards: readonly PracticeCard[];
  /** Port time (ms) before which no try is taken; 0 where nobody has to wait. */
  blockedUntil: number;
  /** There are users of the practice organisation with the password that everybody is told. */
  practice: boolean;
}

export interface PracticeCard {
  id: string;
  /** What is printed on it; '' : a card that is nobody's yet. */
  name: string;
}
