import type { World } from '../../world.ts';
import { noMyEmail } from './my-email-state.ts';

/** Whoever was at the panel has gone: the printer's browser forgets the session, what was half done ends. Sign-ins stay. */
export function forgetBrowser(world: World): void {
  const { email } = world;
  if (email === null) return;
  world.email = { ...email, myEmail: { ...noMyEmail, signIns: email.myEmail.signIns } };
}
