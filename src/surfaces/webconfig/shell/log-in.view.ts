import type { WebView } from '../../../core/device/web/web-view.ts';
import type { Refusal } from '../../../core/protocol.ts';

/** How the last try went. */
export type Try = 'none' | 'wrong' | 'not-answered';

export interface LogInView {
  wrong: boolean;
  notAnswered: boolean;
  /** Whole seconds until the next try may be made; 0 where it may be made now. */
  wait: number;
}

/** What the log-in page says at `now` (port time, ms). */
export const logInOf = ({ guard }: Pick<WebView, 'guard'>, last: Try, now: number): LogInView => ({
  wrong: last === 'wrong',
  notAnswered: last === 'not-answered',
  wait: Math.max(0, Math.ceil((guard.blockedUntil - now) / 1000)),
});

/** What a try came to. */
export function tryOf(refusal: Refusal | 'not-answered' | null): Try {
  if (refusal === null) return 'none';
  return refusal !== 'not-answered' && (refusal.reason === 'wrong-password' || refusal.reason === 'wait')
    ? 'wrong'
    : 'not-answered';
}
