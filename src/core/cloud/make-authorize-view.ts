import type { EmailState } from '../device/email/email-state.ts';
import type { World } from '../world.ts';
import type { AuthorizeView } from './authorize-view.ts';
import { microsoftView } from './make-microsoft-view.ts';

/** World → what the pages in the printer's own browser may know. */
export function authorizeView(world: World, email: EmailState): AuthorizeView {
  const { page, refusal, remembered } = email.myEmail;
  const { accounts, ...shown } = microsoftView(world, { ...email, page: page?.session ?? null, remembered });
  const flow = page?.session.flow;
  return {
    of: 'authorize',
    state: flow?.kind === 'code' ? flow.state : null,
    session: page?.session ?? null,
    location: page?.location ?? null,
    refusal,
    accounts,
    remembered: shown.remembered,
    page: shown.page,
  };
}
