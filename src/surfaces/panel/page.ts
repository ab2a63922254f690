/** What a sign-in of a user keeps in this window (To My Email), and when it goes. Part of the first load, therefore small. */
import { clearLeftovers } from '../../identity/returning.ts';
import type { WorldLink } from '../../link/link.ts';
import type { PanelPage } from './panel-context.ts';

/** Whose sign-in the window's storage holds: `id` of a user of Epson Print Admin Serverless. */
const userKey = 'faceplate.user';

/** The window may have no storage: then it holds nobody's. */
function isOf(user: number): boolean {
  try {
    return sessionStorage.getItem(userKey) === String(user);
  } catch {
    return false;
  }
}

/** What is kept from now on is this user's. */
export const keepFor = (user: number): void => sessionStorage.setItem(userKey, String(user));

/** Takes out of the window's storage what anybody's sign-in has left there. */
export function clearPage(): void {
  clearLeftovers();
  try {
    sessionStorage.removeItem(userKey);
  } catch {
    // There is no storage.
  }
}

/** The page at its start. Only who began a sign-in gets its answer, and only where the panel still stands there; all else is dropped. */
export function openPage(answer: string | null, link: Pick<WorldLink, 'current' | 'send'>): PanelPage {
  const { current } = link;
  const view = current.state === 'ready' ? current.view : null;
  const user = view?.printAdmin?.user?.id;
  const isOwn = user !== undefined && isOf(user);
  if (!isOwn) clearPage();
  const isWaitedFor = isOwn && view?.panel.kind === 'to-my-email';
  if (answer === null || isWaitedFor) return { answer, dropped: false, auth: null };
  if (isOwn)
    link
      .send({ type: 'my-email.not-signed-in', problem: { reason: 'interrupted', aadsts: null, description: '' } })
      .catch(() => {});
  return { answer: null, dropped: true, auth: null };
}
