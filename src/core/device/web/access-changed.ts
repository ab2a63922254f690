import type { World } from '../../world.ts';
import { currentItem } from '../panel/panel-steps.ts';
import { signedInUser } from './access.ts';

/** Access Control or its users changed: who lost their name is signed out, and the panel shows what is open to whom now. `ended`: a user whose password is another one. */
export function accessChanged(world: World, ended: number | null = null): void {
  const { access, printer } = world;
  const { users } = printer.web.accessControl;
  const isThere = signedInUser(printer, access.user) !== null && access.user !== ended;
  const known = Object.entries(access.tries).filter(
    ([number]) => Number(number) !== ended && users.some((user) => String(user.number) === number),
  );
  if (access.user !== null && !isThere) world.record({ type: 'access.signed-out' });
  world.access = { user: isThere ? access.user : null, tries: Object.fromEntries(known) };
  const { context } = world.panel.getSnapshot();
  const isAsked = currentItem(context) === 'user-sign-in' && context.field !== null;
  // Whoever was being asked for a password is no user any more.
  if (isAsked && !users.some(({ number }) => String(number) === context.draft.user)) world.movePanel({ type: 'back' });
  world.noteAccess();
}
