/** Where a window of the printer's own browser stands, from what the world says: pure. */
import type { AuthorizeView } from '../../../core/cloud/authorize-view.ts';
import type { SignInPage } from '../../../core/cloud/entra/sign-in.ts';
import type { AuthorizeRequest } from '../../../core/device/my-email/my-email-state.ts';
import type { Outcome, WorldView } from '../../../core/protocol.ts';

/** How the directory took the request: not asked yet, a page or an error page, no connection, not at all. */
export type Answer = 'none' | 'taken' | 'unreachable' | 'refused';

export const answerOf = (outcome: Outcome): Answer =>
  outcome.ok ? 'taken' : outcome.refusal.reason === 'directory-unreachable' ? 'unreachable' : 'refused';

/** Who is logged in at the panel: `id` of the user. */
export const userOf = ({ printAdmin }: Pick<WorldView, 'printAdmin'>): number | null => printAdmin?.user?.id ?? null;

interface Standing {
  view: Pick<WorldView, 'printAdmin' | 'panel'>;
  more: Pick<AuthorizeView, 'state' | 'session' | 'location' | 'refusal'>;
  request: AuthorizeRequest | null;
  answer: Answer;
  /** Who was logged in when the window opened. */
  opener: number | null;
}

/**
 * `gone`: whoever began the sign-in is not at the panel any more. `over`: there is nothing to go on with. `leaving`: the answer
 * goes back. `error`: the directory cannot even say no to the application (RFC 6749 4.1.2.1).
 */
export type Place = 'asking' | 'page' | 'leaving' | 'error' | 'unreachable' | 'over' | 'gone';

export function placeOf({ view, more, request, answer, opener }: Standing): Place {
  const user = userOf(view);
  if (user === null || user !== opener) return 'gone';
  // The panel shows something else: whoever is there has turned away, in another window.
  if (request === null || view.panel.item !== 'to-my-email') return 'over';
  if (answer === 'none') return 'asking';
  if (answer === 'unreachable') return 'unreachable';
  if (more.session !== null && more.state === (request.state ?? null))
    return more.location === null ? 'page' : 'leaving';
  return more.refusal === null ? 'over' : 'error';
}

/** Pages whose own way back leads to the application. */
const lastPages: readonly SignInPage[] = [
  'pick',
  'consent',
  'need-admin-approval',
  'approval-required',
  'request-sent',
  'blocked',
];

/** Whether Cancel on the page ends the sign-in, with an answer for the application. Elsewhere it goes one page back. */
export const isEndedByCancel = ({ session, remembered }: Pick<AuthorizeView, 'session' | 'remembered'>): boolean =>
  session !== null && (session.page === 'account' ? remembered.length === 0 : lastPages.includes(session.page));
