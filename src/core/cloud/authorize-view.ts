/** What the pages in the printer's own browser get: a sign-in of an application (RFC 6749 4.1). No password, no token. */
import type { AuthorizeRefusal } from '../device/my-email/my-email-state.ts';
import type { SignInSession } from './entra/sign-in.ts';
import type { MicrosoftView } from './microsoft-view.ts';

export interface AuthorizeView {
  of: 'authorize';
  /** `state` of the request that the page is about; null where no page is open. */
  state: string | null;
  session: SignInSession | null;
  /** Where the browser goes now that the person is done: the registered redirect address with the answer. */
  location: string | null;
  refusal: AuthorizeRefusal | null;
  accounts: MicrosoftView['accounts'];
  remembered: MicrosoftView['remembered'];
  page: MicrosoftView['page'];
}
