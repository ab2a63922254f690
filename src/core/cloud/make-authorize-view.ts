import type { EmailState } from '../device/email/email-state.ts';
import { printAdminUser } from '../device/print-admin/print-admin.ts';
import type { World } from '../world.ts';
import type { AuthorizeView } from './authorize-view.ts';
import { microsoftView } from './make-microsoft-view.ts';

/** World → what the pages in the printer's own browser may know. */
export function authorizeView(world: World, email: EmailState): AuthorizeView {
  const { refusal, remembered } = email.myEmail;
  // A page that was opened for somebody else is nobody's here.
  const user = printAdminUser(world.printer, world.printAdmin.user);
  const page = email.myEmail.page?.user === user?.id ? email.myEmail.page : null;
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
