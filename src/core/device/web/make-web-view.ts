import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import { emailRows } from '../email/email-view.ts';
import type { WebView } from './web-view.ts';

/** Jobs that Status > Job History shows. */
const historyShown = 100;

/** World → what Web Config's windows may know. */
export function webView(world: World, email: EmailState): WebView {
  return {
    of: 'web',
    sessions: world.sessions.map(({ name }) => name),
    guard: world.webGuard,
    history: emailRows(world, email, historyShown),
    test: null,
    update: null,
    newFirmware: null,
  };
}
