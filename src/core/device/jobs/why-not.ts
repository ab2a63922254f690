import type { World } from '../../world.ts';
import { activeLimit, type EmailState } from '../email/email-state.ts';
import type { MessageId } from '../panel/panel-events.ts';
import { activeJobs } from './job-list.ts';

/** Why nothing can be sent now; null where it can (G31, G34). */
export function whyNot(world: World, email: EmailState): MessageId | null {
  const { authenticationMethod: method } = world.printer.emailServer;
  const account = world.account.getSnapshot().value;
  if (method === 'off') return 'must-sign-in';
  if (method === 'oauth2') {
    if (account === 'expired') return email.ended?.code === 370 ? 'sign-in-again' : 'sign-in-expired';
    if (account !== 'signed-in' || email.tokens === null) return 'must-sign-in';
  }
  return activeJobs(email).length >= activeLimit ? 'memory-full' : null;
}
