import type { EmailState } from '../device/email/email-state.ts';
import type { World } from '../world.ts';
import type { MicrosoftView } from './microsoft-view.ts';

/** World → what the Microsoft pages may know. */
export function microsoftView(_world: World, email: EmailState): MicrosoftView {
  const accounts = email.cloud.entra.tenants.flatMap(({ kind, users }) =>
    users.map(({ address, name, roles, licensed, enabled }) => ({ address, name, roles, kind, licensed, enabled })),
  );
  return { of: 'microsoft', accounts, remembered: [], page: null };
}
